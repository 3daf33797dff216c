"""What the front ends use now: it changes under them, in one assignment, when something else was published."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from bot.answering.opening import Services
from bot.errors import AssistantError
from bot.moderating.versions import Publication
from knowledge.errors import KnowledgeError

log = logging.getLogger(__name__)

_MOST_SKIPPED: Final = 256
# Seconds; a fiftieth of what is usual. A question gives the interpreter away dozens of times.
_SHORT: Final = 0.0001

Newest = Callable[[], Publication | None]
"""The publication that rules now; cheap, since it is asked every few seconds."""
Open = Callable[[int | None], Services]
"""Opens a version (None: the shipped library); builds its index first where it is not there."""


class Serving:
    """Holds the services over the library that is published. Whoever took `services` before a switch goes on with those of before."""

    def __init__(self, services: Services, serves: Publication | None, newest: Newest, opens: Open) -> None:
        """`serves` is the publication that `services` were opened for."""
        self._services = services
        self._serves = serves.id if serves else None
        self._version = serves.version if serves else None
        self._newest = newest
        self._opens = opens
        self._refreshing = threading.Lock()
        # Of the last publication that could not be opened: its number, how often that was tried again, calls since.
        self._failed = (0, 0, 0)

    @property
    def services(self) -> Services:
        """The services to answer with now."""
        return self._services

    @property
    def version(self) -> int | None:
        """The version that answers now; None is the shipped library."""
        return self._version

    def refresh(self) -> bool:
        """Switch if something else was published; return whether it did. Takes seconds then: call it in a thread.

        A version that cannot be opened leaves the present one serving, says why in the log, and is tried again after ever more calls.

        Raises:
            StorageUseError: what is published cannot be read.
        """
        with self._refreshing:
            newest = self._newest()
            if newest is None or newest.id == self._serves:
                return False
            if newest.version == self._version:
                self._serves = newest.id
                return False
            return self._try(newest)

    def _try(self, newest: Publication) -> bool:
        failed, failures, skipped = self._failed
        if failed == newest.id and skipped < min(2**failures, _MOST_SKIPPED):
            self._failed = (failed, failures, skipped + 1)
            return False
        try:
            with _giving_way():
                services = self._opens(newest.version)
        except (AssistantError, KnowledgeError, OSError):
            log.exception("version %s is published and cannot be opened; %s goes on answering", newest.version, self._version)
            self._failed = (newest.id, failures + 1 if failed == newest.id else 0, 0)
            return False
        self._services = services
        self._serves, self._version = newest.id, newest.version
        log.info("version %s answers now", newest.version or "of the shipped library")
        return True


def fixed(services: Services) -> Serving:
    """Return what serves these services and never anything else: for one question, for tests."""
    return Serving(services, None, lambda: None, lambda _: services)


@contextmanager
def _giving_way() -> Iterator[None]:
    """Let threads that answer questions go on sooner: each waits for this one so long, dozens of times a question."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_SHORT)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
