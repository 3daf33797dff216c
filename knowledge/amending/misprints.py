"""Words of a text that may be misprints: the same syllable, with other marks, stands before the same words elsewhere.

A text that was read from a scan has "các tình, thành phố" once and "tỉnh, thành phố" everywhere else. Amending rests on exact words, so a moderator
sees such places before anything is applied. They are hints: "ban" and "bàn" can both be right, and nothing is corrected by itself.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.amending.dated_text import DatedText
from knowledge.amending.errors import MisprintGoneError
from knowledge.amending.places import Place, Step
from knowledge.folding import fold
from knowledge.official.errors import UnknownPlaceError
from knowledge.official.model import Node, OfficialText, Part

# So many syllables behind the word must be the same; fewer than six give many hints for words that are right.
_BEHIND = 6
_SYLLABLE = re.compile(r"[^\W\d_]+|\d+")
_RULES = {Part.ARTICLE, Part.CLAUSE, Part.POINT}


@dataclass(frozen=True, slots=True)
class Misprint:
    """A word to compare with the original: where it stands, with its neighbours, and what stands `times` times in its stead elsewhere.

    `start` is where it begins in the place's own text.
    """

    place: Place
    word: str
    usual: str
    times: int
    context: str
    start: int


@dataclass(frozen=True, slots=True)
class _Seen:
    place: Place
    word: str
    context: str
    start: int


def suspected_misprints(official: OfficialText) -> tuple[Misprint, ...]:
    """Return the words that stand once so and at least once otherwise before the same six syllables, in the order of the text."""
    seen: dict[tuple[str, ...], list[_Seen]] = defaultdict(list)
    for key, one in _runs(official.root, Place(())):
        seen[key].append(one)
    found = (misprint for alike in seen.values() for misprint in _odd_ones(alike))
    return tuple(dict.fromkeys(found))


def corrected(text: DatedText, confirmed: Sequence[Misprint]) -> DatedText:
    """Return the text with the misprints that a person confirmed set right. That is no change of the law: it leaves no earlier wording.

    Raises:
        UnknownPlaceError: the text has no such place.
        MisprintGoneError: another word stands there.
    """
    for misprint in sorted(confirmed, key=lambda m: m.start, reverse=True):
        path = text.path(misprint.place)
        if path is None:
            raise UnknownPlaceError(misprint.place.key)
        node = text.at(path)
        end = misprint.start + len(misprint.word)
        printed = node.text[misprint.start : end]
        if printed.lower() != misprint.word:
            raise MisprintGoneError(misprint.place.key, misprint.word)
        right = misprint.usual.capitalize() if printed[0].isupper() else misprint.usual
        text = text.with_node(path, replace(node, text=node.text[: misprint.start] + right + node.text[end:], printed=None))
    return text


def _odd_ones(alike: list[_Seen]) -> Iterator[Misprint]:
    counts = Counter(one.word for one in alike)
    for one in alike:
        usual, times = next(((w, n) for w, n in counts.most_common() if w != one.word), ("", 0))
        if times and counts[one.word] == 1:
            yield Misprint(one.place, one.word, usual, times, one.context, one.start)


def _runs(nodes: tuple[Node, ...], above: Place) -> Iterator[tuple[tuple[str, ...], _Seen]]:
    """Yield each syllable of the provisions, folded, with the six behind it as they are."""
    for node in nodes:
        place = Place((*above.steps, Step(node.part, node.number))) if node.part in _RULES and node.number else above
        found = list(_SYLLABLE.finditer(node.text))
        lowered = [match[0].lower() for match in found]
        for at in range(len(found) - _BEHIND if place.steps else 0):
            last = found[at + _BEHIND]
            context = node.text[found[max(0, at - 1)].start() : last.end()]
            if len(lowered[at]) > 1:  # the letters of points, d and đ, are no misprints
                key = (fold(lowered[at]), *lowered[at + 1 : at + 1 + _BEHIND])
                yield key, _Seen(place, lowered[at], context, found[at].start())
        yield from _runs(node.children, place)
