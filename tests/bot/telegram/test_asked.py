"""What is remembered of questions until their thumb."""

from datetime import date

import pytest

from bot.conversation import KEPT_FOR
from bot.moderating.unanswered import Cause, Unanswered
from bot.telegram.asked import MOST, Asked, AskedQuestions


@pytest.fixture
def asked(clock):
    """Nothing yet."""
    return AskedQuestions(clock)


def question(text="?", chat=1, queued=None):
    """Return a question of a chat."""
    return Asked(chat, Unanswered(text, "vi", date(2026, 3, 15), Cause.ABSTAIN), queued)


def test_token_gives_the_question_once(asked):
    """What a token stands for comes back once."""
    token = asked.keep(question("a"))
    assert asked.take(token).question.text == "a"
    assert asked.take(token) is None


def test_half_an_hour_is_the_end(asked, clock):
    """A question is remembered no longer than the turns of a conversation."""
    token = asked.keep(question())
    clock.pass_by(KEPT_FOR.total_seconds())
    assert asked.take(token) is None
    assert len(asked) == 0


def test_no_more_than_so_many(asked):
    """The oldest go first."""
    first = asked.keep(question())
    for _ in range(MOST):
        asked.keep(question())
    assert len(asked) == MOST
    assert asked.take(first) is None


def test_forgetting_drops_one_chat_only(asked):
    """/forget in one chat leaves the others."""
    mine, theirs = asked.keep(question(chat=1)), asked.keep(question(chat=2))
    asked.forget(1)
    assert asked.take(mine) is None
    assert asked.take(theirs) is not None


def test_a_thumb_counts_once(asked):
    """The second press of a token is none, also where nobody remembers the question."""
    assert [asked.press("0" * 12), asked.press("0" * 12)] == [True, False]


def test_same_question_of_a_chat_is_known(asked):
    """A chat that asks the same again is known by its queued question; another chat is not."""
    asked.keep(question("a", queued="q1"))
    assert asked.queued(1, "a") == "q1"
    assert asked.queued(2, "a") is None
    assert asked.queued(1, "b") is None
