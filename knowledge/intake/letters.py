"""Letters of a page with their places, from the top left corner in points; what layout is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `top` is smaller than `bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    def holds(self, other: Box) -> bool:
        """Whether the middle of another box lies in this one."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom


def around(boxes: Iterable[Box]) -> Box:
    """Return the box around some boxes, of which there is at least one."""
    found = list(boxes)
    return Box(min(b.left for b in found), min(b.top for b in found), max(b.right for b in found), max(b.bottom for b in found))


@dataclass(frozen=True, slots=True)
class Letter:
    """One character; `base` is the height of its baseline, `spaced` says that a space stands before it."""

    text: str
    box: Box
    base: float
    spaced: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Letters on one line with no wide gap between them."""

    text: str
    box: Box
    size: float
    broken: int = 0
    # The width of the first word: whether it would have had room on the line before tells where a paragraph ends.
    first: float = 0.0
