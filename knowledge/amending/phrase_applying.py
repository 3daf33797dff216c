"""Apply the operations on phrases of one amending document and day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge.amending.dated import Amender, DatedNode
from knowledge.amending.dated_text import DatedText, Path
from knowledge.amending.operations import Phrase
from knowledge.amending.outcomes import Applied, NotApplied, Outcome, Refusal
from knowledge.amending.paragraphs import Span, paragraphs
from knowledge.amending.phrases import Edit, edited, edits, stands_in_other_case
from knowledge.amending.places import Extent, Place
from knowledge.official.model import Part

# The words of a node: its heading or its text.
Spot = tuple[Path, str]
_LETTER, _BLOT = re.compile(r"\S"), "\x00"
_NOT_RULES = {Part.HEADER, Part.CLOSING}


@dataclass(slots=True)
class _Hit:
    """The edits of one operation at one place."""

    operation: Phrase
    place: Place
    spots: dict[Spot, str]  # with the words that are looked at
    edits: dict[Spot, tuple[Edit, ...]] = field(default_factory=dict)

    @property
    def times(self) -> int:
        return sum(map(len, self.edits.values()))


def apply_phrases(
    text: DatedText, operations: Sequence[Phrase], rewritten: Sequence[Place], day: date, document: str | None
) -> tuple[DatedText, list[Outcome]]:
    """Return the text with all phrases changed at once, each looked for in the words as they were.

    What the same document rewrites or repeals (`rewritten`) is left alone: its words are those of that document.
    """
    outcomes: list[Outcome] = []
    hits: list[_Hit] = []
    for operation in operations:
        for place in operation.places:
            hit = _hit(text, operation, place, rewritten)
            if isinstance(hit, NotApplied):
                outcomes.append(hit)
            else:
                hits.append(hit)
    _leave_to_longer(hits)
    accepted: list[_Hit] = []
    for hit in hits:
        reason = _refusal(hit, accepted)
        outcomes.append(NotApplied(hit.operation, hit.place, reason, hit.times) if reason else Applied(hit.operation, hit.place, hit.times))
        accepted += [] if reason else [hit]
    return _changed(text, accepted, day, document), outcomes


def _hit(text: DatedText, operation: Phrase, place: Place, rewritten: Sequence[Place]) -> _Hit | NotApplied:
    path = text.path(place)
    if path is None:
        reason = Refusal.PLACE_NOT_FOUND if text.path(place, ended=True) is None else Refusal.PLACE_ENDED
        return NotApplied(operation, place, reason)
    if any(_covers(other, place) for other in rewritten):
        return NotApplied(operation, place, Refusal.REWRITTEN)
    if refusal := _untold(text, operation, place):
        return refusal
    others = (*operation.exceptions, *rewritten)
    whole = [other for other in others if not other.paragraph and not text.is_ambiguous(other)]
    left_out = [spot for other in whole for spot in _spots(text, text.path(other), other.extent)]
    within = _span(text, place)
    without = [((text.path(other), "text"), span) for other in others if (span := _span(text, other))]
    spots = {
        spot: _visible(_words(text, spot), within, [span for there, span in without if there == spot])
        for spot in _spots(text, path, place.extent)
        if spot not in left_out
    }
    found = {spot: edits(operation, words) for spot, words in spots.items()}
    return _Hit(operation, place, spots, {spot: e for spot, e in found.items() if e})


def _untold(text: DatedText, operation: Phrase, place: Place) -> NotApplied | None:
    """Return that what the operation names, as its place or as an exception, cannot be told from others: a section, a paragraph."""
    for named in (place, *operation.exceptions):
        if text.is_ambiguous(named):
            return NotApplied(operation, named, Refusal.PLACE_AMBIGUOUS)
        if named.paragraph and _span(text, named) is None:
            path = text.path(named)
            found = paragraphs(text.at(path)) if path else None
            reason = Refusal.PARAGRAPH_NOT_FOUND if found else Refusal.PARAGRAPH_UNCLEAR
            return NotApplied(operation, named, reason, len(found or ()))
    return None


def _span(text: DatedText, place: Place) -> Span | None:
    """Return where a paragraph stands in the text of its provision; None where it is none, or is not certain."""
    path = text.path(place) if place.paragraph else None
    found = paragraphs(text.at(path)) if path else None
    return found[place.paragraph - 1] if found and place.paragraph <= len(found) else None


def _visible(words: str, within: Span | None, without: Sequence[Span]) -> str:
    """Return the words with all outside a paragraph, and other paragraphs, blotted out; every letter keeps its place."""
    spans = [*without, *([] if within is None else [(0, within[0]), (within[1], len(words))])]
    for start, end in spans:
        words = words[:start] + _LETTER.sub(_BLOT, words[start:end]) + words[end:]
    return words


def _covers(other: Place, place: Place) -> bool:
    """Whether what is rewritten holds all of the place."""
    if other.extent is Extent.WHOLE:
        return other.contains(place)
    return other == place


def _spots(text: DatedText, path: Path | None, extent: Extent) -> Iterator[Spot]:
    """Yield the headings and texts of a place, in force; of the whole document, without its header and closing."""
    if path is None:
        return
    if not path:
        for index, node in enumerate(text.root):
            if node.part not in _NOT_RULES and node.in_force_until is None:
                yield from _spots(text, (index,), Extent.WHOLE)
        return
    if extent not in {Extent.OPENING, Extent.PARAGRAPH}:
        yield path, "heading"
    if extent is not Extent.HEADING:
        yield path, "text"
    if extent is Extent.WHOLE:
        for index, child in enumerate(text.at(path).children):
            if child.in_force_until is None:
                yield from _spots(text, (*path, index), extent)


def _words(text: DatedText, spot: Spot) -> str:
    node = text.at(spot[0])
    return node.heading if spot[1] == "heading" else node.text


def _leave_to_longer(hits: Sequence[_Hit]) -> None:
    """Take away edits that lie inside those of a longer phrase: “họp bất thường” in “kỳ họp bất thường”."""
    by_spot: dict[Spot, list[Edit]] = defaultdict(list)
    for hit in hits:
        for spot, found in hit.edits.items():
            by_spot[spot] += found
    for hit in hits:
        kept = {spot: tuple(e for e in found if not any(o.holds(e) for o in by_spot[spot])) for spot, found in hit.edits.items()}
        hit.edits = {spot: found for spot, found in kept.items() if found}


def _refusal(hit: _Hit, accepted: Sequence[_Hit]) -> Refusal | None:
    if not hit.times:
        other_case = any(stands_in_other_case(hit.operation, words) for words in hit.spots.values())
        return Refusal.PHRASE_OTHER_CASE if other_case else Refusal.PHRASE_NOT_FOUND
    if hit.operation.times not in {None, hit.times}:
        return Refusal.PHRASE_COUNT
    for other in accepted:
        for spot, found in hit.edits.items():
            if any(e.meets(o) for e in found for o in other.edits.get(spot, ())):
                return Refusal.PHRASES_OVERLAP
    return None


def _changed(text: DatedText, hits: Sequence[_Hit], day: date, document: str | None) -> DatedText:
    by_path: dict[Path, dict[str, list[tuple[Edit, str]]]] = defaultdict(lambda: defaultdict(list))
    for hit in hits:
        for (path, name), found in hit.edits.items():
            by_path[path][name] += [(edit, hit.operation.clause) for edit in found]
    for path, changes in by_path.items():
        text = text.with_node(path, _reworded(text.at(path), changes, day, document))
    return text


def _reworded(node: DatedNode, changes: dict[str, list[tuple[Edit, str]]], day: date, document: str | None) -> DatedNode:
    heading = edited(node.heading, [edit for edit, _ in changes["heading"]])
    words = edited(node.text, [edit for edit, _ in changes["text"]])
    clauses = list(dict.fromkeys(clause for found in changes.values() for _, clause in found))
    for clause in clauses:
        node = node.reworded((node.number, heading, words), day, Amender(document, clause)).credited(Amender(document, clause))
    return node
