"""The kind of a question from the examples nearest to it."""

import numpy as np
import pytest

from bot.answering.meaning import log_odds
from bot.answering.nearest import NearestModel, open_nearest
from bot.answering.outcomes import Kind
from knowledge.embedding.errors import ModelDamagedError, ModelMissingError

VECTORS = np.array([[1, 0], [0.8, 0.6], [0, 1]], np.float32)
KINDS = ["answer", "answer", "abstain"]


@pytest.fixture
def model():
    """Two kinds over two dimensions."""
    return NearestModel(lambda vector: VECTORS @ np.asarray(vector, np.float32), KINDS)


def test_a_vector_leans_to_its_kind(model):
    """Probabilities add up, and the nearer kind is the more probable."""
    found = model.probabilities([1.0, 0.0])
    assert sum(found.values()) == pytest.approx(1)
    assert found[Kind.ANSWER] > 0.9
    assert log_odds(model.probabilities([0.6, 0.8])) == pytest.approx(20 * ((0.6 + 0.96) / 2 - 0.8), abs=0.01)


def test_it_is_kept_with_the_name_of_its_encoder(model, tmp_path):
    """Vectors of another encoder mean nothing to it."""
    pytest.importorskip("onnx", reason="needs `pip install 'laphieu[build-model]'`")
    from knowledge.embedding.build.labelled_file import write_labelled  # noqa: PLC0415  not where onnx is missing

    path = tmp_path / "nearest.onnx"
    write_labelled(path, VECTORS, KINDS, "ours")
    assert open_nearest("other", path) is None
    opened = open_nearest("ours", path)
    assert opened is not None
    assert opened.probabilities([0.0, 1.0])[Kind.ABSTAIN] == pytest.approx(model.probabilities([0.0, 1.0])[Kind.ABSTAIN], abs=0.01)


def test_the_shipped_one_belongs_to_the_packaged_encoder():
    """Whoever trains the model anew must fit this anew."""
    from knowledge.embedding import open_encoder  # noqa: PLC0415  only here

    assert open_nearest(open_encoder().fingerprint) is not None


def test_a_damaged_file_is_named(tmp_path):
    """What cannot be read is an error with its path."""
    path = tmp_path / "nearest.onnx"
    with pytest.raises(ModelMissingError, match=r"nearest\.onnx"):
        open_nearest("ours", path)
    path.write_bytes(b"no model")
    with pytest.raises(ModelDamagedError, match=r"nearest\.onnx"):
        open_nearest("ours", path)
