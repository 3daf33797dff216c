"""Vectors with labels in one file, 8 bits a component: the cosines of a text's vector to all of them in a tenth of a millisecond.

With NumPy, whose matrices have 32 bits, memory is read four times as much and a question waits 1.7 milliseconds for fourteen thousand of them.
`knowledge.embedding.build.labelled_file` writes such a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as failures

from knowledge.embedding.errors import ModelDamagedError, ModelMissingError

VECTOR: Final = "vector"
COSINES: Final = "cosines"
# What the file says of itself: the label of each vector, and the fingerprint of the encoder that made them.
LABELS: Final = "labels"
ENCODER: Final = "encoder"


class LabelledVectors:
    """One file of labelled vectors; safe to call from several threads.

    Raises ModelMissingError and ModelDamagedError when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        if not path.exists():
            message = f"The file of vectors {path} is missing: install laphieu again."
            raise ModelMissingError(message)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
            said = self._session.get_modelmeta().custom_metadata_map
            self.labels = tuple(said[LABELS].split("\n"))
            self.encoder = said[ENCODER]
        except (failures.Fail, failures.InvalidProtobuf, failures.InvalidGraph, failures.RuntimeException, KeyError) as error:
            message = f"The file of vectors {path} cannot be read ({error}): install laphieu again."
            raise ModelDamagedError(message) from error

    def cosines(self, vector: Sequence[float] | NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the cosine of each to a vector of length 1, shape (vectors,), to some thousandths."""
        found: NDArray[np.float32] = self._session.run([COSINES], {VECTOR: np.asarray(vector, np.float32)[np.newaxis]})[0][0]
        return found
