"""How Vietnamese texts number their parts: 36, 36a, 36đ, a, b, c, d, đ, e, g, I, II."""

from __future__ import annotations

import re

# The order of points; f, j, w and z are not used.
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")

Rank = tuple[int, int]


def rank_of(number: str) -> Rank:
    """Return what a number counts, for comparing: `36` is (36, 0), `36a` (36, 1), `IV` (4, 0), `thứ hai` (2, 0), point `đ` (5, 0), `a1` (1, 1).

    What is no such number is (0, 0).
    """
    folded = number.strip().lower()
    if found := re.fullmatch(r"(\d+)([a-zđ]?)", folded):
        return int(found[1]), _letter(found[2])
    if found := re.fullmatch(r"([a-zđ])(\d*)", folded):
        return _letter(found[1]), int(found[2] or 0)
    ordinal = folded.removeprefix("thứ").strip()
    return (_ORDINALS.index(ordinal) + 1 if ordinal in _ORDINALS else 0), 0


def roman(number: str) -> int:
    """Return the value of a Roman numeral, 0 where it is none."""
    values = [_ROMAN.get(letter, 0) for letter in number.upper()]
    if not values or 0 in values:
        return 0
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def chapter_rank(number: str) -> Rank:
    """Return what the number of a part, chapter or section counts: Roman numerals come before letters here."""
    value = roman(number)
    return (value, 0) if value else rank_of(number)


def follows(earlier: Rank, later: Rank) -> bool:
    """Whether nothing is missing between two numbers: 5 → 6, 5 → 5a, 5a → 5b, 5b → 6."""
    if later[0] == earlier[0]:
        return later[1] == earlier[1] + 1
    return later[0] == earlier[0] + 1 and later[1] == 0


def _letter(letter: str) -> int:
    return POINT_LETTERS.find(letter) + 1 if letter else 0
