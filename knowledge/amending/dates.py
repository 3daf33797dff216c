"""From which day an amending document, or one of its clauses, is in force."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.amending.operations import Doubt, Unclear
from knowledge.amending.place_reading import UnreadablePlacesError, read_places
from knowledge.amending.places import Place

DAY = r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})|(?:ngày\s+)?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"
_ADOPTED = re.compile(rf"\bthông qua\s+(?:{DAY})", re.IGNORECASE)
_IN_FORCE = re.compile(
    rf"\bcó hiệu lực(?: thi hành)?(?: kể)?\s+từ\s+"
    rf"(?:(?P<adopted>ngày\s+(?:được\s+)?(?:Quốc hội\s+)?(?:ký|thông qua|ban hành))|{DAY})(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_SUBJECT_ENDS = ".;:"
_ITSELF = re.compile(r"(?:\d+\.\s*)?(?:luật|bộ luật|nghị quyết|pháp lệnh|nghị định|thông tư|quyết định)(?: liên tịch)? này", re.IGNORECASE)
_OF_ITSELF = re.compile(r"\s*của (?:luật|bộ luật|nghị quyết|pháp lệnh|nghị định|thông tư|quyết định) này\s*", re.IGNORECASE)
_PLACE = re.compile(r"(?:các |quy định tại |quy định của )*(?:điều|khoản|điểm) ", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:\d+[a-zđ]?\.|[a-zđ]\))\s*")


@dataclass(frozen=True, slots=True)
class Dates:
    """The day of the document itself, and those of clauses that have their own, the innermost place last."""

    general: date | None
    special: tuple[tuple[Place, date], ...] = ()

    def of(self, clause: str) -> date | None:
        """Return the day of a clause such as `1.5.a`."""
        own = [(len(p.steps), day) for p, day in self.special if clause == p.key or clause.startswith(f"{p.key}.")]
        return max(own)[1] if own else self.general


def read_dates(sentences: Sequence[tuple[str, str]], known: date | None, adopted: date | None) -> tuple[Dates, tuple[Unclear, ...]]:
    """Return the days that the sentences (clause and words) give. `known` and `adopted` are those of the header, where it has them."""
    general, special, unclear = known, list[tuple[Place, date]](), list[Unclear]()
    adopted = adopted or next(filter(None, (day_of(m) for _, words in sentences for m in _ADOPTED.finditer(words))), None)
    for clause, words in sentences:
        for begins, match in _in_force(words):
            day = adopted if match["adopted"] else day_of(match)
            subject = _LABEL.sub("", words[begins : match.start()]).strip().removesuffix(",").rstrip()
            doubt = Unclear(clause, words[begins : match.end()].strip(), Doubt.DATE_UNREADABLE)
            if day is None:
                unclear.append(doubt)
            elif _ITSELF.match(subject):
                general = general or day
            elif _OF_ITSELF.search(subject):
                places = _subjects(subject)
                special += [(place, day) for place in places]
                unclear += [] if places else [doubt]
            elif _PLACE.match(subject):
                unclear.append(doubt)
    return Dates(general, tuple(special)), tuple(unclear)


def _in_force(words: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield what says that something is in force, with where the subject of it begins.

    The subject is looked for backwards: a pattern that began with it would try each letter of a long sentence, to its end.
    """
    at = 0
    for match in _IN_FORCE.finditer(words):
        begins = max(words.rfind(end, at, match.start()) for end in _SUBJECT_ENDS) + 1
        yield max(at, begins), match
        at = match.end()


def _subjects(subject: str) -> tuple[Place, ...]:
    words = re.sub(r"^(?:các\s+)?(?:quy định|nội dung)\s+(?:tại|của)\s+", "", _OF_ITSELF.sub(" ", subject), flags=re.IGNORECASE)
    try:
        places = read_places(words)
        return () if any(place.paragraph for place in places) else places
    except UnreadablePlacesError:
        return ()


def day_of(match: re.Match[str]) -> date | None:
    """Return the day that a match of `DAY` names; None where there is no such day."""
    parts = match.groupdict()
    numbers: Iterator[str | None] = iter([parts["year"] or parts["y"], parts["month"] or parts["m"], parts["day"] or parts["d"]])
    values = [int(n) for n in numbers if n]
    try:
        return date(*values)
    except (TypeError, ValueError):
        return None
