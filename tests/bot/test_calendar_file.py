"""The calendar as a file."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from bot.calendar_file import calendar_file, file_name, steps_for_citizens
from knowledge.calendar_reading import latest_election

ELECTION = latest_election()
LATER = datetime(2026, 4, 1)  # noqa: DTZ001  the calendar counts in local time


@pytest.fixture(scope="module")
def events(library):
    """Return the events of the file by the step they stand for."""
    calendar = Calendar.from_ical(calendar_file(ELECTION, library, "vi", LATER))
    return {str(e["uid"]).removeprefix("2026-03-15-").removesuffix("@laphieu"): e for e in calendar.walk("VEVENT")}


def test_every_step_for_citizens_is_an_event(events):
    """What concerns voters or candidates is in the file, once; what election bodies do among themselves is not."""
    assert list(events) == [step.id for step in steps_for_citizens(ELECTION)]
    assert "committees" not in events


def test_voting_is_at_its_hours_and_reminds(events):
    """Election day is from 7:00 to 19:00 in Viet Nam, with a reminder a day before."""
    voting = events["voting"]
    assert voting["dtstart"].dt.astimezone(UTC) == datetime(2026, 3, 15, 0, tzinfo=UTC)
    assert voting["dtend"].dt - voting["dtstart"].dt == timedelta(hours=12)
    assert [alarm["trigger"].dt for alarm in voting.walk("VALARM")] == [timedelta(days=-1)]


def test_a_limit_is_at_its_end(events):
    """A time limit of a day is a whole day, one of an hour is that hour."""
    assert (events["list-posted"]["dtstart"].dt, events["list-posted"]["dtend"].dt) == (date(2026, 2, 3), date(2026, 2, 4))
    assert events["filing"]["dtstart"].dt.astimezone(UTC) == datetime(2026, 2, 1, 10, tzinfo=UTC)
    assert "dtend" not in events["filing"]
    assert events["filing"]["summary"] == "Hạn nộp hồ sơ ứng cử"


def test_a_stretch_lasts_from_its_first_to_its_last_day(events):
    """The end of a stretch of days is the day after it, as the format wants."""
    conferences = events["voters-conferences"]
    assert (conferences["dtstart"].dt, conferences["dtend"].dt) == (date(2026, 2, 4), date(2026, 2, 9))


def test_an_event_names_its_provision(events):
    """What to do, and where it stands."""
    assert "Điều 35, khoản 1 – 85/2015/QH13" in events["filing"]["description"]
    assert "2 bộ" in events["filing"]["description"]


def test_the_file_is_the_same_each_time(library):
    """Added again, it changes the events instead of doubling them."""
    assert calendar_file(ELECTION, library, "en", LATER) == calendar_file(ELECTION, library, "en", LATER)
    assert file_name(ELECTION) == "bau-cu-2026-03-15.ics"
