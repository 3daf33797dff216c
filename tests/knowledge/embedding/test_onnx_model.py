"""Tests of knowledge.embedding.onnx_model."""

import shutil

import numpy as np
import pytest

from knowledge.embedding import PACKAGED_PATH, ModelDamagedError, onnx_model
from knowledge.embedding.model_directory import PROMPTS, TOKENIZER, WEIGHTS, read_directory, write_checksums
from knowledge.embedding.onnx_model import MAX_TOKENS, OnnxModel


@pytest.fixture(scope="module")
def model():
    """The packaged network."""
    return OnnxModel(read_directory(PACKAGED_PATH), threads=2)


def test_a_text_is_put_between_its_marks(model):
    """Every text starts with <s> and ends with </s>, the empty one too."""
    start, end = model.tokenizer.token_to_id("<s>"), model.tokenizer.token_to_id("</s>")
    for row in model.tokenize(["", "bầu cử"]):
        assert (row[0], row[-1]) == (start, end)


def test_a_long_text_is_cut_to_what_the_network_reads(model):
    """No more than 512 tokens, and the end mark is among them."""
    (row,) = model.tokenize(["phiếu bầu " * 1000])
    assert len(row) == MAX_TOKENS
    assert row[-1] == model.tokenizer.token_to_id("</s>")


def test_vietnamese_and_english_need_no_unknown_piece(model):
    """The pruned vocabulary spells ordinary text, marked or not, whole."""
    unknown = model.tokenizer.token_to_id("<unk>")
    texts = ["Ủy ban Mặt trận Tổ quốc Việt Nam", "uy ban bau cu", "THẺ CỬ TRI", "additional election", "40/NQ-HĐBCQG, 50%"]
    assert not any(unknown in row for row in model.tokenize(texts))


def test_the_dimension_is_that_of_the_vectors(model):
    """What the file says of its output is what comes out."""
    assert model.run([0, 2]).shape == (model.dimension,)
    assert model.dimension == 384


@pytest.mark.parametrize("told", ["flags: avx2 avx512_vnni", "flags: avx2", None])
def test_every_processor_gives_the_same_vectors(model, tmp_path, monkeypatch, told):
    """With instructions for sums of 8-bit integers, without them, and where nothing is known of the processor."""
    processor = tmp_path / "cpuinfo"
    if told:
        processor.write_text(told)
    monkeypatch.setattr(onnx_model, "_PROCESSOR", processor)
    (row,) = model.tokenize(["Bao nhiêu tuổi được bầu cử?"])
    assert OnnxModel(read_directory(PACKAGED_PATH), threads=1).run(row) @ model.run(row) > 0.9999


def test_weights_that_are_no_network_are_damage(tmp_path):
    """A file that has the right checksum and is no ONNX file is reported with the remedy."""
    for name in (TOKENIZER, PROMPTS):
        shutil.copy(PACKAGED_PATH / name, tmp_path)
    (tmp_path / WEIGHTS).write_bytes(bytes(np.arange(200, dtype=np.uint8)))
    write_checksums(tmp_path)
    with pytest.raises(ModelDamagedError, match=r"cannot read .*model\.onnx: reinstall"):
        OnnxModel(read_directory(tmp_path), threads=1)
