"""The press of a suggested question."""

from __future__ import annotations

from telegram import Update

from bot.telegram.answering import answer_press
from bot.telegram.context import Context
from bot.telegram.sending import settle


async def press_question(_update: Update, context: Context) -> None:
    """Answer the question of the button."""
    press = context.desk.buttons.question(context.query.data or "")
    if press is None:
        await settle(context.query, (await context.texts())("press-gone"))
        return
    await answer_press(context, press)
