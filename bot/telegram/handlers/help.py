"""`/help`: how to ask."""

from __future__ import annotations

from telegram import Update

from bot.telegram import rendering
from bot.telegram.context import Context
from bot.telegram.sending import send


async def explain(_update: Update, context: Context) -> None:
    """Say how to ask."""
    await send(context.bot, context.recipient, rendering.instructions(await context.language(), context.bot.username))
