"""Running headers, footers and page numbers: what stands at the edge of many pages is none of the document's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from knowledge.intake.letters import Segment
from knowledge.intake.lines import starts

# Shares of the page's height; of the pages that must repeat a line.
_ZONE = 0.1
_REPEATED = 0.3
_PAGE_NUMBER = re.compile(r"[-–—|\s]*(?:Trang|Page|Tr\.?)?\s*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?[-–—|.\s]*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
# Each form begins with these, and each may stand at the top of many pages.
_OWN = re.compile(r"(?i)mẫu|phụ lục|biểu|cộng\s+h[oò][aà]|độc lập")


def split(pages: Sequence[tuple[float, Sequence[Segment]]]) -> list[tuple[list[Segment], list[Segment]]]:
    """Return for each page, given as its height and its segments, what is the document's own and what stands in the margins."""
    seen = Counter(key for height, page in pages for key in {_key(segment, height) for segment in page if _edge(segment, height)})
    least = max(2, _REPEATED * len(pages))

    def aside(segment: Segment, height: float) -> bool:
        if not _edge(segment, height) or _OWN.match(segment.text):
            return False
        number = _PAGE_NUMBER.fullmatch(segment.text) is not None
        return number or (seen[_key(segment, height)] >= least and not starts(segment.text))

    return [
        ([segment for segment in page if not aside(segment, height)], [segment for segment in page if aside(segment, height)])
        for height, page in pages
    ]


def _edge(segment: Segment, height: float) -> bool:
    return segment.box.bottom < _ZONE * height or segment.box.top > (1 - _ZONE) * height


def _key(segment: Segment, height: float) -> tuple[str, bool]:
    """A line without its figures, and at which edge it stands: the same header may lie a little higher on another page."""
    return _NUMBER.sub("#", segment.text).casefold(), segment.box.top < height / 2
