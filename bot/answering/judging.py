"""Judge whether the documents answer a question: by its kind, and by how near the best provision lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.kinds import KindModel
from bot.answering.outcomes import Kind
from bot.answering.understanding import Understood
from knowledge.folding import folded_syllables
from knowledge.retrieval import Ranked

# Below this probability a question is not one that the library answers: 3% of held-out library questions lie below it, and 83% of the
# examples of other kinds (docs/evaluation.md).
_LEAST_PROBABLE: Final = 0.35
# Lexical score a syllable of the question: above it so many of its words stand together in one provision that it is about that provision.
_SHARED: Final = 1.35
# All legs put the same provision first, and its meaning is close: an odd wording, but about that provision.
_AGREED: Final = 0.97
_CLOSE: Final = 0.895
# Below both, nothing in the library is near. multilingual-e5-small puts unrelated short texts at a cosine of 0.75 to 0.82.
_NEAR: Final = 0.82
_TOUCHED: Final = 0.4


def judge(model: KindModel, understood: Understood, ranked: Sequence[Ranked]) -> Kind:
    """Return `answer` where the library answers the question, `abstain` where nothing in it is near, else the kind that the question is of."""
    if not ranked:
        return Kind.ABSTAIN
    best = ranked[0].hit
    shared = shared_words(understood.query.text, ranked[0])
    # A follow-up means little alone: it may be answerable with the turn before it.
    views = [model.probabilities(text) for text in dict.fromkeys((understood.question, understood.query.text))]
    view = max(views, key=lambda v: v[Kind.ANSWER])
    agreed = best.score >= _AGREED and best.similarity >= _CLOSE
    if view[Kind.ANSWER] < _LEAST_PROBABLE and shared < _SHARED and not agreed:
        return max((k for k in view if k is not Kind.ANSWER), key=view.__getitem__)
    return Kind.ANSWER if best.similarity >= _NEAR or shared >= _TOUCHED else Kind.ABSTAIN


def shared_words(text: str, ranked: Ranked) -> float:
    """Return how much of the text stands in the provision: its lexical score a different syllable of the text."""
    return ranked.hit.bm25 / max(1, len(set(folded_syllables(text))))
