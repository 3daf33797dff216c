"""The folders of built indexes, one a library: `data/indexes/<name>/`. One that is there is whole, since it was built beside and renamed.

Who serves from a folder holds a lease on it (a shared lock on a file in it, which ends with the process however that ends); only a folder
without one is deleted.
"""

from __future__ import annotations

import contextlib
import fcntl
import logging
import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

FOLDER: Final = "indexes"
_LEASE: Final = "lease"
_NOTE: Final = "note-"
_PART: Final = "part-"
_GONE: Final = "gone-"


class Lease:
    """Keeps a folder from being deleted, until it is released or nobody holds it any more."""

    def __init__(self, descriptor: int) -> None:
        self._ends = weakref.finalize(self, os.close, descriptor)

    def release(self) -> None:
        """Let the folder go. May be called again."""
        self._ends()


class Indexes:
    """The folders under `data`."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def path(self, name: str) -> Path:
        """Return where the index of that name is, or would be."""
        return self._folder / name

    def has(self, name: str) -> bool:
        """Whether it is there, whole."""
        return (self.path(name) / _LEASE).exists()

    def lease(self, name: str) -> Lease | None:
        """Keep the index from being deleted, and count it as used now; None where it is not there."""
        path = self.path(name) / _LEASE
        try:
            descriptor = os.open(path, os.O_RDWR)
        except FileNotFoundError:
            return None
        lease = Lease(descriptor)
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        # It may have been deleted between opening and locking.
        if not path.exists() or not os.path.samestat(os.fstat(descriptor), path.stat()):
            lease.release()
            return None
        os.utime(descriptor)
        return lease

    def note(self, name: str, noted: str) -> None:
        """Note something of an index: that it is a version's, so that who looks for that need not read the whole library."""
        with contextlib.suppress(FileNotFoundError):
            (self.path(name) / f"{_NOTE}{noted}").touch()

    def knows(self, noted: str, name: str = "[0-9a-f]*") -> bool:
        """Whether that was noted of the index of that name, or of any, and it is there."""
        return any((path.parent / _LEASE).exists() for path in self._folder.glob(f"{name}/{_NOTE}{noted}"))

    @contextmanager
    def building(self) -> Iterator[Path]:
        """Return a new folder to build in; it is gone after the block unless `adopt` took it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=_PART, dir=self._folder))
        (part / _LEASE).touch()
        lease = os.open(part / _LEASE, os.O_RDWR)
        fcntl.flock(lease, fcntl.LOCK_SH)
        try:
            yield part
        finally:
            os.close(lease)
            shutil.rmtree(part, ignore_errors=True)

    def adopt(self, part: Path, name: str) -> None:
        """Make what was built the index of that name, in one step; where another process was quicker, its index stays."""
        _flush(part)
        try:
            part.rename(self.path(name))
        except OSError:
            if not self.has(name):
                raise
        _flush_folder(self._folder)

    def drop_old(self, keep: int) -> None:
        """Delete all but the `keep` indexes that were opened last, and what killed builds left; never one that a process serves from."""
        if not self._folder.exists():
            return
        folders = [path for path in self._folder.iterdir() if path.is_dir()]
        left = [path for path in folders if path.name.startswith((_PART, _GONE))]
        whole = sorted((path for path in folders if path not in left), key=_used, reverse=True)
        for path in (*left, *whole[keep:]):
            self._drop(path)

    def _drop(self, path: Path) -> None:
        try:
            descriptor = os.open(path / _LEASE, os.O_RDWR)
        except OSError:
            # Its deletion was interrupted, or its building had not begun.
            shutil.rmtree(path, ignore_errors=True)
            return
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            gone = path.with_name(f"{_GONE}{path.name}")
            path.rename(gone)
            shutil.rmtree(gone)
        except BlockingIOError:
            log.debug("%s is in use", path)
        except OSError as error:
            log.warning("%s cannot be deleted: %s", path, error.strerror)
        finally:
            os.close(descriptor)


def _used(path: Path) -> float:
    lease = path / _LEASE
    return lease.stat().st_mtime if lease.exists() else 0.0


def _flush(folder: Path) -> None:
    """See that all of it is on the disk before its name says so."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
