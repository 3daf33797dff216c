"""The parent's side of a confined process: it can be killed, starved or crash without harm to this one."""

from __future__ import annotations

import os
import re
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NoReturn, TypeVar

from pydantic import TypeAdapter, ValidationError

import knowledge
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.wire import LIMITS, Done, Line, Progress, Refused

T = TypeVar("T")
OnProgress = Callable[[int, int], None]

_CHUNK = 1 << 16
# Seconds that a child which has closed its output may take to end.
_ENDING = 5
_RAISED = re.compile(rb"(?m)^([A-Za-z_][\w.]{2,80}(?:Error|Exception|Interrupt|Exit|Warning))\b")
_ROOT = Path(knowledge.__file__).resolve().parents[1]
# Nothing else of the environment reaches the child: it holds the bot's token and the passwords of databases.
_KEPT = ("PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "ANTIWORDHOME", "VIRTUAL_ENV")


def run(
    module: str,
    order: Line,
    limits: Limits,
    reports: TypeAdapter[Progress | Refused | Done[T]],
    folder: Path,
    progress: OnProgress | None = None,
) -> T:
    """Return what a module that calls `serving.serve` makes of an order; `folder` is its home, and is the caller's to remove.

    Blocks until done; call it in a thread from asyncio code.

    Raises:
        FileRefusedError: the child refuses, or takes more than the limits allow; no process is left.
    """
    environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
    environment |= {"PYTHONPATH": str(_ROOT), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    command = [sys.executable, "-s", "-P", "-m", module]
    complaints = folder / "stderr"
    with (
        complaints.open("wb") as stderr,
        subprocess.Popen(  # noqa: S603  our own module
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, start_new_session=True
        ) as child,
    ):
        try:
            _give(child, order, limits)
            if (done := _follow(child, limits, reports, progress)) is not None:
                return done.result
            _ended(child, complaints)
        finally:
            _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child with whatever it has started: its session is a group of its own."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _give(child: subprocess.Popen[bytes], order: Line, limits: Limits) -> None:
    """Hand the limits over, and the order behind them: the child takes the limits upon itself before it looks at the order."""
    if child.stdin is None:  # pragma: no cover  it is a pipe
        raise FileRefusedError(Refusal.READER_CRASHED)
    try:
        child.stdin.write(LIMITS.dump_json(limits) + b"\n" + order.model_dump_json().encode() + b"\n")
        child.stdin.close()
    except BrokenPipeError as error:
        raise FileRefusedError(Refusal.READER_CRASHED) from error


def _follow(
    child: subprocess.Popen[bytes], limits: Limits, reports: TypeAdapter[Progress | Refused | Done[T]], progress: OnProgress | None
) -> Done[T] | None:
    """Return what the child made, or None where it ended without a word."""
    if child.stdout is None:  # pragma: no cover  it is a pipe
        raise FileRefusedError(Refusal.READER_CRASHED)
    for line in _lines(child.stdout, limits):
        try:
            report = reports.validate_json(line)
        except ValidationError as error:
            raise FileRefusedError(Refusal.READER_CRASHED, "report") from error
        if isinstance(report, Done):
            return report
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
