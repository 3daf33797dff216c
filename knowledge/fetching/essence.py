"""The words of a page that are the document's: what a changed menu, a visitors' counter or a list of related news does not touch.

Only for telling whether a page has changed; what a draft is made of is parsed from the whole page by `knowledge.official`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import Final

from knowledge.intake.model import Pages

# Where a document begins: its national heading, its issuer's line, its number, its legal basis, or its first article.
_BEGINS: Final = re.compile(
    r"(?i)^\W*(cộng h[oò]a xã hội chủ nghĩa|c[oộ]ng h[oò]à xã hội chủ nghĩa|(luật |nghị quyết |thông tư )?số\s*:|căn cứ\s|điều\s+1\b)"
)
# Where one ends: recipients and the signer's block. Forms that follow a resolution have such blocks too, so the last one counts.
_ENDS: Final = re.compile(
    r"^\W*((?i:nơi nhận)\s*:?|TM\.|KT\.|TUQ\.|Q\.|TL\.|(QUYỀN )?(PHÓ )?(CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|CHÁNH ÁN|TRƯỞNG BAN|TỔNG THƯ KÝ)\b[A-ZĐÀ-Ỹ ]*$)"
)
_ARTICLE: Final = re.compile(r"(?i)^\W*(điều|khoản|mục|chương|phụ lục|mẫu số)\s+\S")
# Short lines that count or date a visit; a line of law that says "lượt" is longer, or has no figure beside it.
_COUNTERS: Final = re.compile(
    r"(?i)(lượt\s+(xem|truy cập|đọc|tải|thích)|số\s+(lượt|người)\s+(xem|truy cập|đọc)|đang\s+(trực tuyến|truy cập|online)|hôm nay\s*:|"
    r"\b(views?|visitors?|visits|hits|online)\b)"
)
_LONGEST_COUNTER: Final = 80
_SPACE: Final = re.compile(r"\s+")


def essence_hash(pages: Pages) -> str:
    """Return a name for the document's words on a page: the same as long as they are, however the page around them changes."""
    return hashlib.sha256("\n".join(essence(pages)).encode()).hexdigest()


def essence(pages: Pages) -> tuple[str, ...]:
    """Return the paragraphs from the document's beginning to its signer's block, without counters, white space folded.

    Where no beginning or no end is found, the page counts from its beginning or to its end: rather a change too many told than one too few.
    """
    lines = tuple(_lines(pages))
    start = next((n for n, line in enumerate(lines) if _BEGINS.match(line)), 0)
    return tuple(line for line in lines[start : _end(lines, start)] if not _counts_visits(line))


def names(pages: Pages, number: str) -> bool:
    """Whether a page names the document: an error page that says 200, a log-in form or a list of news does not.

    Documents without an official number (a handbook, the Constitution) are not looked for.
    """
    if "/" not in number and "-" not in number:
        return True
    return _folded(number) in _folded(pages.text)


def _lines(pages: Pages) -> Iterator[str]:
    for line in pages.text.splitlines():
        if folded := _SPACE.sub(" ", line).strip():
            yield folded


def _end(lines: Sequence[str], start: int) -> int:
    ends = [n for n in range(start + 1, len(lines)) if _ENDS.match(lines[n])]
    articles = [n for n in range(start, len(lines)) if _ARTICLE.match(lines[n])]
    # A block that stands before the first article belongs to the heading ("CHỦ TỊCH …" who issues).
    last = ends[-1] if ends and (not articles or ends[-1] > articles[-1]) else None
    return len(lines) if last is None else last + 1


def _counts_visits(line: str) -> bool:
    return len(line) <= _LONGEST_COUNTER and any(c.isdigit() for c in line) and _COUNTERS.search(line) is not None


def _folded(text: str) -> str:
    return _SPACE.sub("", text).casefold().replace("–", "-").replace("‑", "-")
