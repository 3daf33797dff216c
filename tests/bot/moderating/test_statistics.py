"""Counts a day."""

from datetime import date, timedelta

import pytest

from bot.moderating.statistics import OUTCOMES, Count, Counts, Event, Statistics, article_of
from bot.storage import open_sessions
from tests.bot.moderating.questions import DAY, Calendar

PLACE = "85/2015/QH13#29.3"


@pytest.fixture
def calendar():
    """The day, until it is moved."""
    return Calendar()


@pytest.fixture
def counts(tmp_path, calendar):
    """Nothing counted yet."""
    sessions = open_sessions(tmp_path)
    yield Counts(sessions, calendar)
    sessions.close()


def test_counts_add_up(counts, calendar):
    """The same thing on the same day is one row; another day, language, place or event another."""
    for _ in range(3):
        counts.add(Event.ANSWER, "vi", PLACE)
    counts.add(Event.ANSWER, "en", PLACE)
    counts.add(Event.THUMBS_UP, "vi", PLACE)
    calendar.pass_by(1)
    counts.add(Event.ABSTAIN, "vi")
    read = counts.read(2)
    assert sorted((c.count, c.language, c.event.value) for c in read.counts) == [
        (1, "en", "answer"), (1, "vi", "abstain"), (1, "vi", "thumbs_up"), (3, "vi", "answer"),
    ]  # fmt: skip
    assert (read.asked, read.by_language(), read.a_day(OUTCOMES)) == (5, {"vi": 4, "en": 1}, [4, 1])


def test_old_days_are_not_read(counts, calendar):
    """The last days are those asked for, today among them."""
    counts.add(Event.ANSWER, "vi")
    calendar.pass_by(30)
    assert counts.read(30).asked == 0
    assert counts.read(31).asked == 1
    assert len(counts.read(30).days) == 30


@pytest.mark.parametrize("event", [Event.DECLINE, Event.OUT_OF_SCOPE, Event.SMALLTALK])
def test_what_is_declined_is_about_nothing(counts, event):
    """No provision is kept where somebody may have said what they think."""
    counts.add(event, "vi", PLACE)
    assert [c.place for c in counts.read().counts] == [""]


def test_topics_are_articles_the_busiest_first():
    """Clauses, points and parts count for their article."""
    asked = [("85/2015/QH13#29.3", 2), ("85/2015/QH13#29.1.a~2", 2), ("85/2015/QH13#2", 3), ("", 9)]
    read = Statistics(DAY, DAY, tuple(Count(DAY, "vi", place, Event.ANSWER, count) for place, count in asked))
    assert read.topics() == [("85/2015/QH13#29", {Event.ANSWER: 4}), ("85/2015/QH13#2", {Event.ANSWER: 3})]
    assert article_of("Hiến pháp 2013") == "Hiến pháp 2013"


def test_every_day_is_there():
    """Days on which nothing happened are counted as none."""
    read = Statistics(date(2026, 2, 27), date(2026, 3, 2), ())
    assert read.days == tuple(date(2026, 2, 27) + timedelta(days=n) for n in range(4))
    assert read.a_day(OUTCOMES) == [0, 0, 0, 0]
