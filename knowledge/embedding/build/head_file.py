"""Write a trained head as the file that `knowledge.embedding.head` opens: ONNX, its matrices in 8 bits."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch

from knowledge.embedding.base import States
from knowledge.embedding.build.export import OPSET, quantise_matrices
from knowledge.embedding.head import CLASSES, ENCODER, INPUT, OUTPUT
from knowledge.embedding.training.head import HeadNetwork


def write_head(network: HeadNetwork, target: Path, classes: Sequence[str], encoder: str, samples: Sequence[States]) -> None:
    """Write a head with the names of its classes and the fingerprint of its encoder; `samples` show how large the inner values become."""
    with tempfile.TemporaryDirectory(prefix="laphieu-head-") as folder:
        plain, quantised = Path(folder, "plain.onnx"), Path(folder, "head.onnx")
        _export(network, plain)
        quantise_matrices(plain, quantised, [{INPUT: np.asarray(one, np.float32)[np.newaxis]} for one in samples])
        model = onnx.load(quantised)
        onnx.helper.set_model_props(model, {CLASSES: "\n".join(classes), ENCODER: encoder})
        onnx.save(model, target)


def _export(network: HeadNetwork, target: Path) -> None:
    hidden = network.top.in_features // 2
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # tracing is the older exporter; it keeps the graph that the quantiser knows
        torch.onnx.export(
            network.eval(),
            (torch.randn(2, 16, hidden, generator=torch.Generator().manual_seed(0)),),
            target,
            input_names=[INPUT],
            output_names=[OUTPUT],
            dynamic_axes={INPUT: {0: "b", 1: "s"}, OUTPUT: {0: "b"}},
            opset_version=OPSET,
            dynamo=False,
        )
