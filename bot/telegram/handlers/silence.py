"""What is not meant for the assistant."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.telegram.context import Context


async def stay_silent(_update: Update, _context: Context) -> None:
    """Let no further handler see the update.

    Raises:
        ApplicationHandlerStop: always; it is python-telegram-bot's way to say so.
    """
    raise ApplicationHandlerStop
