"""Find the places that a text names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum
from itertools import takewhile
from typing import Final

from knowledge.constituencies.names import matched, tokens
from knowledge.constituencies.places import Gazetteer, Level
from knowledge.constituencies.scanning import Mention, Scan
from knowledge.constituencies.words import read_words
from knowledge.folding import fold, has_marks

_BREAKS: Final = re.compile(r"[,;()\[\]/?!:\n]|\.\s")
# Where a clause ends.
_CLAUSES: Final = re.compile(r"(?<=[,.;:!?\n])\s+")
# A question of so few words says little without its place.
_FEW: Final = 3
_ALIKE: Final = 0.8
_MOST_ALIKE: Final = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in words, folded, with the places it names; `stranger`: the words after a commune's kind that name nothing known."""

    words: tuple[str, ...]
    mentions: tuple[Mention, ...]
    stranger: str | None

    @property
    def is_sure(self) -> bool:
        """Whether its places are more than a pair of syllables that a village is called by: a kind before it, a province, or a second place."""
        return len(self.mentions) > 1 or any(
            m.kind or m.at(Level.PROVINCE, Level.FORMER_PROVINCE, Level.FORMER_DISTRICT) for m in self.mentions
        )

    @property
    def only_places(self) -> bool:
        """Whether it says where somebody lives, and nothing else."""
        named = {n for m in self.mentions for n in range(m.start, m.end)}
        return bool(named) and read_words().filling.issuperset(word for n, word in enumerate(self.words) if n not in named)


class _Home(IntEnum):
    """What a clause says of where somebody lives."""

    ELSE = 0
    NAMED = 1
    SAID = 2


class Finder:
    """Finds places in texts."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def read(self, text: str) -> Reading:
        """Find the places that a text names: the longest names first, from left to right."""
        text = unicodedata.normalize("NFC", text)
        words: list[str] = []
        breaks = set()
        for part in _BREAKS.split(text):
            words += tokens(part)
            breaks.add(len(words))
        scan = Scan(self._gazetteer, tuple(words), frozenset(breaks), marked=has_marks(text))
        mentions = tuple(scan.mentions())
        return Reading(scan.folded, mentions, _stranger(words, scan.folded, mentions))

    def may_be_only_places(self, text: str) -> bool:
        """Whether every word may be part of a name, of what stands beside one, or filling: a quick look, before the text is read."""
        beside = read_words().beside_names
        return all(fold(word) in beside or self._gazetteer.holds(word) for word in tokens(_BREAKS.sub(" ", text)))

    def without_home(self, text: str) -> str:
        """Return a text without what it says at its beginning or end of where somebody lives: `Em ở Huế, thẻ cử tri mất thì sao?`.

        All of it where places are what it is about: where it only names them, names others in what it asks, says two things of them
        (`quê Huế, đang sống ở Đà Nẵng`), or says little else.
        """
        clauses = _CLAUSES.split(text)
        first = list(takewhile(bool, map(self._home, clauses)))
        last = list(takewhile(bool, map(self._home, reversed(clauses[len(first) :]))))
        rest = " ".join(clauses[len(first) : len(clauses) - len(last)])
        is_beside = [*first, *last].count(_Home.SAID) == 1 and len(tokens(rest)) > _FEW
        return rest if is_beside and not self.read(rest).is_sure else text

    def _home(self, clause: str) -> _Home:
        """Whether a clause says that somebody lives at the place it names, names it only, or says something else."""
        if not self.may_be_only_places(clause):
            return _Home.ELSE
        reading = self.read(clause)
        if not reading.only_places:
            return _Home.ELSE
        return _Home.SAID if len(reading.words) > sum(m.end - m.start for m in reading.mentions) else _Home.NAMED

    def alike(self, name: str) -> tuple[str, ...]:
        """Return the names of communes that are spelled nearly so, three at most."""
        known = self._gazetteer.commune_names
        return tuple(spelling for k in get_close_matches(matched(tokens(name)), known, _MOST_ALIKE, _ALIKE) for spelling in known[k])[
            :_MOST_ALIKE
        ]


def _stranger(words: Sequence[str], folded: Sequence[str], mentions: Sequence[Mention]) -> str | None:
    """Return the name after `phường`, `xã` or `đặc khu` that nothing bears, as far as one can tell where it ends."""
    no_names = read_words().no_names
    taken = {n for m in mentions for n in range(m.start, m.end)}
    for n, word in enumerate(folded[:-1]):
        spelled_out = word in ("phuong", "xa") or " ".join(folded[n - 1 : n + 1]) == "dac khu"
        if spelled_out and n not in taken and n + 1 not in taken and folded[n + 1] not in no_names:
            return " ".join(w for k, w in enumerate(words[n + 1 : n + 3], n + 1) if k not in taken and folded[k] not in no_names)
    return None
