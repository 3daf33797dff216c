"""The further questions of the library, and the vectors that are shipped with it."""

from collections import Counter

import pytest

from knowledge.embedding import open_encoder
from knowledge.embedding.matching import open_matcher
from knowledge.embedding.shipped import ShippedVectors
from knowledge.folding import syllables
from knowledge.passages import PassageKind, cut, read_by_meaning
from knowledge.reading import SHIPPED_LIBRARY, SHIPPED_TOKENS, SHIPPED_VECTORS
from knowledge.tokens import open_tokens


def test_every_provision_is_asked_for_in_both_languages(library):
    """Somebody wrote questions for each, not only for the famous ones."""
    counts = Counter((a.target, a.language) for a in library.asked)
    assert set(counts) == {(reference, language) for reference in library.provisions for language in ("vi", "en")}


def test_no_question_is_there_twice(library):
    """Neither among themselves nor beside the provisions' own."""
    own = [q for p in library.provisions.values() for questions in (p.provision.questions.vi, p.provision.questions.en) for q in questions]
    seen = Counter(" ".join(syllables(q)) for q in own)
    assert not [a.text for a in library.asked if seen[" ".join(syllables(a.text))]]
    assert len({(" ".join(syllables(a.text))) for a in library.asked}) == len(library.asked)


@pytest.mark.slow
def test_the_shipped_vectors_are_those_of_the_library(library):
    """Each passage has its vector in the file, and a sample is what the encoder says: `scripts/ship_vectors.py` writes it anew."""
    encoder = open_encoder()
    shipped = ShippedVectors(encoder, SHIPPED_VECTORS)
    texts = [p.text for p in read_by_meaning(cut(library))]
    assert not [text for text in texts if not shipped.knows(text)]
    sample = texts[:: len(texts) // 20]
    assert (shipped.encode_passages(sample) * encoder.encode_passages(sample)).sum(axis=1).min() > 0.999
    assert SHIPPED_VECTORS.parent == SHIPPED_LIBRARY


@pytest.mark.slow
def test_the_shipped_words_are_those_of_the_library(library, tmp_path):
    """Each text's tokens are in the file, so that an index reads none anew, and a sample is what the encoder says: `scripts/ship_vectors.py` writes it anew."""
    matcher = open_matcher(open_encoder())
    assert matcher is not None
    texts = [p for p in cut(library) if p.kind is PassageKind.TEXT]
    sample = texts[:: len(texts) // 20]
    read = open_tokens(tmp_path / "read", sample, matcher)
    kept = open_tokens(tmp_path / "kept", sample, Unreading(matcher), SHIPPED_TOKENS)
    open_tokens(tmp_path / "all", texts, Unreading(matcher), SHIPPED_TOKENS)
    for passage in sample:
        (one,), (other,) = (index.scores(passage.text, passage.language, [passage.target]) for index in (read, kept))
        assert one == pytest.approx(other, abs=0.01)


class Unreading:
    """A matcher that may not read a text."""

    def __init__(self, matcher):
        self.fingerprint, self.dimension, self.query = matcher.fingerprint, matcher.dimension, matcher.query

    def passages(self, texts):
        """Nothing is to be read."""
        assert not texts
        return []
