"""May a person of this age, or born on this day, vote or stand? The age is that of polling day (Article 2, 85/2015/QH13)."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.births import bare_ages_in, births_in
from bot.answering.computing.figures import Figure
from bot.answering.computing.reading import Written, dates_in
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said
from bot.answering.computing.writing import full_months, write_age, write_day, years_later

# Beside `ứng cử`, `bầu cử` may be no more than the occasion.
# Words of another question, or of another condition than age: the age alone would answer it wrongly.
_NUMBER_ALONE: Final = re.compile(r"(?<![\d/.,])([12]\d)(?![\d/.,%]| ?(?:phieu|nguoi|thang|ngay|gio|h\b|%))")


def ages(asked: Asked, rules: Rules) -> Computed | None:
    """Answer whether somebody born then, or of that age, may vote or stand on polling day."""
    if (
        said("ages.other", asked.own)
        or not said("ages.may", asked.text)
        or said("ages.range", asked.own)
        or said("ages.around_polling_day", asked.own)
    ):
        return None
    rights = _rights(asked, rules)
    births = births_in(asked.text, asked.moment.date(), rules.polling_day.day)
    if not rights or len(births) > 1:
        return None
    if births:
        polling = _polling_day(asked, rules, births[0])
        return _born(asked, rules, rights, births[0], polling) if polling else None
    if said("ages.how_old", asked.text) or said("ages.some_time_off", asked.own):
        return None
    stated = _ages_stated(asked)
    if (
        len(stated) != 1
        or said("ages.another_election", asked.text)
        or asked.leans > bool(re.search(r"\d", asked.own) or _rights_in(asked.own))
    ):
        return None
    return _stated(asked, rules, rights, *stated[0])


def _ages_stated(asked: Asked) -> tuple[tuple[int, int], ...]:
    """Return the ages of the question; in a follow-up to one about an age, a number alone is an age."""
    if asked.whole and bare_ages_in(asked.text):
        return bare_ages_in(asked.own) or tuple((int(n), 0) for n in _NUMBER_ALONE.findall(asked.own)) or bare_ages_in(asked.text)
    return bare_ages_in(asked.text)


def _rights_in(text: str) -> tuple[str, ...]:
    if not said("ages.stand", text):
        return ("vote",) if said("ages.vote", text) else ()
    return ("vote", "stand") if said("ages.vote_too", text) else ("stand",)


def _rights(asked: Asked, rules: Rules) -> tuple[tuple[str, Figure], ...]:
    figures = {"vote": rules.ages.vote, "stand": rules.ages.stand}
    return tuple((right, figures[right]) for right in _rights_in(asked.own) or _rights_in(asked.text))


def _polling_day(asked: Asked, rules: Rules, birth: Written) -> Written | None:
    """Return the day to count to: the general election's, or for a by-election the day that the question names; None where it names none."""
    day = rules.polling_day.day
    if not said("ages.another_election", asked.text):
        return Written(day.year, day.month, day.day, 0, 0)
    others = [d for d in dates_in(asked.text) if d.is_whole and d.start != birth.start]
    return others[0] if len(others) == 1 else None


def _born(asked: Asked, rules: Rules, rights: tuple[tuple[str, Figure], ...], birth: Written, polling: Written) -> Computed:
    lines = [_line(asked, right, figure.figure, birth, polling) for right, figure in rights]
    references = [figure.provision for _, figure in rights]
    if birth.is_day:
        references += [rules.polling_day.provision] if polling.on(0) == rules.polling_day.day else []
    else:
        lines.append(_unknown_day(asked, rights, birth, polling))
        references.append(rules.ages.unknown_day)
    return Computed(" ".join(filter(None, lines)), tuple(dict.fromkeys(references)))


def _line(asked: Asked, right: str, years: int, birth: Written, polling: Written) -> str:
    """Say whether somebody born then may; where the day or month is not said and matters, up to which birth date."""
    texts, day = asked.texts, polling.on(0)
    first, last = birth.earliest(0), birth.latest(0)
    may = [years_later(born, years) <= day for born in (first, last)]
    if may[0] != may[1]:
        latest = day.replace(year=day.year - years) if (day.month, day.day) != (2, 29) else day.replace(year=day.year - years, day=28)
        return texts("computing-age-depends", right=right, years=str(years), latest=write_day(latest, texts), polling=write_day(day, texts))
    # Of a month or a year the one that comes nearest to the limit is worked out.
    born = last if may[0] else first
    return texts(
        "computing-age-born",
        right=right,
        verdict="yes" if may[0] else "no",
        exact="yes" if first == last else "no",
        years=str(years),
        birth=write_day(born, texts),
        polling=write_day(day, texts),
        age=write_age(full_months(born, day), texts),
        reached=write_day(years_later(born, years), texts),
    )


def _unknown_day(asked: Asked, rights: tuple[tuple[str, Figure], ...], birth: Written, polling: Written) -> str:
    """Say what holds where the papers themselves give no day; nothing where the day does not matter."""
    born, day, texts = birth.earliest(0), polling.on(0), asked.texts
    if all((years_later(born, f.figure) <= day) == (years_later(birth.latest(0), f.figure) <= day) for _, f in rights):
        return ""
    return texts("computing-age-unknown-day", unknown="day" if birth.month else "month", birth=write_day(born, texts))


def _stated(asked: Asked, rules: Rules, rights: tuple[tuple[str, Figure], ...], years: int, months: int) -> Computed:
    texts, polling = asked.texts, rules.polling_day.day
    lines = [
        texts(
            "computing-age-stated",
            right=right,
            verdict="yes" if years >= figure.figure else "no",
            years=str(figure.figure),
            age=write_age(12 * years + months, texts),
            polling=write_day(polling, texts),
            latest=write_day(polling.replace(year=polling.year - figure.figure), texts),
        )
        for right, figure in rights
    ]
    references = (*(figure.provision for _, figure in rights), rules.ages.worked_example)
    return Computed(" ".join(lines), tuple(dict.fromkeys(references)))
