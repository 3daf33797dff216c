"""What can go wrong between an official address and its page.

FetchError
├── FetchRefusedError   we do not ask, or do not take what came: a rule of safety or of politeness
├── FetchFailedError    the other side was not reached, broke off or said no
├── DraftRefusedError   the page was read, and no draft can be made of it (whoever makes drafts raises it)
├── LedgerError         the file that keeps what was fetched cannot be used
└── SyncRunningError    another synchronisation is under way
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from knowledge.errors import KnowledgeError

_LONGEST_DETAIL: Final = 200


class Fault(StrEnum):
    """Why a page was not had. Each has a message `sync-fault-<value>` in both languages, which may use the detail."""

    # We do not ask, or do not take it
    ADDRESS = "address"
    SCHEME = "scheme"
    CREDENTIALS = "credentials"
    PRIVATE_ADDRESS = "private-address"
    REDIRECT_AWAY = "redirect-away"
    DOWNGRADE = "downgrade"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    ROBOTS = "robots"
    WAIT_TOO_LONG = "wait-too-long"
    TOO_LARGE = "too-large"
    CODING = "coding"
    # The other side
    UNKNOWN_HOST = "unknown-host"
    NO_CONNECTION = "no-connection"
    CERTIFICATE = "certificate"
    TLS = "tls"
    PROXY = "proxy"
    TOO_SLOW = "too-slow"
    BROKEN = "broken"
    ROBOTS_UNKNOWN = "robots-unknown"
    BUSY = "busy"
    STATUS = "status"
    HOST_DOWN = "host-down"
    # What came
    GONE = "gone"
    UNREADABLE = "unreadable"
    OTHER_DOCUMENT = "other-document"
    DRAFT_REFUSED = "draft-refused"


class FetchError(KnowledgeError):
    """Base of every error that this package raises on purpose."""


class _FaultError(FetchError):
    def __init__(self, fault: Fault, detail: str = "") -> None:
        """Keep the reason; the detail is cut, and holds no control characters: it may come from the other side."""
        self.fault = fault
        self.detail = "".join(c for c in detail if c.isprintable())[:_LONGEST_DETAIL]
        super().__init__(f"{fault.value}: {self.detail}" if self.detail else fault.value)


class FetchRefusedError(_FaultError):
    """We do not ask, or do not take what came; `fault` says by which rule, `detail` names the host, the limit or the address."""


class FetchFailedError(_FaultError):
    """The page could not be had; `fault` says how it failed, `detail` what the other side or the system said."""


class DraftRefusedError(_FaultError):
    """The page was read, and no draft can be made of it; `detail` says why, in the words of whoever makes drafts."""

    def __init__(self, detail: str) -> None:
        """Keep the reason."""
        super().__init__(Fault.DRAFT_REFUSED, detail)


class LedgerError(FetchError):
    """The file that keeps what was fetched cannot be used; the message names it and says what to do."""


class SyncRunningError(FetchError):
    """Another synchronisation of the same data folder is under way."""
