"""Correct misspelt syllables by the library's own words: `câm đếc` becomes `câm điếc`, `danh sách cử chi` becomes `danh sách cử tri`.

A noisy channel (Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model", 1990): what a slip costs, against
how often the library has the replacement between these neighbours. Whatever is not clearly wrong is left as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from itertools import chain, pairwise
from typing import Final, NamedTuple

from knowledge.folding import fold, has_marks
from knowledge.syllables import is_syllable, table
from knowledge.typed.confusions import confused, folded_shapes, is_placed, key, marks_cost, slips
from knowledge.typed.neighbours import EDGE, Neighbours, Pairs, renamed
from knowledge.typed.shorthand import shorthand

# Words, and the signs between words that are no neighbours then.
_PIECE: Final = re.compile(r"[^\W_]+|[^\w\s]|\n")
# Between two letters, a sign that makes one name, number or address of them.
_JOINED: Final = re.compile(r"\w[/’'@._&-]+$")
_JOINS: Final = re.compile(r"[/’'@._&-]+\w")
_BEGINS_ANEW: Final = frozenset('.?!…:;"“(-–•\n')
_NUMBER: Final = "0"
# A syllable that the library has less often replaces nothing: it may be a slip itself.
_LEAST_COUNT: Final = 3
_COMMON: Final = 10
# Two letters are shorthand more often than a slip; six and more can have two slips and still be recognised.
_SHORT, _LONG = 2, 6
# The longest syllable, `nghiêng`, with two letters too many: what is longer is no word, and would take hours ("aaaa…").
_LONGEST: Final = 9
# The cost of confusing two sounds or leaving out a mark in a word that exists.
_CONFUSION: Final = 1.5


class _Bar(NamedTuple):
    """What a replacement must reach.

    `next` and `typed`: how far, in nats, it is ahead of the next one and of the word as typed; `doubt`: how much further for each unit of the slip's
    cost; `beside`: how often it stands beside a neighbour.
    """

    next: float
    typed: float
    doubt: float
    beside: int


# Chosen on ten parts of the library's questions, each read by the words of the other nine.
_BAR_OF_IMPOSSIBLE: Final = _Bar(next=1.0, typed=3.0, doubt=1.0, beside=1)
_BAR_OF_UNSEEN: Final = _Bar(next=1.5, typed=4.0, doubt=2.0, beside=3)
_BAR_OF_SEEN: Final = _Bar(next=3.0, typed=4.0, doubt=2.0, beside=8)
# Without a neighbour that tells: the most that the slip of an impossible word may cost, and how often its replacement must stand at all.
_SAFE_COST, _SAFE_COUNT = 2.0, 30


class Speller:
    """Corrects Vietnamese by the words of `texts`, Vietnamese passages and questions; words of `english`, in lower case, are never touched.

    Fifteen thousand texts take a third of a second to read and some five megabytes; a question takes a tenth of a millisecond, one with ten
    misspelt words two milliseconds.
    """

    def __init__(self, texts: Iterable[str], english: Container[str] = frozenset()) -> None:
        self._english = english
        foreign = table().foreign
        self._left = foreign | {fold(word) for word in foreign} | shorthand().usual().keys()
        names, written, sentences, unmarked_sentences = _Names(), Counter[str](), list[list[str]](), list[list[str]]()
        for text in texts:
            words = _PIECE.findall(unicodedata.normalize("NFC", text).lower())
            marked = not text.isascii()
            written.update(words if marked else ())
            (sentences if marked else unmarked_sentences).append([EDGE, *map(names.__getitem__, words), EDGE])
        pairs = _pairs(sentences)
        folds = {name: fold(name) for name in {EDGE, *names.values()}}
        folded = renamed(pairs, folds.__getitem__)
        folded.update(_pairs(unmarked_sentences))
        as_is = {word: word for pair in folded for word in pair if word not in (EDGE, _NUMBER)}
        # Of words with one name the last counts, the most frequent.
        spelt = {names[word]: word for word, _ in reversed(written.most_common()) if names[word] not in (EDGE, _NUMBER)}
        self._folded = _Lexicon(folded, as_is, frozenset(), marked=False)
        self._marked = _Lexicon(pairs, spelt, as_is, marked=True)

    def corrected(self, text: str) -> str:
        """Return composed text with its misspelt syllables replaced, all else letter for letter; without diacritics where it has none."""
        lexicon = self._marked if has_marks(text) else self._folded
        pieces = list(_PIECE.finditer(text))
        words = [piece[0].lower() for piece in pieces]
        around = [EDGE, *(lexicon.known(word) if word.isalpha() else _name(word) for word in words), EDGE]
        parts, end = [], 0
        for place, piece in enumerate(pieces):
            if self._stays(piece, words[place - 1] if place else "\n"):
                continue
            # The word on the left may have been corrected just now.
            better = lexicon.better(words[place], *around[place : place + 3])
            if better is not None:
                around[place + 1] = better
                spelt = lexicon.spelt[better]
                parts += [text[end : piece.start()], spelt.capitalize() if piece[0][0].isupper() else spelt]
                end = piece.end()
        return "".join((*parts, text[end:]))

    def _stays(self, piece: re.Match[str], before: str) -> bool:
        """Whether it is no word to correct: a sign, a number, an abbreviation, a name, a part of a document's number, a word of English."""
        word, lowered = piece[0], piece[0].lower()
        if (
            not word.isalpha()
            or not _SHORT <= len(word) <= _LONGEST
            or not word[1:].islower()
            or (word[0].isupper() and before not in _BEGINS_ANEW)
        ):
            return True
        if lowered in self._left or lowered in self._english:
            return True
        return bool(_JOINS.match(piece.string, piece.end()) or _JOINED.search(piece.string[max(piece.start() - 3, 0) : piece.start()]))


