"""The paragraphs of a provision, where it is certain how the drafters count them: `đoạn thứ hai khoản 1 Điều 2`.

A clause with points, or with lines that may be pieces of one sentence, can be counted in several ways; then nobody counts.
"""

from __future__ import annotations

import re

from knowledge.amending.dated import DatedNode

Span = tuple[int, int]
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ENDS = re.compile(r"[.;:!?][”\"»)]*\s*$")


def paragraphs(node: DatedNode) -> tuple[Span, ...] | None:
    """Return the spans of the paragraphs in the node's text; None where they could be counted otherwise too."""
    if any(child.in_force_until is None for child in node.children):
        return None
    spans = tuple(found.span() for found in _LINE.finditer(node.text))
    return spans if spans and all(_is_whole(node.text[start:end].strip()) for start, end in spans) else None


def with_paragraph(node: DatedNode, number: int, words: str) -> str:
    """Return the node's text with other words in the paragraph of that number (from 1); without it where they are empty."""
    lines = [node.text[start:end] for start, end in paragraphs(node) or ()]
    lines[number - 1 : number] = [words] if words else []
    return "\n".join(lines)


def _is_whole(line: str) -> bool:
    """Whether a line begins and ends as a paragraph does: neither a piece of a wrapped line nor an entry of a list."""
    return (line[0].isupper() or line[0] in '“"«') and _ENDS.search(line) is not None
