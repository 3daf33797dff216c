"""Numbers in words are written in figures where they can be nothing else."""

from __future__ import annotations

import pytest

from knowledge.typed.numbers import in_figures


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("em mười bảy tuổi", "em 17 tuổi"),
        ("chau muoi bay tuoi", "chau 17 tuoi"),
        ("Hai mươi mốt tuổi", "21 tuổi"),
        ("bà năm mươi tám tuổi", "bà 58 tuổi"),
        # `năm` is a year here.
        ("năm mười tám tuổi", "năm 18 tuổi"),
        ("ba mươi lăm phần trăm", "35 phần trăm"),
        ("trong hai mươi tư giờ", "trong 24 giờ"),
        ("một trăm hai mươi người", "một trăm hai mươi người"),
        ("hai mươi nghìn dân", "hai mươi nghìn dân"),
        ("hai người, mười phiếu", "hai người, mười phiếu"),
    ],
)
def test_vietnamese(typed, written):
    """Numbers of two words, where `năm` is no year and no larger number is meant."""
    assert in_figures(typed, "vi") == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("my son is seventeen can he vote", "my son is 17 can he vote"),
        ("a seventeen-year-old", "a 17-year-old"),
        ("I am Twenty-One, can I stand", "I am 21, can I stand"),
        ("twenty one years old", "21 years old"),
        ("one hundred and twenty voters", "one hundred and twenty voters"),
        ("twenty thousand people", "twenty thousand people"),
        ("her twenty-first birthday, the nineteenth", "her twenty-first birthday, the nineteenth"),
        ("three of five", "three of five"),
    ],
)
def test_english(typed, written):
    """From thirteen on; what is part of an ordinal or of a larger number stays."""
    assert in_figures(typed, "en") == written
