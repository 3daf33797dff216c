"""A message without words: a picture, a voice, a sticker, a place."""

from __future__ import annotations

from telegram import Update

from bot.telegram import rendering
from bot.telegram.attachments import text_name
from bot.telegram.context import Context
from bot.telegram.sending import send


async def ask_for_text(_update: Update, context: Context) -> None:
    """Say kindly that this cannot be read; once for an album."""
    if context.desk.albums.is_new(context.message.media_group_id):
        await send(context.bot, context.recipient, rendering.plain((await context.texts())(text_name(context.message))))
