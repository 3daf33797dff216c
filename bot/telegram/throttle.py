"""How many requests a person may send in a minute: a sliding window in memory."""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

WINDOW: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Allowed:
    """The request may be served."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Too many; to be told in how many seconds the next one is taken."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Silent:
    """Too many, and it has been said."""


Verdict = Allowed | Wait | Silent


@dataclass(slots=True)
class _Person:
    served: deque[datetime] = field(default_factory=deque)
    told_until: datetime | None = None


class Throttle:
    """Counts the requests of each person in the last minute and keeps nothing else of them."""

    def __init__(self, most: int, now: Callable[[], datetime]) -> None:
        self._most = most
        self._now = now
        self._people: OrderedDict[int, _Person] = OrderedDict()

    def check(self, person: int) -> Verdict:
        """Count a request of that person, and say whether to serve it. A wait is said once until it is over."""
        now = self._now()
        self._drop_old(now)
        record = self._people.setdefault(person, _Person())
        while record.served and record.served[0] <= now - WINDOW:
            record.served.popleft()
        if len(record.served) < self._most:
            record.served.append(now)
            self._people.move_to_end(person)
            return Allowed()
        free = record.served[0] + WINDOW
        if record.told_until is not None and now < record.told_until:
            return Silent()
        record.told_until = free
        return Wait(math.ceil((free - now).total_seconds()))

    def __len__(self) -> int:
        """Return how many people are remembered at the moment."""
        return len(self._people)

    def _drop_old(self, now: datetime) -> None:
        """Whoever was served longest ago stands first."""
        while self._people:
            person, record = next(iter(self._people.items()))
            if record.served[-1] > now - WINDOW:
                return
            del self._people[person]
