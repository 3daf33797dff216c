"""Everything of moderating over one database, put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot import clock
from bot.library_folder import library_folder
from bot.moderating.audit import AuditLog
from bot.moderating.builder import Builder, ChildBuilder
from bot.moderating.people import NATIONWIDE, People
from bot.moderating.publishing import Publishing
from bot.moderating.steps import Steps, silent
from bot.moderating.versions import Versions
from bot.settings import Settings
from bot.storage import Sessions, open_sessions
from knowledge.reading import read_library
from knowledge.scopes import shipped_scopes


@dataclass(frozen=True, slots=True)
class Moderation:
    """The repositories, each on the same database."""

    sessions: Sessions
    audit: AuditLog
    people: People
    versions: Versions
    publishing: Publishing

    def close(self) -> None:
        """Close the database."""
        self.sessions.close()


def open_moderation(
    settings: Settings,
    *,
    now: Callable[[], datetime] = clock.now,
    builder: Builder | None = None,
    steps: Steps = silent,
    via: str = "",
) -> Moderation:
    """Open the database in the data folder, which is made where it is not there; `via` as in `AuditLog`.

    Raises:
        StorageOpenError: it cannot be opened.
    """
    sessions = open_sessions(settings.data)
    audit = AuditLog(sessions, now, via)
    people = People(sessions, audit, communes, now)
    versions = Versions(sessions, lambda: read_library(library_folder(settings)), now)
    publishing = Publishing(sessions, versions, audit, builder or ChildBuilder(settings), now, settings.data, steps=steps)
    return Moderation(sessions, audit, people, versions, publishing)


def communes(scope: str) -> frozenset[str] | None:
    """Return the codes of the communes in a province, or of a commune itself; None where there is no such place."""
    scopes = shipped_scopes()
    if scope == NATIONWIDE or not scopes.is_known(scope):
        return None
    return frozenset(code for code in scopes.communes if scope in scopes.governing(code))
