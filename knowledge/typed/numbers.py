"""Numbers in words up to ninety-nine, and writing them in figures, as the law's texts and most people do: `mười bảy tuổi`, `twenty-one`."""

from __future__ import annotations

import re
from typing import Final

from knowledge.documents import Language
from knowledge.folding import fold

_UNITS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
# Behind a ten `năm` is a year: five is `lăm` there.
_BEHIND_TEN: Final = {w: n for w, n in _UNITS.items() if w != "năm"} | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_ENGLISH: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_ENGLISH_TENS: Final = {
    word: n * 10 for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_VIETNAMESE_LONG: Final = {
    **{f"{ten} mươi {word}": n * 10 + unit for ten, n in _UNITS.items() if n > 1 for word, unit in _BEHIND_TEN.items()},
    **{f"mười {word}": 10 + unit for word, unit in _BEHIND_TEN.items()},
    **{f"{ten} mươi": n * 10 for ten, n in _UNITS.items() if n > 1},
}
_ENGLISH_LONG: Final = {
    **{f"{ten}{sign}{word}": n + unit for ten, n in _ENGLISH_TENS.items() for sign in "- " for word, unit in [*_ENGLISH.items()][:9]},
    **_ENGLISH_TENS,
}
# Folded, both languages, longer ones first, for `muoi bon` is no `bon`.
WORDS: Final = {
    **{fold(word): n for word, n in _VIETNAMESE_LONG.items()}, **_ENGLISH_LONG,
    **dict(sorted(_ENGLISH.items(), key=lambda word: -len(word[0]))), **{fold(word): n for word, n in _UNITS.items()}, "muoi": 10, "a": 1,
}  # fmt: skip
# `nam muoi tam` may be the year of somebody's eighteenth birthday.
_TYPED: Final[dict[Language, dict[str, int]]] = {
    "vi": _VIETNAMESE_LONG | {fold(word): n for word, n in _VIETNAMESE_LONG.items() if not word.startswith("năm")},
    "en": _ENGLISH_LONG | {word: n for word, n in _ENGLISH.items() if n > 12},  # noqa: PLR2004  up to twelve, words are as usual
}
# No part of a larger number: `một trăm hai mươi`, `hai mươi nghìn`, `one hundred and twenty`; nor `twenty-first`.
_FOUND: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(
        rf"(?<!\w)(?<!trăm )(?<!tram )(?<!nghìn )(?<!nghin )(?<!ngàn )(?<!ngan )(?<!mươi )(?:{'|'.join(_TYPED['vi'])})(?!\w)"
        r"(?! ?(?:trăm|tram|nghìn|nghin|ngàn|ngan|vạn|triệu|trieu|tỷ|tỉ)\b)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<![\w-])(?<!hundred )(?<!hundred and )(?<!thousand )(?:{'|'.join(_TYPED['en'])})(?!\w)(?!-(?:first|second|third|[a-z]+th)\b)"
        r"(?! ?(?:hundred|thousand|million)\b)",
        re.IGNORECASE,
    ),
}


def in_figures(text: str, language: Language) -> str:
    """Return the text with numbers of two words, and in English those from thirteen on, in figures: somebody of `mười bảy tuổi` is `17 tuổi`."""
    return _FOUND[language].sub(lambda m: str(_TYPED[language][m[0].lower()]), text)
