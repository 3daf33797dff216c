"""Send one message and know its number; change it later; ask for words."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Final

from telegram import ForceReply, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.telegram.markup import PAGE_LIMIT, Run, pages

log = logging.getLogger(__name__)

_PLAIN_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_SAME: Final = "not modified"


async def post(bot: ExtBot[Any], chat: int, html: str, keyboard: InlineKeyboardMarkup | ForceReply | None = None) -> int:
    """Send a page; return the message's number.

    Raises:
        telegram.error.TelegramError: it could not be sent.
    """
    sent = await bot.send_message(
        chat_id=chat, text=html, parse_mode=ParseMode.HTML, link_preview_options=_PLAIN_PREVIEW, reply_markup=keyboard
    )
    return sent.message_id


async def change(bot: ExtBot[Any], chat: int, message: int, html: str, keyboard: InlineKeyboardMarkup | None = None) -> bool:
    """Put other words into a message; False where it cannot be changed any more (too old, deleted), or Telegram is busy.

    Raises:
        telegram.error.Forbidden: the person has blocked the assistant.
    """
    try:
        await bot.edit_message_text(
            chat_id=chat,
            message_id=message,
            text=html,
            parse_mode=ParseMode.HTML,
            link_preview_options=_PLAIN_PREVIEW,
            reply_markup=keyboard,
        )
    except BadRequest as error:
        return _SAME in str(error).lower()
    except (RetryAfter, NetworkError) as error:
        log.debug("a message was not changed: %s", type(error).__name__)
        return False
    return True


async def reach(bot: ExtBot[Any], chat: int, runs: Sequence[Run], keyboard: InlineKeyboardMarkup | None = None) -> bool:
    """Send a message to somebody who did not just write; False where they cannot be reached, which is nobody's failure."""
    try:
        await post(bot, chat, pages(runs, PAGE_LIMIT)[0], keyboard)
    except (Forbidden, BadRequest):
        return False
    except TelegramError as error:
        log.warning("a moderator was not told: %s", type(error).__name__)
        return False
    return True
