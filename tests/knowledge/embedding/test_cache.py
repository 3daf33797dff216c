"""Tests of knowledge.embedding.cache."""

import sqlite3
from contextlib import closing

import numpy as np
import pytest

from knowledge.embedding import CachedEncoder, CacheError, HashingEncoder
from tests.knowledge.embedding.encoder_contract import EncoderContract

TEXTS = [f"Điều {number}" for number in range(10)]


class Noting(HashingEncoder):
    """A double that keeps what it encoded, and breaks off like a killed process after `limit` texts."""

    def __init__(self, dimension=16, limit=1000):
        super().__init__(dimension)
        self.seen = []
        self.limit = limit

    def encode_passages(self, texts):
        """Vectors, unless the limit is passed."""
        if len(self.seen) + len(texts) > self.limit:
            raise KeyboardInterrupt
        self.seen += texts
        return super().encode_passages(texts)


@pytest.fixture
def path(tmp_path):
    """A cache file that does not exist yet, in a folder that does not either."""
    return tmp_path / "cache" / "vectors.sqlite"


class TestCachedEncoder(EncoderContract):
    """A cached encoder is an encoder."""

    @pytest.fixture(scope="class")
    @classmethod
    def encoder(cls, tmp_path_factory):
        """The double behind a cache."""
        return CachedEncoder(HashingEncoder(64), tmp_path_factory.mktemp("cache") / "vectors.sqlite", commit_every=2)


def test_what_was_encoded_once_is_not_encoded_again(path):
    """A second run, in another process or object, computes nothing and gives the same bytes."""
    first = CachedEncoder(Noting(), path).encode_passages(TEXTS)
    encoder = Noting()
    assert np.array_equal(CachedEncoder(encoder, path).encode_passages(TEXTS), first)
    assert encoder.seen == []


def test_an_interrupted_build_goes_on_where_it_stopped(path):
    """What was committed before the interruption is there; only the rest is encoded."""
    broken, whole = Noting(limit=7), Noting()
    with pytest.raises(KeyboardInterrupt):
        CachedEncoder(broken, path, commit_every=3).encode_passages(TEXTS)
    vectors = CachedEncoder(whole, path, commit_every=3).encode_passages(TEXTS)
    assert len(broken.seen) == 6
    assert sorted(broken.seen + whole.seen) == sorted(TEXTS)
    assert np.array_equal(vectors, Noting().encode_passages(TEXTS))


def test_another_fingerprint_finds_nothing(path):
    """Vectors of another model are never mixed in."""
    CachedEncoder(Noting(16), path).encode_passages(TEXTS)
    other = Noting(32)
    assert CachedEncoder(other, path).encode_passages(TEXTS).shape == (10, 32)
    assert sorted(other.seen) == sorted(TEXTS)


def test_a_changed_text_is_encoded_alone(path):
    """After an amendment only the text that changed is computed."""
    CachedEncoder(Noting(), path).encode_passages(TEXTS)
    encoder = Noting()
    CachedEncoder(encoder, path).encode_passages([*TEXTS[:9], "Điều 9 (sửa đổi)"])
    assert encoder.seen == ["Điều 9 (sửa đổi)"]


def test_a_text_that_comes_twice_is_encoded_once(path):
    """Rows follow the texts given, repeated ones too."""
    encoder = Noting()
    vectors = CachedEncoder(encoder, path).encode_passages(["a", "b", "a"])
    assert len(encoder.seen) == 2
    assert np.array_equal(vectors[0], vectors[2])


def test_progress_goes_from_what_was_there_to_all(path):
    """Progress is told at the start and after each transaction, in different texts."""
    CachedEncoder(Noting(), path).encode_passages(TEXTS[:2])
    told = []
    CachedEncoder(Noting(), path, commit_every=3).encode_passages([*TEXTS, TEXTS[0]], lambda done, total: told.append((done, total)))
    assert told == [(2, 10), (5, 10), (8, 10), (10, 10)]


def test_no_texts_tell_no_progress(path):
    """Nobody has to divide by a total of zero."""
    told = []
    CachedEncoder(Noting(), path).encode_passages([], lambda done, total: told.append((done, total)))
    assert told == []


def test_queries_are_never_written(path):
    """People's words do not reach the disk."""
    cached = CachedEncoder(Noting(), path)
    cached.encode_passages(["a"])
    cached.encode_queries(["tôi bầu cho ai"])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM vector").fetchone() == (1,)


def test_many_texts_are_looked_up(path):
    """More texts than one SQL statement takes are read back whole."""
    many = [str(number) for number in range(1200)]
    first = CachedEncoder(Noting(limit=2000), path).encode_passages(many)
    assert np.array_equal(CachedEncoder(Noting(limit=0), path).encode_passages(many), first)


def test_a_file_that_is_no_database_says_what_to_do(path):
    """A foreign file is not overwritten; the message names it."""
    path.parent.mkdir()
    path.write_text("not a database, and long enough to be taken for the header of one" * 9)
    with pytest.raises(CacheError, match=r"vectors\.sqlite cannot be used .*delete it"):
        CachedEncoder(Noting(), path).encode_passages(TEXTS)


def test_a_vector_of_the_wrong_length_says_what_to_do(path):
    """A row cut short is an error, not a wrong vector."""
    CachedEncoder(Noting(), path).encode_passages(["a"])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE vector SET components = x'00'")
    with pytest.raises(CacheError, match="wrong length: delete the file"):
        CachedEncoder(Noting(), path).encode_passages(["a"])


def test_a_folder_that_cannot_be_made_says_what_to_do(tmp_path):
    """A path below a file is a CacheError, not an OSError."""
    (tmp_path / "file").touch()
    with pytest.raises(CacheError, match="set another path"):
        CachedEncoder(Noting(), tmp_path / "file" / "vectors.sqlite").encode_passages(["a"])
