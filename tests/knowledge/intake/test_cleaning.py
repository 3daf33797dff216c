"""Text at the edge: normal forms, and letters that must not pass."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.intake.cleaning import Cleaner, readable, unreadable

VIETNAMESE = st.text(st.sampled_from("aàạậằẵbcđdeệễghịìknoộớợuựửứyỳxĐẤỨỠ .,"))


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@given(text=VIETNAMESE)
def test_every_normal_form_gives_the_same(form, text):
    """Whatever form a text comes in, it is read the same."""
    assert Cleaner().clean(unicodedata.normalize(form, text)) == Cleaner().clean(text)


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    """What was cleaned is clean, in NFC, and holds nothing that steers or hides."""
    cleaner = Cleaner()
    once = readable(cleaner.clean(text))
    again = Cleaner()
    assert again.clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert (again.controls, again.directions, again.invisible) == (0, 0, 0)


@given(VIETNAMESE, st.sampled_from(["\u202e", "\u200b", "\x07", "\ufeff", "\u2066", "\u00ad", "\U000e0041"]))
def test_deceiving_letters_go_and_are_counted(text, letter):
    """A letter that turns, hides or controls is taken out, and that is counted."""
    cleaner = Cleaner()
    assert cleaner.clean(f"{text}{letter}") == Cleaner().clean(text)
    assert cleaner.controls + cleaner.directions + cleaner.invisible == 1


def test_tones_in_the_wrong_order():
    """A tone typed before the letter's own mark still gives that letter."""
    assert Cleaner().clean("ca\u0301\u0302p") == "cấp"


def test_lookalikes():
    """The Icelandic letter that is often found for Đ is read as Đ."""
    assert Cleaner().clean("Ðiều") == "Điều"


def test_unreadable_letters_are_counted():
    """Replacement characters and codes that no letter has count as unreadable, and can be stored."""
    assert unreadable("a\ufffd\ue123\ud800") == 3
    assert readable("a\ue123\ud800") == "a\ufffd\ufffd"
