"""`laphieu calendar`."""

from pathlib import Path

import pytest
from icalendar import Calendar
from typer.testing import CliRunner

from bot.cli import app

runner = CliRunner()


@pytest.fixture(autouse=True)
def _home(monkeypatch):
    """Run in this checkout, on a wide terminal."""
    monkeypatch.setenv("LAPHIEU_HOME", str(Path(__file__).resolve().parents[2]))
    monkeypatch.setenv("COLUMNS", "220")


def test_shows_what_has_passed_and_what_is_to_come():
    """Each step comes with when it is, whom it concerns, its provision and how it stands on that day."""
    result = runner.invoke(app, ["calendar", "--as-of", "2026-03-04"])
    assert result.exit_code == 0
    lines = result.output.splitlines()
    posted = next(line for line in lines if "niêm yết danh sách cử tri" in line)
    assert "chậm nhất 3/2/2026" in posted
    assert "85/2015/QH13#32" in posted
    assert "đã qua" in posted
    assert any("khiếu nại sai sót" in line and "còn 1 ngày" in line for line in lines)
    assert "vận động bầu cử" in lines[1]


def test_speaks_english():
    """The table comes in English where that is asked for."""
    result = runner.invoke(app, ["calendar", "--as-of", "2026-03-15T08:00", "--language", "en"])
    assert "Now: Voting is on" in result.output
    assert "election bodies" in result.output


def test_before_the_day_was_set_it_says_so():
    """There is no phase yet on a day before the resolution."""
    assert "chưa có ngày bầu cử" in runner.invoke(app, ["calendar", "--as-of", "2025-05-01"]).output


def test_writes_a_file(tmp_path):
    """`--ics` writes a file that calendars read, and says how many steps are in it."""
    path = tmp_path / "election.ics"
    result = runner.invoke(app, ["calendar", "--ics", str(path)])
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert result.exit_code == 0
    assert str(len(events)) in result.output


def test_a_file_that_cannot_be_written_is_said(tmp_path):
    """A folder that does not exist is an error that its user can mend."""
    result = runner.invoke(app, ["calendar", "--ics", str(tmp_path / "no" / "x.ics")])
    assert result.exit_code == 1
    assert "cannot be written" in str(result.exception)
