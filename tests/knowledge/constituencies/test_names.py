"""How names are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.constituencies.names import matched, spelled, tokens
from knowledge.folding import fold


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Thuỷ", "Thủy"), ("Hoà Bình", "hòa bình"), ("Mỹ Quí", "Mỹ Quý"), ("Mĩ Tho", "Mỹ Tho"), ("05", "5"), ("M'Drắk", "M’Drắk")],
)
def test_variants_of_spelling_are_the_same(typed, name):
    """A tone on another vowel, i for y, a zero before a number and another apostrophe change nothing."""
    assert spelled(typed) == spelled(name)
    assert matched(tokens(typed)) == matched(tokens(name))


@pytest.mark.parametrize(("one", "other"), [("Thanh An", "Thạnh An"), ("Ba Tơ", "Ba Tô"), ("Sơn Hà", "Sơn Hạ")])
def test_other_diacritics_are_another_name(one, other):
    """Names that fold to the same are told apart by their spelling."""
    assert spelled(one) != spelled(other)
    assert matched(tokens(one)) == matched(tokens(other))


def test_short_kinds_are_cut_off():
    """`p5` and `q.7` are a kind and a number."""
    assert tokens("P5 q.7 Q10") == ["p", "5", "q", "7", "q", "10"]


@given(st.text())
def test_any_text_has_tokens(text):
    """Nothing that people type is an error, and folding first changes no match."""
    assert matched(tokens(fold(text))) == matched(tokens(fold(fold(text))))
    spelled(text)
