"""Fusion of the legs into probabilities."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from knowledge.errors import FusionError
from knowledge.fusion import FIGURES, Fusion, figures, read_fusion

SCORES = arrays(float, 5, elements=st.floats(0, 1))
EVEN = {"best": 10.0, "folded": 1.0}


@given(SCORES, SCORES, SCORES, SCORES)
def test_probabilities_add_up(question, text, folded, marked):
    """Whatever the legs say, it is a distribution."""
    fusion = Fusion(marked=EVEN, unmarked=EVEN, english=EVEN)
    found = fusion.probabilities(figures(question, text, folded, marked), "marked")
    assert found.sum() == pytest.approx(1)
    assert (found >= 0).all()


@given(SCORES, SCORES, SCORES, SCORES, st.floats(1.5, 50))
def test_the_size_of_lexical_scores_means_nothing(question, text, folded, marked, factor):
    """A longer question scores higher everywhere; only shares count."""
    one, other = (figures(question, text, folded * f, marked * f) for f in (1, factor))
    assert one == pytest.approx(other, abs=1e-6)


def test_the_figures_are_those_that_are_named():
    """Cosines as gaps to the best, lexical scores as shares of it; a silent leg counts nothing."""
    one = figures(np.array([0.9, 0.5]), np.array([0.4, 0.7]), np.array([2.0, 4.0]), np.zeros(2))
    row = dict(zip(FIGURES, one[1], strict=True))
    assert row == pytest.approx(
        {
            "best": -0.2,
            "question": -0.4,
            "text": 0.0,
            "folded": 1.0,
            "marked": 0.0,
            "folded_log": np.log(1.02),
            "marked_log": 0.0,
            "tokens": 0.0,
        }
    )


def test_the_shipped_weights_are_read():
    """Each way of typing has a weight for what the legs say, and none that is unknown."""
    fusion = read_fusion()
    for weights in (fusion.marked, fusion.unmarked, fusion.english):
        assert weights
        assert set(weights) <= set(FIGURES)


@pytest.mark.parametrize("text", ["marked: 3", "[", "unmarked: {best: 1}"])
def test_what_is_no_fusion_is_named(tmp_path, text):
    """A broken file is an error with its path."""
    path = tmp_path / "fusion.yaml"
    path.write_text(text)
    with pytest.raises(FusionError, match=r"fusion\.yaml"):
        read_fusion(path)
