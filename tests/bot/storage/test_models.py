"""What can be kept at all."""

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Integer, String, inspect

from bot.storage import METADATA, Moment
from bot.storage.opening import FILE_NAME, migrate, open_engine

LONGEST_CODE = 2
LONGEST_TICKET = 32
OF_CITIZENS = {"language_choice", "kept_place"}
# What moderators do under their own names, and the knowledge that they keep: public, or their own work.
OF_MODERATORS = {"audit", "audit_head", "blob", "draft", "library_version", "person", "publication", "read_log", "review", "step_notice"}


def test_no_column_could_hold_a_question_or_a_name(tmp_path):
    """Every column of every table of citizens, as migrated and as modelled, is a number within bounds or a code of two letters from a closed list."""
    engine = open_engine(tmp_path / FILE_NAME)
    migrate(engine)
    columns = [column for table in OF_CITIZENS for column in inspect(engine).get_columns(table)]
    checks = [check for table in sorted(OF_CITIZENS) for check in inspect(engine).get_check_constraints(table)]
    engine.dispose()
    modelled = [{"name": c.name, "type": c.type} for name in OF_CITIZENS for c in METADATA.tables[name].columns]
    assert sorted(c["name"] for c in columns) == sorted(c["name"] for c in modelled) == ["chat_id", "chat_id", "commune", "language"]
    for column in (*columns, *modelled):
        kind = column["type"]
        assert isinstance(kind, BigInteger | Integer) or (isinstance(kind, String) and kind.length == LONGEST_CODE)
    assert [check["sqltext"] for check in checks] == ["commune BETWEEN 1 AND 99999", "language IN ('vi', 'en')"]


def test_no_table_names_a_chat_beside_words():
    """Beyond moderators' own tables, one that holds the number of a chat or a person holds only numbers, days and codes: no text of any length."""
    for name, table in METADATA.tables.items():
        if name in OF_MODERATORS or not {"chat_id", "telegram_id", "person"} & set(table.columns.keys()):
            continue
        for column in table.columns:
            number = isinstance(column.type, BigInteger | Integer | Boolean | Date | DateTime | Moment)
            assert number or (isinstance(column.type, String) and (column.type.length or 10**9) <= LONGEST_TICKET), f"{name}.{column.name}"
