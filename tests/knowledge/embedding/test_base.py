"""Tests of knowledge.embedding.base."""

from knowledge.embedding.base import well_formed


def test_text_is_left_as_it_is():
    """Vietnamese, emoji, wide letters and the empty text pass unchanged."""
    for text in ("Đại biểu Quốc hội", "🇻🇳 ½ Ａ", ""):
        assert well_formed(text) == text


def test_decomposed_letters_are_composed():
    """A letter and its marks become the one character that Vietnamese keyboards write."""
    assert well_formed("ba\u0302\u0300u cu\u031b\u0309") == "bầu cử"


def test_half_a_surrogate_pair_becomes_a_question_mark():
    """What cannot be written as UTF-8 does not reach a tokenizer."""
    assert well_formed("bầu\ud83d cử") == "bầu? cử"
