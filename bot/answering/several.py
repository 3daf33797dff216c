"""Several things asked at once: each is looked up for itself, and read in the light of the whole question."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import and_
from typing import Final

from bot.answering.composing import choose, says_the_same
from bot.answering.judging import FEW
from bot.answering.outcomes import Kind, Outcome
from bot.answering.splitting import split
from bot.answering.understanding import Understood
from bot.answering.weighing import shared_out
from knowledge.documents import Language
from knowledge.folding import folded_syllables
from knowledge.retrieval import Ranked

_SEVERAL: Final = 2
# So probable that a part means it (see `Hit.score`).
_MEANT: Final = 0.3
# What is told beside an answer that is right must be as probable as this, where it is not sure for itself.
_MEANT_BESIDE: Final = 0.5
_LOOKED_AT: Final = 4
# What a part that means nothing clearly may be told.
_LIKELY: Final = 0.15
_LIKELY_BESIDE: Final = 0.05
# So probable, beside the best, is what may be told in its place.
_AS_GOOD: Final = 0.2
# Beside the best so probable, the next may be what is meant: both are told, be it shortened.
_AS_LIKELY: Final = 0.5
# How much each of two readings of the same words weighs, and what one did not find counts (`scripts/fit_parts.py`).
_WEIGHT: Final = 0.6
_FLOOR: Final = 1e-4
# What a part did not find counts so much where it is asked whose it is (the same script).
_UNFOUND: Final = 0.01
# What a part is told after others: more often another clause of the same article, less often what says the same as something told (the same script).
_NEIGHBOUR: Final = 3.0
_AGAIN: Final = 0.6


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that a question asks: its words, what was found for them, best first, how they were judged, what a specialist says.

    `is_sure`: the documents answer it even if nothing else were asked.
    """

    text: str
    ranked: tuple[Ranked, ...]
    kind: Kind
    computed: Outcome | None = None
    is_sure: bool = False

    @property
    def is_clear(self) -> bool:
        """Whether what was found first, with what says the same, is what it means: a part that lost what it is about finds anything."""
        if self.kind is not Kind.ANSWER or not self.ranked:
            return False
        first = self.ranked[0]
        return first.hit.score + sum(r.hit.score for r in self.ranked[1:_LOOKED_AT] if says_the_same(first, r)) >= _MEANT


@dataclass(frozen=True, slots=True)
class Means:
    """How a part is looked up: by whoever computes such things, by the search, and by the judge, as a part and as if it stood alone."""

    compute: Callable[[Understood], Outcome | None]
    retrieve: Callable[[Understood], tuple[Ranked, ...]]
    judge: Callable[[Understood, Sequence[Ranked]], Kind]
    judge_alone: Callable[[Understood, Sequence[Ranked]], Kind]


def parts_of(understood: Understood, whole: Sequence[Ranked], means: Means) -> list[Part]:
    """Look up each thing that a question asks; nothing where it asks one thing. `whole` is what was found for all of it."""
    texts = split(understood.query.text.removeprefix(understood.before), understood.query.language)
    if len(texts) < _SEVERAL:
        return []

    asked = [understood.asking(text) for text in texts]
    own = [means.retrieve(part) for part in asked]
    parts: list[Part] = []
    for text, part, ranked in zip(texts, asked, own, strict=True):
        is_sure = means.judge_alone(part, ranked) is Kind.ANSWER
        weighed = in_light_of(whole if parts else without_others(whole, own), ranked)
        kind = means.judge(part, weighed)
        told = [earlier.ranked[0] for earlier in parts if earlier.ranked]
        parts.append(Part(text, after(told, weighed), kind, means.compute(part), is_sure))
    return parts


def without_others(whole: Sequence[Ranked], own: Sequence[Sequence[Ranked]]) -> tuple[Ranked, ...]:
    """Weigh what all of a message found by how far its first part, of those in `own`, found it rather than the others: the whole may speak of one of these.

    The first part says what it is about. Later ones lean on the whole, and are told worse so (`scripts/fit_parts.py`).
    """
    found = [{r.placed.reference: r.hit.score for r in ranked} for ranked in own]

    def share(ranked: Ranked) -> float:
        first, *others = (scores.get(ranked.placed.reference, 0.0) + _UNFOUND for scores in found)
        return first / (first + sum(others))

    return shared_out([(r, r.hit.score * share(r)) for r in whole])


