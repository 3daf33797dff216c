"""Tests of knowledge.embedding.build.__main__: the command, whole."""

import subprocess
import sys

import pytest

from knowledge.embedding import PACKAGED_PATH, open_encoder, verify
from knowledge.embedding.build.__main__ import build
from knowledge.embedding.build.compare import compare
from tests.knowledge.embedding.model_build.conftest import LIBRARIES, REASON

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """The folder that the command filled, and what it printed."""
    for library in (*LIBRARIES, "onnx", "onnx_ir", "transformers"):
        pytest.importorskip(library, reason=REASON)
    out = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "knowledge.embedding.build", str(out)]
    return out, subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


def test_a_plain_directory_is_packaged(run, tmp_path):
    """What training writes goes the same way: the same plain directory gives the same model."""
    build(tmp_path, run[0] / "plain")
    found = compare(open_encoder(str(run[0] / "model")), open_encoder(str(tmp_path / "model")))
    assert found.least > 0.9999


def test_the_packaged_model_is_a_trained_one(run, packaged):
    """Without `--from` the untrained model is built: another one."""
    assert compare(open_encoder(str(run[0] / "model")), packaged).mean < 0.99


def test_all_but_the_network_is_the_same_byte_for_byte(run):
    """Tokenizer, prompts and modules.json depend on no library's version."""
    verify(run[0] / "model")
    for name in ("tokenizer.json", "config_sentence_transformers.json", "modules.json"):
        assert (run[0] / "model" / name).read_bytes() == (PACKAGED_PATH / name).read_bytes()


def test_the_command_prints_checksums_and_cosines(run):
    """What was built, and how near it is, can be read off."""
    assert (run[0] / "model" / "SHA256SUMS").read_text().split()[3] in run[1]
    assert "cosine, built and plain: mean 0.99" in run[1]
