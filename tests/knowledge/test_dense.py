"""Tests of knowledge.dense, with a double for the model and Chroma in a temporary folder."""

import random

import chromadb
import numpy as np
import pytest
from chromadb.config import Settings

from knowledge.dense import open_dense
from knowledge.embedding import CachedEncoder, HashingEncoder
from knowledge.errors import IndexBuildError

FIRST, SECOND = "a" * 24, "b" * 24


class Noting(HashingEncoder):
    """A double that keeps which passages it encoded."""

    def __init__(self):
        super().__init__(512)
        self.seen = []

    def encode_passages(self, texts):
        """Vectors, and a note of the texts."""
        self.seen += texts
        return super().encode_passages(texts)


class Index:
    """A folder with its cache and collection; every `open` has a new encoder."""

    def __init__(self, folder):
        self.folder = folder
        self.encoder = Noting()

    def open(self, passages, fingerprint=FIRST, progress=None):
        """Open the index as a new process would."""
        self.encoder = Noting()
        cached = CachedEncoder(self.encoder, self.folder / "vectors.sqlite", commit_every=8)
        return open_dense(self.folder / "chroma", fingerprint, passages, cached, progress)

    def collections(self):
        """Return the names and sizes of the collections on the disk."""
        client = chromadb.PersistentClient(path=str(self.folder / "chroma"), settings=Settings(anonymized_telemetry=False))
        return {c.name: c.count() for c in client.list_collections()}


@pytest.fixture
def index(tmp_path):
    """A folder without an index."""
    return Index(tmp_path)


@pytest.fixture(scope="module")
def passages(build):
    """Passages of different words, more than one batch of them."""
    words = [f"w{number}" for number in range(400)]
    draw = random.Random(7)
    return [build.passage(f"p{number}", " ".join(draw.sample(words, 8))) for number in range(300)]


def test_the_nearest_passages_come_best_first(index, passages):
    """Neighbours are those of the brute-force search, with their cosine, in falling order."""
    dense, encoder = index.open(passages), HashingEncoder(512)
    for passage in passages[::60]:
        cosines = encoder.encode_passages([p.text for p in passages]) @ encoder.encode_queries([passage.text])[0]
        found = dense.nearest(passage.text, 5)
        assert found[0] == (passage.id, pytest.approx(1, abs=1e-5))
        assert [score for _, score in found] == pytest.approx(np.sort(cosines)[::-1][:5].tolist(), abs=1e-5)


def test_a_limit_above_the_number_gives_all(index, passages):
    """Asking for more than there is gives what there is."""
    assert {name for name, _ in index.open(passages[:7]).nearest("w1 w2", 50)} == {p.id for p in passages[:7]}


def test_an_index_of_nothing_finds_nothing(index):
    """An empty library can be opened and asked."""
    assert index.open([]).nearest("w1", 5) == []


def test_reopening_encodes_nothing(index, passages):
    """A second start reads what the first one wrote, and finds the same; of passages that are equally near, perhaps another."""
    first = index.open(passages[:20]).nearest("w1 w2 w3", 5)
    assert len(index.encoder.seen) == 20
    assert [cosine for _, cosine in index.open(passages[:20]).nearest("w1 w2 w3", 5)] == [cosine for _, cosine in first]
    assert index.encoder.seen == []


def test_reopening_tells_no_progress(index, passages):
    """Nobody waits for an index that is there."""
    told = []
    index.open(passages[:9], progress=lambda *step: told.append(step))
    assert (told[0], told[-1]) == ((0, 9), (9, 9))
    told.clear()
    index.open(passages[:9], progress=lambda *step: told.append(step))
    assert told == []


def test_an_interrupted_encoding_goes_on(index, passages):
    """What was encoded before the interruption is not encoded again, and the index is whole in the end."""

    def interrupt(done, _total):
        if done >= 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.open(passages[:20], progress=interrupt)
    before = index.encoder.seen
    dense = index.open(passages[:20])
    assert sorted(before + index.encoder.seen) == sorted(p.text for p in passages[:20])
    assert len(dense.nearest("w1", 50)) == 20


def test_an_interrupted_filling_goes_on(index, passages):
    """A collection that holds a part is filled, without a passage twice."""
    index.open(passages[:280])
    dense = index.open(passages)
    assert index.collections() == {f"library-{FIRST}": 300}
    assert dense.nearest(passages[299].text, 1)[0][0] == "p299"


def test_another_fingerprint_drops_the_old_collection(index, passages):
    """A new library is built beside the old one, which goes once it is whole; unchanged texts are not encoded again."""
    index.open(passages[:20])
    dense = index.open(passages[10:21], SECOND)
    assert index.collections() == {f"library-{SECOND}": 11}
    assert index.encoder.seen == [passages[20].text]
    assert {name for name, _ in dense.nearest("w1", 50)} == {p.id for p in passages[10:21]}


def test_the_old_collection_stays_until_the_new_one_is_whole(index, passages):
    """An interruption on the way to a new library leaves the old index usable."""

    def interrupt(_done, _total):
        raise KeyboardInterrupt

    index.open(passages[:20])
    with pytest.raises(KeyboardInterrupt):
        index.open(passages[:30], SECOND, interrupt)
    assert index.collections()[f"library-{FIRST}"] == 20
    index.open(passages[:20])
    assert index.encoder.seen == []


def test_a_foreign_collection_is_left_alone(index, passages):
    """Only collections of this library's kind are dropped."""
    client = chromadb.PersistentClient(path=str(index.folder / "chroma"), settings=Settings(anonymized_telemetry=False))
    client.create_collection("other", embedding_function=None)
    index.open(passages[:3])
    assert index.collections() == {"other": 0, f"library-{FIRST}": 3}


def a_file(folder):
    """Put a file where the folder should be."""
    folder.write_text("")


def no_database(folder):
    """Put something else where the database should be."""
    folder.mkdir()
    (folder / "chroma.sqlite3").write_text("not a database, and long enough to be taken for the header of one" * 9)


def a_folder_for_the_database(folder):
    """Put a folder where the database should be."""
    (folder / "chroma.sqlite3").mkdir(parents=True)


@pytest.mark.parametrize("spoil", [a_file, no_database, a_folder_for_the_database])
def test_a_folder_that_cannot_be_used_says_what_to_do(index, passages, spoil):
    """The message names the folder and the way out, and the cause is kept."""
    spoil(index.folder / "chroma")
    with pytest.raises(IndexBuildError, match=r"the index in .*chroma cannot be opened .*delete the folder and start again") as caught:
        index.open(passages[:3])
    assert caught.value.__cause__ is not None
