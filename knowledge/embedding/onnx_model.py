"""The packaged network itself, tokens in and vectors out: the ONNX adapter and the sentence-transformers module run it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as failures
from tokenizers import Tokenizer

from knowledge.embedding.base import States, Vectors, well_formed
from knowledge.embedding.errors import ModelDamagedError
from knowledge.embedding.model_directory import REMEDY, TOKENIZER, WEIGHTS, ModelDirectory

_PROCESSOR: Final = Path("/proc/cpuinfo")
VECTOR: Final = "sentence_embedding"
STATES: Final = "token_states"
# What onnxruntime fuses though its kernel for it takes three times as long as those of an addition and a normalisation: an eighth of a reading.
SLOWER: Final = ["SkipLayerNormFusion"]
MAX_TOKENS = 512  # the network has as many position vectors; the rest of a longer text is not read


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
        self.dimension = int(self._session.get_outputs()[0].shape[1])

    def tokenize(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of each text with its start and end marks, 512 at most."""
        return [self.tokenizer.encode(well_formed(text)).ids for text in texts]

    def run(self, row: Sequence[int]) -> Vectors:
        """Vector of a text's token ids, shape (dimension,): the mean over its tokens, brought to length 1.

        One text at a time: the inputs of the network's matrices have one scale for all their numbers, so that a text beside others would have another
        vector than alone; and texts that run together take as long as one after another.
        """
        vector: Vectors = self._run([VECTOR], row)[0]
        return vector

    def read(self, row: Sequence[int]) -> tuple[Vectors, States]:
        """Vector of a text's token ids, and its hidden states after half of the layers, shape (tokens, dimension); takes as long as `run`."""
        vector, states = self._run([VECTOR, STATES], row)
        return vector, states

    def _run(self, outputs: list[str], row: Sequence[int]) -> list[npt.NDArray[np.float32]]:
        ids = np.array([row], np.int64)
        return [one[0] for one in self._session.run(outputs, {"input_ids": ids, "attention_mask": np.ones_like(ids)}, self._options)]


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
    # Without instructions for it, onnxruntime's quick kernel lets sums in 16 bits run over; the exact one takes twice the time.
    options.add_session_config_entry("session.x64quantprecision", "0" if _sums_exactly() else "1")
    weights = directory.path / WEIGHTS
    try:
        return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER)
    except (failures.Fail, failures.InvalidProtobuf, failures.InvalidGraph, failures.RuntimeException) as error:
        msg = f"onnxruntime cannot read {weights}: {REMEDY}."
        raise ModelDamagedError(msg) from error


def _sums_exactly() -> bool:
    """Whether the processor is known to add products of 8-bit integers in 32 bits; the vectors are the same either way."""
    try:
        return "vnni" in _PROCESSOR.read_text()
    except OSError:
        return False


def _run_options() -> onnxruntime.RunOptions:
    """Give memory back after each text: without it a few long ones leave the process at 300 MB instead of 180."""
    options = onnxruntime.RunOptions()
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    return options
