"""The press of "tell me when there is an answer"."""

from __future__ import annotations

import asyncio
from typing import Final

from telegram import Update

from bot.moderating.tickets import Kept
from bot.telegram import rendering
from bot.telegram.buttons import TICKET, chosen_ticket
from bot.telegram.context import Context
from bot.telegram.sending import drop_buttons, send, settle
from bot.texts import texts_in

_WORDS: Final = {Kept.KEPT: "ticket-kept", Kept.GONE: "ticket-gone", Kept.FULL: "ticket-full"}


async def press_ticket(_update: Update, context: Context) -> None:
    """Keep the wish, in a private chat only; say what is kept, for how long, and how to end it."""
    press, feedback = chosen_ticket(context.query.data or ""), context.desk.feedback
    if press is None or feedback is None or not context.in_private:
        await settle(context.query, (await context.texts())("press-gone"))
        return
    await settle(context.query)
    kept = await asyncio.to_thread(feedback.tickets.open, context.chat.id, press.question)
    await send(context.bot, context.recipient, rendering.plain(texts_in(press.language)(_WORDS[kept])))
    await drop_buttons(context.query, (f"{TICKET}:",))
