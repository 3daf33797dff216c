"""Marks become a tree whose spans cover the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.official.assembling import Assembled, TextLine
from knowledge.official.letters import is_capitals
from knowledge.official.mark import Mark
from knowledge.official.model import Node, Part
from knowledge.official.patterns import ISSUED_WITH, SENTENCE_END

_DEPTH = {
    Part.HEADER: 0,
    Part.CLOSING: 0,
    Part.APPENDIX: 0,
    Part.FORM: 1,
    Part.PART: 2,
    Part.CHAPTER: 3,
    Part.SECTION: 4,
    Part.SUBSECTION: 5,
    Part.ARTICLE: 6,
    Part.CLAUSE: 7,
    Part.POINT: 20,  # clauses nest by their levels, "1.1.2" lies three below
}
# Nothing lies below a header or a closing but tables.
_LEAF = 99
_NAMED = frozenset({Part.PART, Part.CHAPTER, Part.SECTION, Part.SUBSECTION, Part.APPENDIX, Part.FORM})
# A title of an article that ends like a sentence is one only where it is short and more words follow.
_TITLE_WORDS = 14
_HEADING_LINES = 5


@dataclass(slots=True)
class _Growing:
    part: Part
    number: str | None
    start: int
    depth: int
    heading: str = ""
    label_end: int = 0
    end: int = 0
    children: list[_Growing] = field(default_factory=list)


def build(assembled: Assembled, marks: Sequence[Mark], *, whole: bool) -> tuple[Node, ...]:
    """Return the top nodes; together they cover the body from its first character to its last."""
    end = len(assembled.body)
    top = _Growing(Part.HEADER, None, 0, -1, end=end)
    first = marks[0].start if marks else end
    if first > 0 or not marks:
        # What stands before the first mark of a fragment has no label: words of the part that the fragment comes from.
        top.children.append(_Growing(Part.HEADER if whole else Part.CLAUSE, None, 0, 0, end=first))
    ends = dict(zip(marks, [*(mark.start for mark in marks[1:]), end], strict=False))
    stack = [top, *top.children]
    stack[-1].depth = -1 if stack[-1] is top else _LEAF
    events: list[Mark | _Growing] = [*marks, *_tables(assembled.lines)]
    for event in sorted(events, key=lambda each: each.start):
        if isinstance(event, _Growing):
            event.depth = stack[-1].depth + 1
            stack[-1].children.append(event)
            continue
        depth = _DEPTH[event.part] + event.level
        while stack[-1].depth >= depth:
            stack.pop()
        node = _Growing(event.part, event.number, event.start, depth)
        node.heading, node.label_end = _heading(assembled, event, ends[event])
        stack[-1].children.append(node)
        node.depth = _LEAF if event.part is Part.CLOSING else depth
        stack.append(node)
    _close(top, end)
    return tuple(_grown(child, assembled.body) for child in top.children)


def _tables(lines: Sequence[TextLine]) -> list[_Growing]:
    """Return each run of table rows; a table that runs over a page break is one."""
    runs: list[_Growing] = []
    for line in lines:
        if line.table and runs and runs[-1].end == line.start:
            runs[-1].end = line.end
        elif line.table:
            runs.append(_Growing(Part.TABLE, None, line.start, 0, label_end=line.start, end=line.end))
    return runs


def _close(node: _Growing, end: int) -> None:
    node.end = end
    children = [child for child in node.children if child.part is not Part.TABLE]
    following = [child.start for child in children[1:]] + [end]
    for child, child_end in zip(children, following, strict=False):
        _close(child, child_end)


def _heading(assembled: Assembled, mark: Mark, after: int) -> tuple[str, int]:
    """Return the heading of a part and where its own text begins."""
    if mark.part is Part.ARTICLE:
        return _article_heading(assembled, mark, after)
    if mark.part not in _NAMED:
        return "", mark.content
    line = assembled.lines[mark.line]
    said = assembled.body[mark.content : line.end].strip() if mark.content < line.end else ""
    if mark.number and not mark.number.startswith(("Phụ lục", "Mẫu", "Biểu", "MẪU", "BIỂU", "Văn bản")) and mark.part is Part.APPENDIX:
        said = line.text
    words, end = [said] if said else [], max(mark.content, line.end if said else mark.content)
    for following in assembled.lines[mark.line + 1 : mark.line + 1 + _HEADING_LINES]:
        if following.start >= after or following.table or not _goes_on(mark.part, words, following.text):
            break
        words.append(following.text)
        end = following.end
    return " ".join(words), min(end, after)


def _goes_on(part: Part, words: Sequence[str], line: str) -> bool:
    if ISSUED_WITH.match(line) and part in {Part.APPENDIX, Part.FORM}:
        return False
    if is_capitals(line):
        return not line.startswith(("CỘNG HÒA", "CỘNG HOÀ")) and re.search(r"[^\W\d]{2}", line) is not None
    return not words and part not in {Part.FORM, Part.APPENDIX} and not SENTENCE_END.search(line)


def _article_heading(assembled: Assembled, mark: Mark, after: int) -> tuple[str, int]:
    line = assembled.lines[mark.line]
    inside = assembled.body[mark.content : min(line.end, after)]
    said, more = inside.strip(), assembled.body[min(line.end, after) : after].strip()
    followed = bool(more) or after < len(assembled.body)
    if not said:
        return _heading_below(assembled, mark, after)
    short = len(said.split()) <= _TITLE_WORDS and said.endswith(".") and bool(more)
    if ((not SENTENCE_END.search(said) or said.endswith((")", "”", '"'))) and followed) or short:
        return said, mark.content + len(inside)
    return "", mark.content


def _heading_below(assembled: Assembled, mark: Mark, after: int) -> tuple[str, int]:
    """An article whose title stands on the next line."""
    if mark.line + 1 < len(assembled.lines):
        line = assembled.lines[mark.line + 1]
        if line.start < after and not line.table and not SENTENCE_END.search(line.text):
            return line.text.strip(), min(line.end, after)
    return "", mark.content


def _grown(node: _Growing, body: str) -> Node:
    children = tuple(_grown(child, body) for child in node.children)
    made = Node(node.part, node.number, node.heading, "", children, node.start, node.end)
    own = [body[max(start, node.label_end) : end].strip() for start, end in made.own_spans()]
    text = "\n".join(filter(None, own))
    return Node(node.part, node.number, node.heading, text, children, node.start, node.end)
