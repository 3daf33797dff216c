"""Telegram's HTML and its limit: runs of text become pages that Telegram takes.

Texts are kept as runs until the last moment, so that a cut never goes through a tag and everything that is not ours is escaped once.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

PAGE_LIMIT: Final = 4096
"""The most that Telegram shows in one message, in UTF-16 units after it has read the tags."""

# Where a page may end, the best place first: after a paragraph, a line, a sentence, a word.
_BOUNDARIES: Final = tuple(map(re.compile, (r"\n\s*\n", r"\n", r"[.!?…;:][\"”’)\]]*\s", r"\s")))
_JOINERS: Final = "\u200d\ufe0e\ufe0f"


class Tag(Enum):
    """How a run looks; the value is what opens and what closes it."""

    PLAIN = ("", "")
    BOLD = ("<b>", "</b>")
    ITALIC = ("<i>", "</i>")
    QUOTE = ("<blockquote>", "</blockquote>")
    FOLDED_QUOTE = ("<blockquote expandable>", "</blockquote>")
    STRIKE = ("<s>", "</s>")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; with an `address`, a link."""

    text: str
    tag: Tag = Tag.PLAIN
    address: str | None = None


def length(text: str) -> int:
    """Return how long Telegram holds a text to be: UTF-16 units."""
    return len(text) + sum(c > "\uffff" for c in text)


def shortened(text: str, limit: int) -> str:
    """Return the text, or its beginning with an ellipsis, cut between words where there is such a place; `limit` units at most."""
    if length(text) <= limit:
        return text
    return text[: _cut(text, limit - 1)].rstrip() + "…"


def to_html(runs: Iterable[Run]) -> str:
    """Return the HTML of runs, everything in them escaped."""
    return "".join(_one(run) for run in runs if run.text)


def pages(runs: Sequence[Run], limit: int = PAGE_LIMIT) -> tuple[str, ...]:
    """Return the runs as HTML pages of at most `limit` units each, cut between paragraphs, sentences or words where that can be.

    Nothing but white space at the ends of pages is lost; there is no empty page.
    """
    text = "".join(run.text for run in runs)
    return tuple(to_html(_slice(runs, start, end)) for start, end in _spans(text, limit))


def _one(run: Run) -> str:
    opening, closing = run.tag.value
    text = html.escape(run.text, quote=False)
    if run.address is not None:
        text = f'<a href="{html.escape(run.address)}">{text}</a>'
    return f"{opening}{text}{closing}"


def _spans(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Yield the beginning and the end of each page, without the white space around it."""
    start = 0
    while start < len(text):
        rest = text[start:]
        end = start + _cut(rest, limit)
        page = text[start:end]
        if page.strip():
            yield start + len(page) - len(page.lstrip()), start + len(page.rstrip())
        start = end


def _cut(text: str, limit: int) -> int:
    """Return where the first page of a text ends."""
    most = len(text.encode("utf-16-le", "surrogatepass")[: 2 * limit].decode("utf-16-le", "ignore"))
    if length(text) <= limit:
        return len(text)
    for boundary in _BOUNDARIES:
        # A white space just after the page still lets the word before it stand whole.
        ends = [m.end() for m in boundary.finditer(text, 0, most)]
        if ends and ends[-1] > most // 2:
            return ends[-1]
    return _between_letters(text, most)


def _between_letters(text: str, end: int) -> int:
    """Step back from a mark or a joiner that belongs to the letter before it."""
    for place in range(end, 1, -1):
        if not unicodedata.combining(text[place]) and text[place] not in _JOINERS and text[place - 1] != "\u200d":
            return place
    return max(end, 1)


def _slice(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    offset = 0
    for run in runs:
        text = run.text[max(start - offset, 0) : max(end - offset, 0)]
        if text:
            yield replace(run, text=text)
        offset += len(run.text)
