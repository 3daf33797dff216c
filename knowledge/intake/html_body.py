"""Where in a published page the document stands: among menus, headers, related news and footers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.model import Table

# A child that holds so much of the words is where the document is looked for.
_MOST = 0.8
_IGNORED = {"script", "style", "noscript", "template", "head", "svg", "a", "nav", "button", "select", "textarea", "form"}
# What belongs to a document and must not be left outside, however small it is beside the articles.
_ANCHORS = re.compile(
    r"CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|Độc lập\s*[-–—]\s*Tự do"
    r"|^\s*(?:Điều\s+\d|Chương\s+[IVX\d]|CHƯƠNG\s+[IVX\d]|Phụ lục|PHỤ LỤC|Mẫu số|Căn cứ\s|Nơi nhận|Số\s*:\s*\d|Luật số\s*:)"
)


@dataclass(slots=True)
class _Weight:
    letters: int = 0
    anchors: int = 0


def letters(block: str | Table) -> int:
    """How many letters and digits a block has."""
    return sum(map(str.isalnum, block if isinstance(block, str) else block.text))


def body_of(root: LexborNode, depth: int) -> LexborNode:
    """Return the smallest element with nearly all words outside of links and every mark of a legal document.

    Raises:
        FileRefusedError: elements are nested deeper than `depth`.
    """
    weights: dict[int, _Weight] = {}
    _weigh(root, weights, depth)
    node = root
    while (inner := _heaviest(node, weights)) is not None:
        here, there = weights[node.mem_id], weights[inner.mem_id]
        if there.letters < _MOST * here.letters or there.anchors < here.anchors:
            break
        node = inner
    return node


def _heaviest(node: LexborNode, weights: dict[int, _Weight]) -> LexborNode | None:
    inner = [child for child in node.iter() if child.mem_id in weights]
    return max(inner, key=lambda child: weights[child.mem_id].letters, default=None)


def _weigh(node: LexborNode, weights: dict[int, _Weight], left: int) -> _Weight:
    """Weigh every element below a node; what is a link or a menu weighs nothing."""
    if left < 0:
        raise FileRefusedError(Refusal.TOO_DEEP, "HTML")
    weight = weights[node.mem_id] = _Weight()
    child = node.child
    while child is not None:
        if child.tag == "-text":
            text = child.text_content or ""
            weight.letters += sum(map(str.isalnum, text))
            weight.anchors += _ANCHORS.search(text) is not None
        elif child.tag not in _IGNORED and not (child.tag or "-").startswith(("-", "!")):
            inner = _weigh(child, weights, left - 1)
            weight.letters += inner.letters
            weight.anchors += inner.anchors
        child = child.next
    return weight
