"""The kind of a question from its meaning."""

import pytest

from bot.answering.meaning import Meaning, log_odds, open_meaning
from bot.answering.outcomes import Kind
from knowledge.embedding import HashingEncoder, ModelDamagedError, ModelMissingError, open_encoder


@pytest.fixture(scope="module")
def encoder():
    """The packaged encoder, whose states the model reads."""
    return open_encoder()


@pytest.fixture(scope="module")
def model(encoder):
    """The shipped model: whoever trains the encoder anew must train this anew."""
    found = open_meaning(encoder)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Mất thẻ cử tri thì xin cấp lại ở đâu?", Kind.ANSWER),
        ("mat the cu tri thi xin cap lai o dau", Kind.ANSWER),
        ("I lost my voter card, where do I get another one?", Kind.ANSWER),
        ("Tôi nên bầu cho ông nào thì tốt?", Kind.DECLINE),
        ("Which party would you vote for?", Kind.DECLINE),
        ("Cách nấu phở bò cho năm người?", Kind.OUT_OF_SCOPE),
    ],
)
def test_what_is_meant_is_told_in_either_language(model, question, kind):
    """A rule that is asked for, an opinion, something else altogether."""
    found = model.read(question)
    assert sum(found.meant.values()) == pytest.approx(1)
    assert sum(found.nearest.values()) == pytest.approx(1)
    assert max(found.meant, key=found.meant.__getitem__) is kind


def test_a_kind_is_as_probable_as_both_find_it():
    """What one of them rules out is ruled out."""
    found = Meaning({Kind.ANSWER: 0.9, Kind.DECLINE: 0.1}, {Kind.ANSWER: 0.4, Kind.ABSTAIN: 0.6})
    assert found.of(Kind.ANSWER) == pytest.approx(0.6)
    assert found.of(Kind.DECLINE) == found.of(Kind.ABSTAIN) == 0


def test_the_log_odds_are_those_of_all_kinds_that_count():
    """One kind or two; never infinite."""
    found = {Kind.ANSWER: 0.5, Kind.ABSTAIN: 0.25, Kind.DECLINE: 0.25}
    assert log_odds(found) == pytest.approx(0)
    assert log_odds(found, (Kind.ANSWER, Kind.ABSTAIN)) == pytest.approx(1.0986, abs=1e-3)
    assert log_odds({Kind.DECLINE: 1.0}) > -20


def test_another_encoder_has_none(encoder):
    """States of another network mean nothing to it, and not every encoder has states."""

    class Other:
        dimension = 384
        fingerprint = "other"
        encode_queries = encode_passages = query_states = encoder.query_states

    assert open_meaning(Other()) is None
    assert open_meaning(HashingEncoder()) is None


def test_a_file_that_cannot_be_used_is_named(encoder, tmp_path):
    """Missing, or no network."""
    path = tmp_path / "meaning.onnx"
    with pytest.raises(ModelMissingError, match=r"meaning\.onnx is missing"):
        open_meaning(encoder, path)
    path.write_bytes(b"no network")
    with pytest.raises(ModelDamagedError, match=r"meaning\.onnx"):
        open_meaning(encoder, path)
