"""Find the figures in a text: numbers, dates, shares and time limits, in Vietnamese and English, in digits and in words.

A figure is a value with its unit, so that `5 ngày` in a plain text is not carried by `5 người` in the law. Clock times
are hours of the day (`7 giờ tối`, `7 p.m.` and `19 giờ` are one figure). Numbers that only name a place in the law
(`Điều 30`, `khoản 1`, `85/2015/QH13`, the number that a clause begins with) are no figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

_UNITS = {
    "ngày": "day", "day": "day", "days": "day", "giờ": "hour", "hour": "hour", "hours": "hour", "tháng": "month", "month": "month",
    "months": "month", "năm": "year", "year": "year", "years": "year", "phút": "minute", "minutes": "minute",
    "%": "percent", "phần trăm": "percent", "per cent": "percent", "percent": "percent", "cm": "cm",
}  # fmt: skip
_DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES = {"trăm": 100, "nghìn": 1000, "ngàn": 1000, "triệu": 1_000_000}
_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}

# What follows a number that is counted, so that in `Điều 4 và 15 ngày` only the 4 names a place.
_COUNTED = (
    r"[/.,:]\d|\s*(?:%|ngày|giờ|tháng|năm|phút|tuổi|người|phần trăm|per ?cent|people|persons"
    r"|(?:calendar |working )?(?:day|hour|month|year|minute)s?)"
)
# After one of these words a lone `một`, `ba`, `tư` or `năm` is a number.
_NUMBER_BEFORE = frozenset(
    ("ngày", "giờ", "tháng", "năm", "phút", "phần", "người", "ảnh", "bộ", "lần", "đại", "cấp", "cử", "thành", "đến", "bản")
)

_REFERENCE = re.compile(
    r"(?m:^\d{1,2}\.\s)|\b\d+[a-z]?/(?:\d{4}/)?[A-ZĐ][\w-]*|\b\d+-[A-ZĐ]+/[A-ZĐ]+"
    r"|(?:Điều|khoản|Khoản|điểm|Mục|Chương|Chapter|Section|Articles?|articles?|[Cc]lauses?|[Pp]oints?|[Ff]orms?|[Mm]ẫu(?: số)?)\s+(?:\d+[a-zđ]?|[IVX]+)\b"
    rf"(?:(?:\s*(?:,|và|and|to|or|hoặc|đến)\s+)\d++[a-zđ]?\b(?!{_COUNTED}))*"
)
_DATE = re.compile(r"\b(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})\b")
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_DAY_AND_MONTH = re.compile(r"(?<!\d )\bngày (\d{1,2}) tháng (?=\d)")
_FULL_HOUR = re.compile(r"\b(\d{1,2}):00\b(\s*[ap]\.?m)?")
_ENGLISH_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b")
_SHARE = re.compile(
    r"\b(\d+)/(\d+)\b|(?<!\w)(?:quá nửa|một nửa|half)(?!\w)|\b(one|two|three)[ -](third|quarter)s?\b|(?<!\w)(một|hai|ba) phần (hai|ba|tư)(?!\w)",
    re.IGNORECASE,
)
_HALVES = {"quá nửa", "một nửa", "half"}
_NUMBER = re.compile(r"(?<![\w/])(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2}(?![.,]?\d))?)(?![\w/]*\d)")
_ENGLISH_UP_TO_99 = rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -])?(?:{'|'.join(_ENGLISH)})"
_ENGLISH_NUMBER = re.compile(
    rf"\b{_ENGLISH_UP_TO_99}\b(?: (?:{'|'.join(_ENGLISH_SCALES)})\b(?:(?: and)? {_ENGLISH_UP_TO_99}\b)?)*", re.IGNORECASE
)
_UNIT_AFTER = re.compile(
    r"\s*(?:-|–)?\s*(%|phần trăm|per cent|percent|ngày|giờ|tháng|năm(?! \d{4}\b)|phút|cm\b|(?:calendar |working )?(?:days?|hours?|months?|years?|minutes)\b"
    r"|[ap]\.?m\.?(?!\w))"
    r"(?:\s+(sáng|trưa|chiều|tối))?"
)


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A value and its unit: `day`, `hour` (length, or hour of the day), `percent`, `share`, `date` (yyyymmdd), … or empty for a plain count."""

    value: Fraction
    unit: str = ""

    def __str__(self) -> str:
        """Render as `42 day`, the form of figures.tsv."""
        return f"{self.value} {self.unit}".strip()

    @classmethod
    def parse(cls, text: str) -> Figure:
        """Read what `str` wrote."""
        value, _, unit = text.partition(" ")
        return cls(Fraction(value), unit)


def figures(text: str) -> frozenset[Figure]:
    """Return the figures that stand in the text, in digits or in number words."""
    return frozenset(_find(text, _spell_out))


def stated_figures(text: str) -> frozenset[Figure]:
    """Return the figures that a plain text states: those in digits, and those in words with a unit; `cả hai` and `three bodies` are language."""
    return frozenset(_find(text, str)) | {f for f in figures(text) if f.unit}


def supports(carried: Iterable[Figure], figure: Figure) -> bool:
    """Whether a source with the figures `carried` holds `figure`: the same value and unit, or for a plain count the same value."""
    if figure.unit:
        return figure in carried
    return any(figure.value == c.value for c in carried)


