"""Read that whole documents end: `Luật … số 12/1997/QH10 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành`.

Which documents, and that all of each ends, must be certain: an exception, a place in a document, a document without a number, or a named one behind
those that amended another leave the sentence to a person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from knowledge.amending.dates import DAY, day_of
from knowledge.amending.operations import Base, Doubt, Repeal, Unclear
from knowledge.amending.places import WHOLE_DOCUMENT
from knowledge.amending.sentences import KINDS, NUMBER, Told

_ENDS = r"hết hiệu lực(?: thi hành)?\s*,?\s+(?:kể )?từ\s+"
_END = re.compile(
    rf"^(?P<subject>.+?)\s*,?\s+(?:sẽ\s+)?(?<!đã ){_ENDS}"
    rf"(?:(?P<own>(?:ngày|khi)\s+{KINDS}\s+này\s+(?:bắt đầu\s+)?có hiệu lực(?: thi hành)?)|{DAY})\s*(?P<rest>.*)$",
    re.DOTALL,
)
_MAY_END = re.compile(r"(?<!đã )hết hiệu lực(?: thi hành)?\s*,?\s+(?:kể )?(?:từ|sau|vào|đến)\b")
_NUMBER = re.compile(NUMBER)
# What of a document is left, said elsewhere: then not all of it ends.
_LEFT = re.compile(r"tiếp tục (?:có hiệu lực|có giá trị|được áp dụng)")
_GROUP = re.compile(r"^(?:Các|Những)\s+(?:văn bản|luật|nghị quyết|pháp lệnh|nghị định|thông tư|quyết định)\b[^⟦\d,;]*$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZĐ])|\n+")
# A name holds no other kind of document ("Nghị định … của Luật … số"), no number, no place.
_DOCUMENT = re.compile(
    rf"(?P<kind>{KINDS})(?P<name>(?:\s+(?!{KINDS}\b|số\b|này\b|[Đđ]iều\s\d|[Kk]hoản\b|trừ\b)[^\s\d⟦();:.]+)*)\s+(?:số\s+)?(?P<number>{NUMBER})"
    r"(?:\s+ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+|/\d{1,2}/)\d{4})?(?:\s+của\s+(?:Quốc hội|Ủy ban thường vụ Quốc hội|Chính phủ))?"
)
_AMENDED = re.compile(
    rf"\s*,?\s*\(?(?:đã\s+)?được\s+sửa đổi(?:,\s*bổ sung)?(?:\s+một số điều)?\s+(?:theo|bởi|bằng|tại)\s+{KINDS}\s+số\s+{NUMBER}"
    rf"(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+){KINDS}\s+số\s+{NUMBER})*\)?"
)
_NEXT = re.compile(r"\s*(?P<sign>;)\s*(?:và\s+)?|\s*,\s*(?:và\s+)?|\s+và\s+")


def partly_left(tree: Iterable[Told]) -> frozenset[str]:
    """Return the numbers of the documents of which a sentence says that something goes on."""
    return frozenset(number for part in tree if _LEFT.search(part.sentence.words) for number in _NUMBER.findall(part.sentence.words))


def read_endings(part: Told, left: Collection[str] = ()) -> Iterator[Repeal | Unclear]:
    """Yield the documents that an article, clause or point ends, each with its day where the sentence has one, and what may be such an order.

    `left` are the numbers of documents that do not end as wholes.
    """
    if part.sentence.quotes:
        return
    group = _group(part.above) if part.leaf else None
    for sentence in _SENTENCE.split(part.sentence.words.strip()):
        words = sentence.strip()
        found = _END.match(words)
        if group is not None:
            yield from _of(part, words, words.strip(" .;,"), group, left)
        elif found and _GROUP.match(found["subject"]) and found["rest"].strip() == ":":
            continue
        elif (may := _MAY_END.search(words)) and _NUMBER.search(words, 0, may.start()):
            certain = found is not None and not found["rest"].strip(" .;")
            yield from _of(part, words, found["subject"] if found and certain else "", found, left)


def _group(above: Told | None) -> re.Match[str] | None:
    """Return the end that a sentence orders for the documents in its points."""
    last = _SENTENCE.split(above.sentence.words.strip())[-1] if above else ""
    found = _END.match(last.strip())
    return found if found and found["rest"].strip() == ":" and _GROUP.match(found["subject"]) else None


def _of(part: Told, words: str, subject: str, end: re.Match[str] | None, left: Collection[str]) -> Iterator[Repeal | Unclear]:
    numbers = _documents(subject)
    day = day_of(end) if end and not end["own"] else None
    if not numbers or end is None or any(number in left for number, _ in numbers):
        yield Unclear(part.clause, words, Doubt.END_UNCLEAR)
    elif day is None and not end["own"]:
        yield Unclear(part.clause, words, Doubt.DATE_UNREADABLE)
    else:
        yield from (Repeal(part.clause, Base(number, name), day, (WHOLE_DOCUMENT,)) for number, name in numbers)


def _documents(subject: str) -> tuple[tuple[str, str], ...]:
    """Return the numbers and names of the documents; none where anything else stands there."""
    found: list[tuple[str, str]] = []
    at, amended = 0, False
    while document := _DOCUMENT.match(subject, at):
        if amended and not document["name"].strip():  # one more of those that amended it, or one more that ends
            return ()
        found.append((document["number"], f"{document['kind']}{document['name']}".lower()))
        by = _AMENDED.match(subject, document.end())
        at = by.end() if by else document.end()
        if not subject[at:].strip(" ,"):
            return tuple(found)
        further = _NEXT.match(subject, at)
        if further is None or (by and not further["sign"]):
            return ()
        at, amended = further.end(), by is not None
    return ()
