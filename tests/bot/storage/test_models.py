"""What can be kept at all."""

from sqlalchemy import BigInteger, Integer, String, inspect

from bot.storage.models import Base
from bot.storage.opening import FILE_NAME, migrate, open_engine

LONGEST_CODE = 2


def test_no_column_could_hold_a_question_or_a_name(tmp_path):
    """Every column of every table, as migrated and as modelled, is a number within bounds or a code of two letters from a closed list."""
    engine = open_engine(tmp_path / FILE_NAME)
    migrate(engine)
    columns = [
        column for table in inspect(engine).get_table_names() if table != "alembic_version" for column in inspect(engine).get_columns(table)
    ]
    checks = [check for table in ("kept_place", "language_choice") for check in inspect(engine).get_check_constraints(table)]
    engine.dispose()
    modelled = [{"name": c.name, "type": c.type} for table in Base.metadata.tables.values() for c in table.columns]
    assert sorted(c["name"] for c in columns) == sorted(c["name"] for c in modelled) == ["chat_id", "chat_id", "commune", "language"]
    for column in (*columns, *modelled):
        kind = column["type"]
        assert isinstance(kind, BigInteger | Integer) or (isinstance(kind, String) and kind.length == LONGEST_CODE)
    assert [check["sqltext"] for check in checks] == ["commune BETWEEN 1 AND 99999", "language IN ('vi', 'en')"]


def test_the_file_holds_nothing_else(tmp_path):
    """There are two tables beside Alembic's own."""
    engine = open_engine(tmp_path / FILE_NAME)
    migrate(engine)
    tables = inspect(engine).get_table_names()
    engine.dispose()
    assert tables == ["alembic_version", "kept_place", "language_choice"]
