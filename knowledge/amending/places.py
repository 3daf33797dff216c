"""Places in a document as an amending document names them: an article, a clause, a point, a chapter; all of it, or its heading only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from knowledge.official.model import Part


class Extent(StrEnum):
    """How much of the place is meant."""

    WHOLE = "whole"
    HEADING = "heading"  # tên điều, tên chương
    OPENING = "opening"  # đoạn mở đầu: what stands before the clauses or points
    PARAGRAPH = "paragraph"  # đoạn thứ hai


@dataclass(frozen=True, slots=True)
class Step:
    """One step down: a part with its number."""

    part: Part
    number: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place from the outermost step in; without steps it is the whole document. `paragraph` counts from 1 where the extent is one, else 0."""

    steps: tuple[Step, ...]
    extent: Extent = Extent.WHOLE
    paragraph: int = 0

    @property
    def key(self) -> str:
        """Return its name in `OfficialText.find`: `29.3`; for the whole document, empty."""
        return ".".join(step.number for step in self.steps)

    @property
    def part(self) -> Part | None:
        """Return what it is; None for the whole document."""
        return self.steps[-1].part if self.steps else None

    @property
    def number(self) -> str:
        """Return its own number, without those above it."""
        return self.steps[-1].number

    @property
    def above(self) -> Place:
        """Return the place that it lies in."""
        return Place(self.steps[:-1])

    def contains(self, other: Place) -> bool:
        """Whether the other place lies in this one, or is this one, whatever their extents."""
        return other.steps[: len(self.steps)] == self.steps


WHOLE_DOCUMENT = Place(())
