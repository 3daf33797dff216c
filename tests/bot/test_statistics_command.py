"""`laphieu statistics`, as it is typed."""

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.clock import now
from bot.moderating.feedback import open_feedback
from bot.moderating.opening import open_moderation
from bot.moderating.statistics import Event
from bot.settings import Settings

runner = CliRunner()


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A copy that was asked three questions today."""
    monkeypatch.setenv("LAPHIEU_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "220")
    for name in ("LAPHIEU_LIBRARY", "LAPHIEU_DATA", "LAPHIEU_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    moderation = open_moderation(Settings(data=tmp_path / "data"))
    counts = open_feedback(moderation.sessions, tmp_path / "data", now).counts
    for event in (Event.ANSWER, Event.ANSWER, Event.ABSTAIN, Event.THUMBS_UP):
        counts.add(event, "vi", "85/2015/QH13#29.3")
    moderation.close()
    return tmp_path


def run(*line, code=0):
    """Run the command; return what it printed."""
    result = runner.invoke(app, ["statistics", *line])
    assert result.exit_code == code, result.output
    return result.output


def test_a_table_of_what_was_asked():
    """Outcomes and thumbs, altogether and by article, with its heading in the library."""
    printed = run()
    assert "3" in printed
    assert "85/2015/QH13" in printed
    assert "Điều 29" in printed
    assert "Article 29" in run("--days", "7", "--language", "en")


@pytest.mark.slow
def test_a_picture_in_a_file(home):
    """The picture is a PNG, replaces one that stood there, and leaves nothing beside it."""
    path = home / "statistics.png"
    path.write_bytes(b"old")
    assert str(path) in run("--picture", str(path)).replace("\n", "")
    assert path.read_bytes().startswith(b"\x89PNG")
    assert not list(home.glob(".*.new"))


@pytest.mark.slow
def test_a_folder_that_is_not_there(home):
    """Where it cannot be written, the reason is said."""
    assert "nowhere" in run("--picture", str(home / "nowhere" / "x.png"), code=2).replace("\n", "")


def test_bad_input_is_explained(home):
    """A name of another kind of picture is not written to, and a span of no days is none."""
    assert ".png" in run("--picture", str(home / "x.svg"), code=2)
    assert not (home / "x.svg").exists()
    run("--days", "0", code=2)
