"""The sign of life that `laphieu health` looks for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.health import BEAT_EVERY, beat
from bot.telegram.recurring import Recurring

log = logging.getLogger(__name__)


class Heartbeat(Recurring):
    """Beats every `BEAT_EVERY` from `start` to `stop`, as long as the event loop that serves the updates turns; `now` is the clock."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        super().__init__(BEAT_EVERY.total_seconds())
        self._folder = folder
        self._now = now

    async def _turn(self) -> None:
        try:
            await asyncio.to_thread(beat, self._folder, self._now())
        except OSError as error:
            log.warning("no sign of life can be written: %s", type(error).__name__)