class _Lexicon:
    """The words of the library, as written or folded, under the names by which their pairs are counted; `left` holds words never touched."""

    def __init__(self, pairs: Pairs, spelt: Mapping[str, str], left: Container[str], *, marked: bool) -> None:
        self._neighbours = Neighbours(pairs)
        counts = self._neighbours.counts
        # Questions of the library hold slips too: what Vietnamese spelling does not allow must stand there more than now and then.
        self.spelt = {name: word for name, word in spelt.items() if counts[name] >= _COMMON or _is_possible(word)}
        self._names = {word: name for name, word in self.spelt.items()}
        self._left = left
        self._marked = marked
        self._counts = {name: n for name, n in counts.items() if n >= _LEAST_COUNT and name in self.spelt}
        self._of_fold: dict[str, list[str]] = {}
        for name in self._counts:
            self._of_fold.setdefault(fold(name), []).append(name)

    def known(self, word: str) -> str | None:
        """Return the name of a word in lower case that is spelt as it should be."""
        name = self._names.get(word)
        if name is None and self._marked and is_placed(word):
            name = key(word)
        return name if name in self.spelt else None

    def better(self, word: str, left: str | None, name: str | None, right: str | None) -> str | None:
        """Return the name of what was meant between the two names; None where nothing is clearly better than the word, in lower case."""
        if name is None:
            return self._of_unknown(word, left, right)
        if self._neighbours.beside(left, name, right):
            return None
        meant = {other: _CONFUSION for other in confused(name) if other in self._counts}
        return self._best(meant, name, left, right, _BAR_OF_SEEN)

    def _of_unknown(self, word: str, left: str | None, right: str | None) -> str | None:
        # A word without diacritics among others that have them is no slip.
        if word in self._left:
            return None
        typed = key(word)
        # The right marks, on the wrong letter: nothing to weigh.
        if typed in self.spelt:
            return typed
        possible = _is_possible(word) or (word.isascii() and len(word) <= _SHORT)
        meant = self._meant(typed, twice=False) or (self._meant(typed, twice=True) if len(word) >= _LONG else {})
        return self._best(meant, typed, left, right, _BAR_OF_UNSEEN if possible else _BAR_OF_IMPOSSIBLE)

    def _meant(self, typed: str, *, twice: bool) -> dict[str, float]:
        near = slips(fold(typed), twice=twice).items()
        return {name: cost + marks_cost(typed, name) for folded, cost in near for name in self._of_fold.get(folded, ())}

    def _best(self, meant: Mapping[str, float], typed: str, left: str | None, right: str | None, bar: _Bar) -> str | None:
        chance = self._neighbours.chance
        ranked = sorted(((chance(left, name, right) - cost, name) for name, cost in meant.items()), reverse=True)[:2]
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < bar.next):
            return None
        score, best = ranked[0]
        if score - chance(left, typed, right) < bar.typed + bar.doubt * meant[best]:
            return None
        safe = bar is _BAR_OF_IMPOSSIBLE and meant[best] <= _SAFE_COST and self._counts[best] >= _SAFE_COUNT
        return best if safe or self._neighbours.beside(left, best, right) >= bar.beside else None


class _Names(dict[str, str]):
    """The names of words, each made once."""

    def __missing__(self, word: str) -> str:
        self[word] = name = _name(word)
        return name


def _name(word: str) -> str:
    """The name under which a word's pairs are counted: numbers share one, and so do signs."""
    return key(word) if word.isalpha() else _NUMBER if word.isalnum() else EDGE


def _is_possible(word: str) -> bool:
    """Whether Vietnamese spelling allows a word, with its diacritics or without any."""
    return is_syllable(word) or (word.isascii() and word in folded_shapes())


def _pairs(sentences: Iterable[list[str]]) -> Counter[tuple[str, str]]:
    return Counter(chain.from_iterable(map(pairwise, sentences)))
