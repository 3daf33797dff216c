"""What a site asks of programs: its robots.txt (RFC 9309), read once a day and kept between runs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Final, Protocol

import httpx
from protego import Protego

from knowledge.fetching.errors import Fault, FetchError, FetchFailedError, FetchRefusedError
from knowledge.fetching.fetcher import ROBOT
from knowledge.fetching.reply import Reply

ROBOTS_PATH: Final = "/robots.txt"
_CLIENT_ERRORS: Final = range(400, 500)

Ask = Callable[[str], Awaitable[Reply]]
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class RobotsText:
    """The rules of one site, as they were read; an empty text allows everything."""

    text: str
    read: datetime


class RobotsShelf(Protocol):
    """Keeps the rules between runs."""

    def robots(self, origin: str) -> RobotsText | None:
        """Return the rules of a site (`https://vbpl.vn`); None where they were never read."""
        ...

    def keep_robots(self, origin: str, rules: RobotsText) -> None:
        """Keep the rules of a site."""
        ...


class Robots:
    """Rules of the sites that are asked. `ask` fetches a robots.txt, `fresh_for` is how long one counts."""

    def __init__(self, ask: Ask, shelf: RobotsShelf, now: Clock, fresh_for: timedelta) -> None:
        self._ask = ask
        self._shelf = shelf
        self._now = now
        self._fresh_for = fresh_for
        self._rules: dict[str, Protego] = {}

    async def admit(self, url: httpx.URL) -> float | None:
        """Return the delay in seconds that the site asks for between requests; None where it asks for none.

        Raises:
            FetchRefusedError: the site asks programs to leave the page alone.
            FetchFailedError: the rules cannot be read, and no older ones are known: then the page is left alone as well.
        """
        rules = await self._of(url)
        if not rules.can_fetch(str(url), ROBOT):
            raise FetchRefusedError(Fault.ROBOTS, url.path)
        return rules.crawl_delay(ROBOT)

    async def _of(self, url: httpx.URL) -> Protego:
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if origin not in self._rules:
            self._rules[origin] = Protego.parse((await self._text(origin)).text)
        return self._rules[origin]

    async def _text(self, origin: str) -> RobotsText:
        kept = self._shelf.robots(origin)
        if kept and self._now() - kept.read < self._fresh_for:
            return kept
        try:
            reply = await self._ask(origin + ROBOTS_PATH)
        except FetchError:
            if kept:
                return kept
            raise
        return self._kept(origin, reply, kept)

    def _kept(self, origin: str, reply: Reply, kept: RobotsText | None) -> RobotsText:
        """RFC 9309, 2.3.1: what is not there allows everything; what cannot be had now allows nothing, unless it is known from before."""
        missing = reply.status in _CLIENT_ERRORS and reply.status != HTTPStatus.TOO_MANY_REQUESTS
        if not (reply.is_page or missing):
            if kept:
                return kept
            raise FetchFailedError(Fault.ROBOTS_UNKNOWN, str(reply.status))
        text = reply.content.decode("utf-8-sig", "replace") if reply.is_page else ""
        rules = RobotsText(text, self._now())
        self._shelf.keep_robots(origin, rules)
        return rules
