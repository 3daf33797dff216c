"""Put right what looked like the end of a document: articles behind it are its own, or those of a text issued with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.official.assembling import TextLine
from knowledge.official.letters import is_capitals
from knowledge.official.mark import Mark
from knowledge.official.model import Part
from knowledge.official.numbering import rank_of
from knowledge.official.patterns import ANNEX


def false_closings(marks: Sequence[Mark]) -> frozenset[int]:
    """Return the lines of closings after which the document's own articles go on."""
    return frozenset(closing.line for closing, article, last in _closed(marks) if rank_of(article.number or "") > rank_of(last))


def _closed(marks: Sequence[Mark]) -> Iterator[tuple[Mark, Mark, str]]:
    """Yield each closing that an article follows, with that article and the number of the article before the closing."""
    closing: Mark | None = None
    last: str | None = None
    for mark in marks:
        if mark.part is Part.CLOSING:
            closing = mark
        elif mark.part in {Part.APPENDIX, Part.FORM}:
            closing, last = None, None
        elif mark.part is Part.ARTICLE:
            if closing is not None and last is not None:
                yield closing, mark, last
            closing, last = None, mark.number


def with_annexes(marks: list[Mark], lines: Sequence[TextLine]) -> list[Mark]:
    """Return the marks with a document issued with this one wherever articles begin anew behind the closing."""
    added = [_annex_mark(closing, article, marks, lines) for closing, article, _ in _closed(marks)]
    return sorted([*marks, *added], key=lambda mark: (mark.start, mark.part is not Part.APPENDIX))


def _annex_mark(closing: Mark, article: Mark, marks: Sequence[Mark], lines: Sequence[TextLine]) -> Mark:
    between = range(closing.line + 1, article.line)
    first = next((index for index in between if ANNEX.match(lines[index].text) and is_capitals(lines[index].text)), None)
    if first is None:
        line = min(mark.line for mark in marks if closing.start < mark.start)
        return Mark(Part.APPENDIX, "Văn bản kèm theo", lines[line].start, lines[line].start, line)
    return Mark(Part.APPENDIX, " ".join(lines[first].text.split()).capitalize(), lines[first].start, lines[first].end, first)
