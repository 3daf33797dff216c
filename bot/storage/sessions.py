"""Transactions on the database: one to read, one to write; what fails comes out as the storage's own error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.storage.errors import StorageUseError


class Sessions:
    """Opens transactions on the database behind `engine`, whose schema is the present one. May be used from any thread.

    Raises:
        StorageUseError: (leaving either block) reading or writing failed; nothing of a failed block is kept.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Return a session that sees the database as it is now, and goes on seeing that; it waits for no writer. It writes nothing."""
        with _own_errors(), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Return a session that alone may write, until the block ends: what it reads stays true, and all of it is kept or nothing.

        Another writer, also one of another process, waits meanwhile.
        """
        with _own_errors(), Session(self._writing) as session, session.begin():
            yield session

    def close(self) -> None:
        """Close the connections. Nothing else may be called afterwards."""
        self._engine.dispose()


@contextmanager
def _own_errors() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        # The statement's parameters, in the error's own text, are left out.
        message = f"what is stored cannot be read or written ({type(error).__name__}): is the disk full, or the file locked?"
        raise StorageUseError(message) from error
