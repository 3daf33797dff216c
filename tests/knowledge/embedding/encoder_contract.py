"""What every encoder promises, whatever runs beneath; a test class inherits it and gives the fixture `encoder`."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.embedding import Encoder

TEXTS = [
    "Công dân đủ mười tám tuổi trở lên có quyền bầu cử.",
    "Tôi mất thẻ cử tri thì phải làm sao",
    "What is the voting age in Viet Nam?",
    "",
    "  ",
    "phiếu " * 150,
    "😀 \0 \ud83d",
]
NEARNESS = 1e-5  # how far a component may move with the company in which a text is encoded


class EncoderContract:
    """Inherited by the test class of each encoder."""

    @pytest.fixture(scope="class")
    @classmethod
    def encoder(cls):
        """The encoder under test."""
        raise NotImplementedError

    @pytest.fixture(scope="class")
    @classmethod
    def alone(cls, encoder):
        """Vectors of TEXTS, each encoded by itself."""
        return np.concatenate([encoder.encode_passages([text]) for text in TEXTS])

    def test_it_is_an_encoder(self, encoder):
        """It has everything that the protocol names."""
        assert isinstance(encoder, Encoder)

    def test_no_texts_give_no_rows(self, encoder):
        """Empty input gives an array of shape (0, dimension)."""
        for vectors in (encoder.encode_queries([]), encoder.encode_passages([])):
            assert vectors.shape == (0, encoder.dimension)
            assert vectors.dtype == np.float32

    def test_every_text_gets_a_vector_of_length_one(self, encoder):
        """Rows have length 1 for every text: long, empty, with emoji, with half a surrogate pair."""
        for vectors in (encoder.encode_queries(TEXTS), encoder.encode_passages(TEXTS)):
            assert vectors.shape == (len(TEXTS), encoder.dimension)
            assert vectors.dtype == np.float32
            assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)

    @settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
    @given(picked=st.lists(st.integers(0, len(TEXTS) - 1), min_size=1, max_size=9))
    def test_company_and_order_change_nothing(self, encoder, alone, picked):
        """A text has the same vector in any batch, at any place in it."""
        vectors = encoder.encode_passages([TEXTS[index] for index in picked])
        assert np.abs(vectors - alone[picked]).max() < NEARNESS

    def test_like_texts_have_like_vectors(self, encoder):
        """A question is nearer to the passage that answers it than to another one."""
        question = encoder.encode_queries(["mất thẻ cử tri thì làm sao"])[0]
        answer, other = encoder.encode_passages(["Cử tri bị mất thẻ cử tri được cấp lại", "Hội đồng nhân dân họp mỗi năm hai kỳ"])
        assert question @ answer > question @ other

    def test_it_does_not_matter_how_letters_are_composed(self, encoder):
        """Text with its marks as characters of their own, as some phones and PDF files write it, gets the same vector."""
        composed, decomposed = encoder.encode_passages([TEXTS[0], unicodedata.normalize("NFD", TEXTS[0])])
        assert np.abs(composed - decomposed).max() < NEARNESS

    def test_threads_may_share_it(self, encoder, alone):
        """Calls from several threads at once give the vectors that calls one by one give."""
        with ThreadPoolExecutor(3) as pool:
            found = list(pool.map(lambda text: encoder.encode_passages([text])[0], TEXTS[:4] * 2))
        assert np.abs(np.stack(found) - alone[[0, 1, 2, 3] * 2]).max() < NEARNESS

    def test_the_fingerprint_is_a_short_name(self, encoder):
        """The fingerprint is 16 hexadecimal digits, fit for a collection's name, and does not move."""
        assert len(encoder.fingerprint) == 16
        assert int(encoder.fingerprint, 16) >= 0
        assert encoder.fingerprint == encoder.fingerprint
