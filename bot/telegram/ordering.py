"""Updates of different chats run side by side, those of one chat in the order in which Telegram sent them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor


class ChatOrder(BaseUpdateProcessor):
    """One update of a chat at a time; of all chats `max_concurrent_updates` at most, counting those that wait for their chat."""

    __slots__ = ("_locks", "_users")

    def __init__(self, max_concurrent_updates: int) -> None:
        super().__init__(max_concurrent_updates)
        self._locks: dict[int, asyncio.Lock] = {}
        self._users: dict[int, int] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's earlier updates, then run. asyncio's locks are fair, which is what keeps the order."""
        chat = _chat_of(update)
        if chat is None:
            await coroutine
            return
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._users[chat] = self._users.get(chat, 0) + 1
        try:
            async with lock:
                await coroutine
        finally:
            self._leave(chat)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def __len__(self) -> int:
        """Return how many chats have an update under way."""
        return len(self._locks)

    def _leave(self, chat: int) -> None:
        self._users[chat] -= 1
        if not self._users[chat]:
            del self._users[chat], self._locks[chat]


def _chat_of(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else None
