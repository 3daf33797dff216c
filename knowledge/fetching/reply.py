"""What comes back for an address, and what a server gave us to ask again by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final, Self

import httpx

_LONGEST_VALIDATOR: Final = 512


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server said of the page as it was: sent back to it, it may answer “not modified”. They belong to `address` alone."""

    address: str = ""
    etag: str | None = None
    modified: str | None = None

    @classmethod
    def of(cls, address: str, headers: httpx.Headers) -> Self:
        """Take them from a reply; one too long to be sent back is left."""
        etag, modified = (
            value if value and len(value) <= _LONGEST_VALIDATOR else None for value in map(headers.get, ("etag", "last-modified"))
        )
        return cls(address, etag, modified)

    def headers_for(self, address: str) -> dict[str, str]:
        """Return the headers of a conditional request; none where they belong to another address."""
        if address != self.address:
            return {}
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


NONE_KNOWN: Final = Validators()


@dataclass(frozen=True, slots=True)
class Reply:
    """The last answer on the way from an address.

    `address` is where it came from, `moved_to` the address that takes the place of the one asked for (301, 308), `retry_after` the seconds that the
    server asks us to wait.
    """

    status: int
    address: str
    content: bytes = b""
    media_type: str = ""
    charset: str | None = None
    validators: Validators = NONE_KNOWN
    moved_to: str | None = None
    retry_after: float | None = None

    @property
    def is_page(self) -> bool:
        """Whether it holds the page."""
        return self.status in {HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION}

    @property
    def is_same(self) -> bool:
        """Whether the page is as it was."""
        return self.status == HTTPStatus.NOT_MODIFIED

    @property
    def is_gone(self) -> bool:
        """Whether there is no such page (any more)."""
        return self.status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}

    @property
    def is_busy(self) -> bool:
        """Whether the server asks to be left alone for a while."""
        return self.status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}


def retry_after(headers: httpx.Headers, now: datetime) -> float | None:
    """Return the seconds of a Retry-After header, a number or a date; None where there is none that can be read."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())
