"""Trying again where it is certain that nothing was sent."""

import httpx
import pytest
from telegram.error import NetworkError, TimedOut

from bot.telegram.delivery import PatientRateLimiter


def failing(errors):
    """Return a call that raises these errors one after the other, then succeeds, and the list of its tries."""
    tries = []

    async def call():
        tries.append(1)
        if len(tries) <= len(errors):
            raise errors[len(tries) - 1]
        return True

    return call, tries


def caused(error, cause):
    """Return the error with its cause."""
    error.__cause__ = cause
    return error


async def deliver(call, pauses=(0.0, 0.0)):
    """Send through the limiter."""
    return await PatientRateLimiter(pauses=pauses).process_request(call, (), {}, "sendMessage", {"chat_id": 1}, None)


@pytest.mark.parametrize("cause", [httpx.ConnectError("x"), httpx.ConnectTimeout("x"), httpx.PoolTimeout("x")])
async def test_what_never_left_is_sent_again(cause):
    """Without a connection nothing was sent, so it is tried again."""
    call, tries = failing([caused(NetworkError("x"), cause)] * 2)
    assert await deliver(call) is True
    assert len(tries) == 3


@pytest.mark.parametrize(
    "error", [caused(TimedOut(), httpx.ReadTimeout("x")), caused(NetworkError("x"), httpx.ReadError("x")), NetworkError("x")]
)
async def test_what_may_have_arrived_is_not_sent_again(error):
    """After a lost connection nobody knows whether the message arrived, and nobody gets it twice."""
    call, tries = failing([error])
    with pytest.raises(NetworkError):
        await deliver(call)
    assert len(tries) == 1


async def test_tries_end():
    """A network that stays down is given up after the last pause."""
    call, tries = failing([caused(NetworkError("x"), httpx.ConnectError("x"))] * 9)
    with pytest.raises(NetworkError):
        await deliver(call)
    assert len(tries) == 3
