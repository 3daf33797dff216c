"""Days counted from a by-election, and from a first polling day to its additional election or re-election (Articles 79-80, 89-92)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.figures import Figure
from bot.answering.computing.reading import dates_in
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said
from bot.answering.computing.writing import write_day, write_weekday

_REPEAT: Final = re.compile(r"\b(bau (?:cu )?(?P<vi>them|lai)|(?P<en>additional election|re-?election|re-?run))\b")
# The first that fits is meant.
_STEPS: Final = (
    ("consultation", r"\b(hiep thuong|consultation)\b"),
    ("voter_list", r"\b(danh sach cu tri|voter lists?|voters' list)\b"),
    ("official_list", r"\b(danh sach (?:chinh thuc|nguoi|ung|cac|nhung)|official lists?|list of candidates|candidate list)\b"),
    ("dossier", r"\b(ho so|nop don|ung cu|ung vien|dossiers?|papers|to file|filing|stand|register as a candidate|self-?nominat\w*)\b"),
    ("na_board", r"\b(ban bau cu|election boards?)\b"),
    ("pc_committee", r"\b(uy ban bau cu|election committees?)\b"),
    ("team", r"\b(to bau cu|election teams?)\b"),
    ("announce", r"\b((?:cong bo|an dinh|thong bao|quyet dinh) (?:ngay|lich|bau)|cong bo|announc\w+)\b"),
)
# What is told where all limits are asked for, in the order of the days.
_MAIN: Final = ("announce", "dossier", "voter_list", "consultation", "official_list")


def by_elections(asked: Asked, rules: Rules) -> Computed | None:
    """Answer with the day by which a step is due before the by-election that the question dates."""
    text = asked.text
    days = [d for d in dates_in(text) if d.is_day]
    if (
        not said("by_elections.by_election", text)
        or len(days) != 1
        or not said("by_elections.when", text)
        or said("by_elections.not_ours", text)
    ):
        return None
    polling = days[0].on(_next_year(asked, days[0].month or 1, days[0].day or 1))
    step = _step(text)
    if said("by_elections.all", text) and step != "consultation":
        return _all_steps(asked, rules, polling)
    return _one_step(asked, rules, polling, step) if step else None


def _next_year(asked: Asked, month: int, day: int) -> int:
    today = asked.moment.date()
    return today.year + ((month, day) < (today.month, today.day))


def _step(text: str) -> str | None:
    name = next((name for name, pattern in _STEPS if re.search(pattern, text)), None)
    return "pc_board" if name == "na_board" and not said("by_elections.for_na", text) else name


def _one_step(asked: Asked, rules: Rules, polling: date, step: str) -> Computed:
    figure: Figure = getattr(rules.by_election, step)
    texts = asked.texts
    answer = texts(
        "computing-by-election-step",
        step=texts(f"computing-step-{step.replace('_', '-')}"),
        due=write_day(polling - timedelta(days=figure.figure), texts),
        polling=write_day(polling, texts),
        days=str(figure.figure),
    )
    return _on_sunday(asked, rules, polling, Computed(answer, (figure.provision,)))


def _all_steps(asked: Asked, rules: Rules, polling: date) -> Computed:
    texts = asked.texts
    lines = []
    for step in _MAIN:
        figure: Figure = getattr(rules.by_election, step)
        due = write_day(polling - timedelta(days=figure.figure), texts)
        lines.append(
            texts("computing-by-election-line", step=texts(f"computing-step-{step.replace('_', '-')}"), due=due, days=str(figure.figure))
        )
    answer = texts("computing-by-election-all", polling=write_day(polling, texts), lines="; ".join(lines))
    references = (rules.by_election.dossier.provision, rules.by_election.announce.provision, rules.by_election.voter_list.provision)
    return _on_sunday(asked, rules, polling, Computed(answer, references))


def _on_sunday(asked: Asked, rules: Rules, polling: date, computed: Computed) -> Computed:
    """Add that the day is no Sunday, where it is none."""
    if polling.isoweekday() == 7:  # noqa: PLR2004  Sunday
        return computed
    note = asked.texts("computing-by-election-weekday", polling=write_weekday(polling, asked.texts))
    return Computed(f"{computed.text} {note}", tuple(dict.fromkeys((*computed.references, rules.by_election_weekday))))


def repeats(asked: Asked, rules: Rules) -> Computed | None:
    """Answer with the last day of an additional election or a re-election, or whether a given day is in time."""
    text = asked.text
    kind = _REPEAT.search(text)
    days = [d.on(rules.polling_day.day.year) for d in dates_in(text) if d.is_day]
    if not kind or not days or said("by_elections.not_ours", text):
        return None
    first, *others = days
    if len(others) > 1 or not (others or said("by_elections.when", text)):
        return None
    additional = kind["vi"] == "them" or (kind["en"] or "").startswith("additional")
    figure = rules.repeat.additional if additional else rules.repeat.again
    texts = asked.texts
    last = first + timedelta(days=figure.figure)
    lead = ""
    for held in others:
        lead = texts("computing-repeat-in-time", verdict="yes" if first < held <= last else "no", day=write_day(held, texts)) + " "
    answer = texts(
        "computing-repeat",
        kind="additional" if additional else "again",
        last=write_day(last, texts),
        first=write_day(first, texts),
        days=str(figure.figure),
    )
    return Computed(lead + answer, (figure.provision,))
