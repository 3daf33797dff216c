"""Tests of knowledge.embedding.build.vocabulary."""

import json

import numpy as np

from knowledge.embedding import PACKAGED_PATH
from knowledge.embedding.build.vocabulary import kept_pieces


def test_the_list_is_as_long_as_the_packaged_vocabulary():
    """35,734 different ids, rising, each within XLM-R's 250,002."""
    kept = kept_pieces()
    vocabulary = json.loads((PACKAGED_PATH / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    assert len(kept) == len(vocabulary) == 35_734
    assert (np.diff(kept) > 0).all()
    assert kept[-1] < 250_002


def test_the_marks_are_kept_first():
    """<s>, <pad>, </s> and <unk> keep their ids."""
    assert kept_pieces()[:4].tolist() == [0, 1, 2, 3]
