"""What is done now and then beside the handlers: signs of life, what is published, who is to be told."""

from __future__ import annotations

import asyncio
import contextlib
from abc import ABC, abstractmethod


class Recurring(ABC):
    """Takes its turn again and again, from `start` to `stop`, in the running event loop."""

    def __init__(self, every: float) -> None:
        """`every`: seconds from the end of a turn to the next."""
        self._every = every
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Take the first turn as soon as the loop can."""
        self._task = asyncio.get_running_loop().create_task(self._go_on())

    async def stop(self) -> None:
        """Take no more turns; one that was never started may be stopped."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    @abstractmethod
    async def _turn(self) -> None:
        """Do it once; what is raised ends the turns."""

    async def _go_on(self) -> None:
        while True:
            await self._turn()
            await asyncio.sleep(self._every)
