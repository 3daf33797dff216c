"""The encoder that is shipped: onnxruntime and tokenizers, neither torch nor sentence-transformers."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.embedding.base import Vectors
from knowledge.embedding.model_directory import read_directory
from knowledge.embedding.onnx_model import OnnxModel


class OnnxEncoder:
    """Encodes with the ONNX file of a model directory.

    `threads`: how many of the processor's threads one call may use; batches run beside each other, each on one thread, which for
    short texts takes a sixth less of the processor than splitting the network's sums over threads. `batch_size`: how many texts run through
    the network together; memory grows with it and with the longest text. Raises ModelMissingError or
    ModelDamagedError when the directory is not whole.
    """

    def __init__(self, path: Path, *, threads: int, batch_size: int) -> None:
        self._model = OnnxModel(read_directory(path), threads=1)
        self._threads = threads
        self._batch_size = batch_size

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
        vectors = np.empty((len(rows), self.dimension), np.float32)

        def encode(batch: npt.NDArray[np.intp]) -> None:
            vectors[batch] = self._model.run(*self._model.pad([rows[index] for index in batch]))

        batches = list(_batches([len(row) for row in rows], self._batch_size))
        if len(batches) == 1 or self._threads == 1:
            for batch in batches:
                encode(batch)
        else:
            with ThreadPoolExecutor(self._threads) as pool:
                list(pool.map(encode, batches))
        return vectors


def _batches(lengths: Sequence[int], size: int) -> Iterator[npt.NDArray[np.intp]]:
    """Positions of texts, `size` at a time and of like length, so that little padding is computed."""
    order = np.argsort(np.asarray(lengths, np.intp), kind="stable")
    for start in range(0, len(order), size):
        yield order[start : start + size]
