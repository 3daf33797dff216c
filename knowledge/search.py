"""Search: what each leg says of a provision, fused into the probability that it is the one asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, PositiveInt

from knowledge.documents import Language
from knowledge.fusion import Figures, Fusion, Typing, figures, with_tokens
from knowledge.lexical import Lexical, Scores
from knowledge.passages import Passage, PassageKind


class Nearest(Protocol):
    """The dense leg."""

    def nearest(self, text: str, limit: int) -> list[tuple[str, float]]:
        """Return the ids of the `limit` nearest passages with their cosine, best first."""
        ...


class Tokens(Protocol):
    """The leg that compares words with words."""

    def scores(self, text: str, language: Language, targets: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return how well the words of a question are met by those of each target, shape (targets,)."""
        ...


class Depth(BaseModel):
    """How deep a search looks: passages taken from the dense leg, provisions from each lexical one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    candidates: PositiveInt = 120
    lexical: PositiveInt = 60


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the words, their language, and whether they carry Vietnamese diacritics."""

    text: str
    language: Language
    marked: bool

    @property
    def typing(self) -> Typing:
        """How it was typed, as far as the legs differ in worth."""
        return "english" if self.language == "en" else "marked" if self.marked else "unmarked"


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision that was found.

    `score` is the probability that it is the one asked for, among all that were put forward; `similarity` the best cosine of its
    passages, `bm25` the score of the folded leg, each 0 where the leg did not put it forward. `held` is the share of the words asked (pairs of
    neighbours, rare ones weighing more) that stand in it; it is worked out for the first few only.
    """

    target: str
    score: float
    similarity: float
    bm25: float
    held: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """What the legs put forward: the targets, their figures for the fusion (shape (targets, figures)), best cosines and folded scores."""

    targets: tuple[str, ...]
    figures: Figures
    similarity: dict[str, float]
    bm25: Scores


_UNSEEN: Final = 0.0
# So many of the first are looked into for the words asked.
HELD: Final = 3
# The words of so many of the first are compared with those asked.
COMPARED: Final = 32


class Search:
    """The dense leg and the lexical legs over the same passages."""

    def __init__(
        self,
        passages: Sequence[Passage],
        dense: Nearest,
        fusion: Fusion,
        depth: Depth | None = None,
        lexical: Lexical | None = None,
        tokens: Tokens | None = None,
    ) -> None:
        """`lexical` are the legs over these passages where they are at hand; else they are built. Without `tokens` words are not compared."""
        self._passage = {p.id: p for p in passages}
        self._lexical = lexical or Lexical.build(passages)
        self._dense = dense
        self._fusion = fusion
        self._depth = depth or Depth()
        self._tokens = tokens

    def is_spelled(self, text: str) -> bool:
        """Whether the diacritics of a text can be trusted (see `Lexical.is_spelled`)."""
        return self._lexical.is_spelled(text)

    def find(self, query: Query) -> list[Hit]:
        """Return every provision that a leg puts forward, best first; none where nothing fits."""
        found = self.candidates(query)
        if not found.targets:
            return []
        scores = self._fusion.probabilities(self.compared(query, found), query.typing).tolist()
        hits = [
            Hit(target, score, found.similarity.get(target, _UNSEEN), found.bm25.of(target))
            for target, score in zip(found.targets, scores, strict=True)
        ]
        hits.sort(key=lambda h: (-h.score, h.target))
        first = hits[:HELD]
        held = self._lexical.folded[query.language].held(query.text, [h.target for h in first])
        return [*(replace(hit, held=share) for hit, share in zip(first, held, strict=True)), *hits[HELD:]]

    def compared(self, query: Query, found: Candidates, most: int = COMPARED) -> Figures:
        """Return the figures with how well the words asked are met, for so many of the most probable; `found` holds one target at least."""
        if self._tokens is None:
            return found.figures
        first = np.argsort(-self._fusion.odds(found.figures, query.typing), kind="stable")[:most]
        return with_tokens(found.figures, first, self._tokens.scores(query.text, query.language, [found.targets[row] for row in first]))

    def candidates(self, query: Query) -> Candidates:
        """Return what the legs put forward, before it is fused."""
        # An empty text lies near some passage as everything does.
        nearest = self._dense.nearest(query.text, self._depth.candidates) if query.text.strip() else []
        folded = self._lexical.folded[query.language].scores(query.text)
        # Diacritics that were not typed tell nothing apart.
        marked = self._lexical.marked.scores(query.text if query.typing == "marked" else "")
        question, text = self._best(nearest, _is_question), self._best(nearest, _is_text)
        first = (t for leg in (folded, marked) for t in leg.first(self._depth.lexical))
        targets = tuple(sorted({*question, *text, *first}))
        # A passage that the dense leg left out is no nearer than the last that it named.
        floor = nearest[-1][1] if nearest else _UNSEEN
        dense = [np.array([leg.get(t, floor) for t in targets]) for leg in (question, text)]
        lexical = [np.array([leg.of(t) for t in targets]) for leg in (folded, marked)]
        similarity = {t: max(question.get(t, floor), text.get(t, floor)) for t in (*question, *text)}
        return Candidates(targets, figures(*dense, *lexical) if targets else np.empty((0, 0)), similarity, folded)

    def _best(self, nearest: Sequence[tuple[str, float]], wanted: Callable[[Passage], bool]) -> dict[str, float]:
        best: dict[str, float] = {}
        for name, cosine in nearest:
            passage = self._passage[name]
            if wanted(passage):
                best[passage.target] = max(cosine, best.get(passage.target, cosine))
        return best


def _is_text(passage: Passage) -> bool:
    return passage.kind is PassageKind.TEXT


def _is_question(passage: Passage) -> bool:
    return passage.kind is not PassageKind.TEXT
