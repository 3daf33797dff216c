"""Confidence: how probable it is that the documents answer a question, from what the search found and from how the question reads.

A logistic model of a few figures, fitted by `scripts/fit_confidence.py` on questions that the index does not hold and on examples of what
no document answers; its weights and the bar are data (`confidence.yaml`); docs/evaluation.md has the figures of the fit.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.answering.composing import says_the_same
from bot.answering.understanding import Understood
from bot.errors import SettingsError
from knowledge.folding import folded_syllables
from knowledge.retrieval import Ranked
from knowledge.search import HELD

CONFIDENCE_FILE: Final = Path(__file__).with_name("confidence.yaml")
_NEXT: Final = 3
_LOOKED_AT: Final = 4


class Confidence(BaseModel):
    """The model: log odds are the sum of each figure times its weight; `bar`: below this probability a question is not answered."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weights: dict[str, float]
    intercept: float
    bar: float

    def probability(self, evidence: Mapping[str, float]) -> float:
        """Return the probability that the documents answer the question."""
        odds = self.intercept + sum(weight * evidence[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-odds))


def read_confidence(path: Path = CONFIDENCE_FILE) -> Confidence:
    """Read the model.

    Raises:
        SettingsError: the file cannot be read, or holds something else.
    """
    try:
        return Confidence.model_validate(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{path} cannot be used: {error}"
        raise SettingsError(message) from error


class Reads(NamedTuple):
    """How a question reads: log odds that the documents answer it, by its words, by how it is meant, by the examples nearest to it."""

    words: float
    meant: float
    nearest: float


def evidence(understood: Understood, ranked: Sequence[Ranked], reads: Reads) -> dict[str, float]:
    """Return the figures: how the question reads (see `Reads`), and what the search found.

    `similar` is the best cosine; `ahead` how far it lies above what comes next; `shared` the lexical score a syllable; `agreed` the fused score of
    the first provision and of those that say the same; `held` the share of the words asked that one of the first provisions holds; `english` and
    `unmarked` how it was typed, since cosines lie lower there.
    """
    cosines = sorted((r.hit.similarity for r in ranked), reverse=True)
    later = cosines[1 : 1 + _NEXT] or [0.0]
    query = understood.query
    return {
        **reads._asdict(),
        "similar": cosines[0] if cosines else 0.0,
        "ahead": (cosines[0] - sum(later) / len(later)) if cosines else 0.0,
        "shared": shared_words(query.text, ranked[0]) if ranked else 0.0,
        "agreed": ranked[0].hit.score + sum(r.hit.score for r in ranked[1:_LOOKED_AT] if says_the_same(ranked[0], r)) if ranked else 0.0,
        "held": max((r.hit.held for r in ranked[:HELD]), default=0.0),
        "english": float(query.language == "en"),
        "unmarked": float(query.language == "vi" and not query.marked),
    }


def shared_words(text: str, ranked: Ranked) -> float:
    """Return how much of the text stands in the provision: its lexical score a different syllable of the text."""
    return ranked.hit.bm25 / max(1, len(set(folded_syllables(text))))
