"""The turns of a conversation: in memory only, four at most, thirty minutes; what a question may lean on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

MOST_TURNS: Final = 4
KEPT_FOR: Final = timedelta(minutes=30)


@dataclass(slots=True)
class Conversations:
    """The recent questions of each chat. Nothing is written to a disk, and `forget` ends a chat's turns at once."""

    now: Callable[[], datetime]
    _turns: dict[int, deque[tuple[datetime, str]]] = field(default_factory=dict)

    def history(self, chat: int) -> tuple[str, ...]:
        """Return the chat's questions of the last thirty minutes, oldest first."""
        self._drop_old()
        return tuple(text for _, text in self._turns.get(chat, ()))

    def add(self, chat: int, text: str) -> None:
        """Keep a question of that chat."""
        self._turns.setdefault(chat, deque(maxlen=MOST_TURNS)).append((self.now(), text))

    def forget(self, chat: int) -> None:
        """Drop all that is kept of that chat."""
        self._turns.pop(chat, None)

    def _drop_old(self) -> None:
        oldest = self.now() - KEPT_FOR
        for chat, turns in list(self._turns.items()):
            while turns and turns[0][0] < oldest:
                turns.popleft()
            if not turns:
                del self._turns[chat]
