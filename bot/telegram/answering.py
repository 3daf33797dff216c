"""From what somebody sent to the answer in their chat: the one way that every question takes, however it was asked."""

from __future__ import annotations

import asyncio

from telegram import InlineKeyboardMarkup

from bot.answering.assistant import Question
from bot.answering.outcomes import Outcome
from bot.telegram import feedback, keyboards, rendering
from bot.telegram.addressing import is_blank, question_in
from bot.telegram.buttons import QuestionPress
from bot.telegram.choosing import kept_place
from bot.telegram.context import Context
from bot.telegram.sending import send, settle, show_typing
from bot.telegram.throttle import Allowed, Silent, Throttle


async def answer_message(context: Context, *, own: bool = True, note: str | None = None) -> None:
    """Answer the message's text or caption. `own`: the person wrote it, so that the next question may lean on it. `note`: the name of a text that is added."""
    text = question_in(context.message, context.bot)
    if is_blank(text):
        await ask_for_words(context)
        return
    if not await is_allowed(context, context.desk.questions):
        return
    leans = own and context.in_private
    history = context.desk.conversations.history(context.chat.id) if leans else ()
    outcome = await _ask(context, text, history)
    noted = await feedback.note(context, outcome, text, history, own=own)
    if leans:
        context.desk.conversations.add(context.chat.id, text)
    added = None if note is None else (await context.texts())(note)
    await send(context.bot, context.recipient, rendering.answer(outcome, note=added), _keyboard(context, outcome, noted))
    await feedback.record(context, noted)


async def answer_press(context: Context, press: QuestionPress) -> None:
    """Answer the question of a button, showing it above the answer. It says all by itself, so it leans on no earlier turn."""
    if not await is_allowed(context, context.desk.questions):
        return
    await settle(context.query)
    outcome = await _ask(context, press.suggestion.text, ())
    noted = await feedback.note(context, outcome, press.suggestion.text)
    if context.in_private:
        context.desk.conversations.add(context.chat.id, press.suggestion.text)
    runs = rendering.answer(outcome, asked=press.suggestion.text)
    await send(context.bot, context.recipient, runs, _keyboard(context, outcome, noted))
    await feedback.record(context, noted)


async def ask_for_words(context: Context) -> None:
    """Say how to ask, to who sent nothing that could be a question."""
    texts = await context.texts()
    hint = texts("ask-empty") if context.in_private else texts("ask-empty-group", bot=context.bot.username)
    await send(context.bot, context.recipient, rendering.plain(hint))


async def is_allowed(context: Context, throttle: Throttle) -> bool:
    """Count a request of the speaker; where it is too many, say once how long to wait."""
    verdict = throttle.check(context.speaker)
    if isinstance(verdict, Allowed):
        return True
    pressed = context.incoming is not None and context.incoming.callback_query is not None
    if isinstance(verdict, Silent):
        if pressed:
            await settle(context.query)
        return False
    words = (await context.texts())("wait", seconds=verdict.seconds)
    if pressed:
        await settle(context.query, words)
    else:
        await send(context.bot, context.recipient, rendering.plain(words))
    return False


async def _ask(context: Context, text: str, history: tuple[str, ...]) -> Outcome:
    """Ask the assistant in a thread, typing meanwhile. In a group, where twenty messages a minute are all there is, nothing is shown."""
    question = Question(text, context.desk.now(), history, await context.language(), await kept_place(context))
    thinking = asyncio.to_thread(context.desk.services.assistant.answer, question)
    if not context.in_private:
        return await thinking
    outcome, _ = await asyncio.gather(thinking, show_typing(context.bot, context.recipient))
    return outcome


def _keyboard(context: Context, outcome: Outcome, noted: feedback.Noted | None) -> InlineKeyboardMarkup | None:
    if not context.in_private:
        return keyboards.sources(outcome)
    keyboard = keyboards.answer(outcome, context.bot.link)
    return keyboards.with_feedback(keyboard, outcome, thumbs=noted.thumbs, ticket=noted.ticket) if noted else keyboard
