"""What a publication goes through. Whoever wants to know is told of each step once it is done; tests end the process there."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Step(StrEnum):
    """The steps, in their order."""

    STORED = "stored"
    BUILD_BEGAN = "build began"
    INDEXED = "indexed"
    CHECKED = "checked"
    NAMED = "named"
    BUILT = "built"
    APPENDED = "appended"
    SWITCHED = "switched"


Steps = Callable[[Step], None]


def silent(_step: Step) -> None:
    """Tell nobody."""
