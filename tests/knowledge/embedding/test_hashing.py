"""Tests of knowledge.embedding.hashing."""

import numpy as np
import pytest

from knowledge.embedding import HashingEncoder
from tests.knowledge.embedding.encoder_contract import EncoderContract


class TestHashingEncoder(EncoderContract):
    """The double keeps the contract of the real ones."""

    @pytest.fixture(scope="class")
    @classmethod
    def encoder(cls):
        """A small double."""
        return HashingEncoder(64)


def test_words_decide_and_nothing_else():
    """Order, case and spaces change nothing; another word does."""
    one, same, other = HashingEncoder().encode_queries(["Thẻ cử tri", "cử  tri thẻ", "thẻ căn cước"])
    assert np.array_equal(one, same)
    assert one @ other < 0.9


def test_the_dimension_is_in_the_fingerprint():
    """Doubles of different sizes do not share a cache."""
    assert HashingEncoder(8).fingerprint != HashingEncoder(16).fingerprint


@pytest.mark.parametrize("dimension", [1, 2])
def test_words_that_cancel_out_still_have_a_direction(dimension):
    """Even where hardly any direction is left, no row is zero."""
    vectors = HashingEncoder(dimension).encode_passages([f"{one} {two}" for one in range(9) for two in range(9)])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
