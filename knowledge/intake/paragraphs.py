"""Lines of a column joined to paragraphs, by indent, by the room left on the line before, and by how paragraphs begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from knowledge.intake.letters import Segment
from knowledge.intake.lines import ends, starts

# In heights of a letter.
_INDENT = 0.8
_SPACE = 0.3
_OTHER_SIZE = 0.15


@dataclass(slots=True)
class Paragraph:
    """A paragraph with its place. `opens` and `closes` tell whether it begins and ends here for sure, or may be a part of one."""

    text: str
    top: float
    opens: bool
    closes: bool
    broken: int = 0


def paragraphs(column: Sequence[Segment]) -> list[Paragraph]:
    """Return the paragraphs of a column, whose segments go down the page."""
    if not column:
        return []
    left = median(sorted(line.box.left for line in column)[: max(1, len(column) // 2)])
    right = max(line.box.right for line in column)
    pitch = _pitch(column)
    found = [_opened(column[0], opens=starts(column[0].text) or column[0].box.left > left + _INDENT * column[0].size)]
    for before, line in pairwise(column):
        short = right - before.box.right > line.first + 0.6 * line.size
        found[-1].closes = short or ends(before.text)
        if _parted(before, line, left, pitch, short=short):
            found.append(_opened(line, opens=True))
        else:
            found[-1].text = f"{found[-1].text} {line.text}"
            found[-1].broken += line.broken
    last = column[-1]
    found[-1].closes = ends(last.text) or right - last.box.right > 0.15 * (right - left)
    return found


def joined(done: list[Paragraph], more: list[Paragraph]) -> bool:
    """Whether the first of `more` goes on where the last of `done` broke off; its text is moved there."""
    if not done or not more or done[-1].closes or more[0].opens:
        return False
    head = more.pop(0)
    done[-1].text = f"{done[-1].text} {head.text}"
    done[-1].closes = head.closes
    return True


def _opened(line: Segment, *, opens: bool) -> Paragraph:
    return Paragraph(line.text, line.box.top, opens, closes=True, broken=line.broken)


def _parted(before: Segment, line: Segment, left: float, pitch: float, *, short: bool) -> bool:
    """Whether a new paragraph begins with a line."""
    if line.box.top < before.box.bottom - 0.5 * line.size:
        return False  # two segments of one line
    if line.box.bottom - before.box.bottom > pitch + _SPACE * line.size or abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return True
    if before.text.isupper() and not line.text.isupper():
        return True  # a heading in capitals has ended
    indented = line.box.left > left + _INDENT * line.size and line.box.left > before.box.left + _INDENT * line.size
    return short or indented or (starts(line.text) and ends(before.text))


def _pitch(column: Sequence[Segment]) -> float:
    """The usual distance between two lines: the lower quartile, since spaces between paragraphs may be as many as lines."""
    steps = sorted(line.box.bottom - before.box.bottom for before, line in pairwise(column) if line.box.bottom > before.box.bottom + 1)
    return steps[len(steps) // 4] if steps else 0.0
