"""The sign of life that `laphieu health` looks for."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.health import BEAT_EVERY, beat

log = logging.getLogger(__name__)


class Heartbeat:
    """Beats from `start` to `stop`, as long as the event loop that serves the updates turns; `now` is the clock."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._now = now
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Beat now and then every `BEAT_EVERY`, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._beat_on())

    async def stop(self) -> None:
        """Beat no more."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def _beat_on(self) -> None:
        while True:
            try:
                await asyncio.to_thread(beat, self._folder, self._now())
            except OSError as error:
                log.warning("no sign of life can be written: %s", type(error).__name__)
            await asyncio.sleep(BEAT_EVERY.total_seconds())
