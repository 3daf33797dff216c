"""Vocabulary to `tokenizer.json`: XLM-R's unigram tokenizer (Conneau et al. 2020, arXiv:1911.02116)."""

import base64
import io
from collections.abc import Sequence
from typing import Any

import sentencepiece
from sentencepiece import sentencepiece_model_pb2

START, PAD, END, UNKNOWN = "<s>", "<pad>", "</s>", "<unk>"
SPACE = "\u2581"


def tokenizer_json(pieces: Sequence[str], scores: Sequence[float]) -> dict[str, Any]:
    """The content of `tokenizer.json` for pieces in the order of their ids."""
    ids = {piece: pieces.index(piece) for piece in (START, PAD, END, UNKNOWN)}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_added_token(piece, number) for piece, number in sorted(ids.items(), key=lambda item: item[1])],
        "normalizer": _normalizer(),
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, _metaspace()]},
        "post_processor": _post_processor(ids),
        "decoder": _metaspace(),
        "model": _model(pieces, scores, ids[UNKNOWN]),
    }


def _added_token(piece: str, number: int) -> dict[str, Any]:
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    return {"id": number, "content": piece} | flags


def _normalizer() -> dict[str, Any]:
    charsmap = {"type": "Precompiled", "precompiled_charsmap": base64.b64encode(_charsmap()).decode()}
    spaces = {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}
    return {"type": "Sequence", "normalizers": [charsmap, spaces]}


def _metaspace() -> dict[str, Any]:
    return {"type": "Metaspace", "replacement": SPACE, "prepend_scheme": "always", "split": True}


def _post_processor(ids: dict[str, int]) -> dict[str, Any]:
    start, end = ({"SpecialToken": {"id": piece, "type_id": 0}} for piece in (START, END))
    first, second = ({"Sequence": {"id": name, "type_id": 0}} for name in "AB")
    return {
        "type": "TemplateProcessing",
        "single": [start, first, end],
        "pair": [start, first, end, end, second, end],
        "special_tokens": {piece: {"id": piece, "ids": [ids[piece]], "tokens": [piece]} for piece in (START, END)},
    }


def _model(pieces: Sequence[str], scores: Sequence[float], unknown: int) -> dict[str, Any]:
    vocabulary = [[piece, float(score)] for piece, score in zip(pieces, scores, strict=True)]
    return {"type": "Unigram", "unk_id": unknown, "vocab": vocabulary, "byte_fallback": False}


def _charsmap() -> bytes:
    """SentencePiece's stock `nmt_nfkc` map, which XLM-R was trained with, taken out of a model of one line."""
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["a b c d e f g"] * 50),
        model_writer=written,
        vocab_size=12,
        hard_vocab_limit=False,
        model_type="unigram",
        normalization_rule_name="nmt_nfkc",
        minloglevel=2,
    )
    model = sentencepiece_model_pb2.ModelProto()
    model.ParseFromString(written.getvalue())
    return bytes(model.normalizer_spec.precompiled_charsmap)
