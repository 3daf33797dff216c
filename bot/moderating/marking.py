"""Marked words: two wordings side by side, what stayed, what went and what came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import Final

# A word with the white space before it, so that the pieces put together are the text.
_WORD: Final = re.compile(r"\s*\S+|\s+")
# Words: beyond, the comparison would take minutes; the middle is then shown as gone and come again.
_MOST_COMPARED: Final = 6_000


class Fate(StrEnum):
    """What became of a piece of a text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text with what became of it; white space belongs to the word after it."""

    fate: Fate
    text: str


def mark(before: str, after: str) -> tuple[Segment, ...]:
    """Return the segments that lead from one wording to the other.

    Those that are not added make up `before`, those that are not removed make up `after`, character by character.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    pieces = _shortcut(old, new) if len(old) + len(new) > _MOST_COMPARED else _compared(old, new)
    merged = ((fate, "".join(text for _, text in group)) for fate, group in groupby(pieces, key=lambda piece: piece[0]))
    return tuple(Segment(fate, text) for fate, text in merged if text)


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Fate, str]]:
    for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Fate.SAME, "".join(old[start:end])
        else:
            yield Fate.REMOVED, "".join(old[start:end])
            yield Fate.ADDED, "".join(new[begin:stop])


def _shortcut(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Fate, str]]:
    """Mark what lies between the common beginning and the common end."""
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    yield Fate.SAME, "".join(old[:head])
    yield Fate.REMOVED, "".join(old[head : len(old) - tail])
    yield Fate.ADDED, "".join(new[head : len(new) - tail])
    yield Fate.SAME, "".join(old[len(old) - tail :])
