"""`/forget`: nothing stays of this chat."""

from __future__ import annotations

from telegram import Update

from bot.telegram import rendering
from bot.telegram.choosing import forget_chat
from bot.telegram.context import Context
from bot.telegram.sending import send


async def forget(_update: Update, context: Context) -> None:
    """Drop the turns and the choice; the confirmation comes in the language that was chosen until now."""
    texts = await context.texts()
    await forget_chat(context)
    await send(context.bot, context.recipient, rendering.plain(texts("forgotten")))
