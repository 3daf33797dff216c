"""A mark: where a part of a text begins."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.official.model import Part


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a part begins: `start` in the body, `content` where the words after its label begin."""

    part: Part
    number: str | None
    start: int
    content: int
    line: int
    level: int = 0