def _find(text: str, prepare: Callable[[str], str]) -> Iterator[Figure]:
    rest = " ".join(_REFERENCE.sub(" ; ", unicodedata.normalize("NFC", text)).split())
    rest = _ENGLISH_DATE.sub(lambda m: f"{m[1]}/{_MONTHS.index(m[2]) + 1}/{m[3]}", rest)
    for match in _DATE.finditer(rest):
        yield Figure(Fraction(int(match[3]) * 10000 + int(match[2]) * 100 + int(match[1])), "date")
    rest = _DAY_AND_MONTH.sub(r"ngày \1, tháng ", _DATE.sub(" ; ", rest))
    rest = _FULL_HOUR.sub(lambda m: m[1] + (m[2] or " giờ"), rest)
    for match in _SHARE.finditer(rest):
        yield Figure(_share(match), "share")
    rest = prepare(_SHARE.sub(" ; ", rest))
    for match in _NUMBER.finditer(rest):
        yield _with_unit(_amount(match[1]), _UNIT_AFTER.match(rest, match.end()))


def _share(match: re.Match[str]) -> Fraction:
    if match[0].lower() in _HALVES:
        return Fraction(1, 2)
    if match[3]:
        return Fraction(_ENGLISH[match[3].lower()], 3 if match[4].lower() == "third" else 4)
    if match[5]:
        return Fraction(_DIGITS[match[5].lower()], _DIGITS[match[6].lower()])
    return Fraction(int(match[1]), int(match[2]) or 1)


def _amount(digits: str) -> Fraction:
    """Read digits; a separator before three of them parts thousands, before one or two a decimal."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return Fraction(re.sub(r"[.,]", "", digits))
    return Fraction(digits.replace(",", "."))


def _with_unit(value: Fraction, unit: re.Match[str] | None) -> Figure:
    if unit is None:
        return Figure(value)
    word = re.sub(r"calendar |working |\.", "", unit[1]).strip()
    afternoon = word == "pm" or unit[2] in ("chiều", "tối")
    if word in ("am", "pm"):
        word = "hour"
    if afternoon and value < 12:  # noqa: PLR2004  noon
        value += 12
    return Figure(value, _UNITS.get(word, word))


def _spell_out(text: str) -> str:
    """Replace number words by digits: `mười tám tuổi` becomes `18 tuổi`."""
    words = re.split(r"(\W+)", _ENGLISH_NUMBER.sub(_english_number, text))
    out: list[str] = []
    position = 0
    while position < len(words):
        value, used = _number_at(words, position)
        out.append(words[position] if value is None else str(value))
        position += max(1, used)
    return "".join(out)


def _number_at(words: list[str], start: int) -> tuple[int | None, int]:
    """Read number words from `start`; words stand at every second place, separators between. A lone `một`, `ba` or `năm` stays a word."""
    seen: list[str] = []
    position = start
    while position < len(words) and _continues(seen, *(word.lower() for word in words[position : position + 3 : 2])):
        seen.append(words[position].lower())
        if position + 1 < len(words) and words[position + 1] != " ":
            break
        position += 2
    return _unless_ambiguous(words, start, seen)


def _continues(seen: list[str], word: str, following: str = "") -> bool:
    if word == "năm" and seen and (seen[-1] == "mười" or seen[-1] == "mươi" or seen[-1] in _SCALES):
        # After tens a five is `lăm` and after hundreds `linh năm`: `hai mươi năm` is 20 years, `hai trăm năm mươi` 250.
        return following == "mươi" or following in _SCALES
    if word in _DIGITS:
        return not (seen and seen[-1] in _DIGITS)
    return word == "mười" or (bool(seen) and (word in _SCALES or word in ("mươi", "linh", "lẻ")))


def _value(seen: list[str]) -> int:
    """Return the value of number words: `một trăm hai mươi` is 120."""
    total = group = digit = 0
    for word in seen:
        if word in _DIGITS:
            digit = _DIGITS[word]
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word == "trăm":
            group, digit = group + digit * 100, 0
        elif word in _SCALES:
            total, group, digit = total + (group + digit) * _SCALES[word], 0, 0
    return total + group + digit


def _unless_ambiguous(words: list[str], start: int, seen: list[str]) -> tuple[int | None, int]:
    """`năm` is a year before a number and a five before a unit; `ba`, `tư`, `không` are words as well: alone they count before a unit only."""
    if not seen:
        return None, 0
    if len(seen) == 1 and seen[0] in ("một", "mốt", "không", "năm", "lăm", "tư", "ba"):
        following = words[start + 2].lower() if start + 2 < len(words) else ""
        ordinal = start > 1 and words[start - 2].lower() == "thứ"
        counted = start > 1 and words[start - 2].isdigit()  # "01 năm đến 03 năm": the word is the unit of the figure before it
        if counted or not (ordinal or following in _NUMBER_BEFORE):
            return None, 0
    return _value(seen), 2 * len(seen) - 1


def _english_number(match: re.Match[str]) -> str:
    """Return the digits of English number words: `one hundred and five` is 105. A lone `one` is a word more often than a figure."""
    if match[0].lower() == "one":
        return match[0]
    total = group = 0
    for word in re.findall(r"[a-z]+", match[0].lower()):
        if word == "hundred":
            group *= 100
        elif word in _ENGLISH_SCALES:
            total, group = total + group * _ENGLISH_SCALES[word], 0
        else:
            group += _ENGLISH.get(word, 0)
    return str(total + group)
