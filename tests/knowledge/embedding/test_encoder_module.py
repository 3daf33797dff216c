"""Tests of knowledge.embedding.encoder_module."""

import numpy as np
import pytest

from knowledge.embedding import PACKAGED_PATH

pytestmark = pytest.mark.slow

TEXTS = ["Công dân bao nhiêu tuổi được bầu cử?", "What is the voting age?"]


def load(path, **options):
    """What a user of sentence-transformers writes."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  # takes 8 s

    return SentenceTransformer(str(path), device="cpu", local_files_only=True, **options)


@pytest.fixture(scope="module")
def model():
    """The packaged directory as a SentenceTransformer."""
    return load(PACKAGED_PATH, trust_remote_code=True)


def test_sentence_transformers_loads_the_packaged_directory(model, packaged):
    """`encode_query` and `encode_document` give the vectors of the ONNX adapter, prompts included."""
    assert (model.encode_query(TEXTS) * packaged.encode_queries(TEXTS)).sum(axis=1).min() > 0.9999
    assert (model.encode_document(TEXTS) * packaged.encode_passages(TEXTS)).sum(axis=1).min() > 0.9999


def test_the_model_tells_its_sizes(model):
    """Dimension, longest text and similarity are known to the library."""
    assert (model.get_embedding_dimension(), model.max_seq_length, model.similarity_fn_name) == (384, 512, "cosine")


def test_one_text_gives_one_vector(model):
    """A single string is no list of one."""
    assert model.encode(TEXTS[0]).shape == (384,)


def test_the_library_asks_for_trust():
    """Without the flag the library refuses the module and says so."""
    with pytest.raises(ValueError, match="trust_remote_code=True"):
        load(PACKAGED_PATH)


def test_what_is_saved_can_be_loaded(model, tmp_path):
    """A saved copy is whole and gives the same vectors."""
    model.save(str(tmp_path))
    again = load(tmp_path, trust_remote_code=True, model_kwargs={"threads": 1})
    assert np.allclose(again.encode_query(TEXTS), model.encode_query(TEXTS), atol=1e-5)
