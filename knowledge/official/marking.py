"""Find where each part of a text begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.official.assembling import Assembled, TextLine
from knowledge.official.beginning import body_line
from knowledge.official.closings import false_closings, with_annexes
from knowledge.official.letters import is_capitals
from knowledge.official.mark import Mark
from knowledge.official.model import Part
from knowledge.official.numbering import POINT_LETTERS, follows, rank_of
from knowledge.official.patterns import (
    ANNEX,
    APPENDIX,
    CLOSING,
    DECIMAL,
    FORM,
    INLINE,
    INLINE_FIRST,
    ISSUED_WITH,
    LEVEL,
    PATTERNS,
    SENTENCE_END,
)
from knowledge.official.quoting import Quotes, quotes_in

# A clause's number may run ahead of the one before by so much and still be a clause with others missing; beyond it is a figure at the start of a line.
_MOST_MISSING = 20
_MOST_ANNEX_LINES = 4
# What looked like a closing and was none is read again, without it; a text that keeps on looking so keeps its words, with fewer marks.
_MOST_READINGS = 3
_REOPENING = frozenset({Part.PART, Part.CHAPTER, Part.ARTICLE})
_OUTER = frozenset({Part.PART, Part.CHAPTER, Part.SECTION, Part.SUBSECTION})


@dataclass(slots=True)
class _Open:
    """What is open while the lines are read: the zone and the last numbers in it."""

    zone: Part
    articles: bool
    article: str | None = None
    clause: str | None = None
    point: str | None = None

    def enter(self, part: Part, number: str | None) -> None:
        if part is Part.ARTICLE:
            self.zone = Part.APPENDIX if self.zone is Part.APPENDIX else Part.ARTICLE
            self.article, self.clause, self.point = number, None, None
        elif part is Part.CLAUSE:
            self.clause, self.point = number, None
        elif part is Part.POINT:
            self.point = number
        elif part not in _OUTER:
            self.zone, self.article, self.clause, self.point = part, None, None, None
        else:
            self.zone = Part.ARTICLE if self.zone is Part.HEADER else self.zone
            self.clause, self.point = (self.clause, self.point) if self.articles else (None, None)

    @property
    def top_clause(self) -> str | None:
        return self.clause.partition(".")[0] if self.clause else None


def marks_in(assembled: Assembled, *, whole: bool = True) -> list[Mark]:
    """Return the marks of a text in order; `whole` is a document with header and closing, otherwise a fragment of the body."""
    quotes = quotes_in(assembled.lines)
    no_closing: frozenset[int] = frozenset()
    for _ in range(_MOST_READINGS):
        marks = list(_Marker(assembled, quotes, no_closing, whole=whole).marks())
        false = false_closings(marks)
        if not false:
            break
        no_closing |= false
    return with_annexes([mark for mark in marks if mark.line not in false], assembled.lines)


class _Marker:
    def __init__(self, assembled: Assembled, quotes: Quotes, no_closing: frozenset[int], *, whole: bool) -> None:
        self.lines = assembled.lines
        self.no_closing = no_closing
        self.quotes = quotes
        article = dict(PATTERNS)[Part.ARTICLE]
        articles = any(article.match(line.text) for line in self.lines if not line.table and not quotes.inside(line.start))
        self.open = _Open(Part.HEADER if whole and articles else Part.ARTICLE, articles)
        self.whole = whole

    def marks(self) -> Iterator[Mark]:
        """Yield every mark, in order."""
        start = 0 if self.open.articles or not self.whole else body_line(self.lines)
        for index, line in enumerate(self.lines):
            if index < start or line.table or self.quotes.inside(line.start):
                continue
            mark = self._head(index, line)
            if mark is None and index == start and not self.open.articles and self.whole:
                yield Mark(Part.SECTION, None, line.start, line.start, index)
            if mark is not None:
                self.open.enter(mark.part, mark.number)
                yield mark
            yield from self._inline(index, line, mark)

    def _head(self, index: int, line: TextLine) -> Mark | None:
        return self._annex(index, line) or self._closing(index, line) or self._numbered(index, line)

    def _annex(self, index: int, line: TextLine) -> Mark | None:
        if not self.whole or (self.open.zone is Part.HEADER and self.open.articles):
            return None
        if found := FORM.match(line.text):
            return Mark(Part.FORM, " ".join(found["number"].rstrip(":").split()), line.start, line.end, index)
        if (found := APPENDIX.match(line.text)) and (is_capitals(line.text) or len(line.text) < _SHORT):
            number = f"Phụ lục {found['number']}" if found["number"] else "Phụ lục"
            return Mark(Part.APPENDIX, number, line.start, line.start + _content(found), index)
        if self.open.zone is not Part.FORM and ANNEX.match(line.text) and is_capitals(line.text) and self._issued_with(index):
            return Mark(Part.APPENDIX, " ".join(line.text.split()).capitalize(), line.start, line.end, index)
        return None

    def _issued_with(self, index: int) -> bool:
        return any(ISSUED_WITH.match(line.text) for line in self.lines[index + 1 : index + 1 + _MOST_ANNEX_LINES])

    def _closing(self, index: int, line: TextLine) -> Mark | None:
        begun = self.open.zone is Part.ARTICLE and (self.open.article is not None or not self.open.articles)
        if not (self.whole and begun and index not in self.no_closing and CLOSING.match(line.text)) or self._is_heading(index):
            return None
        return Mark(Part.CLOSING, None, line.start, line.start, index)

    def _is_heading(self, index: int) -> bool:
        """Whether the line is the heading of the chapter named on the line before."""
        before = self.lines[index - 1].text if index else ""
        return any(part in _OUTER and (found := pattern.match(before)) and not found["rest"] for part, pattern in PATTERNS)

    def _numbered(self, index: int, line: TextLine) -> Mark | None:
        if self.open.zone is Part.FORM:
            return None
        for part, pattern in self._patterns():
            found = pattern.match(line.text)
            if found and (self.open.zone is not Part.CLOSING or part in _REOPENING) and self._fits(part, found["number"], index):
                level = found["number"].count(".") if pattern is DECIMAL else 0
                return Mark(part, " ".join(found["number"].split()), line.start, line.start + _content(found), index, level)
        return None

    def _patterns(self) -> tuple[tuple[Part, re.Pattern[str]], ...]:
        levels = () if self.open.articles else ((Part.SECTION, LEVEL),)
        return (*levels, (Part.CLAUSE, DECIMAL), *PATTERNS)

    def _fits(self, part: Part, number: str, index: int) -> bool:
        if part is Part.ARTICLE:
            return self._article_fits(number, index)
        if part in _OUTER:
            return part is not Part.PART or rank_of(number) != (0, 0) or number.isupper()
        if self.open.zone is Part.HEADER or (
            self.open.articles and self.open.zone is Part.ARTICLE and self.open.article is None and self.whole
        ):
            return False
        if part is Part.CLAUSE and "." in number:
            return self.open.top_clause is not None and number.startswith(f"{self.open.top_clause}.")
        return self._clause_fits(number) if part is Part.CLAUSE else number[0] in POINT_LETTERS

    def _article_fits(self, number: str, index: int) -> bool:
        before = self.lines[index - 1] if index else None
        if before is None or before.table or SENTENCE_END.search(before.text) or not self.open.article:
            return True
        # A line that breaks inside a sentence may begin with "Điều 36." too; a heading has no full stop either.
        return follows(rank_of(self.open.article), rank_of(number)) or is_capitals(before.text)

    def _clause_fits(self, number: str) -> bool:
        last, new = rank_of(self.open.top_clause or "0"), rank_of(number)
        if new[0] > last[0]:
            return new[0] - last[0] <= _MOST_MISSING
        # A list that begins again under a point is the point's own.
        return not (new[0] == 1 and self.open.point)

    def _inline(self, index: int, line: TextLine, mark: Mark | None) -> Iterator[Mark]:
        if self.open.zone not in {Part.ARTICLE, Part.APPENDIX} or (mark is not None and mark.part in _OUTER) or self._out_of_place():
            return
        at = mark.content - line.start if mark else 0
        if mark is not None and mark.part is Part.ARTICLE:
            for opened in self._first_clause(index, line, at):
                yield opened
                at = opened.content - line.start
        for found in INLINE.finditer(line.text, at):
            part, number, start = _candidate(found)
            if not self.quotes.inside(line.start + start) and self._continues(part, number, line.text[max(start - 3, 0) : start]):
                yield self._opened(part, number, start, index, line)

    def _first_clause(self, index: int, line: TextLine, at: int) -> Iterator[Mark]:
        """The first clause on the line of the article's heading, which has no full stop: only where a second one follows."""
        found = INLINE_FIRST.search(line.text, at)
        if found and not self.quotes.inside(line.start + found.start()) and _SECOND.search(line.text, found.end()):
            yield self._opened(Part.CLAUSE, "1", found.start("clause"), index, line)

    def _opened(self, part: Part, number: str, start: int, index: int, line: TextLine) -> Mark:
        self.open.enter(part, number)
        label = _LABEL.match(line.text, start)
        return Mark(part, number, line.start + start, line.start + (label.end() if label else start), index)

    def _out_of_place(self) -> bool:
        return self.open.articles and self.open.article is None

    def _continues(self, part: Part, number: str, before: str) -> bool:
        """Whether it is the next of its kind: a sentence may hold anything else that looks like a label."""
        if part is Part.ARTICLE:
            return self.open.article is not None and follows(rank_of(self.open.article), rank_of(number))
        last = self.open.top_clause if part is Part.CLAUSE else self.open.point
        if last is None:
            return number in {"1", "a"} and before.rstrip().endswith(":")
        return follows(rank_of(last), rank_of(number))


_SHORT = 25
_SECOND = re.compile(r"[.;]\s+2\.\s")
_LABEL = re.compile(r"(?:[ĐÐ]iều\s+\d+[a-zđ]?\s*[.:]|\d{1,3}[a-zđ]?\.|[a-zđ]\d?\))\s+")


def _candidate(found: re.Match[str]) -> tuple[Part, str, int]:
    if found["clause"]:
        return Part.CLAUSE, found["c"], found.start("clause")
    if found["article"]:
        return Part.ARTICLE, found["a"], found.start("article")
    return Part.POINT, found["p"], found.start("point")


def _content(found: re.Match[str]) -> int:
    rest = found.start("rest")
    return rest if rest >= 0 else found.end()
