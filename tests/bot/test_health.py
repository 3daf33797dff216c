"""The sign of life."""

from datetime import datetime, timedelta

from bot.clock import VIET_NAM
from bot.health import BEAT_EVERY, beat, is_alive

NOON = datetime(2026, 3, 15, 12, tzinfo=VIET_NAM)


def test_alive_after_a_beat(tmp_path):
    """A beat is enough for more than two of its intervals, and no longer than four."""
    beat(tmp_path / "data", NOON)
    assert is_alive(tmp_path / "data", NOON + 2 * BEAT_EVERY)
    assert not is_alive(tmp_path / "data", NOON + 4 * BEAT_EVERY)


def test_never_started_is_not_alive(tmp_path):
    """Without a beat there is no life."""
    assert not is_alive(tmp_path, NOON)


def test_broken_file_is_not_alive(tmp_path):
    """A file that holds no moment is no sign of life, and no crash."""
    beat(tmp_path, NOON)
    (tmp_path / "alive").write_text("yes")
    assert not is_alive(tmp_path, NOON + timedelta(seconds=1))
