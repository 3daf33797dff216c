"""What ends 24 hours before voting starts, for the hour at which a polling place opens (Articles 64, 29.4 and 30, 85/2015/QH13)."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Final

from bot.answering.computing.amounts import Hour, hours_in
from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.reading import dates_in
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said
from bot.answering.computing.writing import write_moment

_DAY_BEFORE: Final = re.compile(r"\b24 ?(?:gio|h|tieng|hours?)\b")


def opening(asked: Asked, rules: Rules) -> Computed | None:
    """Answer with the hour 24 hours before the one at which the question lets voting start."""
    text, hours = asked.text, hours_in(asked.text)
    if len(hours) != 1 or not said("opening.opens", text) or not said("opening.asks", text) or said("opening.later", text):
        return None
    subject = _subject(text)
    if not subject or not _starts_lawfully(hours[0], rules):
        return None
    begins = _begins(asked, rules, hours[0])
    ends = begins - timedelta(hours=rules.opening.hours.figure)
    texts = asked.texts
    answer = texts(
        f"computing-opening-{subject}",
        ends=write_moment(ends, texts),
        begins=write_moment(begins, texts),
        hours=str(rules.opening.hours.figure),
    )
    return Computed(answer, _references(rules, subject))


def _subject(text: str) -> str | None:
    subjects = ("campaign", "returnee", "list")
    return next((s for s in subjects if said(f"opening.{s}", text)), "both" if _DAY_BEFORE.search(text) else None)


def _references(rules: Rules, subject: str) -> tuple[str, ...]:
    o = rules.opening
    moved = (o.moved, o.moved_temporarily)
    return {"campaign": (o.campaign,), "returnee": (o.returnee,), "list": moved, "both": (o.campaign, *moved)}[subject]


def _starts_lawfully(hour: Hour, rules: Rules) -> bool:
    return rules.polling_day.earliest <= time(hour.hour, hour.minute) <= rules.polling_day.opens


def _begins(asked: Asked, rules: Rules, hour: Hour) -> datetime:
    polling = rules.polling_day.day
    days = [d for d in dates_in(asked.text) if d.is_day]
    day = days[0].on(polling.year) if days else polling
    return datetime.combine(day, time(hour.hour, hour.minute), asked.moment.tzinfo)
