"""Read new words, as an amending document quotes them, into their articles, clauses and points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.amending.operations import Fragment
from knowledge.official.model import Node, Part
from knowledge.official.parsing import parse_fragment

LABELS = {
    Part.ARTICLE: re.compile(r"Điều\s+(?P<number>\d+[a-zđ]?)\s*[.:]\s*(?P<rest>.*)", re.DOTALL),
    Part.CLAUSE: re.compile(r"(?P<number>\d+[a-zđ]?)\.(?!\d)\s*(?P<rest>.*)", re.DOTALL),
    Part.POINT: re.compile(r"(?P<number>[a-zđ]\d?)\)\s*(?P<rest>.*)", re.DOTALL),
}
_BELOW = {Part.ARTICLE: {Part.CLAUSE, Part.POINT}, Part.CLAUSE: {Part.POINT}, Part.POINT: set[Part]()}


def read_fragments(quoted: str, part: Part, numbers: Sequence[str]) -> tuple[Fragment, ...] | None:
    """Return the fragments of that part with exactly these numbers, in this order; None where the quoted text holds anything else."""
    if not LABELS[part].match(quoted):
        return None
    nodes = parse_fragment(quoted)
    if [(node.part, node.number) for node in nodes] != [(part, number) for number in numbers] or not all(map(_is_sound, nodes)):
        return None
    return tuple(map(_fragment, nodes))


def _is_sound(node: Node) -> bool:
    """Whether the node holds only what such a part can hold, each with a number."""
    below = _BELOW.get(node.part, set())
    return node.number is not None and all(child.part in below and _is_sound(child) for child in node.children)


def _fragment(node: Node) -> Fragment:
    return Fragment(node.part, node.number or "", node.heading, node.text, tuple(map(_fragment, node.children)))
