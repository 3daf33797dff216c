"""Asking Telegram for updates, without ever giving up while the assistant runs."""

from __future__ import annotations

from typing import Any

from telegram.error import TelegramError
from telegram.request import HTTPXRequest


class PollingRefusedError(TelegramError):
    """Telegram, or something on the way to it, no longer knows the token's address. It is asked again."""


class PollingRequest(HTTPXRequest):
    """The connection for updates alone.

    A token that is wrong from the start is found by another call. Once the assistant runs, python-telegram-bot would stop asking for good at
    the first 401 or 404, also of a proxy that restarts, and would sit there deaf; any other error is logged and tried again.
    """

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  the base class's
        """Ask.

        Raises:
            PollingRefusedError: the address is not known there.
        """
        status, payload = await super().do_request(*args, **kwargs)
        if status in (401, 404):
            message = f"status {status}"
            raise PollingRefusedError(message)
        return status, payload
