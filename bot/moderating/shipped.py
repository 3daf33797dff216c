"""What a newer package ships, brought to a copy that has versions of its own: as changes of a draft, which two people look at as at any other.

Three libraries are compared: what is published here, what the package ships, and the base that both came from. The base is the package's library at
the last such draft that was published; without one, the first version, where its draft left it alone. What that draft wrote is not known as it
was shipped, so it counts as the moderators'.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import ValidationError

from bot.moderating.change import Change
from bot.moderating.changes import AnyChange
from bot.moderating.contents import read
from bot.moderating.document_changes import ApplyAmendment
from bot.moderating.drafts import Drafts
from bot.moderating.errors import DraftError, DraftFault
from bot.moderating.shipped_changes import FromPackage, TakeArticle, TakeAsked, TakeDocument, asked_by_document, name_of
from bot.moderating.shipped_merging import Merging
from bot.moderating.versions import Version, Versions
from bot.storage import Sessions
from knowledge.documents import Document, Library


class Origin(StrEnum):
    """Which library the base is: the last package's that was taken, the first version, or none that is known."""

    PACKAGE = "package"
    FIRST_VERSION = "first-version"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Base:
    """What both came from. `version`: its number; `unknown`: documents and provisions of which it is not known what was shipped."""

    origin: Origin
    version: int
    library: Library
    unknown: frozenset[str] = frozenset()

    def knows(self, place: str) -> bool:
        """Whether it holds what was shipped of a document, an article or a provision."""
        return self.origin is not Origin.UNKNOWN and not {place, place.partition("#")[0]} & self.unknown


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is to be taken, what stays here although the package says otherwise, documents that the package has no more, and the package's library."""

    base: Base
    changes: tuple[AnyChange, ...]
    kept: tuple[str, ...]
    gone: tuple[str, ...]
    package: bytes


class Shipped:
    """Compares what is published with what the package ships; `sessions` hold the packages that were taken."""

    def __init__(self, sessions: Sessions, versions: Versions, drafts: Drafts) -> None:
        self._sessions = sessions
        self._versions = versions
        self._drafts = drafts

    def compare(self, wanted: Collection[str] = ()) -> Comparison | None:
        """Compare; `wanted` names places to take although both changed them. None where the shipped library is what serves.

        Raises:
            LibraryError: the shipped library cannot be read.
            DamagedVersionError: what is stored of a version is not what was stored.
        """
        version, ours = self._versions.current()
        if version is None:
            return None
        theirs, base = self._versions.read(None), self._base(version)
        package = packed(theirs)
        merging = Merging(base.knows, wanted)
        changes = tuple(_changes((base.library, ours, theirs), merging, hashlib.sha256(package).hexdigest()))
        shipped, held = ({d.number for d in library.documents} for library in (theirs, base.library))
        gone = tuple(d.number for d in ours.documents if d.number in held - shipped and base.knows(d.number))
        return Comparison(base, changes, tuple(merging.kept), gone, package)

    def _base(self, newest: Version) -> Base:
        for version in self._line(newest):
            changes = self._written(version)
            package = next((c.package for c in changes if isinstance(c, FromPackage)), None)
            if package is not None:
                return Base(Origin.PACKAGE, version.id, self._package(package))
            if version.parent is None:
                library = self._versions.read(version.id)
                # An urgent notice is published without a draft, and writes nothing else.
                origin = Origin.UNKNOWN if version.draft is None and not library.notices else Origin.FIRST_VERSION
                return Base(origin, version.id, library, frozenset(_places(changes, library)))
        message = "a line of versions has a first one"
        raise AssertionError(message)

    def _line(self, newest: Version) -> Iterator[Version]:
        version: Version | None = newest
        while version is not None:
            yield version
            version = self._versions.get(version.parent) if version.parent is not None else None

    def _written(self, version: Version) -> tuple[AnyChange, ...]:
        return () if version.draft is None else self._drafts.changes(self._drafts.find(version.draft))

    def _package(self, name: str) -> Library:
        try:
            with self._sessions.reading() as session:
                return Library.model_validate_json(read(session, name))
        except ValidationError as error:
            raise DraftError(DraftFault.CONTENT_LOST, content=name) from error


def packed(library: Library) -> bytes:
    """Write a library as it is kept with the draft that takes from it."""
    return library.model_dump_json().encode()


def _places(changes: Iterable[Change], library: Library) -> Iterator[str]:
    """What changes wrote, other than notices and answers, which no package ships."""
    for change in changes:
        yield change.subject
        if isinstance(change, ApplyAmendment):
            # What explains a rule ends where an amendment changes it: an amendment may have written there.
            yield from (d.number for d in library.documents if d.kind.explains)


_Sides = tuple[Library, Library, Library]


def _changes(sides: _Sides, merging: Merging, package: str) -> Iterator[AnyChange]:
    """Documents and articles first; then the further questions of those that are there."""
    base, ours, theirs = (_documents(library) for library in sides)
    for number, document in theirs.items():
        if number not in ours:
            yield TakeDocument(package=package, document=document, articles=sides[2].articles[number], former="")
            continue
        merged = merging.document(base.get(number), ours[number], document)
        if merged != ours[number]:
            yield TakeDocument(package=package, document=merged, former=name_of(ours[number]))
        yield from _articles(document, sides, merging, package)
    here, there = asked_by_document(sides[1]), asked_by_document(sides[2])
    yield from (TakeAsked(package=package, number=n, asked=there.get(n, ())) for n in theirs if here.get(n, ()) != there.get(n, ()))


def _articles(document: Document, sides: _Sides, merging: Merging, package: str) -> Iterator[TakeArticle]:
    number = document.number
    base, ours, theirs = ({a.article: a for a in library.articles.get(number, ())} for library in sides)
    former: str | None = None
    for place in dict.fromkeys((*theirs, *ours)):
        held = ours.get(place)
        merged = merging.article(document, base.get(place), held, theirs.get(place))
        if merged != held:
            yield TakeArticle(
                package=package, number=number, place=place, article=merged, former=name_of(held), after=former if held is None else None
            )
        former = place


def _documents(library: Library) -> dict[str, Document]:
    return {document.number: document for document in library.documents}
