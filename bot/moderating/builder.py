"""Have an index built by another process, and hear how far it is."""

from __future__ import annotations

import hashlib
import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from bot.library_folder import library_folder
from bot.moderating.errors import BuildError
from bot.moderating.indexes import Indexes
from bot.settings import Settings

log = logging.getLogger(__name__)

COMMAND: Final = (sys.executable, "-m", "bot.moderating.build_child")
Progress = Callable[[int, int], None]
SHIPPED: Final = "shipped"
# Seconds. A whole library without one known vector takes twenty minutes on two slow cores.
_LONGEST: Final = 3600.0


def noted(version: int | None, settings: Settings) -> str:
    """Return the name by which an index is known as a version's; the shipped library is known by its files' sizes and times.

    Should the model of that name be another by now, whoever serves builds anew.
    """
    if version is None:
        files = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(library_folder(settings).rglob("*"))]
        return f"{SHIPPED}-{_digest((files, settings.embedding.model))}"
    return f"{version}-{_digest(settings.embedding.model)}"


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:12]


class Builder(Protocol):
    """Builds the index of a version where it is not there."""

    def build(self, version: int | None, progress: Progress | None = None) -> None:
        """Return once it is there; None is the shipped library. `progress` is called with (passages that have a vector, passages in all).

        Raises:
            BuildError: it could not be built.
        """
        ...


class ChildBuilder:
    """Builds in a child process of low priority: what it takes of memory and processor is gone afterwards, and its crash is not ours.

    `command` is what runs, followed by the version's number.
    """

    def __init__(self, settings: Settings, command: Sequence[str] = COMMAND) -> None:
        # The token is nobody's business but Telegram's.
        self._said = settings.model_dump_json(exclude={"telegram_bot_token"})
        self._command = command
        self._settings = settings
        self._indexes = Indexes(settings.data)

    def build(self, version: int | None, progress: Progress | None = None) -> None:
        """Build; see `Builder`."""
        if self._indexes.knows(noted(version, self._settings)):
            return
        argument = SHIPPED if version is None else str(version)
        with subprocess.Popen([*self._command, argument], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603  our own module
            watchdog = threading.Timer(_LONGEST, child.kill)
            watchdog.start()
            try:
                error = self._hear(child, progress)
            finally:
                watchdog.cancel()
                child.kill()
        if child.returncode != 0 or error:
            raise BuildError(reason=error or f"exit {child.returncode}")

    def _hear(self, child: subprocess.Popen[str], progress: Progress | None) -> str:
        if child.stdin is None or child.stdout is None:
            message = "the child has no pipes"
            raise RuntimeError(message)
        try:
            with child.stdin as pipe:
                pipe.write(self._said)
        except BrokenPipeError:
            log.warning("the child that builds the index ended at once")
        error = ""
        for line in child.stdout:
            said = _read(line)
            error = str(said.get("error", error))
            if progress and "done" in said:
                progress(int(said["done"]), int(said["total"]))
        child.wait()
        return error


def _read(line: str) -> dict[str, Any]:
    """What a library beneath prints is no message of the child's."""
    try:
        said = json.loads(line)
    except ValueError:
        log.debug("the child that builds the index printed: %s", line.rstrip())
        return {}
    return said if isinstance(said, dict) else {}
