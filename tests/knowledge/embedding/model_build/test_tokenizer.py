"""Tests of knowledge.embedding.build.tokenizer."""

import json

import pytest

from tests.knowledge.embedding.model_build.conftest import REASON

pytest.importorskip("sentencepiece", reason=REASON)

from tokenizers import Tokenizer

from knowledge.embedding.build.tokenizer import tokenizer_json

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁bầu", "▁cử", "▁", "b"]


@pytest.fixture(scope="module")
def tokenizer():
    """A tokenizer of eight pieces."""
    return Tokenizer.from_str(json.dumps(tokenizer_json(PIECES, [0, 0, 0, 0, -1, -1, -2, -3])))


def test_words_are_pieces_between_marks(tokenizer):
    """A text becomes <s> … </s>."""
    assert tokenizer.encode("bầu cử").tokens == ["<s>", "▁bầu", "▁cử", "</s>"]


def test_letters_are_normalised_as_xlm_r_does(tokenizer):
    """Spaces of every kind are joined, wide letters made narrow."""
    assert tokenizer.encode("  bầu \u3000 cử ").tokens == ["<s>", "▁bầu", "▁cử", "</s>"]
    assert tokenizer.encode("\uff42").tokens == ["<s>", "▁", "b", "</s>"]


def test_what_has_no_piece_is_unknown(tokenizer):
    """A letter outside the vocabulary becomes <unk>."""
    assert tokenizer.token_to_id("<unk>") in tokenizer.encode("中").ids
