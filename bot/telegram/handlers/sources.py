"""`/sources`: the documents that answers rest on."""

from __future__ import annotations

from telegram import Update

from bot.telegram import rendering
from bot.telegram.context import Context
from bot.telegram.sending import send


async def list_sources(_update: Update, context: Context) -> None:
    """List the documents."""
    documents = context.desk.services.library.documents
    await send(context.bot, context.recipient, rendering.documents(documents, await context.language()))
