"""The election calendar as an iCalendar file (RFC 5545), which phones and computers add to their own calendar."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from bot.clock import VIET_NAM
from bot.rendering import place_of
from bot.texts import texts_in
from knowledge.calendars import Election, Milestone
from knowledge.documents import Language, Library
from knowledge.schedule import Point, Span

_DAY: Final = timedelta(days=1)
_VOTING: Final = "voting"


def calendar_file(election: Election, library: Library, language: Language, moment: datetime) -> bytes:
    """Return the file: an event a step for citizens, by what is known at that local moment; election day reminds the day before."""
    calendar = Calendar()
    calendar.add("prodid", "-//La Phieu//laphieu//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _sentence(election.name[language]))
    for step in steps_for_citizens(election):
        calendar.add_component(_event(election, step, library, language, moment))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def steps_for_citizens(election: Election) -> tuple[Milestone, ...]:
    """Return the steps that concern voters or candidates; what only the election bodies do is nobody's appointment."""
    return tuple(step for step in election.milestones if step.for_citizens)


def file_name(election: Election) -> str:
    """Return the name under which the file is handed out."""
    return f"bau-cu-{election.day.isoformat()}.ics"


def _event(election: Election, step: Milestone, library: Library, language: Language, moment: datetime) -> Event:
    event = Event()
    # Stable, so that adding the file again changes the events instead of doubling them.
    event.add("uid", f"{election.day.isoformat()}-{step.id}@laphieu")
    event.add("dtstamp", datetime.combine(election.announced, time.min, VIET_NAM))
    event.add("summary", title(step, language))
    event.add("description", "\n".join(filter(None, (step.citizen[language] if step.citizen else "", _source(step, library, language)))))
    for name, value in _bounds(election.span(step, moment.date()), stretch=step.is_stretch):
        event.add(name, value)
    if step.id == _VOTING:
        event.add_component(_reminder(language))
    return event


def title(step: Milestone, language: Language) -> str:
    """Return what a step is called where it stands alone: a time limit says that it is one."""
    what = step.what[language]
    return _sentence(what) if step.is_stretch else texts_in(language)("calendar-deadline", what=what)


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def _source(step: Milestone, library: Library, language: Language) -> str:
    placed = library.provisions.get(step.provision)
    if placed is None:
        return step.provision
    rule, label = placed.provision, placed.article.label
    return place_of(placed.document.number, placed.article.article, rule.clause, rule.point, language, label[language] if label else None)


def _bounds(span: Span, *, stretch: bool) -> list[tuple[str, object]]:
    """A time limit is an event on its last day, or at its hour; the end of an event of whole days is the day after it."""
    first = span.first if stretch and span.first else span.last
    if span.last.at is None:
        return [("dtstart", first.day), ("dtend", span.last.day + _DAY)]
    return [("dtstart", _zoned(first)), ("dtend", _zoned(span.last))] if first != span.last else [("dtstart", _zoned(span.last))]


def _zoned(point: Point) -> datetime:
    return point.begins.replace(tzinfo=VIET_NAM)


def _reminder(language: Language) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", texts_in(language)("calendar-reminder"))
    alarm.add("trigger", -_DAY)
    return alarm
