"""Say days, hours, stretches of time and how far away they are, in both languages."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from bot.texts import texts_in
from knowledge.calendars import Milestone
from knowledge.documents import Language
from knowledge.schedule import Point, Span, State

_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)


def tell_day(day: date, language: Language) -> str:
    """Return a day: `15/3/2026`, in English `15 March 2026`."""
    return texts_in(language)("time-day", day=str(day.day), month=day.month, year=str(day.year))


def tell_point(point: Point, language: Language) -> str:
    """Return a day or an hour of a day: `17 giờ ngày 1/2/2026`."""
    day = tell_day(point.day, language)
    if point.at is None:
        return day
    texts = texts_in(language)
    if point.at.minute == 0:
        return texts("time-hour", hour=point.at.hour, day=day)
    return texts("time-minute", hour=point.at.hour, minute=f"{point.at.minute:02}", day=day)


def tell_span(span: Span, language: Language) -> str:
    """Return from when to when; a time limit is its last point."""
    if span.first is None:
        return tell_point(span.last, language)
    texts = texts_in(language)
    if span.first.at and span.last.at and span.first.day == span.last.day:
        return texts("time-hours-of-day", first=span.first.at.hour, last=span.last.at.hour, day=tell_day(span.last.day, language))
    return texts("time-span", first=tell_point(span.first, language), last=tell_point(span.last, language))


def tell_when(step: Milestone, span: Span, language: Language) -> str:
    """Return when a step of the calendar is: from when to when, or at the latest when."""
    if step.is_stretch:
        return tell_span(span, language)
    return texts_in(language)("time-at-latest", when=tell_point(span.last, language))


def tell_state(step: Milestone, span: Span, moment: datetime, language: Language) -> str:
    """Return how a step stands at that moment: `đã qua`, of a stretch `đã kết thúc`, `còn 12 ngày`, `còn 5 giờ`; `moment` is local time."""
    texts = texts_in(language)
    match span.state(moment):
        case State.PASSED:
            return texts("time-ended" if step.is_stretch else "time-passed")
        case State.COMING if span.first:
            return texts("time-coming", left=tell_left(span.first, moment, language))
        case _:
            return tell_left(span.last, moment, language)


def tell_left(point: Point, moment: datetime, language: Language) -> str:
    """Return how long it is until a point that lies ahead: days of the calendar, hours and minutes for the last day before an hour."""
    texts = texts_in(language)
    days = (point.day - moment.date()).days
    if point.at is None or point.begins - moment >= _DAY:
        return texts("time-days", days=days) if days else texts("time-today")
    left = point.begins - moment
    if left >= _HOUR:
        return texts("time-hours", hours=left // _HOUR)
    return texts("time-minutes", minutes=max(1, left // timedelta(minutes=1)))
