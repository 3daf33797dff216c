"""Tests of knowledge.embedding.opening."""

import shutil

import pytest

from knowledge.embedding import PACKAGED_PATH, ModelMissingError, OnnxEncoder, open_encoder


def test_packaged_is_the_default():
    """Without a name one gets the encoder that is shipped."""
    assert isinstance(open_encoder(), OnnxEncoder)


def test_a_directory_of_ours_runs_on_onnxruntime(packaged, tmp_path):
    """A path to a directory that the build wrote opens without sentence-transformers, and is the same encoder."""
    shutil.copytree(PACKAGED_PATH, tmp_path, dirs_exist_ok=True)
    found = open_encoder(str(tmp_path), threads=1, batch_size=1)
    assert isinstance(found, OnnxEncoder)
    assert found.fingerprint == packaged.fingerprint


def test_a_directory_of_ours_without_its_weights_is_told_as_such(tmp_path):
    """A missing model.onnx is not taken for some other kind of model."""
    shutil.copytree(PACKAGED_PATH, tmp_path, dirs_exist_ok=True)
    (tmp_path / "model.onnx").unlink()
    with pytest.raises(ModelMissingError, match=r"model\.onnx is missing"):
        open_encoder(str(tmp_path))


@pytest.mark.parametrize("name", ["somebody/no-such-model", "no-such-model", "/no/such/directory", "a b"])
def test_an_unknown_name_says_what_to_do(name, monkeypatch, tmp_path):
    """A name that is no directory and not in the cache raises at once, without a download."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelMissingError, match="packaged"):
        open_encoder(name)
