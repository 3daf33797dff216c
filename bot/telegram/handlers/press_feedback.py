"""The press of a thumb below an answer."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from telegram import Update

from bot.moderating.feedback import Feedback
from bot.moderating.statistics import Event
from bot.moderating.unanswered import Cause
from bot.telegram.asked import Asked
from bot.telegram.buttons import THUMBS_DOWN, THUMBS_UP, ThumbPress
from bot.telegram.context import Context
from bot.telegram.sending import drop_buttons, settle, toast
from bot.texts import texts_in


async def press_thumb(_update: Update, context: Context) -> None:
    """Count it, once a message; a thumb down puts the question into the queue. Then the thumbs go."""
    press, feedback = context.desk.buttons.thumb(context.query.data or ""), context.desk.feedback
    if press is None or feedback is None:
        await settle(context.query, (await context.texts())("press-gone"))
        return
    first = context.desk.asked.press(press.token)
    asked = context.desk.asked.take(press.token)
    if first:
        await asyncio.to_thread(_keep, feedback, press, asked)
    await toast(context.query, texts_in(press.language)(_words(press, asked, first=first)))
    await drop_buttons(context.query, (f"{THUMBS_UP}:", f"{THUMBS_DOWN}:"))


def _keep(feedback: Feedback, press: ThumbPress, asked: Asked | None) -> None:
    if asked is not None and not press.up and asked.queued is None:
        feedback.queue.add(replace(asked.question, cause=Cause.THUMBS_DOWN))
    feedback.counts.add(Event.THUMBS_UP if press.up else Event.THUMBS_DOWN, press.language, press.place)


def _words(press: ThumbPress, asked: Asked | None, *, first: bool) -> str:
    """The name of what is said: a question that nobody remembers any more cannot be looked at."""
    if not first:
        return "thumbs-already"
    if press.up:
        return "thumbs-up-thanks"
    return "thumbs-down-thanks" if asked is not None else "thumbs-down-too-late"
