"""Vectors of the library's own questions, kept: the same ones are asked before and after every draft. What citizens ask is never kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from knowledge.embedding import CachedEncoder, Encoder
from knowledge.embedding.base import Vectors
from knowledge.embedding.cache import Progress


class RememberingEncoder(CachedEncoder):
    """An encoder that keeps the vectors of questions in a file of their own; passages are the business of the one beneath, `whole`."""

    def __init__(self, whole: CachedEncoder, path: Path) -> None:
        super().__init__(_AsPassages(whole), path)
        self._whole = whole

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimension); only those that the file lacks are computed."""
        return super().encode_passages(texts)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Vectors of what the library says, as the encoder beneath keeps them."""
        return self._whole.encode_passages(texts, progress)


class _AsPassages:
    """Questions where a `CachedEncoder` looks for passages."""

    def __init__(self, whole: Encoder) -> None:
        self._whole = whole

    @property
    def dimension(self) -> int:
        return self._whole.dimension

    @property
    def fingerprint(self) -> str:
        return self._whole.fingerprint

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._whole.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return self._whole.encode_queries(texts)
