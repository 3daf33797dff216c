"""Go through a text word by word, and see which places its words name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from knowledge.constituencies.names import matched, spelled
from knowledge.constituencies.places import Gazetteer, Level, Place
from knowledge.constituencies.words import COMMUNE_KINDS, DISTRICT_KINDS, read_words
from knowledge.folding import fold, has_marks

_MOST_WORDS: Final = 6
_WHAT: Final = ("la", "gi")
_THERE: Final = frozenset({"o", "tai", "thuoc", "tu", "ve"})
# Run together (`hanoi`), a name needs as many letters; one of a syllable (`Láng`) needs its kind before it.
_FEWEST_LETTERS: Final = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text: where (`start` counts the word for its kind, `end` is behind it), that word, what it may be."""

    start: int
    end: int
    kind: str | None
    places: tuple[Place, ...]

    @property
    def names_commune(self) -> bool:
        """Whether it says `phường`, `xã` or the like before the name."""
        return self.kind in COMMUNE_KINDS

    def at(self, *levels: Level) -> tuple[Place, ...]:
        """Return what it may be at these levels."""
        return tuple(place for place in self.places if place.level in levels)


class Scan:
    """One text, word by word."""

    def __init__(self, gazetteer: Gazetteer, words: Sequence[str], breaks: frozenset[int], *, marked: bool) -> None:
        """`breaks`: behind which words a comma or the like stands; `marked`: the text has diacritics."""
        self.folded = tuple(fold(word) for word in words)
        self._said = read_words()
        self._gazetteer, self._words, self._breaks, self._marked = gazetteer, words, breaks, marked
        self._phrases = frozenset(
            n for n in range(len(words)) for size in (0, 1) if " ".join(self.folded[n - size : n - size + 2]) in self._said.phrases
        )
        self._provinces = tuple(self._spans())

    def mentions(self) -> Iterator[Mention]:
        """Yield the places named, from left to right."""
        place = behind = 0
        while place < len(self._words):
            mention = self._with_kind(place) or self._named(place, place, None)
            if mention is None:
                place += 1
                continue
            if place == behind or self.folded[place - 1] not in self._said.streets:
                yield mention
            place = behind = mention.end

    def _with_kind(self, start: int) -> Mention | None:
        for size in (2, 1):
            kind = self._said.kind_before(" ".join(self.folded[start : start + size]))
            name = start + size
            if kind and name < len(self._words) and name not in self._breaks and self._says(kind, start, name):
                return self._named(name, start, kind)
        return None

    def _says(self, kind: str, start: int, name: int) -> bool:
        """`phường` is no `phương`; without diacritics it may be, unless it begins a name that has none, such as Xa Dung."""
        said = " ".join(self._words[start:name])
        if has_marks(said):
            return said == kind
        return not (self._marked and any(self._fitting(start, end, None, exactly=True) for end in (name + 1, name + 2)))

    def _named(self, start: int, begin: int, kind: str | None) -> Mention | None:
        """Return the longest name that starts there; where people write diacritics, one with just these before one with others."""
        ends = [end for end in range(min(len(self._words), start + _MOST_WORDS), start, -1) if self._is_whole(start, end)]
        for exactly in (True, False) if self._marked else (False,):
            for end in ends:
                if not exactly and kind is None and not self._phrases.isdisjoint(range(start, end)):
                    continue
                if self._asks_what(begin, start, end):
                    continue
                behind, kind_behind = (end, None) if kind else self._kind_behind(end)
                places = self._fitting(start, end, kind or kind_behind, exactly=exactly)
                if places:
                    return Mention(begin, behind, kind or kind_behind, places)
        return None

    def _asks_what(self, begin: int, start: int, end: int) -> bool:
        """Whether "phuong la gi" asks what a ward is, though there is a ward La Gi: at the end, where nobody says that they are there."""
        ends = self._said.filling.issuperset(self.folded[end:])
        return self.folded[start:end] == _WHAT and not self._marked and ends and self.folded[max(begin - 1, 0)] not in _THERE

    def _is_whole(self, start: int, end: int) -> bool:
        """No comma within, no half of a province's name, nor of `thành phố`."""
        crosses = any(a < end < b or a < start < b for a, b in self._provinces) or self.folded[end - 1 : end + 1] == ("thanh", "pho")
        return not crosses and self._breaks.isdisjoint(range(start + 1, end))

    def _fitting(self, start: int, end: int, kind: str | None, *, exactly: bool) -> tuple[Place, ...]:
        name = self._words[start:end]
        found = self._gazetteer.find(name)
        exact = spelled(name)
        # A name without its kind that has diacritics, but others, is another word.
        if exactly or (kind is None and self._marked and any(_has_hats_or_tones(word) for word in name)):
            found = tuple(pair for pair in found if pair[1] == exact)
        elif self._marked and any(map(_has_hats_or_tones, name)):
            # "Phường là gì" asks; the ward is La Gi: whoever types diacritics gives none to a name that has none.
            plain = spelled(map(fold, name))
            found = tuple(pair for pair in found if pair[1] != plain)
        return _of_kind(tuple(dict.fromkeys(place for place, _ in found)), name, kind)

    def _spans(self) -> Iterator[tuple[int, int]]:
        """Yield where provinces are named; of two that overlap (`Hòn Nghệ - An Giang`), the later."""
        begun = len(self._words)
        for start in reversed(range(len(self._words))):
            for end in range(min(begun, start + 4), start + 1, -1):
                whole = self._breaks.isdisjoint(range(start + 1, end))
                if whole and any(p.level >= Level.FORMER_PROVINCE for p, _ in self._gazetteer.find(self._words[start:end])):
                    yield start, end
                    begun = start
                    break

    def _kind_behind(self, end: int) -> tuple[int, str | None]:
        for size in (2, 1):
            if kind := self._said.kind_behind(" ".join(self.folded[end : end + size])):
                return end + size, kind
        return end, None


def _has_hats_or_tones(word: str) -> bool:
    return any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", word))


def _of_kind(places: tuple[Place, ...], name: Sequence[str], kind: str | None) -> tuple[Place, ...]:
    """Keep what the word for the kind allows."""
    if kind is None:
        if name[0].isdecimal() or (len(name) == 1 and len(matched(name)) < _FEWEST_LETTERS):
            return tuple(p for p in places if p.level is Level.PROVINCE)
        return places
    if kind in COMMUNE_KINDS:
        return tuple(p for p in places if p.level <= Level.FORMER_COMMUNE)
    if kind in DISTRICT_KINDS:
        return tuple(p for p in places if p.level is Level.FORMER_DISTRICT)
    if kind == "tỉnh":
        return tuple(p for p in places if p.level >= Level.FORMER_PROVINCE)
    cities = tuple(p for p in places if p.level is Level.PROVINCE and p.kind == kind)
    return cities or tuple(p for p in places if p.level is Level.FORMER_DISTRICT and p.kind == kind)
