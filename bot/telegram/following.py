"""Follow what is published: the services and the buttons change under the handlers, while questions are being answered."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import Final

from bot.moderating.serving import Serving
from bot.storage import StorageError
from bot.telegram.buttons import Buttons
from bot.telegram.recurring import Recurring
from knowledge.documents import Library

log = logging.getLogger(__name__)

EVERY: Final = timedelta(seconds=3)


class CurrentButtons:
    """The buttons of the library that serves now; those of before are made anew once something else does."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._made: tuple[Library, Buttons] | None = None

    def get(self) -> Buttons:
        """Return them."""
        library, made = self._serving.services.library, self._made
        if made is None or made[0] is not library:
            made = self._made = (library, Buttons(library))
        return made[1]


class Following(Recurring):
    """Looks every few seconds, from `start` to `stop`, whether something else was published."""

    def __init__(self, serving: Serving, buttons: CurrentButtons, every: timedelta = EVERY) -> None:
        super().__init__(every.total_seconds())
        self._serving = serving
        self._buttons = buttons

    async def look(self) -> bool:
        """Look once; return whether the library changed."""
        try:
            changed = await asyncio.to_thread(self._serving.refresh)
        except StorageError as error:
            log.warning("what is published cannot be read: %s", error)
            return False
        if changed:
            # So that the next press does not wait for them.
            await asyncio.to_thread(self._buttons.get)
        return changed

    async def _turn(self) -> None:
        await self.look()
