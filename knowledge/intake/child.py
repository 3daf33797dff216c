"""The child process that reads one file: an order on standard input, reports on standard output, a line of JSON each."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from knowledge.intake.confinement import confine
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.wire import Done, Order, Progress, Refused


def main() -> None:
    """Read the file that the order names and report it; a refusal is a report, a crash is left to the parent."""
    order = Order.model_validate_json(sys.stdin.buffer.readline())
    report = os.fdopen(os.dup(1), "wb")
    # Nothing that a library prints may mix with the reports.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    confine(order.limits)
    # Imported only now: the readers' libraries are large, and the limits shall hold for them.
    from knowledge.intake.extraction import extract  # noqa: PLC0415

    def send(line: Done | Progress | Refused) -> None:
        report.write(line.model_dump_json().encode() + b"\n")
        report.flush()

    try:
        pages = extract(
            Path(order.path).read_bytes(),
            order.name,
            order.sha256,
            order.limits,
            lambda done, total: send(Progress(done=done, total=total)),
        )
        send(Done(pages=pages))
    except FileRefusedError as error:
        send(Refused(refusal=error.refusal, detail=error.detail))
    except MemoryError:
        send(Refused(refusal=Refusal.TOO_MUCH_MEMORY))
    except RecursionError:
        send(Refused(refusal=Refusal.TOO_DEEP))


if __name__ == "__main__":
    main()
