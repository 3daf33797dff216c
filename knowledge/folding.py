"""Fold Vietnamese text for matching: lower case, no diacritics, split into syllables."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Return the text in lower case without diacritics; `đ` becomes `d`. Length may change; white space stays."""
    plain = text.lower().translate(_PLAIN)
    return plain if plain.isascii() else _decomposed(plain)


def _decomposed(text: str) -> str:
    kept = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept)


# Composed letters of Latin scripts that are one ASCII letter without their marks: most texts hold no other.
_PLAIN = {ord("đ"): "d"} | {code: plain for code in range(0xC0, 0x1F00) if (plain := _decomposed(chr(code))).isascii() and len(plain) == 1}


def syllables(text: str) -> list[str]:
    """Return the syllables and numbers of the text, in lower case, with their diacritics, composed (NFC)."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def folded_syllables(text: str) -> list[str]:
    """Return the syllables and numbers of the text, folded."""
    return [part for syllable in syllables(text) for part in _folded(syllable)]


@lru_cache(maxsize=65_536)
def _folded(syllable: str) -> tuple[str, ...]:
    """Fold one syllable: Vietnamese has some seven thousand, a library millions of them."""
    return tuple(_WORD.findall(fold(syllable)))


def has_marks(text: str) -> bool:
    """Whether the text holds a Vietnamese letter that ASCII lacks."""
    lowered = unicodedata.normalize("NFC", text).lower()
    return fold(lowered) != lowered
