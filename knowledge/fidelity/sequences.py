"""Gaps and repeats in the numbering of articles, clauses, points, chapters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.fidelity.model import Fault, FaultCode
from knowledge.official.model import Node, OfficialText, Part, place_below
from knowledge.official.numbering import POINT_LETTERS, Rank, chapter_rank, follows, rank_of

_OUTER = (Part.PART, Part.CHAPTER, Part.SECTION, Part.SUBSECTION)
_UNCOUNTED = frozenset({Part.APPENDIX, Part.FORM, Part.HEADER, Part.CLOSING, Part.TABLE})
_MOST_NAMED = 12
# The place that a row stands in, and what its components are.
_Above = tuple[str, tuple[tuple[Part, str], ...]]


def numbering_faults(official: OfficialText) -> Iterator[tuple[Fault, int]]:
    """Yield each gap and repeat with the position in the body of the part behind it.

    Articles are counted through the whole document; clauses in their article, points in their clause. Appendices and forms number as they like.
    """
    yield from _in_row(official.articles(), ("", ()))
    yield from _below(official.root, ("", ()), top=True)


def _below(nodes: Sequence[Node], above: _Above, *, top: bool = False) -> Iterator[tuple[Fault, int]]:
    for part in (*_OUTER, Part.CLAUSE, Part.POINT):
        # The levels of "1.2." are numbered by the clause that they stand in.
        row = [node for node in nodes if node.part is part and node.number and "." not in node.number]
        # Chapters and sections may count through the document: only the document's first must be 1.
        yield from _in_row(row, above, any_first=part in _OUTER and not top)
    for node in nodes:
        if node.part not in _UNCOUNTED:
            yield from _below(node.children, _inside(above, node))


def _inside(above: _Above, node: Node) -> _Above:
    place, parts = above
    inside = place_below(place, node)
    return (inside, (*parts, (node.part, node.number))) if inside != place and node.number else above


def _in_row(row: Sequence[Node], above: _Above, *, any_first: bool = False) -> Iterator[tuple[Fault, int]]:
    earlier: Rank | None = None if any_first else (0, 0)
    for node in row:
        rank = _rank(node)
        if rank == (0, 0):
            continue
        if earlier is not None and not follows(earlier, rank):
            yield _fault(earlier, rank, node, above), node.start
        earlier = rank


def _fault(earlier: Rank, rank: Rank, node: Node, above: _Above) -> Fault:
    number = node.number or ""
    place, parts = ".".join(filter(None, (above[0], number))), (*above[1], (node.part, number))
    if rank <= earlier:
        return Fault(FaultCode.NUMBER_REPEATED, place=place, parts=parts, missing=(number,), count=1)
    between = [(each, 0) for each in range(earlier[0] + 1, rank[0])] or [(rank[0], rank[1] - 1)]
    missing = tuple(_named(node.part, each) for each in between[:_MOST_NAMED])
    # Texts of some issuers count a, b, c, d, e: nothing is missing there.
    code = FaultCode.LETTER_SKIPPED if node.part is Part.POINT and missing == ("đ",) else FaultCode.NUMBER_MISSING
    return Fault(code, place=place, parts=parts, missing=missing, count=len(between))


def _rank(node: Node) -> Rank:
    return chapter_rank(node.number or "") if node.part in _OUTER else rank_of(node.number or "")


def _named(part: Part, rank: Rank) -> str:
    if part is Part.POINT:
        return POINT_LETTERS[rank[0] - 1] + (str(rank[1]) if rank[1] else "")
    return f"{rank[0]}{POINT_LETTERS[rank[1] - 1] if rank[1] else ''}"
