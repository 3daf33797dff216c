"""A double for tests: an encoder without a model."""

import hashlib
from collections.abc import Sequence

import numpy as np

from knowledge.embedding.base import Vectors, well_formed

END = "\0"  # counts as a word of every text, so that the empty text has a direction too


class HashingEncoder:
    """Texts that share words get like vectors, the same on every machine and in every run.

    Each word, case folded, is one of `dimension` directions with a sign (feature hashing, Weinberger et al. 2009,
    arXiv:0902.2206). Nothing is known of meaning, and queries and passages are treated alike.
    """

    def __init__(self, dimension: int = 256) -> None:
        self._dimension = dimension

    @property
    def dimension(self) -> int:
        """Number of components of a vector."""
        return self._dimension

    @property
    def fingerprint(self) -> str:
        """Changes with the dimension only."""
        return hashlib.sha256(f"hashing {self._dimension}".encode()).hexdigest()[:16]

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts, shape (texts, dimension)."""
        return self._encode(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts, shape (texts, dimension)."""
        return self._encode(texts)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self._dimension), np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            for word in [*well_formed(text).casefold().split(), END]:
                number = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
                vector[number % self._dimension] += 1 if number >> 63 else -1
            _normalise(vector)
        return vectors


def _normalise(vector: Vectors) -> None:
    """Bring one row to length 1; words that cancel out leave the first direction."""
    if not vector.any():
        vector[0] = 1
    vector /= np.linalg.norm(vector)
