"""Tests of knowledge.embedding.build.smoothing: what it does to a network of one matrix."""

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="needs `pip install 'laphieu[build-model]'`")


@pytest.fixture
def network():
    """A product with one matrix, x W; a component of x is far larger than the others."""
    matrix = np.array([[1.0, 2.0], [3.0, -4.0], [0.5, 0.25]], np.float32)
    x = onnx.helper.make_tensor_value_info("x", onnx.TensorProto.FLOAT, ["rows", 3])
    y = onnx.helper.make_tensor_value_info("y", onnx.TensorProto.FLOAT, ["rows", 2])
    node = onnx.helper.make_node("MatMul", ["x", "w"], ["y"], name="matrix")
    graph = onnx.helper.make_graph([node], "network", [x], [y], [onnx.numpy_helper.from_array(matrix, "w")])
    return onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8)


def run(network, name, x):
    """Return a value of the network."""
    import onnxruntime  # noqa: PLC0415  not where onnx is missing

    watched = onnx.ModelProto()
    watched.CopyFrom(network)
    if name != "y":
        watched.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    return onnxruntime.InferenceSession(watched.SerializeToString(), providers=["CPUExecutionProvider"]).run([name], {"x": x})[0]


def test_the_product_stays_and_its_input_is_evened_out(network):
    """The components that the matrix reads differ far less than before, and it gives the same."""
    from knowledge.embedding.build.smoothing import smooth  # noqa: PLC0415  needs onnx

    x = np.array([[200.0, 1.0, -0.5], [-100.0, 0.5, 1.0]], np.float32)
    before = run(network, "y", x)
    smooth(network, [{"x": x}])
    assert np.allclose(run(network, "y", x), before, rtol=1e-5)
    peaks = np.abs(run(network, "x/smooth", x)).max(axis=0)
    assert peaks.max() / peaks.min() < 10 < np.abs(x).max() / np.abs(x).max(axis=0).min()
