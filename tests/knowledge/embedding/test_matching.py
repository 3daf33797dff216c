"""Words compared with words, over an encoder whose states are known."""

import numpy as np
import pytest

from knowledge.embedding import HashingEncoder, ModelDamagedError, open_encoder
from knowledge.embedding.base import StatesEncoder
from knowledge.embedding.matching import Projection, TokenMatcher, cosines, open_matcher, write_projection

HIDDEN, DIMENSION = 24, 8


class Spelled:
    """Gives each word a state of its own, the same wherever it stands."""

    fingerprint = "spelled"
    dimension = HIDDEN

    def states(self, text):
        """One row a word."""
        return np.stack([np.random.default_rng(sum(map(ord, word))).normal(size=HIDDEN) for word in text.split()]).astype(np.float32)

    query_states = passage_states = states


def drawn(seed=0):
    """Return a projection that nobody trained; questions and texts alike."""
    chance = np.random.default_rng(seed)
    matrix, offset = chance.normal(size=(HIDDEN, DIMENSION)).astype(np.float32), np.zeros(DIMENSION, np.float32)
    return Projection(matrix, offset, matrix, offset, chance.normal(size=HIDDEN).astype(np.float32), np.zeros(1, np.float32))


@pytest.fixture
def matcher():
    """A matcher over the words."""
    return TokenMatcher(drawn(), Spelled())


def test_a_question_has_vectors_of_length_1_and_shares(matcher):
    """What each token counts adds up to 1."""
    vectors, counts = matcher.query("ai giữ thẻ cử tri")
    assert vectors.shape == (5, DIMENSION)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert counts.sum() == pytest.approx(1, abs=1e-5)
    assert (counts > 0).all()


def test_the_same_word_is_nearest_to_itself(matcher):
    """In 8 bits the cosine is right to some hundredths, more only where a component is cut."""
    vectors, _ = matcher.query("thẻ cử tri")
    (tokens,) = matcher.passages(["ai giữ thẻ cử tri"])
    assert tokens.dtype == np.int8
    assert cosines(vectors, tokens).argmax(axis=0).tolist() == [2, 3, 4]


def test_a_long_text_is_cut(matcher):
    """At 160 tokens."""
    (tokens,) = matcher.passages(["phiếu " * 300])
    assert len(tokens) == 160


def test_its_name_is_that_of_projection_and_encoder():
    """Vectors of one mean nothing to another."""
    one, same, other = (TokenMatcher(drawn(seed), Spelled()).fingerprint for seed in (0, 0, 1))
    assert one == same != other


def test_the_shipped_one_belongs_to_the_packaged_encoder():
    """Whoever trains the model anew must train this anew; no other encoder is read by it."""
    encoder = open_encoder()
    assert isinstance(encoder, StatesEncoder)
    assert open_matcher(encoder) is not None
    assert open_matcher(HashingEncoder()) is None


def test_what_is_written_is_read(tmp_path):
    """For its encoder only; what cannot be read is an error with its path."""
    path = tmp_path / "matching.npz"
    encoder = open_encoder()
    write_projection(path, drawn(), "other")
    assert open_matcher(encoder, path) is None
    write_projection(path, drawn(), encoder.fingerprint)
    opened = open_matcher(encoder, path)
    assert opened is not None
    assert opened.dimension == DIMENSION
    path.write_bytes(b"nothing")
    with pytest.raises(ModelDamagedError, match=r"matching\.npz"):
        open_matcher(encoder, path)
