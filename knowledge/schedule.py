"""Rules of time as the law counts them, and what they come to for one election.

A rule is written as officials say it: `D-42 17:00` (17:00 on the 42nd day before election day), `P-24h` (24 hours before voting starts),
`R+3d` (3 days after a result is published), `2025-12-01` (a day that a resolution names); `A..B` for what lasts from A to B.
All moments are local time of Viet Nam, without a zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

_RULE: Final = re.compile(
    r"(?:D(?P<days>[+-]\d+)|P(?P<hours>[+-]\d+)h|R\+(?P<after>\d+)d|(?P<day>\d{4}-\d{2}-\d{2}))(?: (?P<at>\d{2}:\d{2}))?"
)


class State(StrEnum):
    """Where a moment stands: before something begins, while it lasts or is still due, after it."""

    COMING = "coming"
    OPEN = "open"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Point:
    """A day, or with `at` a minute of it. Ordered by when it begins."""

    day: date
    at: time | None = None

    @property
    def begins(self) -> datetime:
        """Return its first moment."""
        return datetime.combine(self.day, self.at or time.min)

    @property
    def ends(self) -> datetime:
        """Return the moment from which it has passed: the next midnight for a day."""
        return self.begins if self.at else datetime.combine(self.day + timedelta(days=1), time.min)


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`; without `first` it is a time limit: at the latest `last`."""

    first: Point | None
    last: Point

    def state(self, moment: datetime) -> State:
        """Return where the moment stands. The very moment of a limit of hours has passed it."""
        if self.first and moment < self.first.begins:
            return State.COMING
        return State.PASSED if moment >= self.last.ends else State.OPEN


@dataclass(frozen=True, slots=True)
class Anchors:
    """What rules count from: election day, when voting starts, and the day of publication that an `R` rule means."""

    day: date
    opens: time
    published: date


@dataclass(frozen=True, slots=True)
class PointRule:
    """One point of a rule; of `days` (D), `hours` (P), `after` (R) and `day` exactly one is set."""

    days: int | None = None
    hours: int | None = None
    after: int | None = None
    day: date | None = None
    at: time | None = None

    def point(self, anchors: Anchors) -> Point:
        """Return the point that the rule comes to."""
        if self.hours is not None:
            moment = datetime.combine(anchors.day, anchors.opens) + timedelta(hours=self.hours)
            return Point(moment.date(), moment.time())
        if self.day is not None:
            return Point(self.day, self.at)
        start, days = (anchors.published, self.after) if self.after is not None else (anchors.day, self.days)
        return Point(start + timedelta(days=days or 0), self.at)


@dataclass(frozen=True, slots=True)
class Rule:
    """When something is due (`first` is None) or lasts."""

    first: PointRule | None
    last: PointRule

    def span(self, anchors: Anchors) -> Span:
        """Return what the rule comes to."""
        return Span(self.first.point(anchors) if self.first else None, self.last.point(anchors))

    @property
    def by_opening(self) -> bool:
        """Whether its end depends on the hour at which voting starts."""
        return self.last.hours is not None


def parse_point(text: str) -> PointRule:
    """Read one point of a rule.

    Raises:
        ValueError: it is written otherwise.
    """
    match = _RULE.fullmatch(text.strip())
    if match is None or (match["hours"] and match["at"]):
        message = f"{text!r} is no rule of time: write D-42, D-42 17:00, P-24h, R+3d or 2025-12-01"
        raise ValueError(message)
    days, hours, after = (int(match[name]) if match[name] else None for name in ("days", "hours", "after"))
    return PointRule(
        days=days,
        hours=hours,
        after=after,
        day=date.fromisoformat(match["day"]) if match["day"] else None,
        at=time.fromisoformat(match["at"]) if match["at"] else None,
    )


def parse_rule(text: str) -> Rule:
    """Read a rule: a point, or two with `..` between them.

    Raises:
        ValueError: it is written otherwise.
    """
    first, dots, last = text.partition("..")
    return Rule(parse_point(first), parse_point(last)) if dots else Rule(None, parse_point(first))
