"""Birth dates and ages in questions."""

from datetime import date

import pytest

from bot.answering.computing.births import bare_ages_in, births_in
from knowledge.folding import fold

TODAY, POLLING = date(2026, 3, 1), date(2026, 3, 15)


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("em sinh 20/12/2007", (2007, 12, 20)),
        ("sinh ngày 3 tháng 2 năm 2008", (2008, 2, 3)),
        ("sn 2008", (2008, None, None)),
        ("năm sinh 07", (2007, None, None)),
        ("em 2k8", (2008, None, None)),
        ("sinh tháng 3/2008", (2008, 3, None)),
        ("born on 5 April 2008", (2008, 4, 5)),
        ("I turn 18 on 16 March 2026", (2008, 3, 16)),
        ("18 tuổi vào ngày 15/3", (2008, 3, 15)),
        ("16/3 này em mới tròn 18", (2008, 3, 16)),
        ("đúng ngày bầu cử em tròn 18 tuổi", (2008, 3, 15)),
        ("ngày mai em tròn 18 tuổi", (2008, 3, 2)),
        ("my 18th birthday is on 15 March 2026", (2008, 3, 15)),
    ],
)
def test_births(text, birth):
    """A birth date is read where it is said, and worked out where the day of a birthday is said."""
    (found,) = births_in(fold(text), TODAY, POLLING)
    assert (found.year, found.month, found.day) == birth


@pytest.mark.parametrize(
    "text", ["học sinh 2008", "khai sinh ngày 3/2/2026", "đủ 18 tuổi tính đến ngày 15/3/2026", "niêm yết ngày 3/2/2026"]
)
def test_no_births(text):
    """Other dates and other words with `sinh` are no births."""
    assert births_in(fold(text), TODAY, POLLING) == ()


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("em 17 tuổi", (17, 0)),
        ("16 tuổi rưỡi", (16, 6)),
        ("17 tuổi 11 tháng", (17, 11)),
        ("em 19t", (19, 0)),
        ("I'm 17", (17, 0)),
        ("a 17-year-old", (17, 0)),
    ],
)
def test_bare_ages(text, age):
    """Ages are read with their months."""
    assert bare_ages_in(fold(text)) == (age,)


@pytest.mark.parametrize(
    "text", ["từ đủ 18 tuổi trở lên", "phải đủ 18 tuổi", "trên 18 tuổi", "mẹ tôi 80 tuổi", "19 tuổi mụ", "over 18 years old"]
)
def test_ages_of_the_rule(text):
    """The age that a law asks for, an age after another calendar and ages far from the limits are left."""
    assert bare_ages_in(fold(text)) == ()
