"""Read commands on whole provisions: replace, insert, repeal, renumber."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.amending.commands import Command, Verb, places_of
from knowledge.amending.doubts import DoubtfulError
from knowledge.amending.fragments import LABELS, read_fragments
from knowledge.amending.operations import Doubt, Fragment, Insert, Operation, Renumber, Repeal, ReplaceText
from knowledge.amending.phrase_reading import Origin
from knowledge.amending.places import WHOLE_DOCUMENT, Extent, Place
from knowledge.amending.sentences import without_base
from knowledge.official.model import Part

_AS_FOLLOWS = re.compile(r"\s*(?:như sau|sau đây|thành|bằng)?\s*:?\s*(?:⟦\d+⟧.*)?$", re.DOTALL)
_ANCHOR = re.compile(r"^(?P<new>.+?)\s*,?\s+(?:vào\s+)?(?:ngay\s+|liền\s+|phía\s+)?(?P<side>sau|trước)\s+(?P<anchor>.+)$", re.IGNORECASE)
_RENUMBERED = re.compile(r"^(?:số thứ tự\s+|lại số thứ tự\s+)?(?:của\s+|các\s+)*(?P<old>.+?)\s+thành\s+(?P<new>.+)$", re.IGNORECASE)
_HEADING = re.compile(r"^(?:(?:Chương|Mục)\s+[IVXLC\d]+[a-zđ]?\s*[.:]?\s*|Điều\s+\d+[a-zđ]?\s*[.:]\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Target:
    """A place that gets words, with the neighbour that the sentence names for a new one."""

    verb: Verb
    place: Place
    after: Place | None = None
    before: Place | None = None


def read_repeal(command: Command, origin: Origin) -> Repeal:
    """Return what a command ends.

    Raises:
        DoubtfulError: it is not certain what.
    """
    if origin.base.number and not without_base(command.words).strip(" .;,"):  # "Bãi bỏ Nghị quyết số 131/2020/QH14 …"
        return Repeal(origin.clause, origin.base, None, (WHOLE_DOCUMENT,))
    places = places_of(command.words, origin.within)
    if any(place.extent not in {Extent.WHOLE, Extent.PARAGRAPH} for place in places):
        raise DoubtfulError(Doubt.PART_OF_PROVISION)
    return Repeal(origin.clause, origin.base, None, places)


def read_renumbering(command: Command, origin: Origin) -> tuple[Renumber, ...]:
    """Return which places get which numbers.

    Raises:
        DoubtfulError: it is not certain which, or they move to another level or article.
    """
    match = _RENUMBERED.match(re.sub(r"[,\s]*\btương ứng\b", "", command.words))
    if match is None:
        raise DoubtfulError(Doubt.INSTRUCTION_UNKNOWN)
    new = _tried(match["new"], origin.within)
    old = _tried(match["old"], new[0].above if new else origin.within) or places_of(match["old"], origin.within)
    new = new or places_of(match["new"], old[0].above)
    if any(place.paragraph for place in (*old, *new)):
        raise DoubtfulError(Doubt.PART_OF_PROVISION)
    if len(old) != len(new) or any((a.above, a.part) != (b.above, b.part) for a, b in zip(old, new, strict=True)):
        raise DoubtfulError(Doubt.PAIRS_UNCLEAR)
    return tuple(Renumber(origin.clause, origin.base, None, a, b.number) for a, b in zip(old, new, strict=True))


def read_texts(commands: Sequence[Command], origin: Origin) -> tuple[Operation, ...]:
    """Return what commands replace and insert that share one quoted text, which stands behind the last.

    Raises:
        DoubtfulError: it is not certain what, or the quoted text is not that of the places named.
    """
    quoted = commands[-1].quoted
    if len(quoted) != 1:
        raise DoubtfulError(Doubt.TEXT_MISSING if not quoted else Doubt.QUOTE_UNREADABLE)
    targets = tuple(_targets(commands, origin.within))
    _check(targets)
    fragments = _fragments(origin.quotes[quoted[0]], [target.place for target in targets])
    return tuple(_operation(target, fragment, origin) for target, fragment in zip(targets, fragments, strict=True))


def _check(targets: Sequence[_Target]) -> None:
    """Refuse what a sentence of that verb cannot order with certainty.

    Raises:
        DoubtfulError: a paragraph more, or "đổi" of more than a name.
    """
    for target in targets:
        beside = target.after or target.before
        if target.verb is Verb.ADD and (target.place.paragraph or (beside and beside.paragraph)):
            raise DoubtfulError(Doubt.PART_OF_PROVISION)
        if target.verb is Verb.RENUMBER and target.place.extent is not Extent.HEADING:
            raise DoubtfulError(Doubt.INSTRUCTION_UNKNOWN)


def _operation(target: _Target, fragment: Fragment, origin: Origin) -> Operation:
    if target.verb is Verb.ADD and target.place.extent is Extent.WHOLE:
        return Insert(origin.clause, origin.base, None, target.place, fragment, target.after, target.before)
    return ReplaceText(origin.clause, origin.base, None, target.place, fragment)


def _targets(commands: Sequence[Command], within: Place | None) -> Iterator[_Target]:
    """Yield the targets; a command that names no article takes that of the command behind it ("khoản 3 và bổ sung khoản 4 … Điều 36")."""
    groups: list[tuple[_Target, ...]] = []
    context = within
    for command in reversed(commands):
        words = _AS_FOLLOWS.sub("", command.words)
        groups.append(
            _added(words, context) if command.verb is Verb.ADD else tuple(_Target(command.verb, p) for p in places_of(words, context))
        )
        context = within or Place(groups[-1][0].place.steps[:1])
    for group in reversed(groups):
        yield from group


def _added(words: str, within: Place | None) -> tuple[_Target, ...]:
    match = _ANCHOR.match(words)
    if match is None:
        return tuple(_Target(Verb.ADD, place) for place in places_of(words, within))
    anchors = _tried(match["anchor"], within)
    new = places_of(match["new"], anchors[0].above if anchors else within)
    anchors = anchors or places_of(match["anchor"], new[0].above)
    if len(anchors) != 1 or any((anchors[0].above, anchors[0].part) != (place.above, place.part) for place in new):
        raise DoubtfulError(Doubt.POSITION_UNCLEAR)
    if match["side"].lower() == "trước":
        return tuple(_Target(Verb.ADD, place, before=anchors[0]) for place in new)
    return tuple(_Target(Verb.ADD, place, after=after) for place, after in zip(new, (anchors[0], *new), strict=False))


def _tried(words: str, within: Place | None) -> tuple[Place, ...]:
    """Return the places, () where the words do not name them by themselves."""
    try:
        return places_of(words, within)
    except DoubtfulError:
        return ()


def _fragments(quoted: str, places: Sequence[Place]) -> tuple[Fragment, ...]:
    """Return the quoted text cut into one fragment a place.

    Raises:
        DoubtfulError: it holds other articles, clauses or points than those named.
    """
    if any(place.extent is not Extent.WHOLE for place in places):
        if len(places) != 1:
            raise DoubtfulError(Doubt.TEXT_DIFFERS)
        return (_part(quoted, places[0]),)
    part = places[0].part
    if any(place.part is not part for place in places) or part not in LABELS:
        raise DoubtfulError(Doubt.TEXT_DIFFERS if part in LABELS else Doubt.PLACE_UNREADABLE)
    fragments = read_fragments(quoted, part, [place.number for place in places])
    if fragments is None:
        raise DoubtfulError(Doubt.TEXT_DIFFERS)
    return fragments


def _part(quoted: str, place: Place) -> Fragment:
    """Return the new heading or opening of a place."""
    part = place.part or Part.ARTICLE
    if place.extent is Extent.HEADING:
        return Fragment(part, place.number, " ".join(_HEADING.sub("", quoted).split()), "")
    if place.paragraph:
        return Fragment(part, place.number, "", _paragraph(quoted, place))
    match = LABELS[part].match(quoted) if part in LABELS and part is not Part.ARTICLE else None
    return Fragment(part, place.number, "", match["rest"] if match and match["number"] == place.number else quoted)


def _paragraph(quoted: str, place: Place) -> str:
    """Return the new words of a paragraph, the first one without its clause's label.

    Raises:
        DoubtfulError: the quoted text is more than a paragraph, or has a label that is not the place's.
    """
    words = quoted.strip()
    label = next((match for part in LABELS if (match := LABELS[part].match(words))), None)
    if label and place.paragraph == 1 and label["number"] == place.number and place.part is not Part.ARTICLE:
        words = label["rest"].strip()
    elif label:
        raise DoubtfulError(Doubt.TEXT_DIFFERS)
    if "\n" in words or not words:
        raise DoubtfulError(Doubt.TEXT_DIFFERS)
    return words
