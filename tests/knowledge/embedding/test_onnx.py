"""Tests of knowledge.embedding.onnx."""

import shutil
import subprocess
import sys

import numpy as np
import pytest

from knowledge.embedding import PACKAGED_PATH, ModelDamagedError, OnnxEncoder
from tests.knowledge.embedding.encoder_contract import TEXTS, EncoderContract


class TestOnnxEncoder(EncoderContract):
    """The packaged encoder keeps the contract."""

    @pytest.fixture(scope="class")
    @classmethod
    def encoder(cls, packaged):
        """The packaged encoder."""
        return packaged


def test_queries_and_passages_are_encoded_differently(packaged):
    """The prompts are put before the texts."""
    text = ["Tuổi bầu cử"]
    assert (packaged.encode_queries(text) * packaged.encode_passages(text)).sum() < 0.999


def test_the_threads_change_nothing(packaged):
    """Vectors do not depend on how many texts run beside each other."""
    assert np.array_equal(OnnxEncoder(PACKAGED_PATH, threads=1).encode_passages(TEXTS), packaged.encode_passages(TEXTS))


def test_what_lies_beyond_512_tokens_is_not_read(packaged):
    """Two texts that differ only after the limit have one vector."""
    start = "phiếu bầu hợp lệ " * 300
    one, other = packaged.encode_passages([start + "Hà Nội", start + "Cà Mau"])
    assert np.array_equal(one, other)


def test_a_question_finds_the_passage_in_the_other_language(packaged):
    """English questions and Vietnamese passages share one space."""
    passages = packaged.encode_passages(["Công dân đủ mười tám tuổi trở lên có quyền bầu cử.", "Hòm phiếu phải được niêm phong."])
    likeness = packaged.encode_queries(["How old must one be to vote?", "Who seals the ballot box?"]) @ passages.T
    assert likeness.argmax(axis=1).tolist() == [0, 1]


def test_a_damaged_model_is_told_before_it_is_used(tmp_path):
    """Opening a directory with half a model raises an error that says what to do."""
    shutil.copytree(PACKAGED_PATH, tmp_path, dirs_exist_ok=True)
    (tmp_path / "model.onnx").write_bytes((PACKAGED_PATH / "model.onnx").read_bytes()[:1000])
    with pytest.raises(ModelDamagedError, match=r"1000 bytes where 30890878 are expected: reinstall"):
        OnnxEncoder(tmp_path, threads=1)


def test_neither_torch_nor_sentence_transformers_is_imported():
    """Encoding with the packaged model, through LangChain's seam too, leaves the large libraries alone."""
    code = (
        "import sys; from knowledge.embedding import open_encoder; "
        "from knowledge.embedding.langchain import EncoderEmbeddings; "
        "EncoderEmbeddings(open_encoder('packaged')).embed_query('bầu cử'); "
        "print({'torch', 'sentence_transformers', 'transformers', 'onnx'} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert found.stdout.strip() == "set()"
