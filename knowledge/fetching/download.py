"""One request, one body: within its size, in its time, unpacked by us."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import httpx

from knowledge.fetching.errors import Fault, FetchError, FetchFailedError, FetchRefusedError
from knowledge.fetching.unpacking import ACCEPTED, Unpacker

# A page of law is written in one of these; what it really is, its content tells.
_ACCEPT: Final = (
    "text/html,application/xhtml+xml,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,*/*;q=0.5"
)

# The narrowest kind that fits comes first.
_FAULTS: Final[tuple[tuple[type[httpx.HTTPError], Fault], ...]] = (
    (httpx.TimeoutException, Fault.TOO_SLOW),
    (httpx.ProxyError, Fault.PROXY),
    (httpx.ConnectError, Fault.NO_CONNECTION),
    (httpx.UnsupportedProtocol, Fault.SCHEME),
    (httpx.HTTPError, Fault.BROKEN),
)


@dataclass(frozen=True, slots=True)
class Body:
    """How much of a body is taken: at most `limit` bytes; with `cut` the first of them, else a longer one is refused."""

    limit: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and the unpacked body."""

    status: int
    headers: httpx.Headers
    content: bytes


async def download(client: httpx.AsyncClient, url: httpx.URL, headers: dict[str, str], body: Body) -> Answer:
    """Ask for one address, without following redirects; only a page's body is read, not that of a redirect or a refusal.

    Raises:
        FetchRefusedError: too large, packed in a way that was not asked for, or a redirect to what is no address.
        FetchFailedError: the other side was not reached or broke off.
    """
    request = client.build_request("GET", url, headers={"Accept": _ACCEPT, "Accept-Encoding": ACCEPTED, **headers})
    try:
        response = await client.send(request, stream=True, follow_redirects=False)
        try:
            content = await _read(response, body) if response.is_success else b""
        finally:
            await response.aclose()
    except httpx.InvalidURL as error:
        # httpx looks at where a redirect leads even when it does not follow.
        raise FetchRefusedError(Fault.ADDRESS, str(error)) from error
    except httpx.HTTPError as error:
        raise translated(error) from error
    return Answer(response.status_code, response.headers, content)


def translated(error: httpx.HTTPError) -> FetchError:
    """Return our error for one of httpx's."""
    for cause in _chain(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return FetchFailedError(Fault.CERTIFICATE, cause.verify_message)
        if isinstance(cause, ssl.SSLError):
            return FetchFailedError(Fault.TLS, cause.reason or "")
    fault = next(fault for kind, fault in _FAULTS if isinstance(error, kind))
    return FetchFailedError(fault, str(error))


async def _read(response: httpx.Response, body: Body) -> bytes:
    declared = response.headers.get("content-length", "")
    if not body.cut and declared.isascii() and declared.isdigit() and int(declared[:18]) > body.limit:
        raise _too_large(body)
    unpacker, sent, taken = Unpacker(response.headers.get("content-encoding", "")), 0, bytearray()
    async for chunk in response.aiter_raw():
        sent += len(chunk)
        if (_take(taken, unpacker.feed(chunk), body) or sent > body.limit) and body.cut:
            return bytes(taken[: body.limit])
        if sent > body.limit:
            raise _too_large(body)
    unpacker.finish()
    return bytes(taken)


def _take(taken: bytearray, pieces: Iterator[bytes], body: Body) -> bool:
    """Add pieces until there is too much; returns whether there was."""
    for piece in pieces:
        taken += piece
        if len(taken) > body.limit:
            if body.cut:
                return True
            raise _too_large(body)
    return False


def _too_large(body: Body) -> FetchRefusedError:
    return FetchRefusedError(Fault.TOO_LARGE, f"{body.limit / 1024 / 1024:.1f} MiB")


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__
