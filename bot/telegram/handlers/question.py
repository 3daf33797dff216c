"""A question: typed, edited, forwarded, after `/ask`, or written below a picture."""

from __future__ import annotations

from telegram import Update

from bot.telegram.answering import answer_message
from bot.telegram.context import Context


async def answer_question(_update: Update, context: Context) -> None:
    """Answer what the person wrote."""
    await answer_message(context)


async def answer_forwarded(_update: Update, context: Context) -> None:
    """Answer what somebody else wrote; it is no turn of this conversation."""
    await answer_message(context, own=False)


async def answer_caption(_update: Update, context: Context) -> None:
    """Answer what stands below a picture or a file, and say that the rest was not read."""
    await answer_message(context, own=context.message.forward_origin is None, note="photo-not-read")
