"""Questions that are answered by code, not by a text: dates, ages, places. Each specialist takes what is of its kind and leaves the rest."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.answering.outcomes import Outcome
from bot.answering.understanding import Understood


class Specialist(Protocol):
    """Answers one kind of question by computing, before what the library says is told.

    `rule_follows`: what it computes is for one person, and the rule that it computes by is told after it.
    """

    rule_follows: bool

    def answer(self, understood: Understood, moment: datetime) -> Outcome | None:
        """Return the outcome, or None where the question is not of its kind. Its `retrieved` may stay empty: the assistant fills it."""
        ...
