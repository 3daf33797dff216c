"""`/calendar`, and the press of the button that sends the calendar as a file."""

from __future__ import annotations

from telegram import Update

from bot.answering.timing import local
from bot.calendar_file import calendar_file, file_name
from bot.telegram import schedule
from bot.telegram.buttons import calendar_language
from bot.telegram.context import Context
from bot.telegram.sending import send, send_file, settle
from bot.texts import texts_in


async def show_calendar(_update: Update, context: Context) -> None:
    """Say what is going on, what comes next, and all the rest folded."""
    language = await context.language()
    runs = schedule.calendar(context.desk.services.election, local(context.desk.now()), language)
    await send(context.bot, context.recipient, runs, schedule.add_to_calendar(language))


async def press_calendar(_update: Update, context: Context) -> None:
    """Send the calendar as a file that phones add to theirs."""
    language = calendar_language(context.query.data or "")
    if language is None:
        await settle(context.query, (await context.texts())("press-gone"))
        return
    await settle(context.query)
    services = context.desk.services
    content = calendar_file(services.election, services.library, language, local(context.desk.now()))
    await send_file(context.bot, context.recipient, content, file_name(services.election), texts_in(language)("calendar-caption"))
