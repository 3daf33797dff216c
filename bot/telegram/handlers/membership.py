"""The assistant is blocked, put into a group or taken out of it."""

from __future__ import annotations

from telegram import Update

from bot.telegram import rendering
from bot.telegram.choosing import forget_chat
from bot.telegram.context import Context
from bot.telegram.membership import Change, change_in
from bot.telegram.sending import send


async def follow_membership(update: Update, context: Context) -> None:
    """Greet a group once; forget a chat that is left."""
    change = change_in(update.my_chat_member)
    if change is Change.LEFT:
        await forget_chat(context)
    if change is Change.JOINED_GROUP:
        hello = (await context.texts())("group-hello", bot=context.bot.username)
        await send(context.bot, context.recipient, rendering.plain(hello))
