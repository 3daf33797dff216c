"""A command that nobody knows."""

from __future__ import annotations

from telegram import Update

from bot.telegram import rendering
from bot.telegram.context import Context
from bot.telegram.sending import send


async def refuse_command(_update: Update, context: Context) -> None:
    """Say what to do instead."""
    await send(context.bot, context.recipient, rendering.plain((await context.texts())("unknown-command")))
