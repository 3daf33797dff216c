"""Far more than a person can type: commands, presses and pictures count here, beside the limit on questions."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.telegram.answering import is_allowed
from bot.telegram.context import Context


async def hold_back(_update: Update, context: Context) -> None:
    """Let a person's requests through as long as they are not too many.

    Raises:
        ApplicationHandlerStop: they are; no further handler sees the update.
    """
    if not await is_allowed(context, context.desk.requests):
        raise ApplicationHandlerStop
