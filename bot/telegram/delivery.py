"""Sending within Telegram's limits, and trying again where it is certain that nothing was sent.

Telegram knows no idempotency key: after a time-out nobody can tell whether the message arrived, and sending it again might answer twice.
So only a request that never reached Telegram is repeated, and one that Telegram refused with the seconds to wait (429).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final

import httpx
from telegram.error import NetworkError
from telegram.ext import AIORateLimiter

NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

_Answer = bool | dict[str, Any] | list[dict[str, Any]]


class PatientRateLimiter(AIORateLimiter):
    """python-telegram-bot's limiter, with `pauses` in seconds before each new try of a request that could not be sent."""

    __slots__ = ("_pauses",)

    def __init__(self, max_retries: int = 3, pauses: tuple[float, ...] = (0.5, 2.0, 5.0)) -> None:
        super().__init__(max_retries=max_retries)
        self._pauses = pauses

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, _Answer]],
        args: Any,  # noqa: ANN401
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> _Answer:
        """Send within the limits.

        Raises:
            telegram.error.TelegramError: what the last try brought.
        """
        for pause in self._pauses:
            try:
                return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)
            except NetworkError as error:
                if not isinstance(error.__cause__, NEVER_SENT):
                    raise
            await asyncio.sleep(pause)
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)
