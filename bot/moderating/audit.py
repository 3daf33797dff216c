"""The log of what moderators did: entries are only ever added, and each one's hash covers the one before it.

What the chain shows: that an entry was changed, dropped, added between others or moved, by anybody who did not also compute every later hash anew and
change the kept head and the publications that name entries. Whoever can write to the file and does all of that is found only by a head that
was noted elsewhere: `verify` takes one (`laphieu knowledge audit` prints the present one).
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.storage import Sessions
from bot.storage.library_tables import PublicationRow
from bot.storage.people_tables import AuditHeadRow, AuditRow

CONSOLE: Final = 0
"""The actor of what was done on the command line by whoever runs the assistant; no person of Telegram has this id."""

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
_START: Final = "0" * 64
_AT_A_TIME: Final = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that somebody did: number from 1 without a gap, moment, person (Telegram id), what, to what, why, further details; its hash."""

    number: int
    at: datetime
    actor: int
    action: str
    subject: str
    why: str
    details: Mapping[str, Json]
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a log: its number, 0 where there is none, and its hash."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Verified:
    """The log is whole, as far as it can tell."""

    head: Head


@dataclass(frozen=True, slots=True)
class Broken:
    """The log was tampered with, or the file is damaged: `at` is the number of the first entry that is not what it was."""

    at: int


class AuditLog:
    """The log in the database. `via` names where those sit whose steps come through this object, for the entries' details; nothing: the command line."""

    def __init__(self, sessions: Sessions, now: Callable[[], datetime], via: str = "") -> None:
        self._sessions = sessions
        self._now = now
        self._via = {"via": via} if via else {}

    def write(self, actor: int, action: str, subject: str, why: str = "", details: Mapping[str, Json] | None = None) -> Entry:
        """Add an entry in a transaction of its own; see `append`."""
        with self._sessions.writing() as session:
            return self.append(session, actor, action, subject, why, details)

    def append(
        self, session: Session, actor: int, action: str, subject: str, why: str = "", details: Mapping[str, Json] | None = None
    ) -> Entry:
        """Add an entry in a writing transaction, so that what is done and its entry are kept together or not at all.

        `action` is a word of ours (`version.published`), `subject` what it was done to (`version 7`). Nothing of a citizen belongs in any part.
        """
        head = session.get(AuditHeadRow, 1)
        number, before = (head.entry + 1, head.hash) if head else (1, _START)
        row = AuditRow(id=number, at=self._now().astimezone(UTC).isoformat(), actor=actor, action=action, subject=subject, why=why)
        row.details = json.dumps({**(details or {}), **self._via}, ensure_ascii=False, sort_keys=True)
        row.hash = _hash(before, row)
        session.add(row)
        session.merge(AuditHeadRow(id=1, entry=number, hash=row.hash))
        session.flush()
        return _entry(row)

    def entries(
        self, limit: int = 50, *, action: str | None = None, subject: str | None = None, actor: int | None = None
    ) -> tuple[Entry, ...]:
        """Return the newest entries first, those of an action, a subject, a person where one is named."""
        wanted = select(AuditRow).order_by(AuditRow.id.desc()).limit(limit)
        for column, value in ((AuditRow.action, action), (AuditRow.subject, subject), (AuditRow.actor, actor)):
            wanted = wanted if value is None else wanted.where(column == value)
        with self._sessions.reading() as session:
            return tuple(_entry(row) for row in session.scalars(wanted))

    def since(self, number: int, limit: int) -> tuple[Entry, ...]:
        """Return the entries after that number, the oldest first, no more than `limit`."""
        wanted = select(AuditRow).where(AuditRow.id > number).order_by(AuditRow.id).limit(limit)
        with self._sessions.reading() as session:
            return tuple(_entry(row) for row in session.scalars(wanted))

    def entry(self, number: int) -> Entry:
        """Return the entry of that number.

        Raises:
            StorageUseError: there is none.
        """
        with self._sessions.reading() as session:
            return _entry(session.get_one(AuditRow, number))

    def head(self) -> Head:
        """Return the newest entry's number and hash: what to note elsewhere."""
        with self._sessions.reading() as session:
            head = session.get(AuditHeadRow, 1)
            return Head(head.entry, head.hash) if head else Head(0, _START)

    def verify(self, noted: Head | None = None) -> Verified | Broken:
        """Compute every hash anew, and compare with the kept head, with the entries that publications name, and with a head noted elsewhere."""
        with self._sessions.reading() as session:
            kept = session.get(AuditHeadRow, 1)
            named = [Head(row.audited, row.audit_hash) for row in session.scalars(select(PublicationRow))]
            known = [*named, *([noted] if noted else [])]
            rows = session.scalars(select(AuditRow).order_by(AuditRow.id).execution_options(yield_per=_AT_A_TIME))
            return _verify(rows, Head(kept.entry, kept.hash) if kept else Head(0, _START), known)


def _verify(rows: Iterable[AuditRow], kept: Head, known: Iterable[Head]) -> Verified | Broken:
    """Walk along the chain: it must end with the kept head and hold every known one."""
    pins: defaultdict[int, set[str]] = defaultdict(set)
    for pin in (kept, *known):
        pins[pin.number].add(pin.hash)
    head = Head(0, _START)
    for row in rows:
        if row.id != head.number + 1 or row.hash != _hash(head.hash, row) or pins.get(row.id, {row.hash}) != {row.hash}:
            return Broken(head.number + 1)
        head = Head(row.id, row.hash)
    if max(pins) > head.number:
        return Broken(head.number + 1)
    return Verified(head) if head == kept else Broken(kept.number + 1)


def _hash(before: str, row: AuditRow) -> str:
    said = [row.id, row.at, row.actor, row.action, row.subject, row.why, row.details]
    return hashlib.sha256(f"{before}\n{json.dumps(said, ensure_ascii=False)}".encode()).hexdigest()


def _entry(row: AuditRow) -> Entry:
    at = datetime.fromisoformat(row.at)
    return Entry(row.id, at, row.actor, row.action, row.subject, row.why, json.loads(row.details), row.hash)
