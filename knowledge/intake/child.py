"""The child process that reads one file."""

from __future__ import annotations

from pathlib import Path

from knowledge.intake.limits import Limits
from knowledge.intake.model import Pages
from knowledge.intake.serving import Tell, serve
from knowledge.intake.wire import Done, Order


def read(order: Order, limits: Limits, offline: bool, tell: Tell) -> Done[Pages]:  # noqa: FBT001  the form of all such work
    """Read the file that the order names.

    Raises:
        FileRefusedError: it is not taken.
    """
    from knowledge.intake.extraction import extract  # noqa: PLC0415  the readers' libraries are large, and the limits shall hold for them

    return Done(result=extract(Path(order.path).read_bytes(), order.name, order.sha256, limits, tell, offline=offline))


if __name__ == "__main__":
    serve(Order, read)
