"""Turns in memory."""

from datetime import UTC, datetime, timedelta

from bot.conversation import KEPT_FOR, MOST_TURNS, Conversations


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.time


def test_keeps_the_last_turns_in_order():
    """The last four questions of a chat are kept, oldest first, each chat by itself."""
    conversations = Conversations(Clock())
    for number in range(6):
        conversations.add(1, f"question {number}")
    conversations.add(2, "other")
    assert conversations.history(1) == tuple(f"question {n}" for n in range(6 - MOST_TURNS, 6))
    assert conversations.history(2) == ("other",)


def test_old_turns_are_gone():
    """After thirty minutes a turn is gone, newer ones stay."""
    clock = Clock()
    conversations = Conversations(clock)
    conversations.add(1, "old")
    clock.time += KEPT_FOR - timedelta(minutes=1)
    conversations.add(1, "new")
    clock.time += timedelta(minutes=2)
    assert conversations.history(1) == ("new",)


def test_forget_ends_at_once():
    """Forgetting a chat leaves nothing of it and nothing else changed."""
    conversations = Conversations(Clock())
    conversations.add(1, "a")
    conversations.add(2, "b")
    conversations.forget(1)
    conversations.forget(3)
    assert conversations.history(1) == ()
    assert conversations.history(2) == ("b",)
