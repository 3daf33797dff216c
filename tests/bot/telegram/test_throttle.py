"""The sliding window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.throttle import Allowed, Silent, Throttle, Wait
from tests.bot.telegram.conftest import Clock


@pytest.fixture
def throttle(clock):
    """Two requests a minute."""
    return Throttle(2, clock)


def test_window_slides(throttle, clock):
    """A place is free again a minute after the request that took it."""
    assert throttle.check(1) == Allowed()
    clock.pass_by(40)
    assert throttle.check(1) == Allowed()
    assert throttle.check(1) == Wait(20)
    clock.pass_by(20)
    assert throttle.check(1) == Allowed()
    assert throttle.check(1) == Wait(40)


def test_wait_is_said_once(throttle, clock):
    """Until the wait is over it is not said again."""
    verdicts = [throttle.check(1) for _ in range(5)]
    assert verdicts == [Allowed(), Allowed(), Wait(60), Silent(), Silent()]
    clock.pass_by(59.5)
    assert throttle.check(1) == Silent()


def test_people_do_not_share(throttle):
    """Each person has a window."""
    assert [throttle.check(person) for person in (1, 2, 1, 2)] == [Allowed()] * 4


def test_people_are_forgotten_after_a_minute(throttle, clock):
    """Who has not been served for a minute leaves no trace."""
    for person in range(100):
        throttle.check(person)
    clock.pass_by(61)
    throttle.check(1000)
    assert len(throttle) == 1


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 30))), st.integers(1, 4))
def test_never_more_than_the_limit_in_any_minute(steps, most):
    """However requests come, no person is served more than the limit in any sixty seconds."""
    clock = Clock()
    throttle = Throttle(most, clock)
    served = []
    for person, pause in steps:
        clock.pass_by(pause)
        if throttle.check(person) == Allowed():
            served.append((person, clock.time))
    for person, time in served:
        same = [t for p, t in served if p == person and 0 <= (t - time).total_seconds() < 60]
        assert len(same) <= most
