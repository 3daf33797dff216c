"""Publish a library, and go back to an earlier one. What serves changes in one transaction, once everything else is there."""

from __future__ import annotations

import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from sqlalchemy.orm import Session

from bot.moderating.audit import AuditLog
from bot.moderating.builder import Builder, Progress
from bot.moderating.errors import BusyError, NeverPublishedError, OutdatedError
from bot.moderating.indexes import Indexes
from bot.moderating.steps import Step, Steps, silent
from bot.moderating.versions import Publication, Version, Versions
from bot.storage import Sessions
from bot.storage.library_tables import PublicationRow
from knowledge.documents import Library

log = logging.getLogger(__name__)

INDEXES_KEPT: Final = 4
"""Built indexes that stay on the disk, the last used: to go back to one of these takes seconds."""

Also = Callable[[Session, Version], None]
"""What else is to be written in the transaction that switches; what it raises stops the publication."""
Onto = Version | None | Literal["anything"]
"""What must be published when the switch comes: the version that the library was made from (None: the shipped library)."""
_LOCK: Final = "publishing.lock"


@dataclass(frozen=True, slots=True)
class _Release:
    """What a publication says."""

    version: int | None
    by: int
    why: str
    action: str


class Publishing:
    """Publishes, one at a time on a machine; `data` is the folder of the assistant's files. Who may publish is asked elsewhere (`reviewing`)."""

    def __init__(  # noqa: PLR0913  the parts of a publication, each a value
        self,
        sessions: Sessions,
        versions: Versions,
        audit: AuditLog,
        builder: Builder,
        now: Callable[[], datetime],
        data: Path,
        *,
        steps: Steps = silent,
    ) -> None:
        self._sessions = sessions
        self._versions = versions
        self._audit = audit
        self._builder = builder
        self._now = now
        self._data = data
        self._steps = steps

    def publish(  # noqa: PLR0913  what, who, why, from what: a publication
        self,
        library: Library,
        by: int,
        why: str,
        draft: int | None = None,
        progress: Progress | None = None,
        *,
        onto: Onto = "anything",
        also: Also | None = None,
    ) -> Version:
        """Keep the library as a version, build its index beside what is there, and switch to it; return the version.

        A crash at any point leaves what was published; the same call again goes on from what was reached.

        Raises:
            BusyError: another publication is under way.
            OutdatedError: something else than `onto` is published by now.
            BuildError: the index could not be built, or does not answer as it should.
            DamagedVersionError: the library would not come back as it is.
        """
        with self._alone():
            parent = self._check_onto(onto)
            version = self._versions.store(library, parent, why, draft)
            self._steps(Step.STORED)
            self._build(version.id, progress)
            then = (lambda session: also(session, version)) if also else None
            self._switch(_Release(version.id, by, why, "version.published"), parent, then)
        return version

    def roll_back(self, to: int | None, by: int, why: str, progress: Progress | None = None) -> Publication:
        """Publish an earlier version again, None being the shipped library; seconds where its index is kept.

        Raises:
            BusyError: another publication is under way.
            UnknownVersionError: there is no such version.
            NeverPublishedError: it never served, so that to publish it would be no way back.
            DamagedVersionError: what is stored of it is not what was stored.
            BuildError: its index is gone and could not be built again.
        """
        with self._alone():
            if to is not None and self._versions.get(to).id not in self._versions.served():
                raise NeverPublishedError(version=to)
            self._build(to, progress)
            newest = self._versions.published()
            return self._switch(_Release(to, by, why, "version.rolled-back"), newest.version if newest else None, None)

    def _build(self, version: int | None, progress: Progress | None) -> None:
        self._builder.build(version, progress)
        self._steps(Step.BUILT)

    def _check_onto(self, onto: Onto) -> int | None:
        newest = self._versions.published()
        published = newest.version if newest else None
        wanted = onto.id if isinstance(onto, Version) else onto
        if wanted not in ("anything", published):
            raise OutdatedError
        return published

    def _switch(self, release: _Release, parent: int | None, also: Callable[[Session], None] | None) -> Publication:
        with self._sessions.writing() as session:
            details = {"version": release.version, "before": parent}
            entry = self._audit.append(session, release.by, release.action, _name(release.version), release.why, details)
            row = PublicationRow(
                version=release.version, since=self._now(), by=release.by, why=release.why, audited=entry.number, audit_hash=entry.hash
            )
            session.add(row)
            session.flush()
            if also:
                also(session)
            self._steps(Step.APPENDED)
            publication = Publication(row.id, row.version, row.since, row.by, row.why)
        self._steps(Step.SWITCHED)
        Indexes(self._data).drop_old(INDEXES_KEPT)
        return publication

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock of this machine's publications, which ends with the process however that ends."""
        self._data.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._data / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(descriptor)
            raise BusyError from error
        try:
            yield
        finally:
            os.close(descriptor)


def _name(version: int | None) -> str:
    return "shipped library" if version is None else f"version {version}"
