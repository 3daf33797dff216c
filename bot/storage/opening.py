"""Open the database file, and bring it to the present schema: numbered migrations, each in a transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.errors import StorageOpenError
from bot.storage.sessions import Sessions
from bot.storage.sql import SqlPreferences

FILE_NAME: Final = "laphieu.sqlite"
PATIENCE: Final = 10
"""Seconds that a writer waits for another one, of this process or the next."""
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def open_preferences(folder: Path) -> SqlPreferences:
    """Open the preferences in `folder`; makes the folder and the file, and applies the migrations that the file has not seen.

    Raises:
        StorageOpenError: the folder or the file cannot be used, or a newer version of the assistant wrote it.
    """
    return SqlPreferences(open_sessions(folder))


def open_sessions(folder: Path) -> Sessions:
    """Open the database in `folder`; makes the folder and the file, and applies the migrations that the file has not seen.

    Raises:
        StorageOpenError: the folder or the file cannot be used, or a newer version of the assistant wrote it.
    """
    path = folder / FILE_NAME
    engine = open_engine(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        migrate(engine)
    except (OSError, SQLAlchemyError, CommandError) as error:
        engine.dispose()
        raise StorageOpenError(_advice(path, error)) from error
    return Sessions(engine)


def open_engine(path: Path) -> Engine:
    """Return an engine on an SQLite file that several processes may use; with the option `writes` a transaction is the only writer from its start."""
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Leave transactions to `_begin`: Python's own begin only at the first change, and never for a change of the schema."""
    connection.isolation_level = None
    cursor = connection.cursor()
    # With the log beside the file readers never wait, and a writer only for another writer.
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    # What a person took back (a ticket, a place) is overwritten, not only unlinked.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    # Who reads first and writes later would fail, not wait, where another wrote between.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to a revision, by default the newest.

    Raises:
        SQLAlchemyError: a migration failed; none of it was kept.
        CommandError: the file is at a revision that is not known here.
    """
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(_config(connection), revision)


def _config(connection: Connection) -> Config:
    config = Config()
    # Alembic reads % as the start of a variable.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _advice(path: Path, error: Exception) -> str:
    if isinstance(error, CommandError):
        return f"{path} was written by a newer version of the assistant; update this copy, or move the file away"
    return f"{path} cannot be opened ({type(error).__name__}); mend its rights, or move it away to start with an empty one"
