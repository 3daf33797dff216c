"""Tells moderators of steps that were taken in the command line, as it follows what is published there; and sets their chats' lists of commands."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.errors import AssistantError
from bot.moderating.untold import StepNotice, Untold
from bot.storage import Preferences
from bot.telegram.commands import list_for_moderator, list_no_longer
from bot.telegram.delivery import NEVER_SENT
from bot.telegram.markup import PAGE_LIMIT, Run, Tag, pages
from bot.telegram.moderating.draft_runs import called, moment_words
from bot.telegram.moderating.messages import post
from bot.telegram.moderating.office import Office
from bot.telegram.moderating.step_words import Told, about_role, approved, came_back, please_review, published, rolled_back
from bot.telegram.recurring import Recurring
from bot.texts import Texts, texts_in

log = logging.getLogger(__name__)

EVERY: Final = 3.0
"""Seconds between two looks."""


class Relay(Recurring):
    """Looks every few seconds, from `start` to `stop`, what the log says; `every` is in seconds."""

    def __init__(
        self, bot: ExtBot[Any], office: Office, preferences: Preferences, now: Callable[[], datetime], *, every: float = EVERY
    ) -> None:
        super().__init__(every)
        self._bot = bot
        self._office = office
        self._preferences = preferences
        moderation = office.desk.moderation
        self._untold = Untold(moderation.sessions, moderation.audit, moderation.people, office.desk.drafts, now)
        self._recovered = False

    async def recover(self) -> None:
        """Doubt what was being told when the process before this one ended. Before the first look.

        Raises:
            AssistantError: the database cannot be used.
        """
        await asyncio.to_thread(self._untold.recover)

    async def look(self) -> int:
        """Read the log on, and tell everybody whom it concerns; returns how many.

        Raises:
            AssistantError: the database cannot be used.
        """
        await asyncio.to_thread(self._untold.gather)
        told = 0
        while notice := await asyncio.to_thread(self._untold.claim):
            if not await self._deliver(notice):
                break
            told += 1
        return told

    async def _turn(self) -> None:
        try:
            if not self._recovered:
                await self.recover()
                self._recovered = True
            await self.look()
        except AssistantError as error:
            log.warning("moderators were not told yet: %s", error)

    async def _deliver(self, notice: StepNotice) -> bool:
        """Tell one person; False where it is better to wait before the next one."""
        try:
            if notice.about_role:
                await self._list_commands(notice)
            await self._tell(notice)
        except (BadRequest, Forbidden):
            # They have not begun to talk with the assistant, or have blocked it: /moderate shows it all.
            log.info("a moderator cannot be reached")
        except TelegramError as error:
            await self._keep(notice, error)
            return False
        await asyncio.to_thread(self._untold.done, notice)
        return True

    async def _keep(self, notice: StepNotice, error: TelegramError) -> None:
        if isinstance(error, RetryAfter) or isinstance(error.__cause__, NEVER_SENT):
            await asyncio.to_thread(self._untold.postpone, notice)
        elif isinstance(error, NetworkError) and not notice.again:
            await asyncio.to_thread(self._untold.doubt, notice)
        else:
            log.warning("a moderator was not told: %s", type(error).__name__)
            await asyncio.to_thread(self._untold.done, notice)

    async def _tell(self, notice: StepNotice) -> None:
        # Of who did not just write nothing is known but what they chose.
        language = await asyncio.to_thread(self._preferences.language, notice.person) or "vi"
        texts = texts_in(language)
        runs, rows = await asyncio.to_thread(self._words, notice, texts)
        again = [Run(texts("notice-again") + "\n", Tag.ITALIC)] if notice.again else []
        html = pages([*again, *runs], PAGE_LIMIT)[0]
        await post(self._bot, notice.person, html, InlineKeyboardMarkup(rows) if rows else None)

    async def _list_commands(self, notice: StepNotice) -> None:
        people = self._office.desk.moderation.people
        if await asyncio.to_thread(people.find, notice.person):
            await list_for_moderator(self._bot, notice.person)
            self._office.listed.add(notice.person)
        else:
            self._office.listed.discard(notice.person)
            await list_no_longer(self._bot, notice.person)

    def _words(self, notice: StepNotice, texts: Texts) -> Told:
        entry, draft, moderation = notice.entry, notice.draft, self._office.desk.moderation
        who = called(entry.actor, {p.id: p.label for p in moderation.people.list()}, texts)
        if notice.about_role:
            return about_role(moderation.people.find(notice.person), texts)
        if draft is None:
            return rolled_back(_version(entry.details.get("version")), who, entry.why, texts)
        match entry.action:
            case "draft.approved":
                return approved(draft, who, texts)
            case "draft.rejected":
                return came_back(draft, who, entry.why, texts)
            case "draft.published":
                version, person = _version(entry.details.get("version")) or 0, moderation.people.find(notice.person)
                return published(draft, version, moderation.versions.get(version).parent, person, texts)
            case _:
                until = entry.details.get("until")
                return please_review(draft, who, texts, moment_words(datetime.fromisoformat(str(until))) if until else "")


def _version(said: object) -> int | None:
    return said if isinstance(said, int) else None
