"""What the tables of citizens' questions can hold."""

import pytest
from sqlalchemy import Date, Integer, String, Text, inspect

from bot.storage.opening import FILE_NAME, migrate, open_engine
from bot.storage.schema import METADATA

OURS = ("question_group", "taken_group", "unanswered", "ticket_chat", "ticket_question", "ticket_notice", "group_answer", "daily_count")
IDS = {"chat_id", "telegram_id"}
LONGEST_NAME = 32


@pytest.mark.parametrize("table", METADATA.tables.values(), ids=str)
def test_no_row_holds_words_beside_the_id_of_a_chat(table):
    """Beside a chat's id stand only dates, numbers, codes and random names, in whatever table of the whole schema."""
    if "chat_id" in table.columns or (table.name in OURS and IDS & set(table.columns.keys())):
        for column in table.columns:
            assert not isinstance(column.type, Text)
            assert not isinstance(column.type, String) or column.type.length <= LONGEST_NAME


@pytest.mark.parametrize("name", OURS)
def test_no_column_shows_a_view_or_a_time(name):
    """There is no column for an opinion, a person's name or a time of day: days only, and what the outcome was."""
    columns = METADATA.tables[name].columns
    assert not {"name", "phone", "user", "username", "opinion", "candidate", "party", "vote", "time", "at", "created"} & set(columns.keys())
    assert all(isinstance(c.type, Date | Integer | String | Text) for c in columns)


def test_no_order_of_rows_is_kept(tmp_path):
    """The tables have no row ids, whose order would tell which of two rows came first."""
    engine = open_engine(tmp_path / FILE_NAME)
    migrate(engine)
    with engine.connect() as connection:
        for name in OURS:
            (made,) = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).one()
            assert made.strip().endswith("WITHOUT ROWID")
    assert set(OURS) <= set(inspect(engine).get_table_names())
    engine.dispose()
