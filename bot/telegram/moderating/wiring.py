"""Which of a moderator's updates goes to which handler. The main list takes these in; presses and commands stand before those that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.telegram.context import Context
from bot.telegram.handlers import (
    moderate_answers,
    moderate_draft,
    moderate_file,
    moderate_menu,
    moderate_misprint,
    moderate_notice,
    moderate_people,
    moderate_queue,
    moderate_review,
    moderate_statistics,
    moderate_text,
    moderate_versions,
)
from bot.telegram.handlers.moderate_page import stay
from bot.telegram.handlers.moderate_photo import ask_for_file
from bot.telegram.handlers.moderate_reply import hold_typed, take_reply, use_typed
from bot.telegram.handlers.question import answer_question
from bot.telegram.moderating.buttons import Verb, pattern
from bot.telegram.moderating.guarding import OnPress, gate, on_command, on_message, on_press
from bot.telegram.moderating.prompts import ANSWERS_PROMPT

Handlers = tuple[BaseHandler[Update, Context, None], ...]

PRESSES: Final[Mapping[Verb, OnPress]] = {
    Verb.MENU: moderate_menu.show_menu,
    Verb.WAITING: moderate_menu.show_waiting,
    Verb.MINE: moderate_menu.show_mine,
    Verb.DRAFT: moderate_draft.open_draft,
    Verb.ANSWERS: moderate_answers.compare,
    Verb.ANSWERS_PAGE: moderate_answers.turn_answers,
    Verb.SUBMIT: moderate_draft.submit,
    Verb.WITHDRAW: moderate_draft.withdraw,
    Verb.REOPEN: moderate_draft.reopen,
    Verb.DROP: moderate_draft.drop_change,
    Verb.HEADER: moderate_draft.offer_fields,
    Verb.MISPRINTS: moderate_misprint.offer_misprints,
    Verb.CORRECT: moderate_misprint.correct,
    Verb.FIELD: moderate_draft.ask_field,
    Verb.APPROVE: moderate_review.approve,
    Verb.REJECT: moderate_review.reject,
    Verb.PUBLISH: moderate_review.publish,
    Verb.EDIT: moderate_text.edit,
    Verb.REMOVE_QUESTION: moderate_text.remove_question,
    Verb.NOTICES: moderate_notice.show_notices,
    Verb.NEW_NOTICE: moderate_notice.begin,
    Verb.NOTICE_SCOPE: moderate_notice.choose_scope,
    Verb.KEEP_NOTICE: moderate_notice.keep,
    Verb.PUT_OUT: moderate_notice.put_out,
    Verb.PUT_OUT_AGAIN: moderate_notice.put_out_again,
    Verb.END_NOTICE: moderate_notice.end,
    Verb.QUEUE: moderate_queue.show_queue,
    Verb.DISMISS: moderate_queue.ask_why,
    Verb.RELEASE: moderate_queue.release,
    Verb.ANSWER: moderate_queue.begin_answer,
    Verb.CHOOSE: moderate_queue.choose_provision,
    Verb.NAME_PROVISION: moderate_queue.ask_provision,
    Verb.WRITE: moderate_queue.ask_words,
    Verb.VERSIONS: moderate_versions.show_versions,
    Verb.ROLL_BACK: moderate_versions.confirm,
    Verb.ROLL_BACK_WHY: moderate_versions.ask_why,
    Verb.AUDIT: moderate_versions.show_audit,
    Verb.VERIFY: moderate_versions.verify,
    Verb.STATISTICS: moderate_statistics.show_statistics,
    Verb.PEOPLE: moderate_people.show_people,
    Verb.ADD_PERSON: moderate_people.begin,
    Verb.PERSON_ROLE: moderate_people.choose_role,
    Verb.REMOVE_PERSON: moderate_people.confirm_removal,
    Verb.REMOVE_FOR_SURE: moderate_people.remove,
    Verb.USE_TYPED: use_typed,
    Verb.NOTHING: stay,
}

_PRIVATE: Final = filters.ChatType.PRIVATE
_NEW_PRIVATE: Final = filters.UpdateType.MESSAGE & _PRIVATE

# Before everything else, each a gate of its own: a forwarded file must reach the second where the first lets it pass.
MODERATING_GATES: Final[tuple[Handlers, ...]] = (
    (MessageHandler(_NEW_PRIVATE & filters.FORWARDED, gate(moderate_people.take_forwarded, moderate_people.awaits_person)),),
    (MessageHandler(_NEW_PRIVATE & filters.Document.ALL & ~filters.ANIMATION, gate(moderate_file.take_file)),),
    (MessageHandler(_NEW_PRIVATE & filters.PHOTO & ~filters.CAPTION, gate(ask_for_file)),),
    (MessageHandler(_NEW_PRIVATE & filters.TEXT & ~filters.COMMAND & ~filters.REPLY & ~filters.FORWARDED, hold_typed),),
)
MODERATING_PRESSES: Final[Handlers] = tuple(CallbackQueryHandler(on_press(act), pattern(verb)) for verb, act in PRESSES.items())
MODERATING_COMMANDS: Final[Handlers] = (CommandHandler("moderate", on_command(moderate_menu.moderate), filters=_PRIVATE),)
# Edited ones too: what was meant for us is no question of a citizen.
MODERATING_REPLIES: Final[Handlers] = (MessageHandler(filters.TEXT & _PRIVATE & ANSWERS_PROMPT, on_message(take_reply, answer_question)),)
