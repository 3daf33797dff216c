"""Tests of knowledge.embedding.build.compare."""

import pytest

from knowledge.embedding import HashingEncoder
from knowledge.embedding.build.compare import compare


class Turned(HashingEncoder):
    """A double whose queries point the other way."""

    def encode_queries(self, texts):
        """The vectors of the double, negated."""
        return -super().encode_queries(texts)


def test_an_encoder_is_like_itself():
    """Every cosine is one."""
    found = compare(HashingEncoder(), HashingEncoder())
    assert (found.mean, found.least) == (pytest.approx(1), pytest.approx(1))


def test_queries_and_passages_both_count():
    """Opposite queries and equal passages give a mean of zero and a least of minus one."""
    found = compare(HashingEncoder(), Turned())
    assert (found.mean, found.least) == (pytest.approx(0), pytest.approx(-1))
