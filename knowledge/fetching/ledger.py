"""What was fetched when, kept in one SQLite file: written source by source, so that an interrupted run loses nothing that it has done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from knowledge.fetching.errors import LedgerError, SyncRunningError
from knowledge.fetching.reply import NONE_KNOWN, Validators
from knowledge.fetching.robots import RobotsText

LEDGER_FILE: Final = "fetched.sqlite"
LOCK_FILE: Final = "fetching.lock"

_FORMAT: Final = 1
_WAIT_SECONDS: Final = 10
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS source (
    number TEXT NOT NULL, address TEXT NOT NULL,
    state TEXT NOT NULL, fault TEXT, detail TEXT NOT NULL, moved_to TEXT, draft TEXT, checked TEXT NOT NULL, not_before TEXT,
    text_hash TEXT, final_address TEXT NOT NULL, etag TEXT, modified TEXT,
    PRIMARY KEY (number, address)
);
CREATE TABLE IF NOT EXISTS robots (origin TEXT PRIMARY KEY, text TEXT NOT NULL, read TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS run (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), started TEXT NOT NULL);
"""
_COLUMNS: Final = "state, fault, detail, moved_to, draft, checked, not_before, text_hash, final_address, etag, modified"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one source of one document.

    `state` and `fault` are the values of their enumerations; `text_hash` names the words of the page as they were last taken in, None where they
    never were; `not_before` is when the server wants to be asked again.
    """

    state: str
    checked: datetime
    fault: str | None = None
    detail: str = ""
    moved_to: str | None = None
    draft: str | None = None
    not_before: datetime | None = None
    text_hash: str | None = None
    validators: Validators = NONE_KNOWN


class Ledger:
    """The file in a data folder. Use as a context manager; only one at a time may be open for a folder."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    @contextmanager
    def open(cls, folder: Path) -> Iterator[Self]:
        """Open the ledger of a data folder for one run; a process that dies lets go of it.

        Raises:
            SyncRunningError: another run holds it.
            LedgerError: it cannot be used.
        """
        path = folder / LEDGER_FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unusable(path, error) from error
        try:
            with _alone(folder), closing(sqlite3.connect(path, timeout=_WAIT_SECONDS)) as connection:
                _prepare(connection, path)
                yield cls(connection, path)
        except sqlite3.Error as error:
            raise _unusable(path, error) from error

    def entry(self, number: str, address: str) -> Entry | None:
        """Return what is known of a source; None where it was never asked."""
        query = f"SELECT {_COLUMNS} FROM source WHERE number = ? AND address = ?"  # noqa: S608  the columns are a constant
        row = self._connection.execute(query, (number, address)).fetchone()
        return _entry(row, self._path) if row else None

    def keep(self, number: str, address: str, entry: Entry) -> None:
        """Write what is now known of a source."""
        v = entry.validators
        moments = entry.checked.isoformat(), entry.not_before and entry.not_before.isoformat()
        row = (
            entry.state,
            entry.fault,
            entry.detail,
            entry.moved_to,
            entry.draft,
            *moments,
            entry.text_hash,
            v.address,
            v.etag,
            v.modified,
        )
        marks = ", ".join("?" * (len(row) + 2))
        with self._connection:
            query = f"INSERT OR REPLACE INTO source (number, address, {_COLUMNS}) VALUES ({marks})"  # noqa: S608  a constant and question marks
            self._connection.execute(query, (number, address, *row))

    def robots(self, origin: str) -> RobotsText | None:
        """Return the kept rules of a site."""
        row = self._connection.execute("SELECT text, read FROM robots WHERE origin = ?", (origin,)).fetchone()
        return RobotsText(row[0], datetime.fromisoformat(row[1])) if row else None

    def keep_robots(self, origin: str, rules: RobotsText) -> None:
        """Keep the rules of a site."""
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO robots VALUES (?, ?, ?)", (origin, rules.text, rules.read.isoformat()))

    def unfinished(self) -> datetime | None:
        """Return when the run began that did not come to its end; None where the last one did."""
        row = self._connection.execute("SELECT started FROM run").fetchone()
        return datetime.fromisoformat(row[0]) if row else None

    def begin(self, started: datetime) -> None:
        """Say that a run over all sources begins."""
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO run VALUES (1, ?)", (started.isoformat(),))

    def finish(self) -> None:
        """Say that the run came to its end."""
        with self._connection:
            self._connection.execute("DELETE FROM run")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a lock that ends with the process, on every system: SQLite's own."""
    with closing(sqlite3.connect(folder / LOCK_FILE, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            message = f"another synchronisation is under way in {folder}; wait for it to end"
            raise SyncRunningError(message) from error
        yield


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found not in {0, _FORMAT}:
        message = (
            f"{path} was written by another version of laphieu (format {found}, expected {_FORMAT}): delete it; all pages are asked anew"
        )
        raise LedgerError(message)
    with connection:
        connection.executescript(_TABLES)
        connection.execute(f"PRAGMA user_version = {_FORMAT}")


def _entry(row: tuple[str | None, ...], path: Path) -> Entry:
    state, fault, detail, moved_to, draft, checked, not_before, text_hash, final_address, etag, modified = row
    try:
        return Entry(
            state=state or "",
            fault=fault,
            detail=detail or "",
            moved_to=moved_to,
            draft=draft,
            checked=datetime.fromisoformat(checked or ""),
            not_before=datetime.fromisoformat(not_before) if not_before else None,
            text_hash=text_hash,
            validators=Validators(final_address or "", etag, modified),
        )
    except ValueError as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> LedgerError:
    return LedgerError(f"what was fetched cannot be kept in {path} ({error}): mend its permissions, or delete it; all pages are asked anew")
