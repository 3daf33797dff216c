"""The difference between two libraries, as a moderator looks at it: what was added, what changed, what ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.moderating.marking import Segment, mark
from knowledge.documents import LANGUAGES, ApprovedAnswer, Document, Edition, Language, Library, Notice, Placed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wording:
    """How one wording changed: the plain text in a language, or the document's own words where `language` is None.

    `until` is the last day of a wording that is over.
    """

    language: Language | None
    segments: tuple[Segment, ...]
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that a provision or an approved answer gained or lost."""

    language: Language
    text: str
    added: bool


@dataclass(frozen=True, slots=True)
class ProvisionChange:
    """A provision that is not what it was: as it was and as it is (None where it was not there, or is there no more)."""

    reference: str
    before: Placed | None
    after: Placed | None
    wordings: tuple[Wording, ...] = ()
    questions: tuple[Asking, ...] = ()

    @property
    def placed(self) -> Placed:
        """The provision as it will be, or as it was where it will be no more."""
        found = self.after or self.before
        if found is None:  # pragma: no cover  a change has one side at least
            message = f"{self.reference}: a change without a provision"
            raise ValueError(message)
        return found


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """A document, a notice or an approved answer before and after: None where it was not there, or is there no more."""

    before: T | None
    after: T | None

    @property
    def present(self) -> T:
        """It as it will be, or as it was where it will be no more."""
        found = self.after if self.after is not None else self.before
        if found is None:  # pragma: no cover  a pair has one side at least
            message = "a pair of nothing"
            raise ValueError(message)
        return found


@dataclass(frozen=True, slots=True)
class Difference:
    """What a draft does to a library; `ended` holds provisions that are gone and those that got a last day."""

    added: tuple[ProvisionChange, ...] = ()
    changed: tuple[ProvisionChange, ...] = ()
    ended: tuple[ProvisionChange, ...] = ()
    documents: tuple[Pair[Document], ...] = ()
    notices: tuple[Pair[Notice], ...] = ()
    approved: tuple[Pair[ApprovedAnswer], ...] = ()

    @property
    def provisions(self) -> tuple[ProvisionChange, ...]:
        """Every provision that differs: what ended first, for it is what must not be told any more."""
        return (*self.ended, *self.changed, *self.added)

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.provisions or self.documents or self.notices or self.approved)


def difference(before: Library, after: Library) -> Difference:
    """Return what differs between two libraries, in the order of the later one."""
    old, new = before.provisions, after.provisions
    changes = [_change(key, old.get(key), new.get(key)) for key in dict.fromkeys((*new, *old)) if not _same(old.get(key), new.get(key))]
    ended = tuple(c for c in changes if _ends(c))
    return Difference(
        added=tuple(c for c in changes if c.before is None),
        changed=tuple(c for c in changes if c.before is not None and not _ends(c)),
        ended=ended,
        documents=_pairs(before.documents, after.documents, lambda d: d.number),
        notices=_pairs(before.notices, after.notices, lambda n: n.id),
        approved=_pairs(before.approved, after.approved, lambda a: a.id),
    )


def _same(before: Placed | None, after: Placed | None) -> bool:
    if before is None or after is None:
        return False
    return before is after or (
        before.provision == after.provision
        and before.article.title == after.article.title
        and before.document.in_force_until == after.document.in_force_until
    )


def _last_day(placed: Placed) -> date | None:
    """Return the provision's own last day, or its document's, whichever comes first."""
    days = [d for d in (placed.provision.in_force_until, placed.document.in_force_until) if d]
    return min(days, default=None)


def _ends(change: ProvisionChange) -> bool:
    if change.after is None:
        return True
    return change.before is not None and _last_day(change.after) is not None and _last_day(change.before) != _last_day(change.after)


def _change(reference: str, before: Placed | None, after: Placed | None) -> ProvisionChange:
    return ProvisionChange(reference, before, after, tuple(_wordings(before, after)), tuple(_questions(before, after)))


def _wordings(before: Placed | None, after: Placed | None) -> Iterable[Wording]:
    """Compare the document's own words first, then the plain texts; a quotation is shown once."""
    old, new = (_texts(side) for side in (before, after))
    for language in dict.fromkeys((*old, *new)):
        if (segments := mark(old.get(language, ""), new.get(language, ""))) and old.get(language) != new.get(language):
            yield Wording(language, segments)
    known = {edition.in_force_from: edition for edition in (before.provision, *before.provision.before)} if before else {}
    for edition in after.provision.before if before and after else ():
        was, now = _words(known.get(edition.in_force_from)), _words(edition)
        yield from (Wording(key, mark(was.get(key, ""), text), edition.in_force_until) for key, text in now.items() if was.get(key) != text)


def _texts(placed: Placed | None) -> dict[Language | None, str]:
    return _words(placed.provision if placed else None)


def _words(edition: Edition | None) -> dict[Language | None, str]:
    if edition is None:
        return {}
    own: dict[Language | None, str] = {None: edition.official} if edition.official else {}
    return own if edition.quoted else own | {language: edition.text[language] for language in LANGUAGES}


def _questions(before: Placed | None, after: Placed | None) -> Iterable[Asking]:
    for language in LANGUAGES:
        old = before.provision.questions[language] if before else ()
        new = after.provision.questions[language] if after else ()
        yield from (Asking(language, text, added=False) for text in old if text not in new)
        yield from (Asking(language, text, added=True) for text in new if text not in old)


def _pairs(before: Iterable[T], after: Iterable[T], key: Callable[[T], str]) -> tuple[Pair[T], ...]:
    old, new = ({key(one): one for one in side} for side in (before, after))
    return tuple(Pair(old.get(name), new.get(name)) for name in dict.fromkeys((*new, *old)) if old.get(name) != new.get(name))
