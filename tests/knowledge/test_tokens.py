"""The vectors of texts' words, kept with the index."""

import numpy as np
import pytest

from knowledge.embedding.matching import Projection, TokenMatcher
from knowledge.errors import IndexBuildError
from knowledge.passages import Passage, PassageKind
from knowledge.tokens import open_tokens, write_kept

HIDDEN = 32


class Spelled:
    """Gives each word a state of its own, and notes the texts that it reads."""

    fingerprint = "spelled"
    dimension = HIDDEN

    def __init__(self):
        self.read = []

    def query_states(self, text):
        """One row a word."""
        return np.stack([np.random.default_rng(sum(map(ord, word))).normal(size=HIDDEN) for word in text.split()]).astype(np.float32)

    def passage_states(self, text):
        """One row a word."""
        self.read.append(text)
        return self.query_states(text)


@pytest.fixture
def encoder():
    """The encoder beneath."""
    return Spelled()


@pytest.fixture
def matcher(encoder):
    """A projection that keeps what there is."""
    same, none = np.eye(HIDDEN, dtype=np.float32), np.zeros(HIDDEN, np.float32)
    return TokenMatcher(Projection(same, none, same, none, none, np.zeros(1, np.float32)), encoder)


def text(target, words, language="vi", piece=0):
    """Return a passage."""
    return Passage(f"{target}|{language}|{piece}", target, PassageKind.TEXT, language, words)


TEXTS = [text("hours", "phòng mở lúc bảy giờ"), text("age", "mười tám tuổi được bầu"), text("hours", "rooms open at seven", "en")]


def test_the_text_that_holds_the_words_is_best(tmp_path, matcher):
    """A question in English reads English texts; where there is none, Vietnamese ones; a target without a text has -1."""
    index = open_tokens(tmp_path, TEXTS, matcher)
    hours, age, nobody = index.scores("mở lúc nào", "vi", ["hours", "age", "nobody"])
    assert hours > age > nobody == -1
    assert index.scores("rooms open", "en", ["hours"])[0] == pytest.approx(1, abs=0.05)
    assert index.scores("tuổi bầu", "en", ["age"])[0] == pytest.approx(1, abs=0.05)


def test_of_several_pieces_the_best_counts(tmp_path, matcher):
    """A long document is cut into pieces."""
    index = open_tokens(tmp_path, [*TEXTS, text("age", "thẻ cử tri", piece=1)], matcher)
    assert index.scores("thẻ cử tri", "vi", ["age"])[0] == pytest.approx(1, abs=0.05)


def test_texts_are_read_once(tmp_path, matcher, encoder):
    """Who opens the folder again reads none; a text that changed makes it anew and drops what was there."""
    open_tokens(tmp_path, TEXTS, matcher)
    assert len(encoder.read) == 3
    open_tokens(tmp_path, TEXTS, matcher)
    assert len(encoder.read) == 3
    open_tokens(tmp_path, [*TEXTS[:2], text("hours", "rooms open at five", "en")], matcher)
    assert len([path for path in tmp_path.iterdir() if path.name.startswith("tokens-")]) == 1


def test_shipped_texts_are_not_read(tmp_path, matcher, encoder):
    """Only what the file lacks is."""
    shipped = tmp_path / "tokens.npz"
    assert write_kept(shipped, [p.text for p in TEXTS[:2]], matcher) == 2
    encoder.read.clear()
    index = open_tokens(tmp_path / "index", TEXTS, matcher, shipped)
    assert encoder.read == ["rooms open at seven"]
    assert index.scores("bảy giờ", "vi", ["hours"])[0] == pytest.approx(1, abs=0.05)


def test_questions_are_no_texts(tmp_path, matcher, encoder):
    """Words of questions are not kept; nothing at all is no error."""
    index = open_tokens(tmp_path, [Passage("q", "hours", PassageKind.QUESTION, "vi", "mấy giờ mở cửa")], matcher)
    assert not encoder.read
    assert index.scores("mấy giờ", "vi", ["hours"]).tolist() == [-1]


def test_a_damaged_file_is_named(tmp_path, matcher):
    """The shipped one, and what was kept."""
    shipped = tmp_path / "tokens.npz"
    shipped.write_bytes(b"nothing")
    with pytest.raises(IndexBuildError, match=r"tokens\.npz"):
        open_tokens(tmp_path / "index", TEXTS, matcher, shipped)
    open_tokens(tmp_path / "other", TEXTS, matcher)
    (folder,) = (tmp_path / "other").iterdir()
    (folder / "starts.npy").write_bytes(b"nothing")
    with pytest.raises(IndexBuildError, match="other"):
        open_tokens(tmp_path / "other", TEXTS, matcher)
