"""What `/calendar` says: what is going on, what comes next, and the whole calendar folded below. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.telling import tell_day, tell_state, tell_when
from bot.telegram.buttons import calendar_data
from bot.telegram.markup import Run, Tag
from bot.texts import texts_in
from knowledge.calendars import Election, Milestone
from knowledge.documents import Language
from knowledge.schedule import State

_MOST_NEXT: Final = 4
_SIGNS: Final = {State.PASSED: "✓", State.OPEN: "•", State.COMING: "•"}


def calendar(election: Election, moment: datetime, language: Language) -> list[Run]:
    """Return the calendar at a local moment."""
    texts = texts_in(language)
    phase = election.phase(moment)
    now = texts("calendar-now", phase=phase.now[language] if phase else texts("timing-unset"))
    coming = [step for step in election.coming(moment) if step.for_citizens][:_MOST_NEXT]
    ahead = _lines(election, coming, moment, language) if coming else texts("calendar-nothing-next")
    return [
        Run(texts("calendar-title", day=tell_day(election.day, language)), Tag.BOLD),
        Run(f"\n\n{now}\n\n"),
        Run(texts("calendar-next"), Tag.BOLD),
        Run(f"\n{ahead}\n\n"),
        Run(texts("calendar-all"), Tag.BOLD),
        Run("\n"),
        Run(_lines(election, election.milestones, moment, language), Tag.FOLDED_QUOTE),
    ]


def add_to_calendar(language: Language) -> InlineKeyboardMarkup:
    """Return the button that sends the calendar as a file."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(texts_in(language)("calendar-add"), callback_data=calendar_data(language))]])


def _lines(election: Election, steps: Iterable[Milestone], moment: datetime, language: Language) -> str:
    return "\n".join(_line(election, step, moment, language) for step in steps)


def _line(election: Election, step: Milestone, moment: datetime, language: Language) -> str:
    span = election.span(step, moment.date())
    state = span.state(moment)
    left = "" if state is State.PASSED else f" ({tell_state(step, span, moment, language)})"
    return f"{_SIGNS[state]} {tell_when(step, span, language)}: {step.what[language]}{left}"
