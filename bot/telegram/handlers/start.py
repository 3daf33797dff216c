"""`/start`: who this is, what it never keeps, which language."""

from __future__ import annotations

from telegram import Update

from bot.telegram import keyboards, rendering
from bot.telegram.context import Context
from bot.telegram.sending import send


async def start(_update: Update, context: Context) -> None:
    """Greet."""
    language = await context.language()
    await send(context.bot, context.recipient, rendering.welcome(language, context.desk.settings.operator(language)), keyboards.languages())
