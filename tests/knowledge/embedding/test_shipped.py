"""Vectors that are shipped with the library."""

import numpy as np
import pytest

from knowledge.embedding import HashingEncoder
from knowledge.embedding.errors import ModelDamagedError
from knowledge.embedding.shipped import ShippedVectors, write_shipped

TEXTS = ["Thẻ cử tri", "Phiếu bầu", "Hòm phiếu phụ"]


class Noting(HashingEncoder):
    """Keeps what it had to encode."""

    def __init__(self, dimension=64):
        super().__init__(dimension)
        self.seen = []

    def encode_passages(self, texts):
        """Vectors, and a note of the texts."""
        self.seen += texts
        return super().encode_passages(texts)


@pytest.fixture
def path(tmp_path):
    """A file with the vectors of the texts."""
    write_shipped(tmp_path / "vectors.npz", HashingEncoder(64), TEXTS)
    return tmp_path / "vectors.npz"


def test_what_the_file_holds_is_not_encoded(path):
    """Its vectors are those of the encoder, and only a new text is computed; the order is that of the texts."""
    encoder = Noting()
    shipped = ShippedVectors(encoder, path)
    texts = [TEXTS[2], "mới", TEXTS[0]]
    vectors = shipped.encode_passages(texts)
    assert encoder.seen == ["mới"]
    assert (vectors * HashingEncoder(64).encode_passages(texts)).sum(axis=1).min() > 0.9999
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3))
    assert shipped.knows(TEXTS[0])
    assert not shipped.knows("mới")


def test_vectors_of_another_encoder_are_not_used(path):
    """The key carries the fingerprint."""
    encoder = Noting(32)
    ShippedVectors(encoder, path).encode_passages(TEXTS)
    assert encoder.seen == TEXTS


def test_without_a_file_everything_is_encoded(tmp_path):
    """The file only saves time."""
    encoder = Noting()
    ShippedVectors(encoder, tmp_path / "none.npz").encode_passages(TEXTS)
    assert encoder.seen == TEXTS


def test_a_damaged_file_is_named(tmp_path):
    """What cannot be read is an error that says what to do."""
    (tmp_path / "vectors.npz").write_bytes(b"no archive")
    with pytest.raises(ModelDamagedError, match=r"vectors\.npz"):
        ShippedVectors(HashingEncoder(64), tmp_path / "vectors.npz")
