"""Misspelt English, corrected by the words of a library."""

import pytest

from knowledge.typed.english import EnglishSpeller

COUNTS = {
    "vote": 90,
    "voter": 80,
    "card": 70,
    "my": 60,
    "address": 40,
    "unit": 9,
    "until": 9,
    "temporary": 30,
    "candidates": 20,
    "discount": 5,
    "teh": 2,
}


@pytest.fixture(scope="module")
def speller():
    """Knows the words of a small library, and two words of Vietnamese."""
    return EnglishSpeller(COUNTS, {"voet", "tiem"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("my votter card", "my voter card"),
        ("My Vtoer Crad", "My Voter Card"),
        ("tempoary adress", "temporary address"),
        ("the candidtaes", "the candidates"),
        ("our unti", "our unit"),
    ],
)
def test_a_slip_of_the_finger_is_corrected(speller, typed, meant):
    """A letter doubled, swapped, left out; of two words the one by the commoner slip."""
    assert speller.corrected(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "a miscount",
        "voet tiem",
        "VOET CRAD",
        "YouTubr",
        "vote@crad.vn",
        "40/NQ-HDBC",
        "crad's",
        "cr",
        "neighbour",
        "zzyzx",
        "tax 7 km²",
        "l’adress",
    ],
)
def test_what_is_no_slip_is_left(speller, text):
    """English that the library does not use, Vietnamese, capitals, names, addresses, numbers, short words, what resembles nothing."""
    assert speller.corrected(text) == text


def test_a_slip_that_the_library_holds_is_still_one():
    """Its questions are typed by people."""
    assert EnglishSpeller({"the": 900, "teh": 2}).corrected("teh") == "the"


def test_what_is_longer_than_any_word_is_left(speller):
    """Its slips are as many as its letters squared."""
    assert speller.corrected("z" * 4000) == "z" * 4000
