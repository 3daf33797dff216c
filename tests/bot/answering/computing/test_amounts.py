"""Counts, shares, durations and hours in questions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.amounts import Hour, durations_in, hours_in, shares_in, whole
from knowledge.folding import fold


@pytest.mark.parametrize(("digits", "number"), [("1.200", 1200), ("1,200", 1200), ("1200", 1200), ("ba", 3), ("five", 5)])
def test_whole(digits, number):
    """Numbers in digits, with separators and in words are read."""
    assert whole(digits) == number


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("48% cử tri", Fraction(12, 25)),
        ("52,5 phần trăm", Fraction(21, 40)),
        ("50 percent", Fraction(1, 2)),
        ("đúng một nửa", Fraction(1, 2)),
    ],
)
def test_shares(text, share):
    """Percentages and halves are exact shares."""
    assert shares_in(fold(text)) == (share,)


@pytest.mark.parametrize(
    ("text", "least", "below"),
    [
        ("tạm trú 7 tháng", 7, 8),
        ("1 năm rưỡi", 18, 19),
        ("2 năm 3 tháng", 27, 28),
        ("nửa năm", 6, 7),
        ("gần 1 năm", 6, 12),
        ("gần 2 năm", 18, 24),
        ("chưa đủ 12 tháng", 0, 12),
        ("hơn 11 tháng", 11, 12),
        ("khoảng 1 năm", 11, 13),
        ("ba tháng", 3, 4),
        ("mười bốn tháng", 14, 15),
        ("mười năm", 120, 132),
        ("hai mươi tháng", 20, 21),
        ("hai mươi tư tháng", 24, 25),
        ("fourteen months", 14, 15),
        ("twenty-two months", 22, 23),
        ("a year and a half", 18, 19),
        ("over two years", 24, 36),
        ("11 months", 11, 12),
    ],
)
def test_durations(text, least, below):
    """A duration is read as the months that it lasted at least, and those that it stayed below."""
    (found,) = durations_in(fold(text))
    assert (found.least, found.below) == (least, below)


@pytest.mark.parametrize("text", ["20 tháng 12 năm 2007", "tháng 3/2025", "từ năm 2024"])
def test_dates_are_no_durations(text):
    """The month of a date is no duration."""
    assert durations_in(fold(text)) == ()


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("lúc 6 giờ sáng", Hour(6, 0)),
        ("5h30", Hour(5, 30)),
        ("5 giờ rưỡi", Hour(5, 30)),
        ("7:00", Hour(7, 0)),
        ("5 am", Hour(5, 0)),
        ("7 giờ tối", Hour(19, 0)),
        ("24 giờ trước 5 giờ", Hour(5, 0)),
    ],
)
def test_hours(text, hour):
    """Hours of the clock are read; 24 hours are a duration."""
    assert hours_in(fold(text)) == (hour,)


@given(st.text(max_size=80))
def test_anything_may_be_typed(text):
    """Whatever is typed, durations have an extent and hours are on the clock."""
    assert all(0 <= d.least <= d.below for d in durations_in(fold(text)))
    assert all(0 <= h.hour < 24 and 0 <= h.minute < 60 for h in hours_in(fold(text)))
