"""Tell the kind of a question from its meaning: a head upon the packaged encoder says how it is meant, the nearest examples what it is about.

Beside the model over syllables and letters (`kinds.py`), which knows words, these know what was never worded so in the examples. Both are shipped, since
they belong to the encoder (`scripts/fit_confidence.py` makes them); over another encoder there are none. Decision 11 has the figures.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.answering.nearest import NEAREST_FILE, NearestModel, open_nearest
from bot.answering.outcomes import Kind
from knowledge.embedding import Encoder
from knowledge.embedding.base import StatesEncoder
from knowledge.embedding.head import ClassifierHead

MEANING_FILE: Final = Path(__file__).with_name("meaning.onnx")
_LEAST: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a text reads by its meaning: the probability of each kind to the head, and to the nearest examples."""

    meant: dict[Kind, float]
    nearest: dict[Kind, float]

    def of(self, kind: Kind) -> float:
        """The probability of a kind to both: their geometric mean."""
        return math.sqrt(self.meant.get(kind, 0.0) * self.nearest.get(kind, 0.0))


class MeaningModel:
    """Reads the meaning of a text; open it with `open_meaning`."""

    def __init__(self, head: ClassifierHead, nearest: NearestModel, encoder: StatesEncoder) -> None:
        self._head = head
        self._nearest = nearest
        self._encoder = encoder

    def read(self, text: str) -> Meaning:
        """Return how a text reads."""
        meant = self._head.probabilities(self._encoder.query_states(text))
        nearest = self._nearest.probabilities(self._encoder.encode_queries([text])[0])
        return Meaning({Kind(name): probability for name, probability in meant.items()}, nearest)


def log_odds(probabilities: dict[Kind, float], kinds: Collection[Kind] = (Kind.ANSWER,)) -> float:
    """Return the log odds that a question is of one of the kinds, by default one that the documents answer."""
    answer = min(max(sum(probabilities.get(kind, 0.0) for kind in kinds), _LEAST), 1 - _LEAST)
    return math.log(answer / (1 - answer))


def open_meaning(encoder: Encoder, head: Path = MEANING_FILE, nearest: Path = NEAREST_FILE) -> MeaningModel | None:
    """Open the shipped models; None where they belong to another encoder.

    Raises:
        EmbeddingError: the head's file, or that of the nearest examples, cannot be used.
    """
    if not isinstance(encoder, StatesEncoder):
        return None
    opened, examples = ClassifierHead(head), open_nearest(encoder.fingerprint, nearest)
    return MeaningModel(opened, examples, encoder) if examples and opened.encoder == encoder.fingerprint else None
