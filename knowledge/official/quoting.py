"""Where a document quotes another one's words: articles and clauses inside quotes are not its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.official.assembling import TextLine

_MARK = re.compile(r"[“”„‟«»\"]")
# After so many quotes that nothing closes, every quote is taken to be one of them: a hostile text must not cost a reading for each of its marks.
_PATIENCE = 25
_OPENERS = "“„‟«"
_CLOSERS = "”»"
# An instruction of the amending text itself: where it begins, a quote that was never closed has ended.
_INSTRUCTION = re.compile(
    r"^(?:Điều\s+\d+[a-zđ]?\s*[.:]|\d+[a-zđ]?\.|[a-zđ]\d?\))\s*(?:Sửa đổi|Bổ sung|Thay|Bãi bỏ|Bỏ|Hủy bỏ|Hiệu lực|Điều khoản|Tổ chức thực hiện)\b"
)


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quoted spans of a body, outermost only, in order. `open_at` holds where quotes begin that nothing closes."""

    spans: tuple[tuple[int, int], ...]
    open_at: tuple[int, ...]

    def inside(self, position: int) -> bool:
        """Whether the character at that position stands in a quote, its marks included."""
        at = bisect_right(self.spans, (position, 1 << 62)) - 1
        return at >= 0 and self.spans[at][0] <= position < self.spans[at][1]


@dataclass(slots=True)
class _Open:
    at: int
    block: bool


@dataclass(slots=True)
class _Reader:
    unclosed: frozenset[int]
    stack: list[_Open] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    open_at: list[int] = field(default_factory=list)

    def line(self, line: TextLine) -> None:
        """Read the quote marks of a line. Only a quote that begins the line or follows a colon may run beyond it."""
        if self.stack and self._is_unclosed(self.stack[0].at) and _INSTRUCTION.match(line.text):
            self._give_up(line.start)
        for found in _MARK.finditer(line.text):
            self._mark(line, found.start())
        while self.stack and not self.stack[-1].block:
            self.stack.pop()

    def _is_unclosed(self, at: int) -> bool:
        return at in self.unclosed or len(self.unclosed) >= _PATIENCE

    def _mark(self, line: TextLine, at: int) -> None:
        if self._opens(line.text, at):
            self.stack.append(_Open(line.start + at, block=_last_before(line.text, at) in {"", ":"}))
        elif self.stack:
            opened = self.stack.pop()
            if not self.stack:
                self.spans.append((opened.at, line.start + at + 1))

    def _opens(self, text: str, at: int) -> bool:
        before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
        if text[at] in _CLOSERS:
            return False
        starts = (not before or before.isspace() or before in "([“,:") and bool(after) and not after.isspace()
        if text[at] in _OPENERS:
            # A misprinted closing mark: stuck to the end of a word, with nothing of a word behind it.
            return starts or not self.stack or not (bool(before) and not before.isspace() and not after.isalnum())
        inline = bool(self.stack) and not self.stack[-1].block
        return starts if not (before.isspace() and after.isspace()) else not inline

    def _give_up(self, position: int) -> None:
        self.spans.append((self.stack[0].at, position))
        self.open_at.append(self.stack[0].at)
        self.stack.clear()

    def read(self, lines: Sequence[TextLine]) -> int | None:
        """Read all lines; return where the first quote begins that is still open at the end."""
        for line in lines:
            self.line(line)
        return self.stack[0].at if self.stack else None

    def quotes(self, end: int) -> Quotes:
        """Return what was found; a quote still open runs to the end."""
        if self.stack:
            self._give_up(end)
        return Quotes(tuple(sorted(self.spans)), tuple(self.open_at))


def _last_before(text: str, at: int) -> str:
    """Return the last character before a position that is no white space, "" where there is none. Copies nothing: a line may have a million quotes."""
    while at and text[at - 1].isspace():
        at -= 1
    return text[max(at - 1, 0) : at]


def quotes_in(lines: Sequence[TextLine]) -> Quotes:
    """Return the quoted spans of a text, straight and typographic marks alike, nested ones in the outermost.

    A quote that is never closed is read again: it ends before the next instruction of the amending text.
    """
    unclosed: frozenset[int] = frozenset()
    while True:
        reader = _Reader(unclosed)
        still_open = reader.read(lines)
        if still_open is None or still_open in unclosed or len(unclosed) >= _PATIENCE:
            return reader.quotes(lines[-1].end if lines else 0)
        unclosed |= {still_open}
