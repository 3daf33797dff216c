"""Dates in a question, whole or in part: `20/12/2007`, `tháng 3/2008`, `2k8`, `5 April 2008`. Reads folded text."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = r"(?P<w>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_YEAR: Final = r"(?P<y>(?:19|20)\d{2})"
_ENDS: Final = r"(?!\d|/[\da-z])"
# The most exact first: what one has read the next ones leave alone.
_PATTERNS: Final = tuple(
    re.compile(p)
    for p in (
        rf"\b{_YEAR}-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})\b",
        rf"(?<![\d/.])(?P<d>\d{{1,2}})\s?[/.-]\s?(?P<m>\d{{1,2}})\s?[/.-]\s?(?P<y>(?:19|20)?\d{{2}}){_ENDS}",
        rf"\b(?P<d>\d{{1,2}}) ?(?:thang|th|t) ?(?P<m>\d{{1,2}})(?! ?ngay)(?:[ ,/-]*(?:nam )?{_YEAR})?{_ENDS}",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?:,? {_YEAR})?",
        rf"\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? {_YEAR})?",
        rf"\b{_MONTH},? {_YEAR}\b",
        rf"\b(?:thang|th|t) ?(?P<m>\d{{1,2}})(?: ?nam |[ /.-]*){_YEAR}{_ENDS}",
        rf"(?<![\d/.])(?P<m>\d{{1,2}}) ?[/-] ?{_YEAR}{_ENDS}",
        rf"(?<![\d/.,])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}}){_ENDS}(?! ?%)",
        r"\b(?:thang|th) (?P<m>\d{1,2})\b",
        r"\b2k(?P<k>\d{1,2})\b",
        rf"(?<![\d/.,]){_YEAR}{_ENDS}(?! ?(?:cu tri|nguoi|phieu|dan|voters|votes|ballots|people))",
    )
)
# Two digits of a year: up to this, of the present century.
_LAST_SHORT_YEAR: Final = 30
_A_LEAP_YEAR: Final = 2024


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written, with its place in the text; what is None was not said."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    @property
    def is_day(self) -> bool:
        """Whether it names a day of a month."""
        return self.day is not None

    @property
    def is_whole(self) -> bool:
        """Whether it names a day of a year."""
        return self.day is not None and self.year is not None

    def earliest(self, year: int) -> date:
        """Return the first day that it may mean; `year` is meant where none was said."""
        return date(self.year or year, self.month or 1, self.day or 1)

    def latest(self, year: int) -> date:
        """Return the last day that it may mean; `year` is meant where none was said."""
        year, month = self.year or year, self.month or 12
        return date(year, month, self.day or calendar.monthrange(year, month)[1])

    def on(self, year: int) -> date:
        """Return the day that it means; `year` is meant where none was said."""
        return self.earliest(year)


# Several computations look for the dates of one question, each in several ways to read it.
@lru_cache(maxsize=32)
def dates_in(text: str) -> tuple[Written, ...]:
    """Return the dates of a folded text, in their order. What is no date of the calendar (31/2) is left out."""
    taken: list[tuple[int, int]] = []
    found: list[Written] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            found.extend(_written(match))
    return tuple(sorted(found, key=lambda w: w.start))


def without_dates(text: str) -> str:
    """Return the text with blanks in place of its dates, so that their figures are not taken for counts."""
    for written in dates_in(text):
        text = text[: written.start] + " " * (written.end - written.start) + text[written.end :]
    return text


def _written(match: re.Match[str]) -> Iterator[Written]:
    said = match.groupdict()
    year = 2000 + int(said["k"]) if said.get("k") else whole_year(said["y"]) if said.get("y") else None
    month = _MONTHS.index(said["w"][:3]) + 1 if said.get("w") else int(said["m"]) if said.get("m") else None
    day = int(said["d"]) if said.get("d") else None
    if month and day and month > len(_MONTHS) >= day:  # 03/16/2008, as Americans write
        month, day = day, month
    if _exists(year, month, day):
        yield Written(year, month, day, *match.span())


def whole_year(digits: str) -> int:
    """Return the year that two or four digits mean: `07` is 2007, `99` is 1999."""
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004  two digits are a short year
        return year
    return year + (2000 if year <= _LAST_SHORT_YEAR else 1900)


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None:
        return True
    if not 1 <= month <= len(_MONTHS):
        return False
    return day is None or 1 <= day <= calendar.monthrange(year or _A_LEAP_YEAR, month)[1]
