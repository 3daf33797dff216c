"""One request at a time to a host, with a pause between two."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from knowledge.fetching.errors import Fault, FetchRefusedError

Sleep = Callable[[float], Awaitable[None]]
# Seconds of a clock that never goes back.
Ticks = Callable[[], float]


class Pace:
    """Who asked whom last. `longest_wait` is in seconds."""

    def __init__(self, ticks: Ticks, sleep: Sleep, longest_wait: float) -> None:
        self._ticks = ticks
        self._sleep = sleep
        self._longest = longest_wait
        self._free_at: dict[str, float] = {}

    async def turn(self, host: str, delay: float) -> None:
        """Wait until the host may be asked again, and take the turn: the next one comes `delay` seconds later.

        Raises:
            FetchRefusedError: the wait would be too long for this run.
        """
        wait = self._free_at.get(host, 0) - self._ticks()
        if wait > self._longest:
            raise FetchRefusedError(Fault.WAIT_TOO_LONG, f"{wait:.0f}")
        if wait > 0:
            await self._sleep(wait)
        self.hold(host, delay)

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host in peace for some seconds from now."""
        self._free_at[host] = self._ticks() + seconds
