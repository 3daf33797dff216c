"""The press of a source's button."""

from __future__ import annotations

from telegram import Update

from bot.telegram import keyboards, rendering
from bot.telegram.context import Context
from bot.telegram.sending import send, settle


async def press_source(_update: Update, context: Context) -> None:
    """Open the provision as a new message."""
    press = context.desk.buttons.source(context.query.data or "")
    if press is None:
        await settle(context.query, (await context.texts())("press-gone"))
        return
    await settle(context.query)
    runs = rendering.provision(press.parts, press.language, context.desk.now().date())
    await send(context.bot, context.recipient, runs, keyboards.official_page(press.parts[0].document, press.language))
