"""Tells those who wait that their question has been answered: looks every while, sends what is in the outbox, slowly, and drops what is too old."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Final

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.errors import AssistantError
from bot.moderating.feedback import Feedback
from bot.moderating.tickets import Notice
from bot.storage import Preferences
from bot.telegram import notices
from bot.telegram.delivery import NEVER_SENT
from bot.telegram.recurring import Recurring
from bot.telegram.sending import Recipient, send
from knowledge.documents import Library

log = logging.getLogger(__name__)

EVERY: Final = 20.0
"""Seconds between two looks."""
PAUSE: Final = 0.1
"""Seconds between two notices: a third of what Telegram allows, so that questions are answered meanwhile."""
_NOBODY: Final = ("chat not found", "user is deactivated", "user not found", "peer_id_invalid")


class Courier(Recurring):
    """Delivers from `start` to `stop`. `library` returns the library in use; `pause` is in seconds."""

    def __init__(
        self,
        bot: ExtBot[Any],
        feedback: Feedback,
        preferences: Preferences,
        library: Callable[[], Library],
        *,
        every: float = EVERY,
        pause: float = PAUSE,
    ) -> None:
        super().__init__(every)
        self._bot = bot
        self._feedback = feedback
        self._preferences = preferences
        self._library = library
        self._pause = pause
        self._recovered = False

    async def round(self) -> int:
        """See what has been published, send all notices, drop what is too old; returns how many were sent.

        Raises:
            AssistantError: the database or the file of candidates cannot be used.
        """
        await asyncio.to_thread(self._feedback.answered.settle)
        await asyncio.to_thread(self._feedback.purge)
        sent = 0
        while notice := await asyncio.to_thread(self._feedback.tickets.claim):
            if not await self._deliver(notice):
                break
            sent += 1
            await asyncio.sleep(self._pause)
        return sent

    async def _turn(self) -> None:
        try:
            if not self._recovered:
                await asyncio.to_thread(self._feedback.tickets.recover)
                self._recovered = True
            await self.round()
        except AssistantError as error:
            log.warning("who waits for answers was not told yet: %s", error)

    async def _deliver(self, notice: Notice) -> bool:
        """Send a notice; False where it is better to wait before the next one."""
        library = self._library()
        try:
            await send(self._bot, Recipient(notice.chat), notices.runs(notice, library), notices.keyboard(notice, library))
        except TelegramError as error:
            return await self._make_up_for(notice, error)
        await asyncio.to_thread(self._feedback.tickets.done, notice)
        return True

    async def _make_up_for(self, notice: Notice, error: TelegramError) -> bool:
        tickets = self._feedback.tickets
        if isinstance(error, Forbidden) or (isinstance(error, BadRequest) and any(words in str(error).lower() for words in _NOBODY)):
            # Who blocked the assistant, or is gone, wants nothing kept.
            await asyncio.to_thread(tickets.forget, notice.chat)
            await asyncio.to_thread(self._preferences.forget, notice.chat)
            return True
        if isinstance(error, RetryAfter) or isinstance(error.__cause__, NEVER_SENT):
            await asyncio.to_thread(tickets.postpone, notice)
            return False
        if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
            # Nobody can tell whether it arrived: once more, saying so, and no more than once.
            await asyncio.to_thread(tickets.done if notice.again else tickets.doubt, notice)
            return False
        log.error("a notice cannot be sent, and waits for the next start: %s", type(error).__name__)
        return True
