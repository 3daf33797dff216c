"""The questions of the answers that may still get a thumb: in memory only, scrubbed, for thirty minutes, a bounded number of them.

An answer's buttons carry a random token; what it stands for is here and nowhere else, so after a restart a thumb still counts, without the question.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.conversation import KEPT_FOR
from bot.moderating.unanswered import Unanswered

MOST: Final = 10_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered in a chat; `queued`: its name in the queue, where it is there already."""

    chat: int
    question: Unanswered
    queued: str | None = None


class AskedQuestions:
    """Remembers what was asked, and which answers have got their thumb. `forget` ends what it has of a chat at once."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._asked: OrderedDict[str, tuple[datetime, Asked]] = OrderedDict()
        self._pressed: OrderedDict[str, None] = OrderedDict()

    def keep(self, asked: Asked) -> str:
        """Keep a question; returns the token for the buttons below its answer, 12 hexadecimal digits."""
        self._drop_old()
        token = secrets.token_hex(6)
        self._asked[token] = (self._now(), asked)
        return token

    def take(self, token: str) -> Asked | None:
        """Return what a token stands for and forget it; None where it is not known, or no longer."""
        self._drop_old()
        found = self._asked.pop(token, None)
        return found[1] if found else None

    def press(self, token: str) -> bool:
        """Note that an answer got a thumb; False where it had one already."""
        if token in self._pressed:
            return False
        self._pressed[token] = None
        if len(self._pressed) > MOST:
            self._pressed.popitem(last=False)
        return True

    def queued(self, chat: int, text: str) -> str | None:
        """Return the name in the queue of the same question, where that chat asked it a short while ago: once is enough."""
        self._drop_old()
        return next((a.queued for _, a in self._asked.values() if a.chat == chat and a.question.text == text and a.queued), None)

    def forget(self, chat: int) -> None:
        """Drop what a chat asked."""
        for token in [token for token, (_, asked) in self._asked.items() if asked.chat == chat]:
            del self._asked[token]

    def __len__(self) -> int:
        """Return how many questions are remembered."""
        return len(self._asked)

    def _drop_old(self) -> None:
        oldest = self._now() - KEPT_FOR
        while self._asked and (len(self._asked) >= MOST or next(iter(self._asked.values()))[0] <= oldest):
            self._asked.popitem(last=False)
