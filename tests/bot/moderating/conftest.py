"""What tests of moderating share: an empty database, a clock that ticks."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.moderating.audit import AuditLog
from bot.moderating.people import People
from bot.moderating.versions import Versions
from bot.storage import open_sessions
from tests.bot.moderating.small_libraries import document, library_of

START = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


class Ticking:
    """A clock that is a second later at each look."""

    def __init__(self):
        self.time = START

    def __call__(self):
        """Say the time."""
        self.time += timedelta(seconds=1)
        return self.time


@pytest.fixture
def now():
    """A clock that ticks."""
    return Ticking()


@pytest.fixture
def sessions(tmp_path):
    """Those of an empty file."""
    opened = open_sessions(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def audit(sessions, now):
    """An empty log."""
    return AuditLog(sessions, now)


@pytest.fixture
def people(sessions, audit, now):
    """Nobody yet; there are two provinces with three communes."""
    places = {"01": {"00001", "00002"}, "02": {"00003"}, "00001": {"00001"}, "00002": {"00002"}, "00003": {"00003"}}
    return People(sessions, audit, lambda code: frozenset(places[code]) if code in places else None, now)


@pytest.fixture
def shipped():
    """The library that serves where nothing is published."""
    return library_of(document())


@pytest.fixture
def versions(sessions, shipped, now):
    """No versions yet."""
    return Versions(sessions, lambda: shipped, now)
