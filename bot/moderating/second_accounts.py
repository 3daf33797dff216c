"""Second accounts: somebody who got their role from a draft's author, after the draft was begun, is no second pair of eyes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from bot.storage import Sessions
from bot.storage.people_tables import PersonRow


class SecondAccounts:
    """Looks up who gave whom a role."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def is_one(self, person: int, author: int, since: datetime) -> bool:
        """Whether that person has their role from the author, given after that moment."""
        given = select(PersonRow.id).where(
            PersonRow.telegram_id == person, PersonRow.removed.is_(None), PersonRow.added_by == author, PersonRow.added > since
        )
        with self._sessions.reading() as session:
            return session.scalar(given) is not None
