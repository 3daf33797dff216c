"""Choose, of the places that a text names, the one that is meant; the others say where it lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from knowledge.constituencies.finding import Reading
from knowledge.constituencies.places import Level, Place
from knowledge.constituencies.scanning import Mention

_COMMUNES: Final = (Level.COMMUNE, Level.FORMER_COMMUNE)
_PROVINCES: Final = (Level.FORMER_PROVINCE, Level.PROVINCE)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is meant: one place, several that bear the name, or none.

    `elsewhere`: none of them lies where the text says; `others`: less likely ones bear the name too; `district`: the former district of the same
    name, of which the place was a part.
    """

    places: tuple[Place, ...] = ()
    elsewhere: bool = False
    others: bool = False
    district: Place | None = None


def choose(reading: Reading) -> Choice:
    """Return what a text means by the places that it names."""
    main = _main(reading.mentions)
    if main is None:
        return Choice()
    others = [m for m in reading.mentions if m is not main]
    if _is_commune_in_province(main, reading.mentions):
        main = replace(main, places=main.at(*_COMMUNES, Level.FORMER_DISTRICT))
    around = [areas for m in others if (areas := _areas(m))]
    for said in _narrowing(around):
        fitting = [place for place in main.places if all(_lies(place, areas) for areas in said)]
        if fitting:
            by_district = any(area.level is Level.FORMER_DISTRICT for areas in said for area in areas)
            return _likeliest(main, fitting, elsewhere=bool(around) and not said, said=bool(said), by_district=by_district)
    return Choice()


def _main(mentions: Sequence[Mention]) -> Mention | None:
    """A commune with its kind before one without, before a district, before a province."""
    ranked = sorted(enumerate(mentions), key=lambda pair: (_rank(pair[1], mentions), pair[0]))
    return ranked[0][1] if ranked else None


def _rank(mention: Mention, mentions: Sequence[Mention]) -> int:
    if mention.kind is not None and mention.at(*_COMMUNES):
        return 0
    if _is_commune_in_province(mention, mentions):
        return 1
    if mention.at(*_PROVINCES):
        return 3
    return 1 if mention.at(*_COMMUNES) else 2


def _is_commune_in_province(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a province follows: then `Bình Dương` before it is the ward of that name."""
    return mention.kind is None and bool(mention.at(*_COMMUNES)) and any(m.start > mention.start and m.at(*_PROVINCES) for m in mentions)


def _areas(mention: Mention) -> tuple[Place, ...]:
    """The areas that another place may lie in: of a name without a kind, the widest."""
    return mention.at(*_PROVINCES) or mention.at(Level.FORMER_DISTRICT)


def _narrowing(around: Sequence[tuple[Place, ...]]) -> Iterator[Sequence[tuple[Place, ...]]]:
    """All that is said of where it lies; then only what is said last; then nothing."""
    yield around
    if len(around) > 1:
        yield around[-1:]
    if around:
        yield ()


def _lies(place: Place, areas: Sequence[Place]) -> bool:
    return any(_lies_in(place, area) for area in areas)


def _lies_in(place: Place, area: Place) -> bool:
    if place.level is Level.FORMER_COMMUNE and area.level is not Level.PROVINCE:
        return (
            place.within[0] == area.full and place.within[1:] == area.within
            if area.level is Level.FORMER_DISTRICT
            else place.within[-1] == area.name
        )
    if place.level is Level.FORMER_DISTRICT and area.level is Level.FORMER_PROVINCE:
        return place.within[-1] == area.name
    return not place.codes.isdisjoint(area.codes)


def _likeliest(mention: Mention, fitting: Sequence[Place], *, elsewhere: bool, said: bool, by_district: bool) -> Choice:
    best = min(_tier(mention, place) for place in fitting)
    places = tuple(place for place in fitting if _tier(mention, place) == best)
    district = next((p for p in fitting if p.level is Level.FORMER_DISTRICT), None) if mention.kind is None else None
    if by_district and best == 0:
        # Who names a district may mean the commune that bore the name then, where it is now part of another one.
        present = frozenset[str]().union(*(p.codes for p in places))
        places += tuple(p for p in fitting if p.level is Level.FORMER_COMMUNE and p.kind == mention.kind and p.codes.isdisjoint(present))
    if len(places) > 1 and all(p.level is Level.FORMER_COMMUNE for p in places):
        places = _merged(places)
    meant = frozenset[str]().union(*(p.codes for p in places))
    others = not said and any(p.codes.isdisjoint(meant) and mention.kind in (None, p.kind) for p in fitting)
    same = district is not None and any(not p.codes.isdisjoint(district.codes) for p in places)
    return Choice(places, elsewhere, others, district if same and places[0].level is Level.COMMUNE else None)


def _merged(places: Sequence[Place]) -> tuple[Place, ...]:
    """Former communes of a name that became the same: one of them stands for all."""
    return tuple({place.codes: place for place in reversed(places)}.values())[::-1]


def _tier(mention: Mention, place: Place) -> int:
    """Present before former, the kind that was said before others; a name alone that is a province's means the province."""
    if mention.kind is None:
        return -int(place.level) if place.level >= Level.FORMER_PROVINCE else int(place.level) + 1
    other_kind = place.kind != mention.kind and place.level in _COMMUNES
    return int(place.level) + (2 if other_kind else 0)
