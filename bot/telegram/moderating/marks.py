"""Marked words as runs: what went is struck through, what came is bold. Words of documents are shown with nothing in them that acts. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.answering.quoting import harmless
from bot.moderating.marking import Fate, Segment
from bot.telegram.markup import Run, Tag

_TAGS: Final = {Fate.SAME: Tag.PLAIN, Fate.REMOVED: Tag.STRIKE, Fate.ADDED: Tag.BOLD}
_EDGES: Final = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
# Words that stay the same, left and right of a change.
_AROUND: Final = 12


def said(text: str, tag: Tag = Tag.PLAIN) -> Run:
    """Return words that may come from a document, a file or a person."""
    return Run(harmless(text), tag)


def marked(segments: Sequence[Segment], *, whole: bool = False) -> list[Run]:
    """Return a text with its changed words marked; not `whole`: long stretches that stay are shortened to a few words around each change."""
    last = len(segments) - 1
    shown = ((segment, _shown(segment, first=n == 0, last=n == last, whole=whole)) for n, segment in enumerate(segments))
    runs: list[Run] = []
    for segment, text in shown:
        if runs and not runs[-1].text[-1:].isspace() and not text[:1].isspace():
            runs.append(Run(" "))  # what went and what came are two words: `a.` and `vn` together would be an address
        runs += _runs(text, _TAGS[segment.fate])
    return runs


def _shown(segment: Segment, *, first: bool, last: bool, whole: bool) -> str:
    words = segment.text.split(" ")
    if whole or segment.fate is not Fate.SAME or len(words) <= 2 * _AROUND + 1:
        return segment.text
    head = "" if first else " ".join(words[:_AROUND]) + " "
    tail = "" if last else " " + " ".join(words[-_AROUND:])
    return f"{head}…{tail}"


def _runs(text: str, tag: Tag) -> Iterator[Run]:
    """White space at the ends stays outside of the mark: a line through nothing is no word."""
    found = _EDGES.fullmatch(text)
    before, words, after = found.groups() if found else ("", text, "")
    yield from (Run(part, look) for part, look in ((before, Tag.PLAIN), (harmless(words), tag), (after, Tag.PLAIN)) if part)
