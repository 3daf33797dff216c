"""Search: the ranks of both legs, fused, a score a target.

Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009) with weights that depend on how the question was typed. A target's rank in a leg is
that of its best passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from pydantic import BaseModel, ConfigDict, NonNegativeFloat, PositiveFloat, PositiveInt

from knowledge.dense import DenseIndex
from knowledge.documents import Language
from knowledge.lexical import LexicalIndex
from knowledge.passages import Passage


class Weights(BaseModel):
    """How the legs are fused: passages taken from each, the constant of rank fusion, and the lexical leg's weight beside the dense one (1.0)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    candidates: PositiveInt = 120
    rank_constant: PositiveFloat = 20.0
    lexical_marked: NonNegativeFloat = 0.6
    lexical_unmarked: PositiveFloat = 1.0
    lexical_english: NonNegativeFloat = 0.3


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the words, their language, and whether they carry Vietnamese diacritics."""

    text: str
    language: Language
    marked: bool

    @property
    def encodable(self) -> bool:
        """Whether the dense leg can read it: Vietnamese without diacritics means nothing to the encoder."""
        return self.marked or self.language == "en"


@dataclass(frozen=True, slots=True)
class Hit:
    """A target that was found.

    `score` is the fused score, comparable within one search only; `similarity` the best cosine of its passages, `bm25` the best
    lexical score, each 0 where the leg did not put it forward.
    """

    target: str
    score: float
    similarity: float
    bm25: float


class Search:
    """Both legs over the same passages."""

    def __init__(self, passages: Sequence[Passage], dense: DenseIndex, weights: Weights) -> None:
        self._targets = [p.target for p in passages]
        self._target_of = {p.id: p.target for p in passages}
        self._lexical = LexicalIndex(passages)
        self._dense = dense
        self._weights = weights

    def find(self, query: Query) -> list[Hit]:
        """Return every target that a leg puts forward, best first; none where nothing fits."""
        similarity = self._similarities(query)
        bm25 = self._bm25(query)
        scores: dict[str, float] = {}
        for best, weight in ((similarity, 1.0), (bm25, self._lexical_weight(query))):
            for rank, target in enumerate(sorted(best, key=lambda t: -best[t]), 1):
                scores[target] = scores.get(target, 0.0) + weight / (self._weights.rank_constant + rank)
        hits = [Hit(t, s, similarity.get(t, 0.0), bm25.get(t, 0.0)) for t, s in scores.items()]
        return sorted(hits, key=lambda h: (-h.score, h.target))

    def _similarities(self, query: Query) -> dict[str, float]:
        if not query.encodable:
            return {}
        return self._best((self._target_of[i], s) for i, s in self._dense.nearest(query.text, self._weights.candidates))

    def _bm25(self, query: Query) -> dict[str, float]:
        if not self._lexical_weight(query):
            return {}
        scores = self._lexical.scores(query.text, query.language)
        rows = np.argsort(-scores, kind="stable")[: self._weights.candidates]
        return self._best((self._targets[n], float(scores[n])) for n in rows if scores[n] > 0)

    @staticmethod
    def _best(scored: Iterable[tuple[str, float]]) -> dict[str, float]:
        best: dict[str, float] = {}
        for target, score in scored:
            best[target] = max(score, best.get(target, score))
        return best

    def _lexical_weight(self, query: Query) -> float:
        if query.language == "en":
            return self._weights.lexical_english
        return self._weights.lexical_marked if query.marked else self._weights.lexical_unmarked
