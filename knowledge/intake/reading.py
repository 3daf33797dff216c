"""A file into `Pages`, read by a child process that can be killed, starved or crash without harm to this one."""

from __future__ import annotations

import hashlib
import os
import re
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NoReturn

from pydantic import ValidationError

import knowledge
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.model import Pages
from knowledge.intake.wire import REPORT, Done, Order, Progress, Refused

OnProgress = Callable[[int, int], None]

_CHUNK = 1 << 16
# Seconds that a child which has closed its output may take to end.
_ENDING = 5
_RAISED = re.compile(rb"(?m)^([A-Za-z_][\w.]{2,80}(?:Error|Exception|Interrupt|Exit|Warning))\b")
_ROOT = Path(knowledge.__file__).resolve().parents[1]
# Nothing else of the environment reaches the child: it holds the bot's token and the passwords of databases.
_KEPT = ("PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "ANTIWORDHOME", "VIRTUAL_ENV")


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
        order = Order(path=str(path), name=called, sha256=hashlib.sha256(content).hexdigest(), limits=limits)
        return _run(order, folder, progress)


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


def _run(order: Order, folder: str, progress: OnProgress | None) -> Pages:
    """Start the child, follow its reports, and leave none of its processes behind."""
    environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
    environment |= {"PYTHONPATH": str(_ROOT), "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    command = [sys.executable, "-s", "-P", "-m", "knowledge.intake.child"]
    complaints = Path(folder) / "stderr"
    with (
        complaints.open("wb") as stderr,
        subprocess.Popen(  # noqa: S603  our own module
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, start_new_session=True
        ) as child,
    ):
        try:
            return _follow(child, order, progress) or _ended(child, complaints)
        finally:
            _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child with whatever it has started: its session is a group of its own."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _follow(child: subprocess.Popen[bytes], order: Order, progress: OnProgress | None) -> Pages | None:
    """Return what the child read, or None where it ended without a word."""
    if child.stdin is None or child.stdout is None:  # pragma: no cover  both are pipes
        raise FileRefusedError(Refusal.READER_CRASHED)
    try:
        child.stdin.write(order.model_dump_json().encode() + b"\n")
        child.stdin.close()
    except BrokenPipeError as error:
        raise FileRefusedError(Refusal.READER_CRASHED) from error
    for line in _lines(child.stdout, order.limits):
        report = _report(line)
        if isinstance(report, Done):
            return report.pages
        if isinstance(report, Refused):
            raise FileRefusedError(report.refusal, report.detail)
        if progress:
            progress(report.done, report.total)
    return None


def _lines(stream: IO[bytes], limits: Limits) -> Iterator[bytes]:
    """Yield the child's lines until it closes its output.

    Raises:
        FileRefusedError: it takes longer or says more than it may.
    """
    deadline = time.monotonic() + limits.seconds
    pending: list[bytes] = []
    left = limits.output_bytes
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while selector.select(max(0.0, deadline - time.monotonic())):
            chunk = os.read(stream.fileno(), _CHUNK)
            left -= len(chunk)
            if left < 0:
                raise FileRefusedError(Refusal.TOO_MUCH_TEXT)
            if not chunk:
                return
            *whole, rest = chunk.split(b"\n")
            for part in whole:
                yield b"".join([*pending, part])
                pending.clear()
            pending.append(rest)
    raise FileRefusedError(Refusal.TOO_SLOW, f"{limits.seconds:.0f} s")


def _report(line: bytes) -> Progress | Refused | Done:
    try:
        return REPORT.validate_json(line)
    except ValidationError as error:
        raise FileRefusedError(Refusal.READER_CRASHED, "report") from error


def _ended(child: subprocess.Popen[bytes], complaints: Path) -> NoReturn:
    """Say why a child ended that reported nothing: by which signal or which exception; a message could hold words of the document."""
    try:
        code = child.wait(_ENDING)
    except subprocess.TimeoutExpired as error:
        raise FileRefusedError(Refusal.READER_CRASHED, "silent") from error
    if code == -signal.SIGXCPU:
        raise FileRefusedError(Refusal.TOO_SLOW, "CPU")
    if code < 0:
        raise FileRefusedError(Refusal.READER_CRASHED, signal.Signals(-code).name)
    with complaints.open("rb") as file:
        file.seek(max(0, complaints.stat().st_size - _CHUNK))
        raised = _RAISED.findall(file.read())
    raise FileRefusedError(Refusal.READER_CRASHED, raised[-1].decode() if raised else f"exit {code}")
