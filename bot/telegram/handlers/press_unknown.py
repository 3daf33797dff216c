"""The press of a button that nobody understands any more."""

from __future__ import annotations

from telegram import Update

from bot.telegram.context import Context
from bot.telegram.sending import settle


async def refuse_press(_update: Update, context: Context) -> None:
    """Say so in an alert."""
    await settle(context.query, (await context.texts())("press-gone"))
