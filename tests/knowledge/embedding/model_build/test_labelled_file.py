"""Vectors with labels in one file."""

import numpy as np
import pytest

from knowledge.embedding.labelled import LabelledVectors

pytest.importorskip("onnx", reason="needs `pip install 'laphieu[build-model]'`")
from knowledge.embedding.build.labelled_file import write_labelled


def test_cosines_are_those_of_the_vectors(tmp_path):
    """In 8 bits to some thousandths; labels and the encoder's name are kept."""
    drawn = np.random.default_rng(0).normal(size=(50, 384)).astype(np.float32)
    vectors = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    labels = [f"label {n % 3}" for n in range(len(vectors))]
    write_labelled(tmp_path / "vectors.onnx", vectors, labels, "ours")
    opened = LabelledVectors(tmp_path / "vectors.onnx")
    assert (opened.labels, opened.encoder) == (tuple(labels), "ours")
    assert opened.cosines(vectors[7].tolist()) == pytest.approx(vectors @ vectors[7], abs=0.005)
