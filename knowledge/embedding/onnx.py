"""The encoder that is shipped: onnxruntime and tokenizers, neither torch nor sentence-transformers."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from knowledge.embedding.base import States, Vectors
from knowledge.embedding.model_directory import read_directory
from knowledge.embedding.onnx_model import OnnxModel

# Questions kept: one, its parts and the turn before it are read for their vector and for their states.
_RECENT: Final = 16


class OnnxEncoder:
    """Encodes with the ONNX file of a model directory.

    `threads`: how many of the processor's threads one call may use; texts run beside each other, each on one thread, which for
    short texts takes a sixth less of the processor than splitting the network's sums over threads. Raises ModelMissingError or
    ModelDamagedError when the directory is not whole.
    """

    def __init__(self, path: Path, *, threads: int) -> None:
        self._model = OnnxModel(read_directory(path), threads=1)
        self._threads = threads
        self._recent = lru_cache(maxsize=_RECENT)(self._read)

    @property
    def dimension(self) -> int:
        """Number of components of a vector (384 for the packaged model)."""
        return self._model.dimension

    @property
    def fingerprint(self) -> str:
        """Name of weights, tokenizer and prompts together."""
        return self._model.directory.fingerprint

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what people ask, shape (texts, dimension)."""
        if len(texts) == 1:
            return self._recent(texts[0])[0][np.newaxis]
        return self._encode(self._model.directory.prompts.query, texts)

    def query_states(self, text: str) -> States:
        """Hidden states of what somebody asks, after half of the layers, shape (tokens, dimension); its vector is kept beside them for a while."""
        return self._recent(text)[1]

    def _read(self, text: str) -> tuple[Vectors, States]:
        (row,) = self._model.tokenize([self._model.directory.prompts.query + text])
        return self._model.read(row)

    def passage_states(self, text: str) -> States:
        """Hidden states of what the library says, after half of the layers, shape (tokens, dimension)."""
        (row,) = self._model.tokenize([self._model.directory.prompts.passage + text])
        return self._model.read(row)[1]

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what the library says, shape (texts, dimension)."""
        return self._encode(self._model.directory.prompts.passage, texts)

    def _encode(self, prompt: str, texts: Sequence[str]) -> Vectors:
        rows = self._model.tokenize([prompt + text for text in texts])
        if len(rows) == 1 or self._threads == 1:
            found = [self._model.run(row) for row in rows]
        else:
            with ThreadPoolExecutor(self._threads) as pool:
                found = list(pool.map(self._model.run, rows))
        return np.array(found, np.float32).reshape(len(rows), self.dimension)
