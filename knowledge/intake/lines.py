"""Lines of text without marks of paragraphs: which belong together. For plain text, for PDF, and for pages read by OCR."""

from __future__ import annotations

import re

# How a paragraph of a Vietnamese legal document begins: Điều 1., Chương I, Mục 2, 1., a), đ), -, +, •, Căn cứ, Mẫu số.
STARTS = re.compile(
    r"(?:(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Tiểu mục|Phụ lục|PHỤ LỤC|Mẫu số|MẪU SỐ|Mẫu|Biểu)\s+[\dIVXLC]+|Căn cứ |Theo đề nghị |Xét đề nghị |Nơi nhận"
    r"|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]{1,2}\)\s|[-–—+•▪□*]\s|“)"
)
_ENDS = re.compile(r"[.;:!?…”\"]\s*$|[/.]\s*$")


def starts(line: str) -> bool:
    """Whether a line looks like the beginning of a paragraph."""
    return STARTS.match(line) is not None


def ends(line: str) -> bool:
    """Whether a line could be the end of a paragraph by its punctuation."""
    return _ENDS.search(line) is not None
