"""Asking politely: robots.txt before each request, one request at a time a host, a pause between two, and once more where a server asks for a moment."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Final

import httpx

from knowledge.fetching.download import Body
from knowledge.fetching.errors import Fault, FetchFailedError
from knowledge.fetching.fetcher import Fetcher
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.pacing import Pace
from knowledge.fetching.redirects import host_of, parsed
from knowledge.fetching.reply import Reply, Validators
from knowledge.fetching.robots import Clock, Robots, RobotsShelf

# What says that the host as a whole is away; after that many in a row it is left alone for this run.
_AWAY: Final = frozenset({Fault.UNKNOWN_HOST, Fault.NO_CONNECTION, Fault.TOO_SLOW, Fault.PROXY})
_TRIES: Final = 2


class Asking:
    """Asks for pages in one run."""

    def __init__(self, fetcher: Fetcher, pace: Pace, shelf: RobotsShelf, now: Clock, limits: FetchLimits) -> None:
        self._fetcher = fetcher
        self._pace = pace
        self._limits = limits
        self._robots = Robots(self._ask_robots, shelf, now, timedelta(hours=limits.robots_hours))
        self._away: Counter[str] = Counter()

    async def ask(self, address: str, known: Validators) -> Reply:
        """Return the page of an address, or the answer that there is none.

        Raises:
            FetchRefusedError: we must not ask, or not take what came.
            FetchFailedError: it could not be had.
        """
        host = host_of(parsed(address))
        if self._away[host] >= _TRIES:
            raise FetchFailedError(Fault.HOST_DOWN, host)
        try:
            reply = await self._patiently(address, known)
        except FetchFailedError as error:
            self._away[host] += error.fault in _AWAY
            raise
        self._away[host] = 0
        return reply

    async def _patiently(self, address: str, known: Validators) -> Reply:
        reply = await self._fetcher.get(address, self._admit, known)
        if not reply.is_busy or reply.retry_after is None or reply.retry_after > self._limits.longest_wait_seconds:
            return reply
        self._pace.hold(host_of(httpx.URL(reply.address)), reply.retry_after)
        return await self._fetcher.get(address, self._admit, known)

    async def _admit(self, url: httpx.URL) -> None:
        asked = await self._robots.admit(url)
        await self._pace.turn(host_of(url), max(asked or 0, self._limits.pace_seconds))

    async def _ask_robots(self, address: str) -> Reply:
        return await self._fetcher.get(address, self._admit_robots, body=Body(self._limits.robots_bytes, cut=True))

    async def _admit_robots(self, url: httpx.URL) -> None:
        await self._pace.turn(host_of(url), self._limits.pace_seconds)
