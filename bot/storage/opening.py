"""Open the database file, and bring it to the present schema: numbered migrations, each in a transaction."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine
from sqlalchemy.exc import SQLAlchemyError

from bot.storage.errors import StorageOpenError
from bot.storage.sql import SqlPreferences

FILE_NAME: Final = "laphieu.sqlite"
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def open_preferences(folder: Path) -> SqlPreferences:
    """Open the preferences in `folder`; makes the folder and the file, and applies the migrations that the file has not seen.

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
    return SqlPreferences(engine)


def open_engine(path: Path) -> Engine:
    """Return an engine on an SQLite file; a writer waits up to five seconds for another."""
    return create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": 5})


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to a revision, by default the newest.

    Raises:
        SQLAlchemyError: a migration failed; none of it was kept.
        CommandError: the file is at a revision that is not known here.
    """
    with engine.begin() as connection:
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
