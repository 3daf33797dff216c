"""Words of a text that may be misprints: the same syllable, with other marks, stands before the same words elsewhere.

A text that was read from a scan has "các tình, thành phố" once and "tỉnh, thành phố" everywhere else. Amending rests on exact words, so a moderator
sees such places before anything is applied. They are hints: "ban" and "bàn" can both be right, and nothing is corrected by itself. A word that the
text has after the same neighbour more than once is none: "hủy bỏ kết quả" beside "công bố kết quả", in a text that has "hủy bỏ" elsewhere too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from knowledge.amending.dated_text import DatedText, dated
from knowledge.amending.errors import MisprintGoneError
from knowledge.amending.places import Place, Step
from knowledge.folding import fold
from knowledge.official.errors import UnknownPlaceError
from knowledge.official.model import Node, OfficialText, Part

# So many syllables behind the word must be the same; fewer than six give many hints for words that are right.
_BEHIND = 6
_SYLLABLE = re.compile(r"[^\W\d_]+|\d+")
_BETWEEN = r"[\W_]"
_RULES = {Part.ARTICLE, Part.CLAUSE, Part.POINT}
# What is issued with a document numbers its own articles: their places would be those of the document itself.
_APART = {Part.APPENDIX, Part.FORM, Part.TABLE}


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

    @property
    def undone(self) -> Misprint:
        """The same word, set wrong again: what takes a correction back."""
        return replace(self, word=self.usual, usual=self.word)

    def mend(self, words: str) -> str:
        """Return words of the place, or a piece of them, with the misprint set right; the same words where it does not stand in them."""
        *_, behind = _around(self.context)
        return _standing(self.word, behind).sub(lambda found: _in_case_of(found[0], self.usual), words)


@dataclass(frozen=True, slots=True)
class _Seen:
    place: Place
    word: str
    context: str
    start: int
    before: str


def suspected_misprints(official: OfficialText) -> tuple[Misprint, ...]:
    """Return the words that stand once so and at least once otherwise before the same six syllables, in the order of the text."""
    seen: dict[tuple[str, ...], list[_Seen]] = defaultdict(list)
    for key, one in _runs(official.root, Place(())):
        seen[key].append(one)
    known = _known_pairs(official.root)
    found = (misprint for alike in seen.values() for misprint in _odd_ones(alike, known))
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
        right = _mended(node.text, misprint)
        if right is None:
            raise MisprintGoneError(misprint.place.key, misprint.word)
        # Words that the place had before hold the same misprint where an amendment of other words left it.
        before = tuple(replace(wording, text=_mended(wording.text, misprint) or wording.text) for wording in node.before)
        printed = _printed(node.printed, node.text, right)
        text = text.with_node(path, replace(node, text=right, before=before, printed=printed))
    return text


def corrected_official(official: OfficialText, confirmed: Sequence[Misprint]) -> OfficialText:
    """Return the text of one day with the misprints that a person confirmed set right; all else is as printed.

    Raises:
        UnknownPlaceError: the text has no such place.
        MisprintGoneError: another word stands there.
    """
    return corrected(dated(official, date.min), confirmed).on(date.min)


def _mended(words: str, misprint: Misprint) -> str | None:
    end = misprint.start + len(misprint.word)
    standing = words[misprint.start : end]
    if standing.lower() != misprint.word:
        return None
    return words[: misprint.start] + _in_case_of(standing, misprint.usual) + words[end:]


def _printed(printed: str | None, former: str, right: str) -> str | None:
    """Return what the file prints with the words of the place set right; None, to print it anew, where they stand otherwise in it."""
    if printed is None or former not in printed:
        return None
    at = printed.rindex(former)
    return printed[:at] + right + printed[at + len(former) :]


def _in_case_of(standing: str, right: str) -> str:
    return right.capitalize() if standing[0].isupper() else right


def _around(context: str) -> tuple[list[str], list[str]]:
    """Return the syllables of a context up to the word, and those behind it."""
    found = _SYLLABLE.findall(context)
    return found[:-_BEHIND], found[-_BEHIND:]


def _standing(word: str, behind: Sequence[str]) -> re.Pattern[str]:
    """Return the word before those syllables; at the end of a piece the last ones may be cut off, all but two."""
    rest = ""
    for number, syllable in reversed(list(enumerate(behind, 1))):
        further = rf"(?:{rest}|{_BETWEEN}*\Z)" if rest and number > 1 else rest
        rest = rf"{_BETWEEN}+{re.escape(syllable)}(?![^\W_]){further}"
    return re.compile(rf"(?<![^\W_]){re.escape(word)}(?={rest})", re.IGNORECASE)


def _known_pairs(nodes: Iterable[Node]) -> frozenset[tuple[str, str]]:
    """Return the words that stand side by side more than once in the provisions."""
    counts: Counter[tuple[str, str]] = Counter()
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if node.part not in _APART:
            counts.update(pairwise(match[0].lower() for match in _SYLLABLE.finditer(node.text)))
            waiting += node.children
    return frozenset(pair for pair, times in counts.items() if times > 1)


def _odd_ones(alike: list[_Seen], known: frozenset[tuple[str, str]]) -> Iterator[Misprint]:
    counts = Counter(one.word for one in alike)
    for one in alike:
        usual, times = next(((w, n) for w, n in counts.most_common() if w != one.word), ("", 0))
        if times and counts[one.word] == 1 and (one.before, one.word) not in known:
            yield Misprint(one.place, one.word, usual, times, one.context, one.start)


def _runs(nodes: tuple[Node, ...], above: Place) -> Iterator[tuple[tuple[str, ...], _Seen]]:
    """Yield each syllable of the provisions, folded, with the six behind it as they are."""
    for node in nodes:
        if node.part in _APART:
            continue
        place = Place((*above.steps, Step(node.part, node.number))) if node.part in _RULES and node.number else above
        found = list(_SYLLABLE.finditer(node.text))
        lowered = [match[0].lower() for match in found]
        for at in range(len(found) - _BEHIND if place.steps else 0):
            last = found[at + _BEHIND]
            context = node.text[found[max(0, at - 1)].start() : last.end()]
            if len(lowered[at]) > 1:  # the letters of points, d and đ, are no misprints
                key = (fold(lowered[at]), *lowered[at + 1 : at + 1 + _BEHIND])
                yield key, _Seen(place, lowered[at], context, found[at].start(), lowered[at - 1] if at else "")
        yield from _runs(node.children, place)
