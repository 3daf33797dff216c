"""What citizens leave behind, put together over one database: counts, unanswered questions, tickets, and what follows from a published answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bot.moderating.answered import Answered
from bot.moderating.audit import AuditLog
from bot.moderating.candidates import FILE_NAME
from bot.moderating.drafts import Drafts
from bot.moderating.queue import Queue
from bot.moderating.statistics import Counts
from bot.moderating.tickets import Tickets
from bot.storage import Sessions


@dataclass(frozen=True, slots=True)
class Feedback:
    """The repositories, each on the same database."""

    counts: Counts
    queue: Queue
    tickets: Tickets
    answered: Answered

    def purge(self) -> None:
        """Drop what is not kept any longer.

        Raises:
            StorageUseError: it cannot be dropped.
        """
        self.tickets.purge()
        self.queue.purge()


def open_feedback(sessions: Sessions, folder: Path, now: Callable[[], datetime]) -> Feedback:
    """Put it together, and drop what is not kept any longer. `folder` is the data folder, which gets the candidates for the evaluation.

    Raises:
        StorageUseError: the database cannot be read or written.
    """

    def today() -> date:
        return now().date()

    audit = AuditLog(sessions, now)
    drafts = Drafts(sessions, audit, now)
    answered = Answered(sessions, drafts, folder / FILE_NAME, today)
    feedback = Feedback(Counts(sessions, today), Queue(sessions, audit, today), Tickets(sessions, today), answered)
    feedback.purge()
    return feedback
