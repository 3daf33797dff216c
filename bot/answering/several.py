"""Several things asked at once: each is looked up for itself, and read in the light of the whole question."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.answering.composing import choose, says_the_same
from bot.answering.outcomes import Kind, Outcome
from bot.answering.splitting import split
from bot.answering.understanding import Understood
from knowledge.documents import Language
from knowledge.retrieval import Ranked

_SEVERAL: Final = 2
# So probable that a part means it (see `Hit.score`).
_MEANT: Final = 0.3
_LOOKED_AT: Final = 4
# What fits the whole question less than this is not what a part of it means: its own words say too little ("and are there exceptions?").
_FAR: Final = 0.0003
# What the whole question did not find may still be what a part asks for.
_FLOOR: Final = 0.01


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that a question asks: its words, what was found for them, best first, how they were judged, what a specialist says.

    `chance`: how probable the whole question makes what was found for the part; the first one has words of its own.
    """

    text: str
    ranked: tuple[Ranked, ...]
    kind: Kind
    computed: Outcome | None = None
    chance: float = 1.0

    @property
    def is_clear(self) -> bool:
        """Whether what was found first, with what says the same, is what it means: a part that lost what it is about finds anything."""
        if self.kind is not Kind.ANSWER or self.chance < _FAR or not self.ranked:
            return False
        first = self.ranked[0]
        return first.hit.score + sum(r.hit.score for r in self.ranked[1:_LOOKED_AT] if says_the_same(first, r)) >= _MEANT


@dataclass(frozen=True, slots=True)
class Means:
    """How a part is looked up: by whoever computes such things, by the search, and by the judge."""

    compute: Callable[[Understood], Outcome | None]
    retrieve: Callable[[Understood], tuple[Ranked, ...]]
    judge: Callable[[Understood, Sequence[Ranked]], Kind]


def parts_of(understood: Understood, whole: Sequence[Ranked], means: Means) -> list[Part]:
    """Look up each thing that a question asks; nothing where it asks one thing. `whole` is what was found for all of it."""
    texts = split(understood.query.text.removeprefix(understood.before), understood.query.language)
    if len(texts) < _SEVERAL:
        return []
    chance = {r.placed.reference: r.hit.score for r in whole}

    def looked_up(text: str, after: str = "") -> Part:
        asked = understood.asking(text, after)
        ranked = means.retrieve(asked)
        weighed = in_light_of(whole, ranked)
        likely = chance.get(weighed[0].placed.reference, 0.0) if weighed else 0.0
        return Part(text, weighed, means.judge(asked, ranked), means.compute(asked), likely)

    first, *others = [looked_up(text) for text in texts]
    # What says too little alone is looked up again, after what it leans on.
    return [replace(first, chance=1.0), *(part if part.chance >= _FAR else looked_up(part.text, first.text) for part in others)]


def in_light_of(whole: Sequence[Ranked], part: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Weigh what a part found by what the whole question found, best first: "and how long does it take?" says too little alone.

    The scores add up to 1 again. The root keeps the part's own words ahead: the whole question finds best what its longest part asks.
    """
    chance = {r.placed.reference: r.hit.score for r in whole}
    weights = [r.hit.score * math.sqrt(chance.get(r.placed.reference, 0.0) + _FLOOR) for r in part]
    total = sum(weights) or 1.0
    weighed = [replace(r, hit=replace(r.hit, score=weight / total)) for r, weight in zip(part, weights, strict=True)]
    return tuple(sorted(weighed, key=lambda r: -r.hit.score))


def chosen_for(whole: Sequence[Ranked], parts: Sequence[Part], language: Language, room: int) -> tuple[list[Ranked], int]:
    """Choose what answers the question, and say how many of the first answer another thing each, before what else fits the whole."""
    clear = _short_enough([part for part in parts if part.is_clear], language, room)
    rest = choose(whole)
    first = clear if parts and len(clear) == len(parts) else [rest[0], *clear]
    several = len({r.placed.reference for r in first}) if clear else 0
    return list({r.placed.reference: r for r in (*first, *rest)}.values()), several


def _short_enough(parts: Sequence[Part], language: Language, room: int) -> list[Ranked]:
    """Return what answers each part; where that is too much to tell, the longest gives way to a shorter one that says the same, as a rule does for a guide."""
    chosen = [part.ranked[0] for part in parts]

    def length(ranked: Ranked) -> int:
        return len(ranked.edition.text[language])

    while sum(map(length, chosen)) > room:
        shorter = [
            (length(now) - length(other), n, other)
            for n, (now, part) in enumerate(zip(chosen, parts, strict=True))
            for other in part.ranked[:_LOOKED_AT]
            if length(other) < length(now) and says_the_same(now, other)
        ]
        if not shorter:
            break
        _, number, other = max(shorter, key=lambda s: s[:2])
        chosen[number] = other
    return chosen
