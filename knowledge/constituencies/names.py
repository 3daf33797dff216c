"""Compare names of places however they are typed.

People leave diacritics out, put a tone on another vowel (`Thuỷ`, `Thủy`), swap `i` and `y`, run syllables together (`Hanoi`), split them
(`Đak Rông`), or write a zero before a number (`phường 05`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from knowledge.folding import fold, syllables

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_NUMBERED = re.compile(r"([pfqx])(\d{1,2})")
_FINAL_Y = re.compile(r"(?<=[^aeo\W])y$")


def tokens(text: str) -> list[str]:
    """Return the syllables of a text in lower case with their diacritics; `p5` and `q.7` become two."""
    return [part for word in syllables(text) for part in _split(word)]


def matched(words: Iterable[str]) -> str:
    """Return what names are looked up by: the syllables folded and joined."""
    return "".join(map(_key, words))


def spelled(text: str | Iterable[str]) -> str:
    """Return what tells apart names that fold to the same: letters with their hats and hooks, and the tone wherever it stands."""
    return " ".join(_toneless(word) for word in (tokens(text) if isinstance(text, str) else text))


def _split(word: str) -> list[str]:
    short = _NUMBERED.fullmatch(word)
    return [short[1], short[2]] if short else [word]


# A text is looked through at every word for names of up to six: each word is met dozens of times, in a language of some seven thousand syllables.
@lru_cache(maxsize=16_384)
def _key(word: str) -> str:
    return _plain(fold(word))


def _plain(word: str) -> str:
    return str(int(word)) if word.isdecimal() else _FINAL_Y.sub("i", word)


@lru_cache(maxsize=16_384)
def _toneless(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    return _plain(bare) + "".join(sorted(c for c in letters if c in _TONES))
