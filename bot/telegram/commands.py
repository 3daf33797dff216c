"""The commands that Telegram lists: those for everybody, and in moderators' own chats one more."""

from __future__ import annotations

import logging
from typing import Any, Final

from telegram import BotCommand, BotCommandScopeChat
from telegram.error import BadRequest, Forbidden
from telegram.ext import ExtBot

from bot.texts import texts_in
from knowledge.documents import Language

log = logging.getLogger(__name__)

_FOR_ALL: Final = ("ask", "place", "calendar", "sources", "language", "forget", "help", "start")
_MODERATE: Final = "moderate"


async def list_for_all(bot: ExtBot[Any]) -> None:
    """List the commands for everybody, in Vietnamese and for English clients in English.

    Raises:
        telegram.error.TelegramError: they could not be listed.
    """
    await bot.set_my_commands(_commands("vi", _FOR_ALL))
    await bot.set_my_commands(_commands("en", _FOR_ALL), language_code="en")


async def list_for_moderator(bot: ExtBot[Any], chat: int) -> None:
    """List /moderate too, in somebody's private chat. Who has never talked with the assistant has no chat yet: nothing happens.

    Raises:
        telegram.error.TelegramError: Telegram cannot be reached.
    """
    names, scope = (_MODERATE, *_FOR_ALL), BotCommandScopeChat(chat)
    try:
        await bot.set_my_commands(_commands("vi", names), scope=scope)
        await bot.set_my_commands(_commands("en", names), scope=scope, language_code="en")
    except (BadRequest, Forbidden) as error:
        log.debug("a moderator has no chat to list /moderate in: %s", type(error).__name__)


async def list_no_longer(bot: ExtBot[Any], chat: int) -> None:
    """List in that chat what is listed for everybody, and nothing else.

    Raises:
        telegram.error.TelegramError: Telegram cannot be reached.
    """
    scope = BotCommandScopeChat(chat)
    try:
        await bot.delete_my_commands(scope=scope)
        await bot.delete_my_commands(scope=scope, language_code="en")
    except (BadRequest, Forbidden) as error:
        log.debug("who lost a role has no chat: %s", type(error).__name__)


def _commands(language: Language, names: tuple[str, ...]) -> list[BotCommand]:
    texts = texts_in(language)
    return [BotCommand(name, texts(f"command-{name}")) for name in names]
