"""From the name in the settings to an encoder."""

from pathlib import Path

from knowledge.embedding.base import Encoder
from knowledge.embedding.model_directory import is_onnx_directory
from knowledge.embedding.onnx import OnnxEncoder
from knowledge.embedding.sentence_transformer import SentenceTransformerEncoder

PACKAGED = "packaged"
PACKAGED_PATH = Path(__file__).parent / "model"


def open_encoder(model: str = PACKAGED, *, threads: int = 2, batch_size: int = 4) -> Encoder:
    """Open the encoder that `model` names.

    `packaged`, or the path of a directory that `knowledge.embedding.build` wrote, runs on onnxruntime; any
    other path or name is a sentence-transformers model. `threads`: of the processor, for one call;
    `batch_size`: texts that a sentence-transformers model runs together; the packaged one runs one at a time. Raises EmbeddingError with what to do.
    """
    if model == PACKAGED:
        return OnnxEncoder(PACKAGED_PATH, threads=threads)
    if is_onnx_directory(Path(model)):
        return OnnxEncoder(Path(model), threads=threads)
    return SentenceTransformerEncoder(model, threads=threads, batch_size=batch_size)
