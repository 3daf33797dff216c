"""Fusion: from what each leg says of a provision to the probability that it is the one asked for, among those put forward.

A conditional logit (McFadden 1974): odds are the exponential of a weighted sum of figures. `scripts/fit_fusion.py` fits the weights to questions
that no leg has seen, apart for each way of typing, since legs differ in worth: with diacritics, without, in English. Rank fusion, which it took the
place of, threw away by how much a provision leads (decision 5).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.errors import FusionError

FUSION_FILE: Final = Path(__file__).with_name("fusion.yaml")
FIGURES: Final = ("best", "question", "text", "folded", "marked", "folded_log", "marked_log", "tokens")
_TOKENS: Final = FIGURES.index("tokens")
Typing = Literal["marked", "unmarked", "english"]
Figures = npt.NDArray[np.float64]
"""Shape (provisions, figures): a row for each provision put forward, columns as FIGURES names them."""
# So that an absent word costs much, but not everything.
_LEAST: Final = 0.02


class Fusion(BaseModel):
    """Weights of the figures, by their names, for each way of typing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    marked: dict[str, float]
    unmarked: dict[str, float]
    english: dict[str, float]

    def odds(self, figures: Figures, typing: Typing) -> npt.NDArray[np.float64]:
        """Return the log odds of each provision up to a constant, shape (provisions,)."""
        weights: Mapping[str, float] = getattr(self, typing)
        return np.asarray(figures @ np.array([weights.get(name, 0.0) for name in FIGURES]))

    def probabilities(self, figures: Figures, typing: Typing) -> npt.NDArray[np.float64]:
        """Return the probability of each provision, shape (provisions,); they add up to 1."""
        odds = self.odds(figures, typing)
        raised = np.exp(odds - odds.max(initial=-np.inf))
        return np.asarray(raised / raised.sum())


def read_fusion(path: Path = FUSION_FILE) -> Fusion:
    """Read the weights.

    Raises:
        FusionError: the file cannot be read, or holds something else.
    """
    try:
        return Fusion.model_validate(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{path} cannot be used: {error}"
        raise FusionError(message) from error


def figures(question: Figures, text: Figures, folded: Figures, marked: Figures) -> Figures:
    """Return the figures from the legs' scores, each of shape (provisions,).

    `question` and `text`: the best cosine among a provision's questions and among its texts; `folded` and `marked`: lexical scores. Cosines
    count by their distance to the best, lexical scores by their share of it: neither means much from one question to the next. How words are met
    by words is worked out for the first of these only (`with_tokens`).
    """
    best = np.maximum(question, text)
    shares = [scores / (scores.max(initial=0.0) or 1.0) for scores in (folded, marked)]
    logs = [np.log(share + _LEAST) * bool(share.any()) for share in shares]
    gaps = [cosines - cosines.max(initial=-1.0) for cosines in (best, question, text)]
    return np.stack([*gaps, *shares, *logs, np.zeros(len(best))], axis=1)


def with_tokens(known: Figures, rows: npt.NDArray[np.int64], met: npt.NDArray[np.float64]) -> Figures:
    """Return the figures with how well the words asked are met by those of some provisions; the others count as the worst of these.

    `rows`: which provisions, at least one; `met`: their scores, which count by their distance to the best.
    """
    column = np.full(len(known), met.min() - met.max())
    column[rows] = met - met.max()
    return np.concatenate([known[:, :_TOKENS], column[:, np.newaxis], known[:, _TOKENS + 1 :]], axis=1)
