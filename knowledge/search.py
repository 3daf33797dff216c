"""Search: the ranks of the legs, fused into one score a provision.

Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009) with weights that depend on how the question was typed. A provision's rank
in the dense leg is that of its best passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, NonNegativeFloat, PositiveFloat, PositiveInt

from knowledge.dense import DenseIndex
from knowledge.documents import LANGUAGES, Language
from knowledge.lexical import folded_index, marked_index
from knowledge.passages import Passage


class Weights(BaseModel):
    """How the legs are fused: passages taken from the dense leg, the constant of rank fusion, and what each leg counts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    candidates: PositiveInt = 120
    rank_constant: PositiveFloat = 20.0
    dense: NonNegativeFloat = 0.5
    folded: PositiveFloat = 1.0
    marked: NonNegativeFloat = 1.0
    dense_english: NonNegativeFloat = 1.0


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the words, their language, and whether they carry Vietnamese diacritics."""

    text: str
    language: Language
    marked: bool

    @property
    def encodable(self) -> bool:
        """Whether the dense leg can read it: Vietnamese without diacritics means nothing to the encoder, nor does an empty text."""
        return bool(self.text.strip()) and (self.marked or self.language == "en")


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision that was found.

    `score` is the fused score as a share of the best possible, 1 where every leg puts it first; `similarity` the best cosine of its
    passages, `bm25` the score of the folded leg, each 0 where the leg did not put it forward.
    """

    target: str
    score: float
    similarity: float
    bm25: float


class Search:
    """The dense leg and the lexical legs over the same passages."""

    def __init__(self, passages: Sequence[Passage], dense: DenseIndex, weights: Weights) -> None:
        self._target_of = {p.id: p.target for p in passages}
        self._folded = {language: folded_index(passages, language) for language in LANGUAGES}
        self._marked = marked_index(passages)
        self._dense = dense
        self._weights = weights

    def find(self, query: Query) -> list[Hit]:
        """Return every provision that a leg puts forward, best first; none where nothing fits."""
        weights = self._weights
        similarity = self._similarities(query) if query.encodable else {}
        bm25 = self._folded[query.language].scores(query.text)
        legs = [
            (similarity, weights.dense_english if query.language == "en" else weights.dense),
            (bm25, weights.folded),
            (self._marked.scores(query.text) if query.marked else {}, weights.marked),
        ]
        scores = fuse(legs, weights.rank_constant)
        most = sum(weight for found, weight in legs if found) / (weights.rank_constant + 1) or 1.0
        hits = [Hit(t, s / most, similarity.get(t, 0.0), bm25.get(t, 0.0)) for t, s in scores.items()]
        return sorted(hits, key=lambda h: (-h.score, h.target))

    def _similarities(self, query: Query) -> dict[str, float]:
        best: dict[str, float] = {}
        for passage, similarity in self._dense.nearest(query.text, self._weights.candidates):
            target = self._target_of[passage]
            best[target] = max(similarity, best.get(target, similarity))
        return best


def fuse(legs: Iterable[tuple[dict[str, float], float]], constant: float) -> dict[str, float]:
    """Fuse the legs, each scores by target with its weight: the sum of weight / (constant + rank), ranks from 1."""
    fused: dict[str, float] = {}
    for scores, weight in legs:
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        for rank, (target, _) in enumerate(ranked, 1):
            fused[target] = fused.get(target, 0.0) + weight / (constant + rank)
    return fused
