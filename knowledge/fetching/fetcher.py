"""An address in, a reply out: redirects followed where they may lead, everything within one time limit."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.metadata import version
from types import TracebackType
from typing import Final, Self

import httpx

from knowledge.fetching.download import Answer, Body, download
from knowledge.fetching.errors import Fault, FetchFailedError, FetchRefusedError
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.redirects import follow, parsed
from knowledge.fetching.reply import NONE_KNOWN, Reply, Validators, retry_after

# The word by which robots.txt may name us.
ROBOT: Final = "laphieu"
_PERMANENT: Final = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
_REDIRECTS: Final = _PERMANENT | {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}

# Called before each request; raises where it must not be made.
Admit = Callable[[httpx.URL], Awaitable[None]]


def user_agent(contact: str = "") -> str:
    """Return how we name ourselves; `contact` is where whoever runs this copy can be reached, left out where empty."""
    return f"{ROBOT}/{version('laphieu')} (La Phieu; checks official election documents for changes{f'; {contact}' if contact else ''})"


class Fetcher:
    """Asks for pages. `official` holds the registrable domains that a redirect may lead to; `agent` is the User-Agent header.

    `now` tells the moment, with its zone, for replies that say when to ask again. It keeps no cookies, and sends no names or passwords.
    """

    def __init__(
        self, transport: httpx.AsyncBaseTransport, limits: FetchLimits, official: frozenset[str], agent: str, now: Callable[[], datetime]
    ) -> None:
        self._limits = limits
        self._now = now
        self._official = official
        timeout = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds)
        cookies = CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))
        self._client = httpx.AsyncClient(
            transport=transport, timeout=timeout, cookies=cookies, headers={"User-Agent": agent}, trust_env=False
        )

    async def __aenter__(self) -> Self:
        """Open the client."""
        await self._client.__aenter__()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        """Close every connection."""
        await self._client.__aexit__(kind, value, trace)

    async def get(self, address: str, admit: Admit, known: Validators = NONE_KNOWN, body: Body | None = None) -> Reply:
        """Ask for an address, and follow where it leads.

        Raises:
            FetchRefusedError: we must not ask, or not take what came.
            FetchFailedError: it could not be had.
        """
        url, moved, moving, left = parsed(address), None, True, self._limits.total_seconds
        for _ in range(self._limits.redirects + 1):
            await admit(url)
            answer, spent = await self._timed(url, known, body or Body(self._limits.max_bytes), left)
            left -= spent
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or location is None:
                return _reply(answer, url, known, moved, self._now())
            url = follow(url, location, self._official)
            moving = moving and answer.status in _PERMANENT
            moved = str(url) if moving else moved
        raise FetchRefusedError(Fault.TOO_MANY_REDIRECTS, str(self._limits.redirects))

    async def _timed(self, url: httpx.URL, known: Validators, body: Body, left: float) -> tuple[Answer, float]:
        loop = asyncio.get_running_loop()
        start = loop.time()
        try:
            async with asyncio.timeout(max(left, 0)):
                answer = await download(self._client, url, known.headers_for(str(url)), body)
        except TimeoutError as error:
            raise FetchFailedError(Fault.TOO_SLOW, f"{self._limits.total_seconds:g}") from error
        return answer, loop.time() - start


def _reply(answer: Answer, url: httpx.URL, known: Validators, moved: str | None, now: datetime) -> Reply:
    if answer.status == HTTPStatus.NOT_MODIFIED and not known.headers_for(str(url)):
        raise FetchFailedError(Fault.STATUS, "304")
    described = httpx.Response(answer.status, headers={"content-type": answer.headers.get("content-type", "")})
    return Reply(
        status=answer.status,
        address=str(url),
        content=answer.content,
        media_type=described.headers["content-type"].partition(";")[0].strip().lower(),
        charset=described.charset_encoding,
        validators=Validators.of(str(url), answer.headers),
        moved_to=moved,
        retry_after=retry_after(answer.headers, now),
    )
