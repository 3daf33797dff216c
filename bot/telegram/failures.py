"""The one error handler. What goes wrong is logged by its type and place only: messages of errors may hold the token, a question or a name."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Final

from telegram import Update
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.telegram.choosing import forget_chat
from bot.telegram.context import Context
from bot.telegram.rendering import plain
from bot.telegram.sending import send, settle
from bot.texts import texts_in

log = logging.getLogger(__name__)

_OWN_FOLDERS: Final = tuple(Path(__file__).parents[2] / name for name in ("bot", "knowledge"))


async def handle_failure(update: object, context: Context) -> None:
    """Log a failure, and apologise where the person can be reached and does not know yet. Never raises."""
    error = context.error
    if error is None:
        return
    try:
        log.log(_level(error), "%s", describe(error))
        await _make_amends(error, update, context)
    except Exception as second:  # noqa: BLE001  the one place that catches all: nothing stands above the error handler
        log.warning("and then %s", type(second).__name__)


def describe(error: BaseException) -> str:
    """Return an error's type, the type of what caused it, and where it was raised, without any text of it."""
    cause = f" from {type(error.__cause__).__name__}" if error.__cause__ is not None else ""
    hint = ": another copy of the assistant runs with this token" if isinstance(error, Conflict) else ""
    return f"{type(error).__name__}{cause} at {_place(error)}{hint}"


async def _make_amends(error: Exception, update: object, context: Context) -> None:
    if isinstance(error, Forbidden):
        await _forget(context)
        return
    if not isinstance(update, Update):
        return
    if update.callback_query is not None:
        await settle(update.callback_query)  # else the button would go on turning
    if _is_worth_an_apology(error):
        await send(context.bot, context.recipient, plain(texts_in(context.client_language)("failure")))


async def _forget(context: Context) -> None:
    """Who blocked the assistant, or took it out of a group, wants nothing kept."""
    if context.incoming is not None and context.incoming.effective_chat is not None:
        await forget_chat(context)


def _is_worth_an_apology(error: Exception) -> bool:
    """Not where Telegram cannot be reached or asks for silence, and not after a time-out: the answer may have arrived."""
    unreachable = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    return not unreachable and not isinstance(error, RetryAfter)


def _level(error: Exception) -> int:
    """Who blocks the assistant and a network that is down are ordinary; the rest is not."""
    if isinstance(error, Forbidden):
        return logging.INFO
    return logging.WARNING if isinstance(error, TelegramError) else logging.ERROR


def _place(error: BaseException) -> str:
    """Our own innermost line, and the innermost of all where that is another."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if any(Path(frame.filename).is_relative_to(folder) for folder in _OWN_FOLDERS)]
    chosen = dict.fromkeys(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in (*own[-1:], *frames[-1:]))
    return ", ".join(chosen) or "no place"
