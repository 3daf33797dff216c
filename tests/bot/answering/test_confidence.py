"""Confidence: a probability from what was found and how the question reads."""

import pytest

from bot.answering.confidence import Confidence, Reads, evidence, read_confidence
from bot.answering.understanding import Understood
from bot.errors import SettingsError
from knowledge.search import Query


def test_more_evidence_is_more_probable():
    """A positive weight raises the probability; nothing at all gives the intercept's."""
    model = Confidence(weights={"similar": 2.0}, intercept=-1.0, bar=0.3)
    assert model.probability({"similar": 0.0}) == pytest.approx(0.2689, abs=1e-4)
    assert model.probability({"similar": 1.0}) > model.probability({"similar": 0.5})


def test_evidence_of_nothing_found_is_low():
    """Without a hit, every figure of the search is zero; what is known of the question alone stays."""
    found = evidence(Understood("x", Query("x", "vi", marked=False), asks_earlier=False), [], Reads(-2.0, -3.0, -4.0))
    assert {name for name, figure in found.items() if not figure} == {"similar", "ahead", "shared", "agreed", "held", "english"}
    assert (found["words"], found["meant"], found["nearest"], found["unmarked"]) == (-2.0, -3.0, -4.0, 1.0)


def test_the_shipped_model_knows_its_figures():
    """Its weights name figures that there are, and its bar is a probability."""
    model = read_confidence()
    known = evidence(Understood("x", Query("x", "en", marked=False), asks_earlier=False), [], Reads(0.0, 0.0, 0.0))
    assert set(model.weights) <= set(known)
    assert 0 < model.bar < 1


@pytest.mark.parametrize("text", ["bar: x", "[", "weights: {a: 1}"])
def test_what_is_no_model_is_named(tmp_path, text):
    """A broken file is an error with its path."""
    path = tmp_path / "confidence.yaml"
    path.write_text(text)
    with pytest.raises(SettingsError, match=r"confidence\.yaml"):
        read_confidence(path)
