"""Write vectors with their labels as the file that `knowledge.embedding.labelled` opens: ONNX, 8 bits a component."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from knowledge.embedding.build.export import OPSET
from knowledge.embedding.labelled import COSINES, ENCODER, LABELS, VECTOR

_STEPS: Final = 127


def write_labelled(target: Path, vectors: NDArray[np.float32], labels: Sequence[str], encoder: str) -> None:
    """Write vectors, shape (vectors, dimension), with a label each and the fingerprint of their encoder."""
    components = np.round(vectors / np.abs(vectors).max(axis=1, keepdims=True) * _STEPS).astype(np.int8)
    lengths = np.linalg.norm(components.astype(np.float32), axis=1)
    nodes = [
        helper.make_node("DynamicQuantizeLinear", [VECTOR], ["quantised", "step", "zero"]),
        helper.make_node("MatMulInteger", ["quantised", "components", "zero"], ["whole"]),
        helper.make_node("Cast", ["whole"], ["products"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["products", "step"], ["scaled"]),
        helper.make_node("Mul", ["scaled", "shares"], [COSINES]),
    ]
    graph = helper.make_graph(
        nodes,
        "labelled_vectors",
        [helper.make_tensor_value_info(VECTOR, TensorProto.FLOAT, [1, vectors.shape[1]])],
        [helper.make_tensor_value_info(COSINES, TensorProto.FLOAT, [1, len(vectors)])],
        [
            numpy_helper.from_array(np.ascontiguousarray(components.T), "components"),
            numpy_helper.from_array((1 / lengths).astype(np.float32), "shares"),
        ],
    )
    # The runtime reads graphs up to this version.
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    helper.set_model_props(model, {LABELS: "\n".join(labels), ENCODER: encoder})
    onnx.checker.check_model(model)
    onnx.save(model, target)
