"""The child's side of a confined process: limits and an order on standard input, reports on standard output, a line of JSON each."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

from knowledge.intake.confinement import confine
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.wire import LIMITS, Done, Line, Progress, Refused

Asked = TypeVar("Asked", bound=Line)
Tell = Callable[[int, int], None]
Work = Callable[[Asked, Limits, bool, Tell], Done[Any]]
"""Gets the order, the limits, whether the network is gone, and whom to tell how far it is. Imports what it needs itself: the limits shall hold for that."""


def serve(asked: type[Asked], work: Work[Asked]) -> None:
    """Do the work that is ordered and report it; a refusal is a report, a crash is left to the parent."""
    limits = LIMITS.validate_json(sys.stdin.buffer.readline())
    report = os.fdopen(os.dup(1), "wb")
    # Nothing that a library prints may mix with the reports.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    offline = confine(limits)

    def send(line: Line) -> None:
        report.write(line.model_dump_json().encode() + b"\n")
        report.flush()

    try:
        order = asked.model_validate_json(sys.stdin.buffer.readline())
        send(work(order, limits, offline, lambda done, total: send(Progress(done=done, total=total))))
    except FileRefusedError as error:
        send(Refused(refusal=error.refusal, detail=error.detail))
    except MemoryError:
        send(Refused(refusal=Refusal.TOO_MUCH_MEMORY))
    except RecursionError:
        send(Refused(refusal=Refusal.TOO_DEEP))
