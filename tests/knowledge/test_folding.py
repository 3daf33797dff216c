"""Tests of knowledge.folding."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.folding import fold, folded_syllables, has_marks, syllables

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
VIETNAMESE = st.text(LETTERS + LETTERS.upper() + " 0123456789,.?")


@given(st.text())
def test_folding_twice_is_folding_once(text):
    """Folded text stays as it is, whatever the script."""
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_both_forms_of_a_letter_fold_alike(text):
    """Composed (NFC) and decomposed (NFD) text give the same."""
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(VIETNAMESE)
def test_vietnamese_folds_to_ascii_of_the_same_length(text):
    """Each letter becomes its ASCII letter in lower case; digits, points and spaces stay."""
    folded = fold(text)
    assert folded.isascii()
    assert len(folded) == len(text)
    assert folded == folded.lower()
    assert [c for c in folded if not c.isalpha()] == [c for c in text if not c.isalpha()]


@given(VIETNAMESE)
def test_folded_syllables_are_the_folded_ones_of_the_text(text):
    """Folding first or splitting first is the same."""
    assert folded_syllables(text) == [fold(s) for s in syllables(text)]


@given(VIETNAMESE)
def test_marks_are_what_folding_takes_away(text):
    """A text has marks just where folding changes more than its case."""
    assert has_marks(text) == (fold(text) != text.lower())


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("hoá", "hóa"), ("uỷ ban", "ủy ban"), ("quý", "qúy")],
)
def test_both_placements_of_the_tone_fold_alike(one, other):
    """Old and new spelling of the tone's place meet."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize("text", ["Điều", "ĐIỀU", "điều", "đIỀU", unicodedata.normalize("NFD", "Điều")])
def test_the_letter_with_a_bar_becomes_d(text):
    """đ has no decomposition in Unicode and is folded by hand, in both cases."""
    assert fold(text) == "dieu"


def test_white_space_stays():
    """Folding does not join or part words."""
    assert fold(" Bầu\tcử\n") == " bau\tcu\n"


def test_syllables_keep_their_marks_and_lose_their_punctuation():
    """Syllables and numbers come in order, lower case, composed."""
    text = unicodedata.normalize("NFD", "Cử tri (đủ 18 tuổi) đi-bầu, phải không?")
    assert syllables(text) == ["cử", "tri", "đủ", "18", "tuổi", "đi", "bầu", "phải", "không"]


@pytest.mark.parametrize(
    ("text", "marked"), [("di bau o dau", False), ("đi bau", True), ("BẦU", True), ("", False), ("18/5?", False), ("vote", False)]
)
def test_marks_of_a_question(text, marked):
    """One marked letter is enough; capitals, digits and English have none."""
    assert has_marks(text) is marked
    assert has_marks(unicodedata.normalize("NFD", text)) is marked
