"""Days, hours and distances in words."""

from datetime import date, datetime, time

import pytest

from bot.answering.telling import tell_day, tell_left, tell_point, tell_span, tell_state, tell_when
from knowledge.calendar_reading import latest_election
from knowledge.schedule import Point, Span

HOUR = Point(date(2026, 3, 14), time(7))
DAY = Point(date(2026, 2, 3))
FILING = latest_election().milestone("filing")
CAMPAIGN = latest_election().milestone("campaign")


def at(month, day, hour=0, minute=0):
    """Return a local moment of 2026."""
    return datetime(2026, month, day, hour, minute)  # noqa: DTZ001  the calendar counts in local time


def test_days_and_hours_are_written_as_people_do():
    """3/2/2026 in Vietnamese, 3 February 2026 in English; an hour comes before its day."""
    assert (tell_day(DAY.day, "vi"), tell_day(DAY.day, "en")) == ("3/2/2026", "3 February 2026")
    assert (tell_point(HOUR, "vi"), tell_point(HOUR, "en")) == ("7 giờ ngày 14/3/2026", "7:00 on 14 March 2026")
    assert tell_point(Point(HOUR.day, time(6, 30)), "vi") == "6 giờ 30 ngày 14/3/2026"


def test_a_stretch_has_both_ends():
    """From when to when; the hours of one day share it."""
    assert tell_span(Span(DAY, HOUR), "vi") == "từ 3/2/2026 đến 7 giờ ngày 14/3/2026"
    hours = Span(Point(HOUR.day, time(7)), Point(HOUR.day, time(19)))
    assert tell_span(hours, "en") == "from 7:00 to 19:00 on 14 March 2026"
    assert tell_span(Span(None, DAY), "vi") == "3/2/2026"


def test_a_limit_says_that_it_is_one():
    """What is due says at the latest when, what lasts from when to when."""
    election = latest_election()
    filing, campaign = election.milestone("filing"), election.milestone("campaign")
    later = date(2026, 4, 1)
    assert tell_when(filing, election.span(filing, later), "vi") == "chậm nhất 17 giờ ngày 1/2/2026"
    assert tell_when(campaign, election.span(campaign, later), "en") == "from 14 February 2026 to 7:00 on 14 March 2026"


@pytest.mark.parametrize(
    ("moment", "vi", "en"),
    [
        (at(3, 1), "còn 13 ngày", "13 days left"),
        (at(3, 12, 8), "còn 2 ngày", "2 days left"),
        (at(3, 13, 7), "còn 1 ngày", "1 day left"),
        (at(3, 13, 8), "còn 23 giờ", "23 hours left"),
        (at(3, 14, 5, 59), "còn 1 giờ", "1 hour left"),
        (at(3, 14, 6, 30), "còn 30 phút", "30 minutes left"),
        (at(3, 14, 6, 59), "còn 1 phút", "1 minute left"),
    ],
)
def test_the_last_day_is_counted_in_hours(moment, vi, en):
    """Days of the calendar far off, hours and minutes near."""
    assert (tell_left(HOUR, moment, "vi"), tell_left(HOUR, moment, "en")) == (vi, en)


def test_a_day_is_today_until_it_ends():
    """The last day itself is neither over nor a day away."""
    assert tell_state(FILING, Span(None, DAY), at(2, 3, 23, 59), "vi") == "đúng hôm nay"
    assert tell_state(FILING, Span(None, DAY), at(2, 4), "vi") == "đã qua"


def test_what_has_not_begun_says_so():
    """Before its beginning it is not the end that counts."""
    assert tell_state(FILING, Span(DAY, HOUR), at(2, 1), "vi") == "chưa bắt đầu, còn 2 ngày"


def test_a_stretch_ends_and_a_limit_passes():
    """What lasted has ended; what was due has passed."""
    over = Span(DAY, HOUR)
    assert (tell_state(CAMPAIGN, over, at(3, 15), "vi"), tell_state(CAMPAIGN, over, at(3, 15), "en")) == ("đã kết thúc", "ended")
    assert (tell_state(FILING, over, at(3, 15), "vi"), tell_state(FILING, over, at(3, 15), "en")) == ("đã qua", "passed")
