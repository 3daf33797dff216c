"""How many words of a text are no Vietnamese syllables."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from knowledge.official.numbering import POINT_LETTERS
from knowledge.syllables import is_foreign, is_syllable

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"[A-ZĐƯÔ]{2}")


@dataclass(frozen=True, slots=True)
class Counted:
    """How many words a text has, and those of them that are no Vietnamese syllables, in order."""

    words: int
    strange: tuple[str, ...]


def count_syllables(text: str) -> Counted:
    """Return the words of a text and those that are neither Vietnamese syllables nor allowed besides.

    Allowed are single letters, abbreviations in capitals, and a few known foreign words; what holds a figure is no word.
    """
    tokens = (token for token in unicodedata.normalize("NFC", text).split() if not _is_no_word(token))
    words = [word for token in tokens for word in _WORD.findall(token)]
    return Counted(len(words), tuple(word for word in words if not is_allowed(word)))


def _is_no_word(token: str) -> bool:
    """Whether it holds a figure, or is an address or the number of a document."""
    if any(map(str.isdigit, token)) or "@" in token or "://" in token or "www." in token:
        return True
    return ("/" in token or "-" in token) and _CAPITALS.search(token) is not None


@lru_cache(maxsize=65_536)
def is_allowed(word: str) -> bool:
    """Whether a word may stand in a Vietnamese official text."""
    return is_syllable(word) or (len(word) == 1 and word.lower() in POINT_LETTERS + "fjwz") or _is_abbreviation(word) or is_foreign(word)


def _is_abbreviation(word: str) -> bool:
    """Capitals only, of the alphabet's own letters without tones: HĐND, UBTVQH, TW."""
    return len(word) <= _LONGEST_ABBREVIATION and re.fullmatch(r"[A-ZĐƯƠÔÊÂĂ]+", word) is not None


_LONGEST_ABBREVIATION = 12
