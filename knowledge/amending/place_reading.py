"""Read lists of places: `điểm g khoản 1, điểm h khoản 2 Điều 23 và khoản 4 Điều 57`.

A place is named from the inside out, and what several share is said once, after them. So the list is read from its end: an article holds for the
clauses before it, a clause for the points before it. A comma between a point and the clause behind it ("điểm a, khoản 2 Điều 5") can
mean two things and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.amending.places import Extent, Place, Step
from knowledge.official.model import Part

_LEVELS = {
    "chương": Part.CHAPTER,
    "mục": Part.SECTION,
    "điều": Part.ARTICLE,
    "khoản": Part.CLAUSE,
    "điểm": Part.POINT,
}
_DEPTH = {Part.CHAPTER: 0, Part.SECTION: 1, Part.ARTICLE: 2, Part.CLAUSE: 3, Part.POINT: 4}
_COUNTED = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
PARAGRAPH = rf"đoạn\s+(?:thứ\s+(?:{'|'.join(_COUNTED)}|[1-9])|[1-9])\b(?!\d)"
_EXTENTS = {"tên": Extent.HEADING, "tiêu đề": Extent.HEADING, "đoạn mở đầu": Extent.OPENING}
_TOKEN = re.compile(
    r"(?P<separator>[,;]|\bvà\b|\bhoặc\b)"
    r"|(?P<extent>\btên(?: gọi)?(?: của)?\b|\btiêu đề(?: của)?\b|\bđoạn mở đầu(?: của)?\b)"
    rf"|(?P<paragraph>\b{PARAGRAPH})"
    r"|(?P<level>\b(?:chương|mục|điều|khoản|điểm)\b)"
    r"|(?P<number>\d+[a-zđ]?\b|[IVXLC]+[a-z]?\b|[a-zđ]\d?\b)"
    r"|(?P<filler>\bcác\b|\bcủa\b|\btại\b|\bvào\b|\s+|[“”\"])"
    r"|(?P<other>\S+)",
    re.IGNORECASE,
)


class UnreadablePlacesError(ValueError):
    """The words name no places that could be read with certainty."""


@dataclass(frozen=True, slots=True)
class _Unit:
    part: Part
    number: str
    extent: Extent
    closed: bool  # a separator, or the end, stands behind it
    paragraph: int = 0


def read_places(words: str, within: Place | None = None) -> tuple[Place, ...]:
    """Return the places that the words name, in their order. `within`: the place that holds for what names no article itself.

    Raises:
        UnreadablePlacesError: something in the words is no place, or its meaning is not certain.
    """
    units = tuple(_units(words))
    if not units:
        raise UnreadablePlacesError(words)
    places = tuple(reversed(tuple(_placed(units, within or Place(()), words))))
    named = [m for m in _TOKEN.finditer(words) if m.lastgroup == "paragraph"]
    # "đoạn thứ hai khoản 1 và khoản 3" may be a paragraph of each, or of the first.
    if named and (len(named) != len(places) or any(not place.paragraph for place in places)):
        raise UnreadablePlacesError(words)
    return places


def _units(words: str) -> Iterator[_Unit]:
    tokens = [(m.lastgroup, m[0]) for m in _TOKEN.finditer(words) if m.lastgroup != "filler"]
    kinds = [*(kind for kind, _ in tokens), None]
    level: Part | None = None
    extent, paragraph = Extent.WHOLE, 0
    for at, (kind, token) in enumerate(tokens):
        if kind == "other":
            raise UnreadablePlacesError(words)
        if kind == "extent":
            extent = next(e for name, e in _EXTENTS.items() if token.lower().startswith(name))
            if kinds[at + 1] == "separator":  # "tên và khoản 1 Điều 39": the heading of what follows, told as a member of the list
                yield _Unit(Part.CLAUSE, "", extent, closed=True)
        if kind == "paragraph":
            if kinds[at + 1] != "level" or (at and kinds[at - 1] != "separator"):
                raise UnreadablePlacesError(words)
            extent, paragraph = Extent.PARAGRAPH, _counted(token)
        if kind == "level":
            level = _LEVELS[token.lower()]
            # "tên các điều 39, 44" holds for both; "tên Điều 39 và khoản 1" for the first only.
            held = at and kinds[at - 1] in {"extent", "paragraph"}
            extent, paragraph = (extent, paragraph) if held else (Extent.WHOLE, 0)
        if kind == "number":
            yield _Unit(_checked(level, token, words), token, extent, kinds[at + 1] in {None, "separator"}, paragraph)


def _counted(token: str) -> int:
    number = token.rsplit(maxsplit=1)[-1].lower()
    return _COUNTED.get(number) or int(number)


_NUMBERS = {
    Part.CHAPTER: r"[IVXLC]+[a-zđ]?|\d+[a-zđ]?",
    Part.SECTION: r"[IVXLC]+[a-zđ]?|\d+[a-zđ]?",
    Part.ARTICLE: r"\d+[a-zđ]?",
    Part.CLAUSE: r"\d+[a-zđ]?",
    Part.POINT: r"[a-zđ]\d?",
}


def _checked(level: Part | None, number: str, words: str) -> Part:
    """Return the level if such a number can stand on it: `điểm 3` and `khoản a` are no places."""
    if level is None or not re.fullmatch(_NUMBERS[level], number):
        raise UnreadablePlacesError(words)
    return level


def _placed(units: Sequence[_Unit], within: Place, words: str) -> Iterator[Place]:
    """Yield the places from the last to the first."""
    context: tuple[Step, ...] = within.steps
    named: Part | None = None
    for at in reversed(range(len(units))):
        unit = units[at]
        if unit.closed and named is not None and _DEPTH[unit.part] > _DEPTH[named]:
            raise UnreadablePlacesError(words)
        context = tuple(step for step in context if _DEPTH[step.part] < _DEPTH[unit.part])
        if unit.number:
            context = (*context, Step(unit.part, unit.number))
        named = unit.part if at == 0 or units[at - 1].closed else None
        if named is not None:
            yield _complete(Place(context, unit.extent, unit.paragraph), words)


def _complete(place: Place, words: str) -> Place:
    """Return the place if it is whole: a clause needs its article."""
    parts = [step.part for step in place.steps]
    if not parts or (parts[-1] in {Part.CLAUSE, Part.POINT} and Part.ARTICLE not in parts):
        raise UnreadablePlacesError(words)
    if place.paragraph and parts[-1] in {Part.CHAPTER, Part.SECTION}:
        raise UnreadablePlacesError(words)
    if Part.ARTICLE in parts:
        return replace(place, steps=place.steps[parts.index(Part.ARTICLE) :])
    return place
