"""Transactions."""

import threading

import pytest
from sqlalchemy import select, text

from bot.storage import StorageUseError, open_sessions
from bot.storage.models import LanguageChoice


@pytest.fixture
def sessions(tmp_path):
    """Those of an empty file."""
    opened = open_sessions(tmp_path)
    yield opened
    opened.close()


def test_readers_wait_for_no_writer(sessions):
    """While somebody writes, others read what was there before."""
    with sessions.writing() as writing:
        writing.add(LanguageChoice(chat_id=1, language="vi"))
        writing.flush()
        with sessions.reading() as reading:
            assert reading.scalars(select(LanguageChoice)).all() == []
    with sessions.reading() as reading:
        assert [choice.chat_id for choice in reading.scalars(select(LanguageChoice))] == [1]


def test_writers_take_turns(sessions, tmp_path):
    """What somebody read in a writing transaction is still so when they write: increments of several threads and connections are all kept."""
    with sessions.writing() as writing:
        writing.execute(text("INSERT INTO kept_place VALUES (1, 1)"))

    def count_up():
        own = open_sessions(tmp_path)
        for _ in range(20):
            with own.writing() as session:
                value = session.execute(text("SELECT commune FROM kept_place")).scalar_one()
                session.execute(text("UPDATE kept_place SET commune = :value"), {"value": value + 1})
        own.close()

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with sessions.reading() as reading:
        assert reading.execute(text("SELECT commune FROM kept_place")).scalar_one() == 81


def test_a_failed_block_leaves_nothing(sessions):
    """Whatever is raised in a writing block undoes all of it, and is itself passed on."""
    with pytest.raises(KeyError), sessions.writing() as writing:
        _write_and_fail(writing)
    with sessions.reading() as reading:
        assert reading.scalars(select(LanguageChoice)).all() == []


def test_foreign_keys_hold(sessions):
    """A publication of a version that is not there cannot be stored."""
    statement = "INSERT INTO publication (version, since, by, why, audited, audit_hash) VALUES (7, '2026-03-01 00:00:00', 1, '', 1, '')"
    with pytest.raises(StorageUseError), sessions.writing() as writing:
        writing.execute(text(statement))


@pytest.mark.parametrize("table", ["audit", "blob", "library_version", "publication"])
@pytest.mark.parametrize("change", ["DELETE FROM {table}", "UPDATE {table} SET {column} = 'x'"])
def test_rows_are_only_ever_added(sessions, table, change):
    """The database itself refuses to change or delete what is append-only."""
    values = {
        "audit": "(1, '', 0, 'a', '', '', '{}', '')",
        "blob": "('00', 1, x'00')",
        "library_version": "(1, '2026-03-01 00:00:00', '', '{}', NULL, NULL, '')",
        "publication": "(1, NULL, '2026-03-01 00:00:00', 0, '', 1, '')",
    }
    column = {"audit": "why", "blob": "content", "library_version": "note", "publication": "why"}[table]
    with sessions.writing() as writing:
        for name in dict.fromkeys(("audit", table)):
            writing.execute(text(f"INSERT INTO {name} VALUES {values[name]}"))  # noqa: S608  our own values
    with pytest.raises(StorageUseError), sessions.writing() as writing:
        writing.execute(text(change.format(table=table, column=column)))


def _write_and_fail(writing):
    writing.add(LanguageChoice(chat_id=1, language="vi"))
    writing.flush()
    raise KeyError
