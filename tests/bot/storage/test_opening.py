"""Opening a file, and the numbered migrations."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from bot.storage import StorageOpenError, open_preferences
from bot.storage.models import Base
from bot.storage.opening import FILE_NAME, MIGRATIONS, migrate, open_engine


@pytest.fixture
def engine(tmp_path):
    """An engine on an empty file."""
    opened = open_engine(tmp_path / FILE_NAME)
    yield opened
    opened.dispose()


def test_empty_file_gets_the_present_schema(engine):
    """After the migrations an empty file has just the tables and columns of the models."""
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_current_file_is_left_alone(engine):
    """Migrating a file that has the present schema keeps what is in it."""
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO language_choice VALUES (7, 'en')"))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT * FROM language_choice")).all() == [(7, "en")]


def test_each_migration_can_be_stood_on(engine):
    """A test can stand on an old schema by naming its number."""
    migrate(engine, "0001")
    assert inspect(engine).get_table_names() == ["alembic_version", "language_choice"]


def test_what_is_deleted_is_overwritten(engine, tmp_path):
    """Every connection overwrites what it deletes: a question that somebody took back is not in the file any more, nor in the log beside it."""
    migrate(engine)
    with engine.connect() as one, engine.connect() as other:
        assert [connection.exec_driver_sql("PRAGMA secure_delete").scalar() for connection in (one, other)] == [1, 1]
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept (words TEXT)"))
        connection.execute(text("INSERT INTO kept VALUES ('mất thẻ cử tri')"))
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM kept"))
    engine.dispose()  # the last one to close writes the log into the file
    assert list(tmp_path.iterdir()) == [tmp_path / FILE_NAME]
    assert "mất thẻ cử tri".encode() not in (tmp_path / FILE_NAME).read_bytes()


def test_migrations_are_numbered_without_a_gap():
    """The files are 0001, 0002 and so on."""
    names = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert names == [f"{number:04}" for number in range(1, len(names) + 1)]


def test_folder_is_made(tmp_path):
    """A folder that is not there yet is made, also one with a % in its name."""
    open_preferences(tmp_path / "a%b" / "c").close()
    assert (tmp_path / "a%b" / "c" / FILE_NAME).exists()


def test_file_of_a_newer_version_is_refused(tmp_path, engine):
    """A file at a revision that is not known here is refused, with what to do."""
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageOpenError, match="newer version"):
        open_preferences(tmp_path)


def test_file_that_is_no_database_is_refused(tmp_path):
    """A file of another kind is refused, with what to do, and left as it is."""
    (tmp_path / FILE_NAME).write_bytes(b"not a database, really not" * 100)
    with pytest.raises(StorageOpenError, match="cannot be opened"):
        open_preferences(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes().startswith(b"not a database")


def test_folder_that_cannot_be_made_is_refused(tmp_path):
    """Where a file stands in the way of the folder, that is said."""
    (tmp_path / "data").write_text("x")
    with pytest.raises(StorageOpenError, match="cannot be opened"):
        open_preferences(tmp_path / "data")


def test_file_with_a_language_gains_the_place(engine):
    """A file from before places were kept keeps its choices and takes places."""
    migrate(engine, "0001")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO language_choice VALUES (7, 'en')"))
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO kept_place VALUES (7, 4)"))
        assert connection.execute(text("SELECT * FROM language_choice")).all() == [(7, "en")]
