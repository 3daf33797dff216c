"""Dates in questions."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.reading import dates_in, whole_year, without_dates
from knowledge.folding import fold


def read(text):
    """Return year, month and day of each date of a text."""
    return [(w.year, w.month, w.day) for w in dates_in(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sinh 20/12/2007", (2007, 12, 20)),
        ("sinh 20-12-2007", (2007, 12, 20)),
        ("sinh 20.12.2007", (2007, 12, 20)),
        ("sinh 20/12/07", (2007, 12, 20)),
        ("ngày 20 tháng 12 năm 2007", (2007, 12, 20)),
        ("2007-12-20", (2007, 12, 20)),
        ("5 April 2008", (2008, 4, 5)),
        ("April 5th, 2008", (2008, 4, 5)),
        ("the 5th of April 2008", (2008, 4, 5)),
        ("03/16/2008", (2008, 3, 16)),
        ("tháng 3/2008", (2008, 3, None)),
        ("tháng 3 năm 2008", (2008, 3, None)),
        ("3/2008", (2008, 3, None)),
        ("March 2008", (2008, 3, None)),
        ("ngày 3/2", (None, 2, 3)),
        ("mùng 3 tháng 2", (None, 2, 3)),
        ("16 March", (None, 3, 16)),
        ("năm 2008", (2008, None, None)),
        ("2k8", (2008, None, None)),
        ("2k10", (2010, None, None)),
    ],
)
def test_written_forms(text, expected):
    """Each way of writing a date, whole or in part, is read."""
    assert read(text) == [expected]


@pytest.mark.parametrize("text", ["31/2/2008", "Luật 85/2015/QH13", "tạm trú 7 tháng", "1.200 cử tri", "20/13/2007 giờ", "2026 cử tri"])
def test_no_date(text):
    """What is no day of the calendar, a document's number or a count is no date."""
    assert not [d for d in read(text) if d[2] or d[1]]


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}", "{0:%Y-%m-%d}", "ngày {0.day} tháng {0.month} năm {0.year}"]),
)
def test_every_day_is_read(day, form):
    """Any day of two centuries comes back as it was written."""
    assert read(form.format(day)) == [(day.year, day.month, day.day)]


@given(st.text(max_size=80))
def test_anything_may_be_typed(text):
    """Whatever is typed, dates exist in the calendar and do not overlap."""
    found = dates_in(fold(text))
    assert all(w.earliest(2026) <= w.latest(2026) for w in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_parts_of_a_date_span_the_days_they_may_mean():
    """A month means from its first to its last day, a year from January to December."""
    (month,), (year,) = dates_in("thang 2/2008"), dates_in("nam 2007")
    assert (month.earliest(2026), month.latest(2026)) == (date(2008, 2, 1), date(2008, 2, 29))
    assert (year.earliest(2026), year.latest(2026)) == (date(2007, 1, 1), date(2007, 12, 31))


def test_two_digits_of_a_year():
    """Two digits are of the century that a living person means."""
    assert [whole_year(d) for d in ("07", "99", "2007")] == [2007, 1999, 2007]


def test_dates_can_be_blanked():
    """Counts stay where dates are blanked, and so does the length."""
    assert without_dates("sinh 20/12/2007, 590 cu tri") == f"sinh {' ' * 10}, 590 cu tri"
