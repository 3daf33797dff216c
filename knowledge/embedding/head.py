"""A classifier upon the packaged encoder: a few layers of its own over the encoder's hidden states tell of which class a text is.

Most of the work is shared: the encoder reads a text once for its vector and its states, and the head's three layers take two milliseconds.
`knowledge.embedding.training.head` trains one, `knowledge.embedding.build.head_file` writes its file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as failures

from knowledge.embedding.base import States
from knowledge.embedding.errors import ModelDamagedError, ModelMissingError
from knowledge.embedding.onnx_model import SLOWER

INPUT: Final = "token_states"
OUTPUT: Final = "log_odds"
# What the file says of itself: the classes in the order of the output, and the fingerprint of the encoder whose states it reads.
CLASSES: Final = "classes"
ENCODER: Final = "encoder"


class ClassifierHead:
    """One file of a head; safe to call from several threads.

    Raises ModelMissingError and ModelDamagedError when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        if not path.exists():
            message = f"The classifier {path} is missing: install laphieu again."
            raise ModelMissingError(message)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER)
            said = self._session.get_modelmeta().custom_metadata_map
            self.classes = tuple(said[CLASSES].split("\n"))
            self.encoder = said[ENCODER]
        except (failures.Fail, failures.InvalidProtobuf, failures.InvalidGraph, failures.RuntimeException, KeyError) as error:
            message = f"The classifier {path} cannot be read ({error}): install laphieu again."
            raise ModelDamagedError(message) from error

    def probabilities(self, states: States) -> dict[str, float]:
        """Return the probability of each class for a text's hidden states, shape (tokens, dimension); they add up to 1."""
        odds = self._session.run([OUTPUT], {INPUT: states[np.newaxis]})[0][0]
        shares = np.exp(odds - odds.max())
        return dict(zip(self.classes, (shares / shares.sum()).tolist(), strict=True))
