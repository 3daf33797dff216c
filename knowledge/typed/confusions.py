"""What people type instead of a Vietnamese syllable, and what it costs to believe it: slips of the finger, marks gone astray, sounds confused.

A cost is the weight of an edge of a noisy channel, in nats: about 1 for a slip that happens all the time, 4 for a rare one. They are set
by hand; the library's questions, misspelt by a program, showed which of them matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from knowledge.folding import fold
from knowledge.syllables import table
from knowledge.typed.keys import split_tone

_LETTERS: Final = "abcdeghiklmnopqrstuvxy"
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Each row of keys stands half a key to the right of the one above; a finger reaches the keys around its own.
_SHIFT, _REACH = 0.5, 1.2
_DOUBLED, _SWAPPED, _LEFT_OUT, _NEAR, _ADDED, _OTHER = 1.0, 1.5, 2.0, 2.0, 2.5, 4.0
# Hardly anybody gets the first letter wrong.
_FIRST: Final = 1.5
_CONFUSED: Final = 1.5
# Where the schools differ on the place of the tone.
_OPEN: Final = re.compile("(?:o[ae]|uy)$")
_HOOK, _TILDE = "\u0309", "\u0303"
_TONES: Final = ("\u0300", "\u0301", _HOOK, _TILDE, "\u0323")
_WITHOUT_TONE, _HOOK_OR_TILDE, _OTHER_TONE = 1.0, 0.7, 3.0
_WITHOUT_MARK, _OTHER_MARK = 0.7, 2.0
# What one region of the country says alike, or a quick hand writes alike.
_ONSETS: Final[tuple[tuple[str, ...], ...]] = (("ch", "tr"), ("s", "x"), ("d", "gi", "r", "v"), ("l", "n"), ("đ", "d"))
_ENDS: Final[tuple[tuple[str, ...], ...]] = (("n", "ng", "nh"), ("t", "c"), ("i", "y"))
_MARKED: Final = (("ơ", "o"), ("ô", "o"), ("â", "a"), ("ă", "a"), ("ê", "e"), ("ư", "u"), ("ươ", "uo"), ("ă", "â"))


def key(syllable: str) -> str:
    """Return a syllable in lower case with its tone at its end: one key for `hòa`, `hoà`, and for `tuôỉ` and `tuổi`."""
    return "".join(split_tone(syllable))


def is_placed(syllable: str) -> bool:
    """Whether the tone of a syllable, in lower case, stands where one of the two schools puts it: `hòa` or `hoà`, `thủy` or `thuỷ`."""
    return _OPEN.search(fold(syllable)) is not None


@cache
def folded_shapes() -> frozenset[str]:
    """Return every folded syllable that Vietnamese spelling allows."""
    shapes = table()
    return frozenset(fold(onset + rhyme) for onset in shapes.onsets for group in shapes.rhymes.values() for rhyme in group)


def slips(folded: str, *, twice: bool = False) -> dict[str, float]:
    """Return the folded syllables that may have been meant, each with its cost; `twice` allows a swapped or a doubled letter beside the slip."""
    found = {folded: 0.0}
    first = [(folded, 0.0), *(slip for slip in _shortened(folded) if twice and slip[1] <= _SWAPPED)]
    for word, cost in first:
        for other, more in chain(_edits(word), ((heard, _CONFUSED) for heard in _heard_alike(word))):
            found[other] = min(cost + more, found.get(other, cost + more))
    return found


def marks_cost(typed: str, meant: str) -> float:
    """Return the cost of typing the marks of the one key for those of the other; nothing where the same marks stand on other letters."""
    (letters, tone), (meant_letters, meant_tone) = _marks(typed), _marks(meant)
    cost = _WITHOUT_MARK * (meant_letters - letters).total() + _OTHER_MARK * (letters - meant_letters).total()
    if tone == meant_tone:
        return cost
    if {tone, meant_tone} == {_HOOK, _TILDE}:
        return cost + _HOOK_OR_TILDE
    return cost + (_OTHER_TONE if tone else _WITHOUT_TONE)


def confused(syllable: str) -> Iterator[str]:
    """Give the keys (`syllable` is one) of the syllables that it is often confused with; most of them mean nothing."""
    plain, tone = (syllable[:-1], syllable[-1]) if syllable[-1:] in _TONES else (syllable, "")
    yield from (heard + tone for heard in _heard_alike(plain))
    yield from (plain.replace(typed, meant) + tone for meant, typed in _MARKED if typed in plain)
    if tone in (_HOOK, _TILDE):
        yield plain + (_HOOK if tone == _TILDE else _TILDE)
    if not tone:
        yield from (plain + other for other in _TONES)


@lru_cache(maxsize=4096)
def _marks(syllable: str) -> tuple[Counter[str], str]:
    """The marks of the letters, `đ` being one, and the tone."""
    found = [c for c in unicodedata.normalize("NFD", syllable) if unicodedata.combining(c) or c == "đ"]
    return Counter(c for c in found if c not in _TONES), next((c for c in found if c in _TONES), "")


def _heard_alike(plain: str) -> Iterator[str]:
    for group in _ONSETS:
        onset = next((o for o in group if plain.startswith(o) and not (o == "d" and plain.startswith("dd"))), None)
        yield from (other + plain[len(onset) :] for other in group if onset and other != onset)
    for group in _ENDS:
        end = next((e for e in sorted(group, key=len, reverse=True) if plain.endswith(e)), None)
        yield from (plain[: -len(end)] + other for other in group if end and other != end)


def _shortened(word: str) -> Iterable[tuple[str, float]]:
    for n in range(1, len(word)):
        yield word[:n] + word[n + 1 :], _DOUBLED if word[n] == word[n - 1] else _ADDED
        yield word[: n - 1] + word[n] + word[n - 1] + word[n + 1 :], _SWAPPED


def _edits(word: str) -> Iterable[tuple[str, float]]:
    yield from _shortened(word)
    yield word[1:], _ADDED + _FIRST
    for n in range(len(word) + 1):
        first = 0.0 if n else _FIRST
        for letter in _LETTERS:
            yield word[:n] + letter + word[n:], _LEFT_OUT + first
            if n < len(word):
                yield word[:n] + letter + word[n + 1 :], (_NEAR if letter in _around(word[n]) else _OTHER) + first


@cache
def _around(letter: str) -> frozenset[str]:
    """The letters whose keys touch that of a letter, on the keyboard of a phone."""
    places = {c: complex(x + y * _SHIFT, y) for y, row in enumerate(_ROWS) for x, c in enumerate(row)}
    return frozenset(c for c in places if letter in places and c != letter and abs(places[c] - places[letter]) <= _REACH)
