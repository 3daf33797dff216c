"""Find phrases in words and change them: all changes that one document orders of the same words are made at once, on the words as they were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.amending.operations import AddPhrase, Phrase, RemovePhrase, Side


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of words and what stands there afterwards."""

    start: int
    end: int
    new: str

    def holds(self, other: Edit) -> bool:
        """Whether the other span lies in this one and is shorter."""
        return self.start <= other.start and other.end <= self.end and self.end - self.start > other.end - other.start

    def meets(self, other: Edit) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def phrase_in(operation: Phrase) -> str:
    """Return the words that an operation looks for."""
    return operation.anchor if isinstance(operation, AddPhrase) else operation.old


def edits(operation: Phrase, words: str) -> tuple[Edit, ...]:
    """Return what an operation changes in some words."""
    return tuple(_edit(operation, words, match) for match in _pattern(phrase_in(operation)).finditer(words))


def stands_in_other_case(operation: Phrase, words: str) -> bool:
    """Whether the phrase is there but for small and capital letters."""
    return re.search(_pattern(phrase_in(operation)).pattern, words, re.IGNORECASE) is not None


def edited(words: str, changes: Sequence[Edit]) -> str:
    """Return the words with the changes made; spans must not meet."""
    for change in sorted(changes, key=lambda e: e.start, reverse=True):
        words = words[: change.start] + change.new + words[change.end :]
    return words


def _edit(operation: Phrase, words: str, match: re.Match[str]) -> Edit:
    if isinstance(operation, RemovePhrase):
        return Edit(*_with_space(words, match.start(), match.end()), "")
    if isinstance(operation, AddPhrase):
        return Edit(match.start(), match.end(), _beside(operation, match[0]))
    return Edit(match.start(), match.end(), operation.new)


def _with_space(words: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the space that would be left over: before it, or behind it at the beginning of a line."""
    behind = words[end : end + 1]
    if start and words[start - 1] == " " and (not behind or behind.isspace() or behind in ".,;:)"):
        return start - 1, end
    if (not start or words[start - 1] == "\n") and behind == " ":
        return start, end + 1
    return start, end


def _beside(operation: AddPhrase, anchor: str) -> str:
    if operation.side is Side.AFTER:
        return f"{anchor}{operation.new}" if operation.new[:1] in ",;:." else f"{anchor} {operation.new}"
    return f"{operation.new} {anchor}"


@lru_cache(maxsize=1024)
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return the phrase as whole words; runs of white space are one, and a hyphen may stand with or without spaces."""
    pieces = [
        r"\s*[-–]\s*" if re.fullmatch(r"\s*[-–]\s*", p) else r"\s+" if p.isspace() else re.escape(p)
        for p in re.split(r"(\s*[-–]\s*|\s+)", phrase)
        if p
    ]
    before = r"(?<!\w)" if phrase[:1].isalnum() else ""
    after = r"(?!\w)" if phrase[-1:].isalnum() else ""
    return re.compile(f"{before}{''.join(pieces)}{after}")
