"""`/sources`: the documents that answers rest on."""

from __future__ import annotations

from telegram import Update

from bot.telegram import rendering
from bot.telegram.choosing import kept_place
from bot.telegram.context import Context
from bot.telegram.sending import send
from knowledge.scopes import shipped_scopes


async def list_sources(_update: Update, context: Context) -> None:
    """List the documents that apply where somebody lives; to who has not said it, those that apply everywhere."""
    there = shipped_scopes().governing(await kept_place(context))
    documents = [document for document in context.desk.services.library.documents if document.scope in there]
    await send(context.bot, context.recipient, rendering.documents(documents, await context.language()))
