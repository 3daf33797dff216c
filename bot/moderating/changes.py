"""A draft's changes: a list of values, kept as JSON, made one after the other to a library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import Field, TypeAdapter

from bot.moderating.change import Change, Remark
from bot.moderating.document_changes import AddDocument, ApplyAmendment, EndDocument
from bot.moderating.errors import ChangeError
from bot.moderating.notice_changes import RemoveApprovedAnswer, RemoveNotice, SetApprovedAnswer, SetNotice
from bot.moderating.shipped_changes import TakeArticle, TakeAsked, TakeDocument
from bot.moderating.text_changes import EditQuestions, EditText
from knowledge.documents import Library

AnyChange = Annotated[
    AddDocument
    | ApplyAmendment
    | EndDocument
    | EditText
    | EditQuestions
    | SetNotice
    | RemoveNotice
    | SetApprovedAnswer
    | RemoveApprovedAnswer
    | TakeDocument
    | TakeArticle
    | TakeAsked,
    Field(discriminator="change"),
]
_CHANGES: Final = TypeAdapter(tuple[AnyChange, ...])


def as_json(changes: Sequence[AnyChange]) -> bytes:
    """Write changes as JSON in UTF-8; the same changes give the same bytes."""
    return _CHANGES.dump_json(tuple(changes))


def from_json(content: bytes) -> tuple[AnyChange, ...]:
    """Read what `as_json` wrote.

    Raises:
        ValidationError: it is no list of changes, or of a newer version of the assistant.
    """
    return _CHANGES.validate_json(content)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A change that no longer fits the library, by its number in the draft (from 1), and why."""

    number: int
    change: Change
    error: ChangeError


@dataclass(frozen=True, slots=True)
class Fit:
    """A change that fits the library, and whose matter it is there."""

    change: Change
    scope: str


@dataclass(frozen=True, slots=True)
class Applied:
    """A library with the changes of a draft made to it: those that fit. The others are named, and stay in the draft."""

    before: Library
    after: Library
    misfits: tuple[Misfit, ...]
    remarks: tuple[Remark, ...]
    fits: tuple[Fit, ...]


def apply_all(changes: Iterable[Change], library: Library) -> Applied:
    """Make the changes one after the other; what does not fit is left out and named, and the rest goes on."""
    after = library
    misfits: list[Misfit] = []
    remarks: list[Remark] = []
    fits: list[Fit] = []
    for number, change in enumerate(changes, 1):
        try:
            scope, found = change.scope_in(after), tuple(change.remarks(after))
            after = change.applied_to(after)
        except ChangeError as error:
            misfits.append(Misfit(number, change, error))
        else:
            remarks.extend(found)
            fits.append(Fit(change, scope))
    return Applied(library, after, tuple(misfits), tuple(remarks), tuple(fits))
