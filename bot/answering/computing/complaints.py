"""Until when one may complain about the voter list or a result, and by when an answer is due (Articles 33 and 87, 85/2015/QH13)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.figures import Figure
from bot.answering.computing.reading import Written, dates_in
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said, words
from bot.answering.computing.writing import write_day


def complaints(asked: Asked, rules: Rules) -> Computed | None:
    """Answer with the last day of a complaint, or of the answer to it, for the day that the question gives."""
    text = asked.text
    days = [d for d in dates_in(text) if d.is_day]
    if not days or not said("complaints.complain", text) or said("complaints.not_ours", text):
        return None
    if (
        asked.leans
        and not asked.whole
        and said("complaints.in_time", asked.own)
        and not (said("complaints.posted", asked.own) or said("complaints.result", asked.own))
    ):
        return None  # The day that it brings is not the one that the time runs from.
    year = rules.polling_day.day.year
    if (
        said("complaints.answer", text)
        and said("complaints.until", text)
        and len(days) == 1
        and not (said("complaints.posted", text) and not said("complaints.lodged", text))
    ):
        return _answer(asked, rules, days[0].on(year))
    kind = _of(text)
    if not kind or not said("complaints.until", text) or len(days) > 2:  # noqa: PLR2004  the start, and the day of the complaint
        return None
    return _window(asked, rules, kind, days)


def _of(text: str) -> str | None:
    """What is complained of: results are posted too, and lists are published."""
    if said("complaints.outcome", text) and not said("complaints.roll", text):
        return "result"
    if said("complaints.posted", text):
        return "list"
    return "result" if said("complaints.result", text) and not said("complaints.list", text) else None


def _window(asked: Asked, rules: Rules, kind: str, days: list[Written]) -> Computed | None:
    year = rules.polling_day.day.year
    start, *others = _first_after(asked.text, words("complaints.posted" if kind == "list" else "complaints.result"), days)
    lodged = others[0].on(year) if others else asked.moment.date() if said("complaints.today", asked.text) else None
    figure = rules.complaints.list_window if kind == "list" else rules.complaints.result_window
    begins = start.on(year)
    ends = begins + timedelta(days=figure.figure)
    texts = asked.texts
    lead = ""
    if lodged and said("complaints.in_time", asked.text):
        lead = texts("computing-complaint-in-time", verdict="yes" if lodged <= ends else "no", lodged=write_day(lodged, texts)) + " "
    body = texts(
        f"computing-complaint-{kind}",
        ends=write_day(ends, texts),
        begins=write_day(begins, texts),
        days=str(figure.figure),
        answer=str((rules.complaints.list_answer if kind == "list" else rules.complaints.result_answer).figure),
    )
    answer = rules.complaints.list_lawsuit if kind == "list" else rules.complaints.result_answer.provision
    return Computed(lead + body, (figure.provision, answer))


def _first_after(text: str, event: re.Pattern[str], days: list[Written]) -> list[Written]:
    """Return the days with the one that belongs to the event first: the one that follows it most closely, else the first."""
    places = [m.end() for m in event.finditer(text)]
    after = [(d.start - place, d) for place in places for d in days if d.start >= place]
    nearest = min(after, key=lambda pair: pair[0])[1] if after else days[0]
    return [nearest, *(d for d in days if d is not nearest)]


def _answer(asked: Asked, rules: Rules, lodged: date) -> Computed | None:
    texts = asked.texts
    about_result = said(
        "complaints.result", re.sub(r"co ket qua|(?:bao|nhan) ket qua|ket qua giai quyet|ket qua khieu nai", " ", asked.text)
    )
    if about_result and said("complaints.list", asked.text):
        return None
    kind = "result" if about_result or (not said("complaints.list", asked.text) and lodged > rules.polling_day.day) else "list"
    figure: Figure = rules.complaints.result_answer if kind == "result" else rules.complaints.list_answer
    due = lodged + timedelta(days=figure.figure)
    text = texts(f"computing-answer-{kind}", due=write_day(due, texts), lodged=write_day(lodged, texts), days=str(figure.figure))
    return Computed(text, (figure.provision, *((rules.complaints.list_lawsuit,) if kind == "list" else ())))
