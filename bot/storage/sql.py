"""Preferences in an SQL database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.storage.errors import StorageUseError
from bot.storage.models import LanguageChoice
from knowledge.documents import LANGUAGES, Language


class SqlPreferences:
    """Keeps choices in the database behind `engine`, whose schema is the present one; a transaction a call."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def language(self, chat: int) -> Language | None:
        """Return the language that the chat chose; None where it has not."""
        with self._session() as session:
            choice = session.get(LanguageChoice, chat)
            return next((known for known in LANGUAGES if choice is not None and choice.language == known), None)

    def choose(self, chat: int, language: Language) -> None:
        """Keep the choice in place of an earlier one."""
        with self._session() as session:
            session.merge(LanguageChoice(chat_id=chat, language=language))

    def forget(self, chat: int) -> None:
        """Drop the choice, where there is one."""
        with self._session() as session:
            if choice := session.get(LanguageChoice, chat):
                session.delete(choice)

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self._engine) as session, session.begin():
                yield session
        except SQLAlchemyError as error:
            # The statement's parameters, in the error's own text, are left out.
            message = f"the stored preferences cannot be read or written ({type(error).__name__}): is the disk full, or the file locked?"
            raise StorageUseError(message) from error
