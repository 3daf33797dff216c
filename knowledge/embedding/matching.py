"""Words compared with words (late interaction): each token of a question with the tokens of a text, through a small trained projection.

One vector for a whole text knows what it is about; which of two clauses of one article says *when* and which says *who* lies in single words. The
projection reads the encoder's hidden states, which a question's vector is computed from anyway; those of the texts are kept in 8 bits
(`knowledge.tokens`). ColBERT (Khattab and Zaharia 2020), upon an encoder that stays as it is. `scripts/fit_matching.py` trains it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding.base import Encoder, States, StatesEncoder
from knowledge.embedding.errors import ModelDamagedError

MATCHING_FILE: Final = Path(__file__).with_name("matching.npz")
# Components of the vectors of length 1 lie within this, but for a few that are cut.
_WIDEST: Final = 0.45
_STEPS: Final = 127
# Tokens of a text that are kept; the longest plain texts have as many.
_LONGEST: Final = 160

TokenVectors = NDArray[np.int8]
"""A text's tokens in 8 bits, shape (tokens, dimension)."""


class Projection(NamedTuple):
    """What is trained: matrices with their offsets for questions and texts, shape (hidden, dimension), and how much a token of a question counts."""

    query: NDArray[np.float32]
    query_offset: NDArray[np.float32]
    passage: NDArray[np.float32]
    passage_offset: NDArray[np.float32]
    weight: NDArray[np.float32]
    weight_offset: NDArray[np.float32]


class TokenMatcher:
    """Gives the vectors that are compared; safe to call from several threads."""

    def __init__(self, projection: Projection, encoder: StatesEncoder, threads: int = 2) -> None:
        self._projection = projection
        self._encoder = encoder
        self._threads = threads
        named = hashlib.sha256(encoder.fingerprint.encode())
        for part in projection:
            named.update(np.ascontiguousarray(part).tobytes())
        self.fingerprint = named.hexdigest()[:24]
        """Name of the projection and its encoder."""

    @property
    def dimension(self) -> int:
        """Number of components of a token's vector."""
        return int(self._projection.query.shape[1])

    def query(self, text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the vectors of a question's tokens, shape (tokens, dimension), and what each counts, shape (tokens,); those add up to 1."""
        states = self._encoder.query_states(text)
        odds = states @ self._projection.weight + self._projection.weight_offset
        counts = np.logaddexp(0, odds)
        return _of_length_1(states @ self._projection.query + self._projection.query_offset), counts / counts.sum()

    def passages(self, texts: Sequence[str]) -> list[TokenVectors]:
        """Return the vectors of each text's tokens."""
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(lambda text: self._packed(self._encoder.passage_states(text)), texts))

    def _packed(self, states: States) -> TokenVectors:
        vectors = _of_length_1(states[:_LONGEST] @ self._projection.passage + self._projection.passage_offset)
        packed: TokenVectors = np.round(np.clip(vectors / _WIDEST, -1, 1) * _STEPS).astype(np.int8)
        return packed


def cosines(query: NDArray[np.float32], tokens: TokenVectors) -> NDArray[np.float32]:
    """Return the cosine of each token of texts, shape (tokens, dimension), to each of a question's, shape (tokens, tokens of the question)."""
    found: NDArray[np.float32] = tokens.astype(np.float32) @ (query.T * (_WIDEST / _STEPS))
    return found


def _of_length_1(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    found: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return found


def write_projection(path: Path, projection: Projection, encoder: str) -> None:
    """Write a trained projection with the fingerprint of its encoder."""
    np.savez(path, **projection._asdict(), encoder=np.array(encoder))


def open_matcher(encoder: Encoder, path: Path = MATCHING_FILE, *, threads: int = 2) -> TokenMatcher | None:
    """Open the shipped projection; None where it belongs to another encoder.

    Raises:
        ModelDamagedError: the file cannot be read.
    """
    if not isinstance(encoder, StatesEncoder):
        return None
    try:
        with np.load(path) as file:
            if str(file["encoder"]) != encoder.fingerprint:
                return None
            projection = Projection(**{name: file[name].astype(np.float32) for name in Projection._fields})
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        message = f"{path} cannot be read ({error}): install laphieu again."
        raise ModelDamagedError(message) from error
    return TokenMatcher(projection, encoder, threads)
