"""Which update goes to which handler: one ordered list, with the gates before it."""

from __future__ import annotations

from typing import Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, filters

from bot.telegram import buttons
from bot.telegram.addressing import ADDRESSED, BY_A_BOT
from bot.telegram.context import Context
from bot.telegram.handlers.attachment import ask_for_text
from bot.telegram.handlers.calendar import press_calendar, show_calendar
from bot.telegram.handlers.flood import hold_back
from bot.telegram.handlers.forget import forget
from bot.telegram.handlers.help import explain
from bot.telegram.handlers.language import offer_languages, press_language
from bot.telegram.handlers.membership import follow_membership
from bot.telegram.handlers.place import ANSWERS_PLACE_QUESTION, press_place, show_place, take_place
from bot.telegram.handlers.press_feedback import press_thumb
from bot.telegram.handlers.press_question import press_question
from bot.telegram.handlers.press_source import press_source
from bot.telegram.handlers.press_ticket import press_ticket
from bot.telegram.handlers.press_unknown import refuse_press
from bot.telegram.handlers.question import answer_caption, answer_forwarded, answer_question
from bot.telegram.handlers.silence import stay_silent
from bot.telegram.handlers.sources import list_sources
from bot.telegram.handlers.start import start
from bot.telegram.handlers.unknown_command import refuse_command
from bot.telegram.moderating.wiring import MODERATING_COMMANDS, MODERATING_GATES, MODERATING_PRESSES, MODERATING_REPLIES

Handlers = tuple[BaseHandler[Update, Context, None], ...]

ALLOWED_UPDATES: Final = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
"""Telegram is asked for nothing else: channel posts and the like never come."""

_SILENT: Final = (
    ~filters.UpdateType.MESSAGES
    | filters.StatusUpdate.ALL
    | filters.IS_AUTOMATIC_FORWARD
    | BY_A_BOT
    | (filters.ChatType.GROUPS & ~ADDRESSED)
)
# Payments first: python-telegram-bot warns of them while it looks for attachments.
_UNREADABLE: Final = ~filters.SUCCESSFUL_PAYMENT & ~filters.PASSPORT_DATA & (filters.ATTACHMENT | filters.CHECKLIST)

# Every update passes these steps in this order. The gates end the way of what gets no reply; of the handlers the first that fits
# answers, and what fits none is passed over in silence.
GATES: Final[tuple[Handlers, ...]] = (
    (MessageHandler(_SILENT, stay_silent),),
    # After the first gate, so that what people say to each other in a group does not count.
    (MessageHandler(filters.ALL, hold_back), CallbackQueryHandler(hold_back)),
    *MODERATING_GATES,
)
HANDLERS: Final[Handlers] = (
    ChatMemberHandler(follow_membership, ChatMemberHandler.MY_CHAT_MEMBER),
    CallbackQueryHandler(press_source, rf"^{buttons.SOURCE}:"),
    CallbackQueryHandler(press_question, rf"^{buttons.QUESTION}:"),
    CallbackQueryHandler(press_language, rf"^{buttons.LANGUAGE}:"),
    CallbackQueryHandler(press_calendar, rf"^{buttons.CALENDAR}:"),
    CallbackQueryHandler(press_place, rf"^[{buttons.PLACE}{buttons.KEPT_PLACE}]:"),
    CallbackQueryHandler(press_thumb, rf"^[{buttons.THUMBS_UP}{buttons.THUMBS_DOWN}]:"),
    CallbackQueryHandler(press_ticket, rf"^{buttons.TICKET}:"),
    *MODERATING_PRESSES,
    CallbackQueryHandler(refuse_press),
    CommandHandler("start", start),
    CommandHandler("help", explain),
    CommandHandler("language", offer_languages),
    CommandHandler("sources", list_sources),
    CommandHandler("calendar", show_calendar),
    CommandHandler("place", show_place),
    CommandHandler("forget", forget),
    CommandHandler("ask", answer_question),
    *MODERATING_COMMANDS,
    MessageHandler(filters.COMMAND, refuse_command),
    *MODERATING_REPLIES,
    MessageHandler(filters.TEXT & ANSWERS_PLACE_QUESTION & filters.ChatType.PRIVATE, take_place),
    # Before other texts: what somebody else wrote is no turn of this conversation.
    MessageHandler(filters.FORWARDED & filters.TEXT, answer_forwarded),
    MessageHandler(filters.TEXT, answer_question),
    MessageHandler(filters.CAPTION, answer_caption),
    # New messages only: a shared place is "edited" every few seconds while its owner walks.
    MessageHandler(filters.UpdateType.MESSAGE & _UNREADABLE, ask_for_text),
)
