"""Noisy twins of a text: without diacritics, in shorthand, with slips of the finger. Made by a program, for training and for measuring.

Every function takes its own source of chance, so that a seed gives the same twins again.
"""

from __future__ import annotations

import random
import re
from typing import Final

from knowledge.folding import fold
from knowledge.typed.keys import TELEX, VNI, raw
from knowledge.typed.shorthand import shorthand

# Neighbours on the keyboard of a phone.
_NEAR: Final = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        ("wa", "qes", "wrd", "etf", "ryg", "tuh", "yij", "uok", "ipl", "ol", "qsz", "awdx", "sefc", "drgv", "fthb", "gyjn", "hukm", "jil", "kop",
         "asx", "zdc", "xfv", "cgb", "vhn", "bjm", "nk"),
        strict=True,
    )
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]+")
# Of the words that could be shortened, the share that is.
_SHORTENED: Final = 0.7
_UNMARKED: Final = 0.5
_LONG_ENOUGH: Final = 4


def unmarked(text: str, chance: random.Random) -> str:  # noqa: ARG001  one signature for every kind of noise
    """Return the text without diacritics."""
    return fold(text)


def abbreviated(text: str, chance: random.Random) -> str:
    """Return the text in the shorthand of phones; half the time without its diacritics."""
    short = text.lower()
    tables = shorthand()
    for usual, shorts in sorted((*tables.words.items(), *tables.abbreviations.items()), key=lambda entry: -len(entry[0])):
        pattern = rf"(?<!\w){re.escape(usual)}(?!\w)"
        if re.search(pattern, short) and chance.random() < _SHORTENED:
            short = re.sub(pattern, chance.choice(shorts), short)
    return fold(short) if chance.random() < _UNMARKED else short


def mistyped(text: str, chance: random.Random) -> str:
    """Return the text with one slip, in a longer text two: a letter doubled, left out, swapped with the next, or its neighbour on the keyboard."""
    words = [m.span() for m in _WORD.finditer(text) if len(m[0]) >= _LONG_ENOUGH]
    slips = 2 if len(words) > 6 else 1  # noqa: PLR2004  a slip in every six or so of the longer words
    for start, end in sorted(chance.sample(words, min(slips, len(words))), reverse=True):
        text = text[:start] + _slip(text[start:end], chance) + text[end:]
    return text


def _slip(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    kind = chance.randrange(4)
    if kind == 0:
        return before + letter * 2 + after
    if kind == 1:
        return before + after
    if kind == 2 and after:  # noqa: PLR2004  one of four
        return before + after[0] + letter + after[1:]
    return before + chance.choice(_NEAR.get(fold(letter), letter)) + after


def mismarked(text: str, chance: random.Random) -> str:
    """Return the text with some of its words, one in four, without diacritics."""
    return _WORD.sub(lambda m: fold(m[0]) if chance.random() < 0.25 else m[0], text)  # noqa: PLR2004  the share


def telex(text: str, chance: random.Random) -> str:  # noqa: ARG001  the same
    """Return the text as Telex keys left raw."""
    return raw(text, TELEX)


def vni(text: str, chance: random.Random) -> str:  # noqa: ARG001  the same
    """Return the text as VNI keys left raw."""
    return raw(text, VNI)


def capitals(text: str, chance: random.Random) -> str:  # noqa: ARG001  the same
    """Return the text as it is typed with the key for capitals left down."""
    return text.upper()


VIETNAMESE: Final = {
    "unmarked": unmarked, "shorthand": abbreviated, "slips": mistyped, "half_marked": mismarked, "telex": telex, "vni": vni, "capitals": capitals
}  # fmt: skip