def in_light_of(context: Sequence[Ranked], own: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Weigh what words found alone by what they found in their context, best first: "and how long does it take?" says too little alone.

    Both must speak for a provision; what only the context found is weighed too. The scores add up to 1 again.
    """
    found = {r.placed.reference: r for r in (*context, *own)}
    chances = [{r.placed.reference: r.hit.score for r in ranked} for ranked in (context, own)]
    return shared_out([(r, math.prod((chance.get(name, 0.0) + _FLOOR) ** _WEIGHT for chance in chances)) for name, r in found.items()])


def after(told: Sequence[Ranked], found: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Weigh what a part found by what the parts before it are told, best first: "who decides?" is answered by a neighbour of that more often than elsewhere.

    What says the same as something told is less probable; the scores add up to 1 again.
    """

    def factor(ranked: Ranked) -> float:
        if any(ranked.placed.reference == one.placed.reference for one in told):
            return 1.0
        if any(says_the_same(ranked, one) for one in told):
            return _AGAIN
        return _NEIGHBOUR if any(ranked.placed.article_reference == one.placed.article_reference for one in told) else 1.0

    return shared_out([(r, r.hit.score * factor(r)) for r in found])


def are_answered(parts: Sequence[Part]) -> bool:
    """Whether a message is answered part by part, though all at once it reads like nothing that is.

    Each part is sure for itself, computed, or clearly not answered; at least one is answered that says enough to be sure of it alone.
    """
    answered = [part.computed is not None or (part.is_sure and part.is_clear) for part in parts]
    says_enough = [number == 0 or len(folded_syllables(part.text)) > FEW for number, part in enumerate(parts)]
    known = all(is_answered or part.kind is not Kind.ANSWER for is_answered, part in zip(answered, parts, strict=True))
    return known and any(map(and_, answered, says_enough))


def computed_apart(parts: Sequence[Part], whole: Outcome) -> list[Part]:
    """Return the parts that are told where one of them is computed for itself: those, and what is clearly meant beside them.

    Nothing where that says no more than `whole`, what was computed for all of it: then the figures of one sentence may belong to the next.
    """
    told = [part for part in parts if part.computed or (part.is_clear and (part.is_sure or part.ranked[0].hit.score >= _MEANT_BESIDE))]
    computed = {part.computed.text for part in told if part.computed}
    return told if computed and (len(told) > 1 or computed != {whole.text}) else []


def chosen_for(whole: Sequence[Ranked], parts: Sequence[Part], asked: Understood, room: int) -> tuple[list[Ranked], tuple[str, ...]]:
    """Choose what answers the question, and return the words that the first of these answer, another thing each, before what else fits the whole.

    `whole` is what all of it found; nothing where only parts of it are answered, which are clear then.
    A later part that is unclear is answered by the best that it found beside what is told more often than by what else the whole found.
    Of a question that asks one thing two are told so where either may be meant.
    """
    meant = [part for part in parts if part.is_clear]
    clear = list(zip(_short_enough(meant, asked.query.language, room), (part.text for part in meant), strict=True))
    rest = choose(whole) if whole else []
    first = clear if clear and len(clear) == len(parts) else [_lead((rest[0], asked.question), parts, [r for r, _ in clear]), *clear]
    words: dict[str, list[str]] = {}
    for ranked, text in first if clear else ():
        words.setdefault(ranked.placed.reference, []).append(text)
    told = {ranked.placed.reference: ranked for ranked, _ in first}
    chosen = told | {r.placed.reference: r for r in _guessed(parts, told)}
    chosen |= {r.placed.reference: r for r in rest if r.placed.reference not in chosen}
    if list(chosen) == [r.placed.reference for r in rest] and not words and _are_both_likely(rest):
        return rest, (asked.question,) * _SEVERAL
    return list(chosen.values()), tuple(" ".join(texts) for texts in words.values())


def _are_both_likely(found: Sequence[Ranked]) -> bool:
    """Whether the second that was found may be what is meant as well as the first."""
    return len(found) >= _SEVERAL and found[1].hit.score >= _AS_LIKELY * found[0].hit.score


def _lead(best: tuple[Ranked, str], parts: Sequence[Part], clear: Sequence[Ranked]) -> tuple[Ranked, str]:
    """Return what is told first where not every part is clear, with what it answers.

    That is what fits the whole best; or, where this is what another part means, what the first part likely means.
    """
    whole, _ = best
    if not any(whole.placed.article_reference == r.placed.article_reference or says_the_same(whole, r) for r in clear):
        return best
    first = parts[0]
    if first.is_clear or first.kind is not Kind.ANSWER or not first.ranked or first.ranked[0].hit.score < _LIKELY:
        return best
    return first.ranked[0], first.text


def _guessed(parts: Sequence[Part], told: Mapping[str, Ranked]) -> Iterator[Ranked]:
    """Yield for each later part that is unclear the best that it found beside what is told, where it found nothing odd: what is told, or something likely.

    Another clause of an article that is told goes before: "who decides that?" means it. A part that found first what an earlier one is told may mean the
    next best, where that is likely.
    """
    articles = {r.placed.article_reference for r in told.values()}
    for number, part in enumerate(parts[1:], 1):
        if part.kind is not Kind.ANSWER or not part.ranked:
            continue
        first = part.ranked[0].placed.reference
        beside = [r for r in part.ranked if r.placed.reference not in told]
        if part.is_clear:
            is_again = any(earlier.ranked and earlier.ranked[0].placed.reference == first for earlier in parts[:number])
            yield from [r for r in beside if r.hit.score >= _LIKELY][: int(is_again)]
            continue
        neighbours = [r for r in beside if r.placed.article_reference in articles and r.hit.score >= _LIKELY_BESIDE]
        if neighbours or first in told or part.ranked[0].hit.score >= _LIKELY:
            yield from (neighbours or beside)[:1]


def _short_enough(parts: Sequence[Part], language: Language, room: int) -> list[Ranked]:
    """Return what answers each part; where that is too much to tell, the longest gives way to a shorter one that says the same, as a rule does for a guide."""
    chosen = [part.ranked[0] for part in parts]

    def length(ranked: Ranked) -> int:
        return len(ranked.edition.text[language])

    while sum(map(length, chosen)) > room:
        told = {ranked.placed.reference for ranked in chosen}
        # What another part is told is not told twice: this one would be left without an answer.
        shorter = [
            (length(now) - length(other), n, other)
            for n, (now, part) in enumerate(zip(chosen, parts, strict=True))
            for other in part.ranked[:_LOOKED_AT]
            if length(other) < length(now)
            and says_the_same(now, other)
            and other.hit.score >= now.hit.score * _AS_GOOD
            and other.placed.reference not in told
        ]
        if not shorter:
            break
        _, number, other = max(shorter, key=lambda s: s[:2])
        chosen[number] = other
    return chosen
