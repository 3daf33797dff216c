"""The packaged network itself, tokens in and vectors out: the ONNX adapter and the sentence-transformers module run it."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as failures
from tokenizers import Tokenizer

from knowledge.embedding.base import Vectors, well_formed
from knowledge.embedding.errors import ModelDamagedError
from knowledge.embedding.model_directory import REMEDY, TOKENIZER, WEIGHTS, ModelDirectory

MAX_TOKENS = 512  # the network has as many position vectors; the rest of a longer text is not read
PAD = "<pad>"

TokenIds: TypeAlias = npt.NDArray[np.int64]
"""Shape (texts, longest text): token ids, or the mask with 1 where there is a token and 0 where there is padding."""


class OnnxModel:
    """Tokenizer and network of one checked directory; safe to call from several threads.

    `threads` is how many of the processor's threads one call may use. Raises ModelDamagedError when
    onnxruntime cannot read the weights.
    """

    def __init__(self, directory: ModelDirectory, *, threads: int) -> None:
        self.directory = directory
        self.tokenizer = _load_tokenizer(directory)
        self._session = _load_session(directory, threads)
        self._options = _run_options()
        self._pad = int(self.tokenizer.token_to_id(PAD) or 0)
        self.dimension = int(self._session.get_outputs()[0].shape[1])

    def tokenize(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of each text with its start and end marks, 512 at most."""
        return [self.tokenizer.encode(well_formed(text)).ids for text in texts]

    def pad(self, rows: Sequence[Sequence[int]]) -> tuple[TokenIds, TokenIds]:
        """Token ids and mask of one batch, filled up to its longest row."""
        width = max(map(len, rows), default=0)
        ids = np.full((len(rows), width), self._pad, np.int64)
        mask = np.zeros((len(rows), width), np.int64)
        for index, row in enumerate(rows):
            ids[index, : len(row)] = row
            mask[index, : len(row)] = 1
        return ids, mask

    def run(self, ids: TokenIds, mask: TokenIds) -> Vectors:
        """Vectors of a padded batch: the mean over its tokens, brought to length 1."""
        vectors: Vectors = self._session.run(None, {"input_ids": ids, "attention_mask": mask}, self._options)[0]
        return vectors


def _load_tokenizer(directory: ModelDirectory) -> Tokenizer:
    tokenizer: Tokenizer = Tokenizer.from_file(str(directory.path / TOKENIZER))
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


def _load_session(directory: ModelDirectory, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that spin while they wait would take the processor from the rest of the process between two questions.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    weights = directory.path / WEIGHTS
    try:
        return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
    except (failures.Fail, failures.InvalidProtobuf, failures.InvalidGraph, failures.RuntimeException) as error:
        msg = f"onnxruntime cannot read {weights}: {REMEDY}."
        raise ModelDamagedError(msg) from error


def _run_options() -> onnxruntime.RunOptions:
    """Give memory back after each batch: without it a few long texts leave the process at 300 MB instead of 180."""
    options = onnxruntime.RunOptions()
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    return options
