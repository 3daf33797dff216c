"""Birth dates and ages in a question: `sinh 20/12/2007`, `2k8`, `I turn 18 on 16 March`, `17 tuổi rưỡi`. Reads folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.answering.computing.reading import Written, dates_in, whole_year

_BORN: Final = re.compile(
    r"(?<!hoc )(?<!khai )(?<!ve )(?<!thi )(?<!phat )\b(?:ngay sinh|nam sinh|sinh(?! (?:vien|nhat|song|hoat|su|ly|thai|de|ra o))|sn|dob|born"
    r"|date of birth|birth ?date)\b"
)
# What may stand between `sinh` and the date.
_BETWEEN: Final = re.compile(
    r"(?:[\s:,(\"'-]|\b(?:ra|ngay|vao|nam|thang|on|in|la|is|the|hoi|mung|dung|was|chi|co|ghi|dau|cuoi|thi|cua|em|toi|minh|con|chau|and|only)\b)*"
)
_SHORT_YEAR: Final = re.compile(r"\b(?:sinh nam|sn|nam sinh|sinh) '?(\d{2})(?![\d/.,-]| ?(?:thang|tuoi|phieu|nguoi))\b")
_AGE: Final = r"(1\d|2\d)"
_WHO: Final = (
    r"(?:em|toi|minh|con|chau|con toi|con em|chau toi|em toi|e|t|i|my son|my daughter|he|she|nay|thi|la|do|moi|se|will|i'll|ra tet)"
)
_TODAY: Final = {"hom nay": 0, "today": 0, "ngay mai": 1, "tomorrow": 1, "hom qua": -1, "yesterday": -1}
_POLLING: Final = r"(?:ngay|hom|dip) (?:bau cu|di bau|bau)|(?:polling|election|voting) day|the day of the election"
# Filled in for each date of the question: the age is reached on it.
_REACHES_BEFORE: Final = re.compile(
    rf"(?:(?<!tu )(?<!phai )\b(?:turn(?:s|ed|ing)?|tron|du|dung|len|sang|duoc|becomes?|reach(?:es)?) {_AGE}(?: tuoi| years old)?"
    rf"|(?<!tu du )(?<!phai du )(?<!chua du )\b(18|21) tuoi|\bsinh nhat(?: lan)?(?: thu)? {_AGE}(?: tuoi)?|\b{_AGE}(?:th|st|nd|rd) birthday(?: is| falls)?)"
    r"(?:(?: vao| on| dung| la| trung| ngay| hom| luc| in| thang| exactly| right| of| cua| toi| em| minh)*)\s*$"
)
_REACHES_AFTER: Final = re.compile(
    rf"^(?: nay| nam nay| nam \d+|,| thi)*(?: {_WHO})*(?: moi| thi| la| vua| dung| chinh la| is)*"
    rf"(?: (?:tron|du|len|duoc|buoc sang|turn(?:s|ing)?|my)|(?: la)? sinh nhat(?: lan)?(?: thu)?) {_AGE}(?:th birthday|st birthday)?(?! tuoi ?\d| thang)"
)
# Before an age, these make it one that the law asks for, or no exact one.
_NO_AGE_AFTER: Final = ("tu du", "tu", "phai du", "phai", "chua du", "chua", "khong du", "tren", "duoi", "hon", "gan", "sap", "over", "under",
    "nearly", "almost", "least", "than")  # fmt: skip
_RULE: Final = "".join(rf"(?<!{word} )" for word in _NO_AGE_AFTER)
_BARE: Final = re.compile(
    rf"{_RULE}\b(?P<age>1\d|2[0-9])(?: ?(?:tuoi|t)\b(?! (?:tro len|mu|ta|am)\b)|[ -]years?[ -]olds?\b| ?yo\b| ?y/o\b)(?P<half> ruoi"
    rf"| and a half)?(?: (?P<months>\d{{1,2}}) thang)?"
    r"|\b(?:i am|i'm|im|aged|he is|she is|he's|she's|son is|daughter is|who is|just turned|already|only|at) (?P<said>1\d"
    r"|2\d)(?P<andhalf> and a half)?\b(?! (?:%|percent|days|months|ballots))"
)


def births_in(text: str, today: date, polling: date) -> tuple[Written, ...]:
    """Return the birth dates of a text, said as such or by when an age is reached; `today` is when it is asked, `polling` the polling day."""
    dates = dates_in(text)
    found = [*_said(text, dates), *_reached(text, dates, today, polling)]
    return tuple({(w.year, w.month, w.day): w for w in found}.values())


def bare_ages_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the ages of a text, in years and months; what the law asks for (`từ đủ 18 tuổi`) is none."""
    found = []
    for match in _BARE.finditer(text):
        half = 6 if match["half"] or match["andhalf"] else int(match["months"] or 0)
        found.append((int(match["age"] or match["said"]), half))
    return tuple(dict.fromkeys(found))


def _said(text: str, dates: tuple[Written, ...]) -> Iterator[Written]:
    spoken = [d for d in dates if d.year and text[d.start : d.end].startswith("2k")]
    for match in _BORN.finditer(text):
        place = _BETWEEN.match(text, match.end())
        end = place.end() if place else match.end()
        # `ngày 3 tháng 2`: the words in between may belong to the date.
        spoken += [d for d in dates if d.year and match.end() <= d.start <= end]
    yield from spoken
    if not spoken:
        yield from (Written(whole_year(m[1]), None, None, *m.span()) for m in _SHORT_YEAR.finditer(text))


def _reached(text: str, dates: tuple[Written, ...], today: date, polling: date) -> Iterator[Written]:
    """Yield the births that follow from `tròn 18 tuổi vào ngày 15/3`."""
    for written in (*(d for d in dates if d.month), *_named_days(text, today, polling)):
        before = _REACHES_BEFORE.search(text, 0, written.start)
        after = _REACHES_AFTER.match(text[written.end :])
        match = before if before and before.end() == written.start else after
        if match:
            age = int(next(group for group in match.groups() if group))
            yield Written((written.year or polling.year) - age, written.month, written.day, written.start, written.end)


def _named_days(text: str, today: date, polling: date) -> Iterator[Written]:
    for match in re.finditer(rf"\b(?:{'|'.join(_TODAY)})\b", text):
        day = today + timedelta(days=_TODAY[match[0]])
        yield Written(day.year, day.month, day.day, *match.span())
    for match in re.finditer(rf"\b(?:{_POLLING})\b", text):
        yield Written(polling.year, polling.month, polling.day, *match.span())
