"""Statistics as a picture: asked, answered, not answered, by day and topic."""

from __future__ import annotations

from typing import Final

from telegram import InlineKeyboardMarkup

from bot.moderating.charts import picture
from bot.moderating.statistics import titles
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.queue_view import feedback_of
from bot.telegram.moderating.visit import Visit

_SPANS: Final = (7, 30, 90)


async def show_statistics(visit: Visit, press: Press) -> None:
    """Send the picture of so many days."""
    days = press.number if press.number in _SPANS else _SPANS[1]
    drawn = await visit.in_thread(lambda: _drawn(visit, days))
    row = [button(visit.texts("moderate-button-days", days=span), Verb.STATISTICS, number=span) for span in _SPANS if span != days]
    await visit.context.bot.send_photo(visit.chat, drawn, reply_markup=InlineKeyboardMarkup([row]))


def _drawn(visit: Visit, days: int) -> bytes:
    statistics, language = feedback_of(visit).counts.read(days), visit.texts.language
    places = [place for place, _ in statistics.topics()]
    return picture(statistics, language, titles(places, visit.context.desk.services.library, language))
