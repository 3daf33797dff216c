"""Telex and VNI: the keys that make Vietnamese letters, as they stand where the keyboard did not turn them into letters.

Both put the letter's own mark after the letter (`aa` or `a6` for `â`) and the tone after the vowel or at the end of the syllable.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"


class Method(NamedTuple):
    """An input method: the keys of its tones, and of the letters that have a mark of their own."""

    tones: dict[str, str]
    letters: dict[str, str]


TELEX: Final = Method(
    {"s": _ACUTE, "f": _GRAVE, "r": _HOOK, "x": _TILDE, "j": _DOT},
    {"aa": "â", "aw": "ă", "ee": "ê", "oo": "ô", "ow": "ơ", "uw": "ư", "dd": "đ"},
)
VNI: Final = Method(
    {"1": _ACUTE, "2": _GRAVE, "3": _HOOK, "4": _TILDE, "5": _DOT},
    {"a6": "â", "a8": "ă", "e6": "ê", "o6": "ô", "o7": "ơ", "u7": "ư", "d9": "đ"},
)
_VOWELS: Final = "aăâeêioôơuưy"
_SYLLABLE: Final = re.compile(rf"(gi(?=[{_VOWELS}])|qu|[^{_VOWELS}]*)([{_VOWELS}]+)([^{_VOWELS}]*)")


def raw(text: str, method: Method) -> str:
    """Return the text as its keys, tones at the end of each syllable: `bầu cử` becomes `baauf cuwr`."""
    keys = {tone: key for key, tone in method.tones.items()}
    letters = {letter: pair for pair, letter in method.letters.items()}
    return re.sub(r"[^\W_]+", lambda m: _raw_syllable(m[0].lower(), keys, letters), unicodedata.normalize("NFC", text))


def _raw_syllable(syllable: str, keys: dict[str, str], letters: dict[str, str]) -> str:
    plain, tone = split_tone(syllable)
    return "".join(letters.get(c, c) for c in plain) + keys.get(tone, "")


def split_tone(syllable: str) -> tuple[str, str]:
    """Return a syllable without its tone mark, and the mark (empty for the level tone)."""
    tones = {_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT}
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = next((c for c in decomposed if c in tones), "")
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in tones)), tone


def typed(token: str, method: Method) -> str | None:
    """Return the syllable that a token of raw keys stands for; None where it holds no keys or is no syllable."""
    rest, tone = token.lower(), ""
    # The first letter is never a tone: `s` and `x` begin syllables.
    for position in range(len(rest) - 1, 0, -1):
        if rest[position] in method.tones and any(c in _VOWELS for c in rest[:position]):
            tone = method.tones[rest[position]]
            rest = rest[:position] + rest[position + 1 :]
            break
    plain = _letters(rest, method)
    if plain == rest and not tone:
        return None
    found = _SYLLABLE.fullmatch(plain)
    return found and found[1] + _toned(found[2], tone, closed=bool(found[3])) + found[3]


def _letters(rest: str, method: Method) -> str:
    # `uow` (and `uo7`) is how most people write `ươ`; the mark of a letter may also come after the letters behind it (`tieengs`, `dduwowcj`, `duocwj`).
    mark_of_both = "w" if "aw" in method.letters else "7"
    rest = rest.replace(f"uo{mark_of_both}", "ươ")
    for pair, letter in method.letters.items():
        rest = rest.replace(pair, letter)
    return rest


def _toned(vowels: str, tone: str, *, closed: bool) -> str:
    """Put a tone on the vowel that carries it: the one with a mark of its own, else the second of two in a closed syllable, else the first."""
    marked = [n for n, vowel in enumerate(vowels) if vowel in "ăâêôơư"]
    three, two = 3, 2
    second = len(vowels) >= three or (closed and len(vowels) == two)
    place = marked[-1] if marked else int(second)
    return unicodedata.normalize("NFC", vowels[: place + 1] + tone + vowels[place + 1 :])
