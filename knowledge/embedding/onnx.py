"""The encoder that is shipped: onnxruntime and tokenizers, neither torch nor sentence-transformers."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from knowledge.embedding.base import Vectors
from knowledge.embedding.model_directory import read_directory
from knowledge.embedding.onnx_model import OnnxModel


class OnnxEncoder:
    """Encodes with the ONNX file of a model directory.

    `threads`: how many of the processor's threads one call may use; texts run beside each other, each on one thread, which for
    short texts takes a sixth less of the processor than splitting the network's sums over threads. Raises ModelMissingError or
    ModelDamagedError when the directory is not whole.
    """

    def __init__(self, path: Path, *, threads: int) -> None:
        self._model = OnnxModel(read_directory(path), threads=1)
        self._threads = threads

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
        return self._encode(self._model.directory.prompts.query, texts)

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
