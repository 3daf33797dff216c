"""Give a text typed without diacritics its diacritics back, by the library's own words: `ai lap danh sach cu tri` becomes `ai lập danh sách cử tri`.

The likeliest of the words that look alike without marks, by the two words before each, found with Viterbi's algorithm; the chances of three words are
smoothed by those of two and of one (MacKay and Peto, "A hierarchical Dirichlet language model", 1995). Of the syllables of questions that it has not read
96 of 100 come out as they were written; decision 14 tells what that is worth.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from knowledge.folding import fold, has_marks, syllables

# An address or a document's number is one piece, and no word.
_PIECE: Final = re.compile(r"\S*[^\W_](?:[@/_]|[.-](?=[a-z\d]))\w\S*|[^\W_]+|[^\w\s]")
_EDGE, _NUMBER = "", "0"
# Of a text's words so many have diacritics where most were typed with them; and where some may lack them.
_MARKED, _ALL_MARKED = 0.6, 0.8
# So many words that look alike are tried, and so many readings of what stands before are kept.
_CANDIDATES: Final = 12
_BEAM: Final = 16
# How many times a context must have been seen to weigh as much as the shorter one: of two words, of one, of none.
_AFTER_TWO, _AFTER_ONE, _ALONE = 3.0, 4.0, 0.1
# How much likelier, in nats, a word among others with diacritics was meant as it was typed, without any.
_AS_TYPED: Final = 6.0
# Bits of a word's number in a key.
_BITS: Final = 20

Numbers = npt.NDArray[np.int64]
Chances = npt.NDArray[np.float64]


class Restorer:
    """Restores diacritics by the words of `texts`; those that have few teach nothing.

    Twenty thousand texts take half a second to read and five megabytes; a question takes two milliseconds.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._numbers: dict[str, int] = {_EDGE: 0}
        sequence = array("q", [0, 0, 0])
        for text in texts:
            words = _PIECE.findall(unicodedata.normalize("NFC", text).lower())
            if _share_marked(words) >= _MARKED:
                sequence.extend(self._numbers.setdefault(_name(word), len(self._numbers)) for word in words)
                sequence.extend((0, 0))
        read = np.frombuffer(sequence, np.int64)
        # What is not known has the number after the last one.
        self._counts = np.bincount(read, minlength=len(self._numbers) + 1).astype(np.float64)
        self._total = self._counts.sum()
        self._pairs = _Counted(_key(read[:-1], read[1:]))
        self._triples = _Counted(_key(read[:-2], read[1:-1], read[2:]))
        self._words = list(self._numbers)
        alike: dict[str, list[int]] = {}
        for word, number in self._numbers.items():
            if word.isalpha():
                alike.setdefault(fold(word), []).append(number)
        self._alike = {
            folded: np.array(sorted(found, key=self._counts.__getitem__, reverse=True)[:_CANDIDATES]) for folded, found in alike.items()
        }

    def restored(self, text: str) -> str:
        """Return composed text with diacritics; words that the texts do not have, and signs, stay as they are.

        Where some words have theirs, they stay, and another is left as it is where that is nearly as likely.
        """
        pieces = list(_PIECE.finditer(text))
        if not pieces:
            return text
        typed = [piece[0].lower() for piece in pieces]
        parts, end = [], 0
        for piece, number in zip(pieces, self._likeliest(typed, _AS_TYPED if has_marks(text) else 0.0), strict=True):
            if piece[0].isalpha() and number < len(self._words):
                parts += [text[end : piece.start()], _cased(self._words[number], piece[0])]
                end = piece.end()
        return "".join((*parts, text[end:]))

    def _tried(self, word: str) -> Numbers:
        found = self._alike.get(word) if word.isascii() else None
        return found if found is not None else np.array([self._numbers.get(_name(word), len(self._words))])

    def _likeliest(self, typed: list[str], as_typed: float) -> list[int]:
        """Return the most probable sequence of numbers, one of those tried for each word; a word as it was typed is so much likelier."""
        before, last = np.array([0]), np.array([0])
        chances = np.zeros(1)
        steps: list[tuple[Numbers, Numbers]] = []
        for word in typed:
            words = self._tried(word)
            each = chances[:, None] + self._following(before, last, words) + as_typed * (words == self._numbers.get(word, -1))
            # Of readings that end with the same two words only the likeliest can win.
            ways, ends = np.unravel_index(np.argsort(-each, axis=None, kind="stable"), each.shape)
            _, first = np.unique(_key(last[ways], words[ends]), return_index=True)
            kept = np.sort(first)[:_BEAM]
            ways, ends = ways[kept], ends[kept]
            chances, before, last = each[ways, ends], last[ways], words[ends]
            steps.append((ways, last))
        way, found = 0, []
        for ways, words in reversed(steps):
            found.append(int(words[way]))
            way = ways[way]
        return found[::-1]

    def _following(self, before: Numbers, last: Numbers, words: Numbers) -> Chances:
        """Return the log chance of each of the words after each pair of words."""
        alone = (self._counts[words] + _ALONE) / self._total
        after_one = self._pairs.of(_key(last[:, None], words[None, :])) + _AFTER_ONE * alone
        after_one /= self._counts[last][:, None] + _AFTER_ONE
        after_two = self._triples.of(_key(before[:, None], last[:, None], words[None, :])) + _AFTER_TWO * after_one
        return np.asarray(np.log(after_two / (self._pairs.of(_key(before, last))[:, None] + _AFTER_TWO)))


def lacks_marks(text: str) -> bool:
    """Whether words of a Vietnamese text may lack their diacritics: fewer have some than usually do."""
    return _share_marked(syllables(text)) < _ALL_MARKED


def _share_marked(words: Sequence[str]) -> float:
    letters = [word for word in words if word.isalpha()]
    return sum(map(has_marks, letters)) / max(1, len(letters))


class _Counted:
    """How often each key stands among those given, one at least, which are sorted in their place (`np.unique` takes fifteen megabytes more)."""

    def __init__(self, keys: Numbers) -> None:
        keys.sort()
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        self._keys = keys[starts]
        self._counts = np.diff(starts, append=len(keys)).astype(np.float32)

    def of(self, keys: Numbers) -> Chances:
        """Return the count of each key; 0 for one that is not there."""
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[places] == keys, self._counts[places], 0.0)


def _key(*numbers: Numbers) -> Numbers:
    key = numbers[0]
    for number in numbers[1:]:
        key = key << _BITS | number
    return key


def _name(word: str) -> str:
    return _NUMBER if any(map(str.isdigit, word)) else word


def _cased(word: str, typed: str) -> str:
    """Return a word in lower case with the capitals of what was typed."""
    if typed.islower():
        return word
    return word.upper() if typed.isupper() and len(typed) > 1 else word.capitalize() if typed.istitle() else typed
