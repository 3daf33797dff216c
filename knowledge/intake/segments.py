"""Letters joined to segments: parts of a line without a wide gap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from knowledge.intake.letters import Box, Letter, Segment

# In heights of a letter: how far two baselines of one line may lie apart, and which gap parts two columns.
_SAME_LINE = 0.45
_WIDE = 1.6


def segments(letters: Sequence[Letter]) -> list[Segment]:
    """Return the segments of some letters from the top to the bottom, each line from left to right."""
    return [segment for row in rows(letters) for segment in _parts(row)]


def rows(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Return letters that stand on one line together. Raised and lowered small letters belong to the line that they touch."""
    found: list[list[Letter]] = []
    base = 0.0
    for letter in sorted(letters, key=lambda letter: letter.base):
        if found and letter.base - base <= _SAME_LINE * max(letter.box.height, found[-1][0].box.height):
            found[-1].append(letter)
        else:
            found.append([letter])
            base = letter.base
    return [sorted(row, key=lambda letter: letter.box.left) for row in found]


def _parts(row: list[Letter]) -> Iterable[Segment]:
    size = median(letter.box.height for letter in row)
    start = 0
    for at, (before, after) in enumerate(pairwise(row), 1):
        if after.box.left - before.box.right > _WIDE * size:
            yield _segment(row[start:at], size)
            start = at
    yield _segment(row[start:], size)


def _segment(letters: list[Letter], size: float) -> Segment:
    text = "".join(f" {letter.text}" if at and letter.spaced else letter.text for at, letter in enumerate(letters))
    ends = next((at for at, letter in enumerate(letters) if at and letter.spaced), len(letters))
    # A letter with two marks is taller than its neighbours; the line is not.
    top, bottom = median(letter.box.top for letter in letters), median(letter.box.bottom for letter in letters)
    box = Box(letters[0].box.left, top, max(letter.box.right for letter in letters), bottom)
    return Segment(text, box, size, sum(letter.broken for letter in letters), letters[ends - 1].box.right - letters[0].box.left)
