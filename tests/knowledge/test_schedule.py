"""Rules of time and what they come to."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.schedule import Anchors, Point, Span, State, parse_rule

ANCHORS = Anchors(date(2026, 3, 15), time(7), date(2026, 3, 25))


def at(day, hour=0, minute=0):
    """Return a local moment of March 2026."""
    return datetime(2026, 3, day, hour, minute)  # noqa: DTZ001  the calendar counts in local time


@pytest.mark.parametrize(
    ("rule", "point"),
    [
        ("D-42 17:00", Point(date(2026, 2, 1), time(17))),
        ("D-115", Point(date(2025, 11, 20))),
        ("D+0 19:00", Point(date(2026, 3, 15), time(19))),
        ("P-24h", Point(date(2026, 3, 14), time(7))),
        ("P+0h", Point(date(2026, 3, 15), time(7))),
        ("R+3d", Point(date(2026, 3, 28))),
        ("2026-02-05", Point(date(2026, 2, 5))),
    ],
)
def test_a_rule_comes_to_its_day(rule, point):
    """Days count from election day, hours from the start of voting, `R` from the publication; a day of a resolution stands as it is."""
    assert parse_rule(rule).span(ANCHORS) == Span(None, point)


def test_two_points_are_a_stretch():
    """What lasts has a beginning and an end."""
    assert parse_rule("2025-12-01..2025-12-10").span(ANCHORS) == Span(Point(date(2025, 12, 1)), Point(date(2025, 12, 10)))


@pytest.mark.parametrize(
    "text", ["", "D", "D42", "E-3", "P-24", "P-24h 07:00", "R-3d", "D-42 17", "2026-2-5", "D-3..", "..D-3", "D-1..D-2..D-3"]
)
def test_anything_else_is_refused(text):
    """A rule that is written otherwise is refused with the forms that can be read."""
    with pytest.raises(ValueError, match="D-42"):
        parse_rule(text)


def test_a_day_lasts_until_midnight():
    """Who asks on the last day is still in time."""
    span = parse_rule("D-10").span(ANCHORS)
    assert [span.state(m) for m in (at(4), at(5), at(5, 23, 59), at(6))] == [State.OPEN, State.OPEN, State.OPEN, State.PASSED]


def test_an_hour_has_passed_when_it_strikes():
    """A limit of hours is over from its very minute on."""
    span = parse_rule("P-24h").span(ANCHORS)
    assert [span.state(m) for m in (at(14, 6, 59), at(14, 7), at(14, 7, 1))] == [State.OPEN, State.PASSED, State.PASSED]


def test_a_stretch_comes_lasts_and_passes():
    """Before its first moment it is coming."""
    span = parse_rule("D-10..D-1").span(ANCHORS)
    assert [span.state(m) for m in (at(4, 23, 59), at(5), at(14, 23), at(15))] == [State.COMING, State.OPEN, State.OPEN, State.PASSED]


@given(st.integers(-200, 200), st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001
def test_time_only_goes_forward(days, moment):
    """A limit that has passed never opens again, and one that is open was never over before."""
    span = parse_rule(f"D{days:+d}").span(ANCHORS)
    later = span.state(moment + timedelta(hours=5))
    assert not (span.state(moment) is State.PASSED and later is not State.PASSED)


@given(st.integers(-200, 200))
def test_days_before_are_counted_on_the_calendar(days):
    """`D-n` lies n days before election day, whatever month lies between."""
    last = parse_rule(f"D{days:+d}").span(ANCHORS).last
    assert (last.day - ANCHORS.day).days == days
