"""Reading the calendars of elections."""

import pytest

from knowledge.calendar_reading import SHIPPED_CALENDARS, latest_election, read_election, unresolved
from knowledge.errors import CalendarError

SHIPPED = SHIPPED_CALENDARS / "2026.yaml"


@pytest.fixture
def edited(tmp_path):
    """Return the shipped calendar with one text replaced."""

    def make(old, new):
        text = SHIPPED.read_text("utf-8")
        assert old in text
        path = tmp_path / "2026.yaml"
        path.write_text(text.replace(old, new, 1), "utf-8")
        return path

    return make


def test_every_provision_of_the_calendar_is_in_the_library(library):
    """No step rests on a provision that the shipped library lacks."""
    assert unresolved(latest_election(), library) == ()


def test_a_missing_provision_is_named(library, edited):
    """A step that rests on nothing is found."""
    assert unresolved(read_election(edited("85/2015/QH13#35.1", "85/2015/QH13#999")), library) == ("85/2015/QH13#999",)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("rule: D-115", "rule: 115 days before", "no rule of time"),
        ("day: 2026-03-15", "day: 2026-03-16", "no Sunday"),
        ("id: committees", "id: announcement", "its id must be its own"),
        ("after: candidates-assembly", "after: nothing", "must exist"),
        ("concerns: [official]", "concerns: [everybody]", "concerns"),
        ("since: D+0 07:00", "since: D+0 04:00", "follow each other"),
        ("phases:", "phases: [", "cannot be read"),
    ],
)
def test_what_cannot_be_is_said_with_its_place(edited, old, new, message):
    """A calendar that contradicts itself or the law is refused, with file and line."""
    path = edited(old, new)
    with pytest.raises(CalendarError, match=message) as caught:
        read_election(path)
    assert str(caught.value).startswith(f"{path}:")


def test_a_missing_file_is_an_error(tmp_path):
    """No calendar is not an empty calendar."""
    with pytest.raises(CalendarError, match=r"2026\.yaml"):
        latest_election(tmp_path)
    with pytest.raises(CalendarError, match="cannot be read"):
        read_election(tmp_path / "2026.yaml")
