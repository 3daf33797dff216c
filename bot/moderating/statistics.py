"""How often what happened, a day: questions by their outcome, thumbs; by language and provision. Counts only, no ids.

Of what is declined, out of scope or small talk no provision is counted: what somebody thinks of a candidate is nowhere near one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from sqlalchemy import select

from bot.answering.outcomes import Kind
from bot.storage import Sessions
from bot.storage.queue_tables import DailyCountRow
from knowledge.documents import LANGUAGES, Language, Library


class Event(StrEnum):
    """What is counted: an outcome's kind, or a thumb."""

    ANSWER = "answer"
    PARTIAL = "partial"
    CLARIFY = "clarify"
    ABSTAIN = "abstain"
    DECLINE = "decline"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"
    THUMBS_UP = "thumbs_up"
    THUMBS_DOWN = "thumbs_down"


T = TypeVar("T")

OUTCOMES: Final = tuple(Event(kind.value) for kind in Kind)
_WITH_A_PLACE: Final = {Event.ANSWER, Event.PARTIAL, Event.CLARIFY, Event.ABSTAIN, Event.THUMBS_UP, Event.THUMBS_DOWN}


@dataclass(frozen=True, slots=True)
class Count:
    """How often something happened; `place` is the reference of a provision or an article, empty where there is none."""

    day: date
    language: Language
    place: str
    event: Event
    count: int = 1


class Counts:
    """The counts in the database; `today` says the day."""

    def __init__(self, sessions: Sessions, today: Callable[[], date]) -> None:
        self._sessions = sessions
        self._today = today

    def add(self, event: Event, language: Language, place: str = "") -> None:
        """Count that something happened today."""
        key = {"day": self._today(), "language": language, "place": place if event in _WITH_A_PLACE else "", "event": event.value}
        with self._sessions.writing() as session:
            row = session.get(DailyCountRow, key)
            if row is None:
                session.add(DailyCountRow(**key, count=1))
            else:
                row.count += 1

    def read(self, days: int = 30) -> Statistics:
        """Return the counts of the last `days` days, today among them."""
        since = self._today() - timedelta(days=days - 1)
        wanted = select(DailyCountRow).where(DailyCountRow.day >= since, DailyCountRow.day <= self._today())
        with self._sessions.reading() as session:
            return Statistics(since, self._today(), tuple(_count(row) for row in session.scalars(wanted)))


@dataclass(frozen=True, slots=True)
class Statistics:
    """The counts from one day to another, both included."""

    since: date
    until: date
    counts: tuple[Count, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Return every day, also those on which nothing happened."""
        return tuple(self.since + timedelta(days=n) for n in range((self.until - self.since).days + 1))

    @property
    def asked(self) -> int:
        """How many questions were asked."""
        return self.total(OUTCOMES)

    def total(self, events: Iterable[Event]) -> int:
        """How often any of these happened."""
        return sum(self._by(lambda c: c.event, events).values())

    def by_event(self) -> dict[Event, int]:
        """How often each thing happened."""
        return dict(self._by(lambda c: c.event, Event))

    def by_language(self) -> dict[Language, int]:
        """How many questions were asked in each language."""
        return dict(self._by(lambda c: c.language, OUTCOMES))

    def a_day(self, events: Iterable[Event]) -> list[int]:
        """How often any of these happened on each of the days."""
        counted = self._by(lambda c: c.day, events)
        return [counted[day] for day in self.days]

    def topics(self, most: int = 10) -> list[tuple[str, dict[Event, int]]]:
        """Return the articles that most happened about, the busiest first, each with how often what did; a provision counts for its article."""
        found: dict[str, Counter[Event]] = {}
        for c in self.counts:
            if c.place:
                found.setdefault(article_of(c.place), Counter())[c.event] += c.count
        order = sorted(found, key=lambda place: (-sum(found[place][e] for e in OUTCOMES), -found[place].total(), place))
        return [(place, dict(found[place])) for place in order[:most]]

    def _by(self, key: Callable[[Count], T], events: Iterable[Event]) -> Counter[T]:
        wanted = set(events)
        counted: Counter[T] = Counter()
        for c in self.counts:
            if c.event in wanted:
                counted[key(c)] += c.count
        return counted


def article_of(reference: str) -> str:
    """Return the article of a provision: `85/2015/QH13#29.3` is in `85/2015/QH13#29`."""
    document, mark, place = reference.partition("#")
    return document + mark + place.partition("~")[0].partition(".")[0]


def titles(places: Sequence[str], library: Library, language: Language) -> dict[str, str]:
    """Return the titles of articles that the library holds, by their references."""
    return {place: library.places[place].article.title[language] for place in places if place in library.places}


def _count(row: DailyCountRow) -> Count:
    return Count(row.day, next(known for known in LANGUAGES if known == row.language), row.place, Event(row.event), row.count)
