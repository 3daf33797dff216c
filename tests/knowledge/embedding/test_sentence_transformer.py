"""Tests of knowledge.embedding.sentence_transformer."""

import shutil
import subprocess
import sys

import numpy as np
import pytest

from knowledge.embedding import PACKAGED_PATH, ModelDamagedError, SentenceTransformerEncoder
from tests.knowledge.embedding.encoder_contract import TEXTS, EncoderContract

pytestmark = pytest.mark.slow


def opened(path=PACKAGED_PATH, **options):
    """A sentence-transformers encoder over the packaged directory or a copy of it."""
    return SentenceTransformerEncoder(str(path), threads=2, batch_size=4, trust_remote_code=True, **options)


@pytest.fixture(scope="module")
def loaded():
    """The packaged directory, loaded by sentence-transformers."""
    return opened()


@pytest.fixture
def copy(tmp_path):
    """A copy of the packaged directory that a test may change."""
    return shutil.copytree(PACKAGED_PATH, tmp_path / "model")


class TestSentenceTransformerEncoder(EncoderContract):
    """An encoder that sentence-transformers runs keeps the contract."""

    @pytest.fixture(scope="class")
    @classmethod
    def encoder(cls, loaded):
        """The packaged directory, loaded by sentence-transformers."""
        return loaded


def test_both_adapters_give_the_same_vectors(loaded, packaged):
    """Vietnamese and English, query and passage: the way through sentence-transformers changes nothing."""
    assert loaded.dimension == packaged.dimension
    assert (loaded.encode_queries(TEXTS) * packaged.encode_queries(TEXTS)).sum(axis=1).min() > 0.999
    assert (loaded.encode_passages(TEXTS) * packaged.encode_passages(TEXTS)).sum(axis=1).min() > 0.999


def test_the_models_own_prompts_are_used_unless_overruled(loaded):
    """`prompts` replaces a prompt by its name, and the fingerprint with it."""
    bare = opened(prompts={"query": "", "document": ""})
    assert np.allclose(bare.encode_queries(["query: bầu cử"]), loaded.encode_queries(["bầu cử"]), atol=1e-5)
    assert np.allclose(bare.encode_passages(["passage: bầu cử"]), loaded.encode_passages(["bầu cử"]), atol=1e-5)
    assert bare.fingerprint != loaded.fingerprint


def test_the_fingerprint_is_made_of_the_files(loaded, copy):
    """A copy elsewhere has the same fingerprint; with one file changed it has another; hidden files don't count."""
    (copy / ".cache").mkdir()
    (copy / ".cache" / "noise").touch()
    assert opened(copy).fingerprint == loaded.fingerprint
    (copy / "LICENSE").write_text("other")
    assert opened(copy).fingerprint != loaded.fingerprint


def test_foreign_code_is_not_run_unasked():
    """A directory that names a module outside the library is refused unless it is trusted."""
    with pytest.raises(ModelDamagedError, match="trust_remote_code"):
        SentenceTransformerEncoder(str(PACKAGED_PATH), threads=1, batch_size=1)


def test_a_directory_without_a_model_says_what_to_do(tmp_path):
    """An empty directory is reported with its path and the remedy."""
    with pytest.raises(ModelDamagedError, match=rf"{tmp_path} cannot be loaded .*save or download it anew"):
        SentenceTransformerEncoder(str(tmp_path), threads=1, batch_size=1)


def test_nothing_is_asked_of_the_network():
    """Loading, encoding and missing a model open no connection, without any environment variable."""
    code = f"""
import sys
sys.addaudithook(lambda event, arguments: event == "socket.connect" and sys.exit(f"connects: {{arguments}}"))
from knowledge.embedding import ModelMissingError, SentenceTransformerEncoder
found = SentenceTransformerEncoder({str(PACKAGED_PATH)!r}, threads=1, batch_size=1, trust_remote_code=True)
found.encode_queries(["bầu cử"])
try:
    SentenceTransformerEncoder("somebody/no-such-model", threads=1, batch_size=1)
except ModelMissingError:
    print("missing")
"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert found.stdout.strip() == "missing", found.stderr
