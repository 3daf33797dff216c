"""A file into `Pages`, read by a confined child process."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from knowledge.intake.confined import OnProgress, run
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.model import Pages
from knowledge.intake.wire import READ, Order


def read_file(source: Path | bytes, limits: Limits | None = None, *, name: str = "", progress: OnProgress | None = None) -> Pages:
    """Return what stands in a file, told by its content; `name` only matters for what is said about it.

    `progress` is called with (pages done, pages in all) while it is read. Blocks until done; call it in a thread from asyncio code.

    Raises:
        FileRefusedError: the file is not taken; nothing of it is kept and no process is left.
    """
    limits = limits or Limits()
    content = source if isinstance(source, bytes) else _content(source, limits)
    _check_size(len(content), limits)
    called = name or (source.name if isinstance(source, Path) else "")
    with tempfile.TemporaryDirectory(prefix="laphieu-intake-") as folder:
        path = Path(folder) / "file"
        path.write_bytes(content)
        order = Order(path=str(path), name=called, sha256=hashlib.sha256(content).hexdigest())
        return run("knowledge.intake.child", order, limits, READ, Path(folder), progress)


def _content(path: Path, limits: Limits) -> bytes:
    """Read a regular file, and not a byte more than it may have."""
    try:
        if not path.is_file():
            raise FileRefusedError(Refusal.MISSING)
        with path.open("rb") as file:
            return file.read(limits.file_bytes + 1)
    except OSError as error:
        raise FileRefusedError(Refusal.MISSING, error.strerror or "") from error


def _check_size(size: int, limits: Limits) -> None:
    if not size:
        raise FileRefusedError(Refusal.EMPTY)
    if size > limits.file_bytes:
        raise FileRefusedError(Refusal.TOO_BIG, f"{limits.file_bytes // (1024 * 1024)} MB")
