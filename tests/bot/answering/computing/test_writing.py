"""Days, hours and ages in words."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.writing import full_months, write_age, write_day, write_moment, write_span, write_weekday, years_later
from bot.clock import VIET_NAM
from bot.texts import texts_in


@pytest.mark.parametrize(
    ("language", "day", "weekday", "hour", "age", "span"),
    [
        ("vi", "7/6/2026", "chủ nhật 7/6/2026", "5 giờ 30 ngày 7/6/2026", "18 tuổi 1 tháng", "1 năm 2 tháng"),
        ("en", "7 June 2026", "Sunday 7 June 2026", "5:30 on 7 June 2026", "18 years 1 month", "1 year 2 months"),
    ],
)
def test_forms(language, day, weekday, hour, age, span):
    """Each language writes them as its readers do."""
    texts, sunday = texts_in(language), date(2026, 6, 7)
    assert write_day(sunday, texts) == day
    assert write_weekday(sunday, texts) == weekday
    assert write_moment(datetime(2026, 6, 7, 5, 30, tzinfo=VIET_NAM), texts) == hour
    assert write_age(12 * 18 + 1, texts) == age
    assert write_span(14, texts) == span


def test_nothing_is_left_unsaid():
    """Full years and single months stand alone."""
    assert write_age(216, texts_in("vi")) == "18 tuổi"
    assert [write_span(n, texts_in("en")) for n in (1, 12, 24, 7)] == ["1 month", "1 year", "2 years", "7 months"]


@given(st.dates(date(1930, 1, 1), date(2015, 12, 31)), st.integers(1, 80))
def test_years_later_completes_the_years(born, years):
    """On the day so many years later, and not before, so many years are full."""
    day = years_later(born, years)
    assert full_months(born, day) // 12 == years
