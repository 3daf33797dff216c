"""Everything that people may call the place they live in: communes, provinces, and both and the districts as they were before 1 July 2025."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache, cached_property
from typing import Final

from knowledge.constituencies.names import matched, spelled, tokens
from knowledge.constituencies.units import Constituencies


class Level(IntEnum):
    """What a place is, the most exact first."""

    COMMUNE = 0
    FORMER_COMMUNE = 1
    FORMER_DISTRICT = 2
    FORMER_PROVINCE = 3
    PROVINCE = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A place by one of its names.

    `kind` is the word before the name (`phường`, `quận`, `tỉnh`); `within` where it lies, from near to far (`quận Ba Đình`, `Hà Nội`);
    `codes` the present communes that it is, that it became, or that lie in it.
    """

    level: Level
    kind: str
    name: str
    within: tuple[str, ...]
    codes: frozenset[str] = field(repr=False)

    @property
    def full(self) -> str:
        """Return its name with its kind."""
        return f"{self.kind} {self.name}"


_KINDS: Final = ("thành phố", "thị xã", "quận", "huyện", "tỉnh")


class Gazetteer:
    """All places under the names that they are looked up by."""

    def __init__(self, constituencies: Constituencies) -> None:
        self.constituencies = constituencies
        named: defaultdict[str, list[tuple[Place, str]]] = defaultdict(list)
        words_of_names: set[str] = set()
        for place, names in self._all():
            for name in names:
                words = tokens(name)
                named[matched(words)].append((place, spelled(words)))
                words_of_names.update(matched((word,)) for word in words)
        self._named = dict(named)
        self._words = frozenset(words_of_names)

    def find(self, words: Iterable[str]) -> tuple[tuple[Place, str], ...]:
        """Return the places that the words may name, each with the spelling of the name that fits."""
        return tuple(self._named.get(matched(words), ()))

    def holds(self, word: str) -> bool:
        """Whether a word may be part of a name, or a name written in one word."""
        key = matched((word,))
        return key in self._words or key in self._named

    @cached_property
    def commune_names(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the present communes by what they are looked up by: for names that were mistyped."""
        names: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for commune in self.constituencies.communes.values():
            names[matched(tokens(commune.name))][commune.name] = None
        return {key: tuple(spellings) for key, spellings in names.items()}

    @cached_property
    def districts(self) -> tuple[Place, ...]:
        """Return the districts as they were."""
        communes: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for former in self.constituencies.former_communes:
            communes[former.district, former.province].update(former.became)
        return tuple(
            Place(Level.FORMER_DISTRICT, *_kind(district), (_kind(province)[1],), frozenset(codes))
            for (district, province), codes in communes.items()
        )

    def _all(self) -> Iterator[tuple[Place, tuple[str, ...]]]:
        provinces = self.constituencies.provinces
        for commune in self.constituencies.communes.values():
            home = (provinces[commune.province - 1].short,)
            place = Place(Level.COMMUNE, commune.kind, commune.name, home, frozenset((commune.code,)))
            yield place, (commune.name, *_parts(commune.name))
        for former in self.constituencies.former_communes:
            if former.name:
                kind, district = _kind(former.district)
                within = (f"{kind} {district}", _kind(former.province)[1])
                yield Place(Level.FORMER_COMMUNE, former.kind, former.name, within, frozenset(former.became)), (former.name,)
        for place in self.districts:
            yield place, (place.name,)
        yield from self._provinces()

    def _provinces(self) -> Iterator[tuple[Place, tuple[str, ...]]]:
        names = {province.short for province in self.constituencies.provinces}
        communes: defaultdict[str, set[str]] = defaultdict(set)
        for former in self.constituencies.former_communes:
            communes[former.province].update(former.became)
        for province, codes in communes.items():
            kind, name = _kind(province)
            if name not in names:
                yield Place(Level.FORMER_PROVINCE, kind, name, (), frozenset(codes)), (name,)
        for present in self.constituencies.provinces:
            within = frozenset(c.code for unit in self.constituencies.of_province(present.number) for c in unit.communes)
            place = Place(Level.PROVINCE, _kind(present.name)[0], present.short, (), within)
            yield place, (present.short, *present.aliases)


def _parts(name: str) -> tuple[str, ...]:
    """`Xuân Hương – Đà Lạt` is called Xuân Hương."""
    first, dash, _ = name.replace("–", "-").partition(" - ")
    return (first,) if dash else ()


@cache  # there are some eight hundred such names, of ten thousand former communes
def _kind(name: str) -> tuple[str, str]:
    kind = next(k for k in _KINDS if name.casefold().startswith(k))
    return kind, name[len(kind) :].strip()
