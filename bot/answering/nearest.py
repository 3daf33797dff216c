"""Tell the kind of a question from the examples whose vectors lie nearest to its own: what it is about.

The vectors of the examples are shipped (`scripts/fit_confidence.py` writes them), since they belong to the encoder; those of another encoder would mean
nothing. Nearest neighbours did better than linear models and small networks on the same vectors (decision 7).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.answering.outcomes import Kind
from knowledge.embedding.labelled import LabelledVectors

NEAREST_FILE: Final = Path(__file__).with_name("nearest.onnx")
# Of each kind so many neighbours speak, by the mean of their cosines.
_NEIGHBOURS: Final = 3
# Cosines between kinds differ by hundredths: what a difference of one counts in log odds.
_SHARPNESS: Final = 20.0

Vector = Sequence[float] | NDArray[np.float32]


class NearestModel:
    """Probabilities of the kinds from a vector of length 1: `cosines` gives its cosine to each example, shape (examples,), `kinds` their kinds."""

    def __init__(self, cosines: Callable[[Vector], NDArray[np.float32]], kinds: Sequence[str]) -> None:
        self._cosines = cosines
        names = np.array(kinds)
        self._rows = {Kind(name): np.flatnonzero(names == name) for name in sorted(set(kinds))}

    def probabilities(self, vector: Vector) -> dict[Kind, float]:
        """Return the probability of each kind; they add up to 1."""
        cosines = self._cosines(vector)
        near = np.array([_mean_of_highest(cosines[rows]) for rows in self._rows.values()])
        odds = np.exp((near - near.max()) * _SHARPNESS)
        return dict(zip(self._rows, (odds / odds.sum()).tolist(), strict=True))


def _mean_of_highest(cosines: NDArray[np.float32]) -> float:
    near = min(_NEIGHBOURS, len(cosines))
    return float(np.partition(cosines, -near)[-near:].mean())


def open_nearest(fingerprint: str, path: Path = NEAREST_FILE) -> NearestModel | None:
    """Open the shipped model; None where it belongs to another encoder than the one of that fingerprint.

    Raises:
        EmbeddingError: the file cannot be used.
    """
    file = LabelledVectors(path)
    return NearestModel(file.cosines, file.labels) if file.encoder == fingerprint else None
