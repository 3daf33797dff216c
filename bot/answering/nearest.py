"""Tell the kind of a question from the examples whose vectors lie nearest to its own: what it is about.

The vectors of the examples are shipped (`scripts/fit_confidence.py` writes them), since they belong to the encoder; those of another encoder would mean
nothing. Nearest neighbours did better than linear models and small networks on the same vectors (decision 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.answering.outcomes import Kind
from bot.errors import SettingsError

NEAREST_FILE: Final = Path(__file__).with_name("nearest.npz")
# Of each kind so many neighbours speak, by the mean of their cosines.
_NEIGHBOURS: Final = 3
# Cosines between kinds differ by hundredths: what a difference of one counts in log odds.
_SHARPNESS: Final = 20.0
_STEPS: Final = 127


class NearestModel:
    """Probabilities of the kinds from a vector: `vectors` of examples, shape (examples, dimension), each of length 1, and their kinds."""

    def __init__(self, vectors: NDArray[np.float32], kinds: Sequence[str]) -> None:
        self._vectors = vectors
        self._names = np.array(kinds)
        self._rows = {Kind(name): np.flatnonzero(self._names == name) for name in sorted(set(kinds))}

    def probabilities(self, vector: Sequence[float] | NDArray[np.float32]) -> dict[Kind, float]:
        """Return the probability of each kind; they add up to 1."""
        cosines = self._vectors @ np.asarray(vector, np.float32)
        near = np.array([_mean_of_highest(cosines[rows]) for rows in self._rows.values()])
        odds = np.exp((near - near.max()) * _SHARPNESS)
        return dict(zip(self._rows, (odds / odds.sum()).tolist(), strict=True))

    def save(self, path: Path, fingerprint: str) -> None:
        """Write the examples' vectors, 8 bits a component, with the name of the encoder that they belong to."""
        components = np.round(self._vectors / np.abs(self._vectors).max(axis=1, keepdims=True) * _STEPS).astype(np.int8)
        np.savez_compressed(path, components=components, kinds=self._names, fingerprint=np.array(fingerprint))


def _mean_of_highest(cosines: NDArray[np.float32]) -> float:
    near = min(_NEIGHBOURS, len(cosines))
    return float(np.partition(cosines, -near)[-near:].mean())


def open_nearest(fingerprint: str, path: Path = NEAREST_FILE) -> NearestModel | None:
    """Open the shipped model; None where it belongs to another encoder than the one of that fingerprint.

    Raises:
        SettingsError: the file cannot be read.
    """
    try:
        with np.load(path) as file:
            if str(file["fingerprint"]) != fingerprint:
                return None
            vectors = file["components"].astype(np.float32)
            return NearestModel(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), file["kinds"].tolist())
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        message = f"{path} cannot be used ({error}): install laphieu again"
        raise SettingsError(message) from error
