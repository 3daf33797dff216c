"""What a moderator writes in reply to a prompt of ours, or forwards where a person was asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from telegram import Update

from bot.telegram.context import Context
from bot.telegram.handlers import (
    moderate_draft,
    moderate_file,
    moderate_notice,
    moderate_people,
    moderate_queue,
    moderate_review,
    moderate_text,
    moderate_versions,
)
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.guarding import gate
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.visit import Visit

Take = Callable[[Visit, Prompt, str], Awaitable[None]]

_TAKES: Final[Mapping[Wanted, Take]] = {
    Wanted.FILE_FIELD: moderate_file.take_field,
    Wanted.DRAFT_FIELD: moderate_draft.take_draft_field,
    Wanted.REJECT_WHY: moderate_review.take_reason,
    Wanted.TEXT_VI: moderate_text.take_text,
    Wanted.TEXT_EN: moderate_text.take_text,
    Wanted.BOTH_VI: moderate_text.take_both_vi,
    Wanted.BOTH_EN: moderate_text.take_both_en,
    Wanted.QUESTION_VI: moderate_text.take_question,
    Wanted.QUESTION_EN: moderate_text.take_question,
    Wanted.NOTICE_SCOPE: moderate_notice.take_scope,
    Wanted.NOTICE_VI: moderate_notice.take_vi,
    Wanted.NOTICE_EN: moderate_notice.take_en,
    Wanted.NOTICE_UNTIL: moderate_notice.take_until,
    Wanted.DISMISS_WHY: moderate_queue.dismiss,
    Wanted.PROVISION: moderate_queue.take_provision,
    Wanted.ANSWER_VI: moderate_queue.take_vi,
    Wanted.ANSWER_EN: moderate_queue.take_en,
    Wanted.ROLL_BACK_WHY: moderate_versions.roll_back,
    Wanted.PERSON: moderate_people.take_person,
    Wanted.PERSON_SCOPE: moderate_people.take_scope,
    Wanted.PERSON_LABEL: moderate_people.take_label,
}


async def take_reply(visit: Visit) -> None:
    """Do what the reply is for; where it cannot be used, the prompt stays, so that another reply may.

    Raises:
        InputError: nobody knows any more what it is for.
    """
    message = visit.context.message
    asked = message.reply_to_message
    await _take(visit, asked.message_id if asked else 0, message.text or "")


async def hold_typed(update: Update, context: Context) -> None:
    """Ask what a text is for that comes while words are awaited, and is no reply: it may be the answer, or a question like a citizen's."""
    office = context.desk.office
    # Asked before the database is: most texts are citizens' questions.
    if office is not None and office.prompts.unanswered(context.chat.id) is not None:
        await _HOLD(update, context)


async def _ask_what_for(visit: Visit) -> None:
    asked, text = visit.office.prompts.unanswered(visit.chat) or 0, visit.context.message.text or ""
    visit.office.prompts.spoken_of(visit.chat, asked)
    runs = [Run(visit.texts("moderate-typed"), Tag.BOLD), Run("\n"), said(text, Tag.QUOTE), Run("\n" + visit.texts("moderate-typed-else"))]
    await visit.offer(runs, [[button(visit.texts("moderate-button-use-typed"), Verb.USE_TYPED)]], Wanted.TYPED, str(asked), text)


async def use_typed(visit: Visit, _press: Press) -> None:
    """Take what was typed as the reply that it was meant to be."""
    asked, text = visit.offered(Wanted.TYPED).given
    await _take(visit, int(asked), text)


async def _take(visit: Visit, asked: int, text: str) -> None:
    prompt = visit.office.prompts.look(visit.chat, asked)
    take = _TAKES.get(prompt.wanted) if prompt and prompt.person == visit.person.id else None
    if prompt is None or take is None:
        raise InputError(InputFault.PROMPT_LOST)
    await take(visit, prompt, text)
    visit.office.prompts.take(visit.chat, asked)


_HOLD: Final = gate(_ask_what_for)
