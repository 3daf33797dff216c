"""Vectors of the shipped library, shipped with it: a first start reads them instead of computing for minutes.

`scripts/ship_vectors.py` writes the file; a text that it lacks (a moderator's, or one changed since) is encoded as ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from knowledge.embedding.base import Encoder, Vectors, well_formed
from knowledge.embedding.errors import ModelDamagedError

_KEY_BYTES = 12
_STEPS = 127


class ShippedVectors:
    """An encoder that looks into a file before it encodes a passage.

    A vector is kept in 8 bits a component with one scale (cosine to the original above 0.9999), under a hash of the encoder's fingerprint
    and the text: vectors of another model are never used. Without the file everything is encoded. Raises ModelDamagedError.
    """

    def __init__(self, encoder: Encoder, path: Path) -> None:
        self._encoder = encoder
        self._row: dict[bytes, int] = {}
        self._components: npt.NDArray[np.int8] = np.empty((0, encoder.dimension), np.int8)
        if path.exists():
            self._read(path)

    @property
    def dimension(self) -> int:
        """The dimension of the encoder beneath."""
        return self._encoder.dimension

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the encoder beneath: where a vector was kept does not change it."""
        return self._encoder.fingerprint

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what people ask, shape (texts, dimension); never kept."""
        return self._encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what the library says, shape (texts, dimension); only those that the file lacks are computed."""
        vectors = np.empty((len(texts), self.dimension), np.float32)
        rows = [self._row.get(_key(self.fingerprint, text)) for text in texts]
        known = [n for n, row in enumerate(rows) if row is not None]
        missing = [n for n, row in enumerate(rows) if row is None]
        if known:
            kept = self._components[[row for row in rows if row is not None]].astype(np.float32)
            vectors[known] = kept / np.linalg.norm(kept, axis=1, keepdims=True)
        if missing:
            vectors[missing] = self._encoder.encode_passages([texts[n] for n in missing])
        return vectors

    def knows(self, text: str) -> bool:
        """Whether the file holds the vector of a text."""
        return _key(self.fingerprint, text) in self._row

    def _read(self, path: Path) -> None:
        try:
            with np.load(path) as file:
                keys, self._components = file["keys"], file["components"]
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            message = f"{path} cannot be read ({error}): install laphieu again, or delete the file to compute its vectors."
            raise ModelDamagedError(message) from error
        self._row = {key.tobytes(): row for row, key in enumerate(keys)}


def write_shipped(path: Path, encoder: Encoder, texts: Sequence[str]) -> None:
    """Encode texts and write the file."""
    different = list(dict.fromkeys(texts))
    vectors = encoder.encode_passages(different)
    scale = np.abs(vectors).max(axis=1, keepdims=True) / _STEPS
    keys = np.array([np.frombuffer(_key(encoder.fingerprint, text), np.uint8) for text in different])
    np.savez_compressed(path, keys=keys, components=np.round(vectors / scale).astype(np.int8))


def _key(fingerprint: str, text: str) -> bytes:
    return hashlib.sha256(f"{fingerprint}\0{well_formed(text)}".encode()).digest()[:_KEY_BYTES]
