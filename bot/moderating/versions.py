"""Library versions in the database: each one whole and never changed; and which of them was published when."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.moderating.contents import keep, read
from bot.moderating.errors import DamagedVersionError, DraftError, UnknownVersionError
from bot.storage import Sessions
from bot.storage.library_tables import PublicationRow, VersionRow
from knowledge.documents import Article, Document, Library

FORMAT: Final = 1
"""Of manifests: raise it when an old one would be read wrongly."""
_ARTICLES: Final = TypeAdapter(tuple[Article, ...])
# Values that are checked at a time; some milliseconds.
_PIECE: Final = 100


@dataclass(frozen=True, slots=True)
class Version:
    """A library version: number, moment, what it says (a SHA-256: the same for the same content), what it was made from, by which draft, a note."""

    id: int
    created: datetime
    fingerprint: str
    parent: int | None
    draft: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Publication:
    """Since when a version serves (None: the shipped library), who published it (a Telegram id, or `CONSOLE`), and why."""

    id: int
    version: int | None
    since: datetime
    by: int
    why: str


class Versions:
    """The versions in the database; `shipped` reads the library that serves where nothing is published."""

    def __init__(self, sessions: Sessions, shipped: Callable[[], Library], now: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._shipped = shipped
        self._now = now

    def current(self) -> tuple[Version | None, Library]:
        """Return what is published, with its library; no version where that is the shipped one.

        Raises:
            DamagedVersionError: what is stored of it is not what was stored.
        """
        newest = self.published()
        version = self.get(newest.version) if newest and newest.version is not None else None
        return version, self.read(version.id if version else None)

    def store(self, library: Library, parent: int | None = None, note: str = "", draft: int | None = None) -> Version:
        """Keep a library as a new version, published nowhere yet; who stores the same again, made from the same, gets the version that is there.

        Raises:
            DamagedVersionError: the library would not come back as it is: a part of it was never checked.
        """
        parts = _parts(library)
        if _whole(parts, 0) != library:
            raise DamagedVersionError(version=0, part="round trip")
        with self._sessions.writing() as session:
            manifest = _manifest(session, parts)
            fingerprint = hashlib.sha256(manifest.encode()).hexdigest()
            same = select(VersionRow).where(VersionRow.fingerprint == fingerprint, VersionRow.parent == parent, VersionRow.draft == draft)
            row = session.scalars(same).first()
            if row is None:
                row = VersionRow(created=self._now(), fingerprint=fingerprint, manifest=manifest, parent=parent, draft=draft, note=note)
                session.add(row)
                session.flush()
            return _version(row)

    def get(self, number: int) -> Version:
        """Return a version by its number.

        Raises:
            UnknownVersionError: there is none.
        """
        with self._sessions.reading() as session:
            return _version(_row(session, number))

    def read(self, number: int | None) -> Library:
        """Return the library of a version, equal to the one that was stored; of None, the shipped one.

        Raises:
            UnknownVersionError: there is no such version.
            DamagedVersionError: what is stored is not what was stored.
        """
        if number is None:
            return self._shipped()
        with self._sessions.reading() as session:
            manifest = json.loads(_row(session, number).manifest)
            if manifest["format"] != FORMAT:
                raise DamagedVersionError(version=number, part=f"format {manifest['format']}")
            try:
                parts = {name: json.loads(read(session, content)) for name, content in manifest["parts"].items()}
                parts["documents"] = [json.loads(read(session, content)) for _, content in manifest["documents"]]
            except DraftError as error:
                raise DamagedVersionError(version=number, part=str(error.variables.get("content", ""))[:12]) from error
        return _whole(parts, number)

    def list(self, limit: int = 50) -> tuple[Version, ...]:
        """Return the newest versions first."""
        with self._sessions.reading() as session:
            return tuple(map(_version, session.scalars(select(VersionRow).order_by(VersionRow.id.desc()).limit(limit))))

    def published(self) -> Publication | None:
        """Return the publication that rules, which is the newest; None where nothing was ever published. A single small read."""
        return next(iter(self.publications(1)), None)

    def served(self) -> frozenset[int | None]:
        """Return the numbers of the versions that citizens were ever answered by: one whose publication failed, or goes on, was only made."""
        with self._sessions.reading() as session:
            return frozenset(session.scalars(select(PublicationRow.version).distinct()))

    def publications(self, limit: int = 50) -> tuple[Publication, ...]:
        """Return the newest publications first."""
        with self._sessions.reading() as session:
            rows = session.scalars(select(PublicationRow).order_by(PublicationRow.id.desc()).limit(limit))
            return tuple(Publication(row.id, row.version, row.since, row.by, row.why) for row in rows)


def _row(session: Session, number: int) -> VersionRow:
    row = session.get(VersionRow, number)
    if row is None:
        raise UnknownVersionError(version=number)
    return row


def _version(row: VersionRow) -> Version:
    return Version(row.id, row.created, row.fingerprint, row.parent, row.draft, row.note)


def _parts(library: Library) -> dict[str, Any]:
    """Return what is kept apart: each document with its articles, and every other field of a library, whatever fields it has."""
    fields = library.model_dump(mode="json")
    articles = fields.pop("articles")
    documents = [{"document": document, "articles": articles[document["number"]]} for document in fields.pop("documents")]
    return {**fields, "documents": documents}


def _manifest(session: Session, parts: Mapping[str, Any]) -> str:
    documents = [(part["document"]["number"], keep(session, _bytes(part))) for part in parts["documents"]]
    others = {name: keep(session, _bytes(part)) for name, part in parts.items() if name != "documents"}
    return _bytes({"format": FORMAT, "documents": documents, "parts": others}).decode()


def _bytes(part: object) -> bytes:
    return json.dumps(part, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _whole(parts: Mapping[str, Any], version: int) -> Library:
    """Make a library of its parts. Piece by piece: one long call would hold up whoever answers questions meanwhile."""
    try:
        documents = [Document.model_validate(part["document"]) for part in parts["documents"]]
        articles = {held.number: _checked(_ARTICLES, part["articles"]) for held, part in zip(documents, parts["documents"], strict=True)}
        others = {name: _checked(_field(name), part) for name, part in parts.items() if name != "documents"}
        return Library.model_validate({**others, "documents": documents, "articles": articles})
    except ValidationError as error:
        where = ".".join(map(str, error.errors(include_url=False, include_input=False)[0]["loc"]))
        raise DamagedVersionError(version=version, part=where) from error


def _checked(kind: TypeAdapter[Any], part: object) -> object:
    if not isinstance(part, list):
        return kind.validate_python(part)
    return [item for start in range(0, len(part), _PIECE) for item in kind.validate_python(part[start : start + _PIECE])]


def _field(name: str) -> TypeAdapter[Any]:
    """Return what checks a field of the library; of one that there is no more, nothing but what is empty passes."""
    known = Library.model_fields.get(name)
    return TypeAdapter(known.annotation) if known and known.annotation else TypeAdapter(tuple[()])
