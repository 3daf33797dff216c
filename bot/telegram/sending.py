"""Send pages, answer presses, show that something is being written."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, ForceReply, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.telegram.markup import Run, pages

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A chat, its topic where it has topics, and the message that is replied to."""

    chat: int
    thread: int | None = None
    reply_to: int | None = None


async def send(bot: ExtBot[Any], to: Recipient, runs: Sequence[Run], keyboard: InlineKeyboardMarkup | ForceReply | None = None) -> None:
    """Send runs as one message or more; the first replies, the last has the keyboard.

    Raises:
        telegram.error.TelegramError: a page could not be sent.
    """
    texts = pages(runs)
    for number, text in enumerate(texts):
        replied = ReplyParameters(to.reply_to, allow_sending_without_reply=True) if to.reply_to is not None and number == 0 else None
        await bot.send_message(
            chat_id=to.chat,
            text=text,
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            message_thread_id=to.thread,
            reply_parameters=replied,
            reply_markup=keyboard if number == len(texts) - 1 else None,
        )


async def send_file(bot: ExtBot[Any], to: Recipient, content: bytes, name: str, caption: str) -> None:
    """Send a file under that name, with plain words below it.

    Raises:
        telegram.error.TelegramError: it could not be sent.
    """
    replied = ReplyParameters(to.reply_to, allow_sending_without_reply=True) if to.reply_to is not None else None
    await bot.send_document(
        chat_id=to.chat, document=content, filename=name, caption=caption, message_thread_id=to.thread, reply_parameters=replied
    )


async def show_typing(bot: ExtBot[Any], to: Recipient) -> None:
    """Show that an answer is being written. An answer matters more, so a failure is only noted."""
    try:
        await bot.send_chat_action(chat_id=to.chat, action=ChatAction.TYPING, message_thread_id=to.thread)
    except TelegramError as error:
        log.debug("typing could not be shown: %s", type(error).__name__)


async def toast(query: CallbackQuery, words: str) -> None:
    """Answer a press with words that pass by themselves."""
    with contextlib.suppress(BadRequest):
        await query.answer(text=words)


async def drop_buttons(query: CallbackQuery, beginnings: tuple[str, ...]) -> None:
    """Take the buttons away whose data begin so: they have been pressed. A message that is too old, or is gone, stays as it is."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return
    rows = [[b for b in row if not str(b.callback_data or "").startswith(beginnings)] for row in message.reply_markup.inline_keyboard]
    left = [row for row in rows if row]
    if sum(map(len, left)) < sum(map(len, message.reply_markup.inline_keyboard)):
        with contextlib.suppress(BadRequest):
            await query.edit_message_reply_markup(InlineKeyboardMarkup(left))


async def settle(query: CallbackQuery, alert: str | None = None) -> None:
    """Answer a press, with an alert where there is something to say. A press from before a restart may be too old for that."""
    with contextlib.suppress(BadRequest):
        await query.answer(text=alert, show_alert=alert is not None)
