"""`/place`: where somebody lives, and which constituency that is. A private chat keeps the commune's code; a group keeps nothing."""

from __future__ import annotations

from typing import Final

from telegram import ForceReply, Message, Update
from telegram.ext import filters

from bot.answering.constituency import ConstituencySpecialist, PlaceReply
from bot.answering.outcomes import Suggestion
from bot.telegram import keyboards, rendering
from bot.telegram.addressing import is_blank, question_in
from bot.telegram.answering import answer_press
from bot.telegram.buttons import QuestionPress, chosen_place
from bot.telegram.choosing import keep_place, kept_place
from bot.telegram.context import Context
from bot.telegram.sending import send, settle
from bot.texts import texts_in
from knowledge.documents import LANGUAGES, Language


class _AnswersPlaceQuestion(filters.MessageFilter):
    """A reply to our own question where somebody lives."""

    def filter(self, message: Message) -> bool:
        asked = message.reply_to_message
        ours = asked is not None and asked.from_user is not None and asked.from_user.id == message.get_bot().id
        return ours and asked is not None and asked.text in {texts_in(language)("place-ask") for language in LANGUAGES}


ANSWERS_PLACE_QUESTION: Final = _AnswersPlaceQuestion()


async def show_place(_update: Update, context: Context) -> None:
    """Look up the place named behind the command; without one, show what is kept, or ask."""
    places = context.desk.services.places
    if places is None:
        await send(context.bot, context.recipient, rendering.plain((await context.texts())("place-unavailable")))
        return
    name = question_in(context.message, context.bot)
    if not is_blank(name):
        await _look_up(context, places, name)
        return
    code = await kept_place(context)
    if code is None or not await _show(context, places, code, await context.language(), "place-now"):
        await _ask(context)


async def take_place(_update: Update, context: Context) -> None:
    """Look up the place that somebody answers with."""
    places = context.desk.services.places
    if places is not None:
        await _look_up(context, places, question_in(context.message, context.bot))


async def press_place(_update: Update, context: Context) -> None:
    """Choose one of several places of a name: to keep it, or to answer for it."""
    press, places = chosen_place(context.query.data or ""), context.desk.services.places
    question = places.question(press.code, press.language) if press and places else None
    if press is None or places is None or question is None:
        await settle(context.query, (await context.texts())("press-gone"))
    elif press.keep and context.in_private:
        await settle(context.query)
        await keep_place(context, press.code)
        await _show(context, places, press.code, press.language, "place-kept")
    else:
        await answer_press(context, QuestionPress(Suggestion("", 0, question, press.code), press.language))


async def _look_up(context: Context, places: ConstituencySpecialist, name: str) -> None:
    reply = places.locate(name, await context.language(), context.desk.now())
    if reply.code is None or not context.in_private:
        keyboard = keyboards.places(reply.outcome) if context.in_private else keyboards.sources(reply.outcome)
        await send(context.bot, context.recipient, rendering.answer(reply.outcome), keyboard)
        return
    await keep_place(context, reply.code)
    await _send_kept(context, places, reply, "place-kept")


async def _show(context: Context, places: ConstituencySpecialist, code: str, language: Language, note: str) -> bool:
    """Show the constituency of a commune; False where no commune has that code any more."""
    outcome = places.show(code, language, context.desk.now())
    if outcome is None:
        return False
    await _send_kept(context, places, PlaceReply(outcome, code), note)
    return True


async def _send_kept(context: Context, places: ConstituencySpecialist, reply: PlaceReply, note: str) -> None:
    language = reply.outcome.language
    said = texts_in(language)(note, place=places.name(reply.code or "", language) or "")
    await send(
        context.bot, context.recipient, rendering.answer(reply.outcome, note=said), keyboards.answer(reply.outcome, context.bot.link)
    )


async def _ask(context: Context) -> None:
    texts = await context.texts()
    if context.in_private:
        prompt = ForceReply(input_field_placeholder=texts("place-placeholder"))
        await send(context.bot, context.recipient, rendering.plain(texts("place-ask")), prompt)
    else:
        await send(context.bot, context.recipient, rendering.plain(texts("place-ask-group")))
