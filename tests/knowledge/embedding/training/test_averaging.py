"""Tests of knowledge.embedding.training.averaging."""

import pytest

torch = pytest.importorskip("torch", reason="needs `pip install 'laphieu[build-model]'`")
safetensors = pytest.importorskip("safetensors.torch", reason="needs `pip install 'laphieu[build-model]'`")


def test_the_mean_of_two_networks_is_written_with_all_else(tmp_path):
    """Each weight is the mean of both; tokenizer and settings are those of the first."""
    from knowledge.embedding.training.averaging import average  # noqa: PLC0415  needs safetensors

    for name, weight in (("one", 1.0), ("other", 3.0)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.json").write_text(name)
        safetensors.save_file({"layer.weight": torch.full((2, 2), weight)}, tmp_path / name / "model.safetensors")
    average(tmp_path / "one", tmp_path / "other", tmp_path / "mean")
    assert safetensors.load_file(tmp_path / "mean" / "model.safetensors")["layer.weight"].tolist() == [[2.0, 2.0], [2.0, 2.0]]
    assert (tmp_path / "mean" / "config.json").read_text() == "one"
