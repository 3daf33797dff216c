"""A message that says how far long work is: changed every while, not at every step."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

from telegram.ext import ExtBot

from bot.telegram.markup import Run, to_html
from bot.telegram.moderating.messages import change, post
from bot.texts import Texts

T = TypeVar("T")
EVERY: Final = 2.0
"""Seconds between two changes: Telegram takes about one a second in a chat."""
_CELLS: Final = 10


class ProgressMessage:
    """Says how far something is in one chat, in one message."""

    def __init__(self, bot: ExtBot[Any], chat: int, texts: Texts, title: str, every: float = EVERY) -> None:
        self._bot = bot
        self._chat = chat
        self._texts = texts
        self._title = title
        self._every = every
        self._latest = ""
        self._shown = ""
        self._message = 0

    def tell(self, stage: str, done: int, total: int) -> None:
        """Say how far it is; may be called from any thread, as often as one likes."""
        self._latest = progress_words(stage, done, total, self._texts)

    async def follow(self, work: Callable[[], Awaitable[T]]) -> T:
        """Show it while the work is done; return what the work returns. The message stays for the result: see `end`."""
        self._message = await post(self._bot, self._chat, self._html())
        task = asyncio.ensure_future(work())
        try:
            while not (await asyncio.wait({task}, timeout=self._every))[0]:
                await self._show()
        finally:
            task.cancel()
        if task.exception() is not None:
            await self.end(to_html([Run(f"⚠️ {self._title}")]))
        return task.result()

    async def end(self, html: str) -> None:
        """Put the result into the message, or into a new one where that one is gone."""
        if not await change(self._bot, self._chat, self._message, html):
            await post(self._bot, self._chat, html)

    async def _show(self) -> None:
        if self._latest != self._shown:
            self._shown = self._latest
            await change(self._bot, self._chat, self._message, self._html())

    def _html(self) -> str:
        return to_html([Run(f"⏳ {self._title}\n{self._latest}".strip())])


def progress_words(stage: str, done: int, total: int, texts: Texts) -> str:
    """Return how far a stage is: its name, a bar where there are parts to count, and the count."""
    name = texts(f"stage-{stage}")
    if total <= 1:
        return f"{name}…"
    filled = _CELLS * done // total
    return f"{name}\n{'▓' * filled}{'░' * (_CELLS - filled)} {done}/{total}"
