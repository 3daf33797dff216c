"""The addresses that are asked, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from knowledge.documents import Document, Library
from knowledge.fetching.errors import Fault
from knowledge.intake.model import Pages


@dataclass(frozen=True, slots=True)
class Source:
    """One official address of one document."""

    document: Document
    address: str


@dataclass(frozen=True, slots=True)
class Found:
    """A page whose words are new or have changed. `address` is where it was found in the end; `content` is what was read, in UTF-8 where it is text."""

    source: Source
    address: str
    content: bytes
    pages: Pages


class DraftMaker(Protocol):
    """Makes a draft of a page; publishes nothing."""

    def draft(self, found: Found) -> str | None:
        """Return the draft's name; None where the library would not change.

        Called again with the same page (the last run was cut off before it could note the draft), it returns the open draft of the first time.

        Raises:
            DraftRefusedError: no draft can be made of it.
        """
        ...


class State(StrEnum):
    """What came of asking. Each has a message `sync-state-<value>`."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    GONE = "gone"
    ROBOTS = "robots"
    LATER = "later"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"
    NO_DRAFT = "no-draft"

    @property
    def went_through(self) -> bool:
        """Whether the other side gave an answer that needs no second try."""
        return self in _WENT_THROUGH


_WENT_THROUGH: Final = {State.NEW, State.CHANGED, State.UNCHANGED, State.GONE, State.ROBOTS}

_STATES: Final = {
    Fault.GONE: State.GONE,
    Fault.ROBOTS: State.ROBOTS,
    Fault.WAIT_TOO_LONG: State.LATER,
    Fault.BUSY: State.LATER,
    Fault.UNREADABLE: State.UNREADABLE,
    Fault.OTHER_DOCUMENT: State.UNREADABLE,
    Fault.DRAFT_REFUSED: State.NO_DRAFT,
}
_OUR_RULES: Final = {
    Fault.ADDRESS,
    Fault.SCHEME,
    Fault.CREDENTIALS,
    Fault.PRIVATE_ADDRESS,
    Fault.REDIRECT_AWAY,
    Fault.DOWNGRADE,
    Fault.TOO_MANY_REDIRECTS,
    Fault.TOO_LARGE,
    Fault.CODING,
    Fault.CERTIFICATE,
}


def state_of(fault: Fault) -> State:
    """Return what a fault comes to."""
    return _STATES.get(fault, State.REFUSED if fault in _OUR_RULES else State.UNREACHABLE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of asking one source.

    `fault` and `detail` say why where it is not simply new, changed or the same; `moved_to` is the address that the page moved to for
    good; `draft` names the draft that was made; `covered_by` is the earlier source of the same document whose draft stands for this one
    too; `same_library`: the library would not change; `earlier`: it was asked by the run that was cut off.
    """

    source: Source
    state: State
    fault: Fault | None = None
    detail: str = ""
    moved_to: str | None = None
    draft: str | None = None
    covered_by: str | None = None
    same_library: bool = False
    earlier: bool = False


def sources_of(library: Library, only: str | None = None) -> tuple[Source, ...]:
    """Return every address that the library names, or those of one document, in the order of the library.

    Raises:
        UnknownReferenceError: no such document.
    """
    documents = library.documents if only is None else (library.document(only),)
    return tuple(Source(document, address) for document in documents for address in dict.fromkeys(document.sources))
