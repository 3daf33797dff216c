"""Long work of moderators: beside the updates, and in threads of its own, so that citizens' questions never wait for one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

T = TypeVar("T")
_THREADS: Final = 2

Starts = Callable[[Coroutine[Any, Any, None]], "asyncio.Task[None]"]
"""Begins a task whose failure reaches the error handler (`Application.create_task`)."""


class Work:
    """Runs what takes long; the same thing once at a time."""

    def __init__(self, threads: int = _THREADS) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="moderating")
        self._under_way: dict[Hashable, asyncio.Task[None]] = {}

    async def in_thread(self, function: Callable[[], T]) -> T:
        """Return what the function returns, called in one of the threads."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, function)

    def begin(self, name: Hashable, work: Callable[[], Coroutine[Any, Any, None]], starts: Starts) -> bool:
        """Begin something and return at once; False where the same is under way already."""
        if name in self._under_way:
            return False
        task = starts(work())
        self._under_way[name] = task
        task.add_done_callback(lambda _: self._under_way.pop(name, None))
        return True

    async def wait(self) -> None:
        """Return once nothing is under way."""
        while self._under_way:
            await asyncio.wait(list(self._under_way.values()))
            await asyncio.sleep(0)

    def close(self) -> None:
        """Begin nothing more; what runs in a thread comes to its end."""
        self._threads.shutdown(wait=False, cancel_futures=True)
