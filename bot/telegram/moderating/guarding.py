"""Handlers for moderators only: to everybody else it is as if there were no such command, button or prompt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.telegram.context import Context
from bot.telegram.handlers.press_unknown import refuse_press
from bot.telegram.handlers.unknown_command import refuse_command
from bot.telegram.moderating.buttons import Press, read
from bot.telegram.moderating.visit import Visit, admit, carry_out
from bot.telegram.sending import settle

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
OnPress = Callable[[Visit, Press], Awaitable[None]]
OnMessage = Callable[[Visit], Awaitable[None]]


def on_press(act: OnPress) -> Callback:
    """Return the handler of a button: the press is answered at once, then the act is done."""

    async def press(update: Update, context: Context) -> None:
        pressed, visit = read(context.query.data or ""), await admit(context)
        if pressed is None or visit is None:
            await refuse_press(update, context)
            return
        await settle(context.query)
        await carry_out(visit, lambda: act(visit, pressed))

    return press


def on_command(act: OnMessage) -> Callback:
    """Return the handler of a command; from everybody else it is one that nobody knows."""
    return on_message(act, refuse_command)


def on_message(act: OnMessage, otherwise: Callback) -> Callback:
    """Return the handler of a message; `otherwise` handles those of everybody else."""

    async def message(update: Update, context: Context) -> None:
        visit = await admit(context)
        if visit is None:
            await otherwise(update, context)
            return
        await carry_out(visit, lambda: act(visit))

    return message


def gate(act: OnMessage, wanted: Callable[[Visit], bool] = lambda _: True) -> Callback:
    """Return the handler of a gate: a moderator's message that is `wanted` goes no further; all others go on as if it were not there."""

    async def pass_or_take(_update: Update, context: Context) -> None:
        visit = await admit(context)
        if visit is None or not wanted(visit):
            return
        await carry_out(visit, lambda: act(visit))
        raise ApplicationHandlerStop

    return pass_or_take
