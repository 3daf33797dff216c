"""Preferences in an SQL database."""

from __future__ import annotations

from bot.storage.models import KeptPlace, LanguageChoice
from bot.storage.sessions import Sessions
from knowledge.documents import LANGUAGES, Language


class SqlPreferences:
    """Keeps choices in the database; a transaction a call."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def language(self, chat: int) -> Language | None:
        """Return the language that the chat chose; None where it has not."""
        with self._sessions.reading() as session:
            choice = session.get(LanguageChoice, chat)
            return next((known for known in LANGUAGES if choice is not None and choice.language == known), None)

    def choose(self, chat: int, language: Language) -> None:
        """Keep the choice in place of an earlier one."""
        with self._sessions.writing() as session:
            session.merge(LanguageChoice(chat_id=chat, language=language))

    def place(self, chat: int) -> str | None:
        """Return the code of the commune that the chat named; None where it has not."""
        with self._sessions.reading() as session:
            kept = session.get(KeptPlace, chat)
            return f"{kept.commune:05}" if kept is not None else None

    def keep_place(self, chat: int, code: str) -> None:
        """Keep the code in place of an earlier one."""
        with self._sessions.writing() as session:
            session.merge(KeptPlace(chat_id=chat, commune=int(code)))

    def forget(self, chat: int) -> None:
        """Drop everything that is kept of the chat, in one transaction."""
        with self._sessions.writing() as session:
            for table in (LanguageChoice, KeptPlace):
                if kept := session.get(table, chat):
                    session.delete(kept)

    def close(self) -> None:
        """Close the connections."""
        self._sessions.close()
