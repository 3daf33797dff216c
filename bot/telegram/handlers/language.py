"""`/language`, and the press of a language's button."""

from __future__ import annotations

from telegram import Update

from bot.telegram import keyboards, rendering
from bot.telegram.buttons import chosen_language
from bot.telegram.choosing import choose_language
from bot.telegram.context import Context
from bot.telegram.sending import send, settle
from bot.texts import texts_in


async def offer_languages(_update: Update, context: Context) -> None:
    """Ask which language."""
    await send(context.bot, context.recipient, rendering.plain((await context.texts())("language-choose")), keyboards.languages())


async def press_language(_update: Update, context: Context) -> None:
    """Keep the choice and confirm it in the chosen language."""
    language = chosen_language(context.query.data or "")
    if language is None:
        await settle(context.query, (await context.texts())("press-gone"))
        return
    await choose_language(context, language)
    await settle(context.query)
    await send(context.bot, context.recipient, rendering.plain(texts_in(language)("language-chosen")))
