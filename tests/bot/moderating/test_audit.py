"""The log and its chain."""

import pytest
from sqlalchemy import text

from bot.moderating.audit import Broken, Head, Verified
from bot.storage import StorageUseError
from bot.storage.opening import FILE_NAME, open_engine

ENTRIES = 5


@pytest.fixture
def filled(audit):
    """A log of five entries."""
    for number in range(1, ENTRIES + 1):
        audit.write(7, "draft.submitted", f"draft {number}", "đủ rồi", {"sửa": number})
    return audit


@pytest.fixture
def tamper(tmp_path):
    """Run statements as somebody who can write to the file, past the triggers."""

    def run(*statements):
        engine = open_engine(tmp_path / "data" / FILE_NAME)
        with engine.begin() as connection:
            for name in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
                connection.execute(text(f"DROP TRIGGER {name}"))
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()

    return run


def test_an_empty_log_is_whole(audit):
    """Nothing was done, and nothing is missing."""
    assert audit.verify() == Verified(Head(0, "0" * 64))
    assert audit.entries() == ()


def test_says_who_did_what_when_and_why(filled, now):
    """The newest entry comes first, with all that was said."""
    newest, *others = filled.entries()
    assert (newest.number, newest.actor, newest.action, newest.subject, newest.why) == (5, 7, "draft.submitted", "draft 5", "đủ rồi")
    assert newest.details == {"sửa": 5}
    assert newest.at < now()
    assert [entry.number for entry in others] == [4, 3, 2, 1]


def test_entries_can_be_picked(filled):
    """By action, subject, person, and so many."""
    filled.write(8, "person.added", "person 9")
    assert [e.number for e in filled.entries(action="person.added")] == [6]
    assert [e.number for e in filled.entries(subject="draft 2")] == [2]
    assert [e.number for e in filled.entries(actor=7, limit=2)] == [5, 4]


def test_a_whole_log_is_verified(filled):
    """The head is the newest entry's."""
    assert filled.verify() == Verified(Head(5, filled.entries(1)[0].hash)) == Verified(filled.head())
    assert filled.verify(filled.head()) == Verified(filled.head())


@pytest.mark.parametrize("column", ["at", "actor", "action", "subject", "why", "details", "hash"])
@pytest.mark.parametrize("number", [1, 3, 5])
def test_any_change_is_found(filled, tamper, column, number):
    """Whatever part of whatever entry is changed, verifying names that entry."""
    tamper(f"UPDATE audit SET {column} = '99' WHERE id = {number}")  # noqa: S608  our own values
    assert filled.verify() == Broken(number)


@pytest.mark.parametrize("number", range(1, ENTRIES + 1))
def test_any_deletion_is_found(filled, tamper, number):
    """An entry that is gone is missed, also the newest."""
    tamper(f"DELETE FROM audit WHERE id = {number}")  # noqa: S608  our own values
    assert filled.verify() == Broken(number)


def test_a_deletion_with_new_numbers_is_found(filled, tamper):
    """Closing the gap does not help."""
    tamper("DELETE FROM audit WHERE id = 2", *(f"UPDATE audit SET id = {n - 1} WHERE id = {n}" for n in (3, 4, 5)))  # noqa: S608  our own values
    assert filled.verify() == Broken(2)


def test_another_order_is_found(filled, tamper):
    """Two entries that change places break the chain at the first."""
    tamper("UPDATE audit SET id = 9 WHERE id = 2", "UPDATE audit SET id = 2 WHERE id = 4", "UPDATE audit SET id = 4 WHERE id = 9")
    assert filled.verify() == Broken(2)


def test_a_cut_tail_is_found(filled, tamper):
    """What the kept head names must be there."""
    tamper("DELETE FROM audit WHERE id > 3")
    assert filled.verify() == Broken(4)


def test_a_lost_head_is_found(filled, tamper):
    """A log without its head was not written by the assistant."""
    tamper("DELETE FROM audit_head")
    assert filled.verify() == Broken(1)


def test_a_cut_tail_with_a_matching_head_is_found_by_a_noted_one(filled, tamper):
    """Who also moves the head back is found only by what was noted elsewhere: this is what a chain cannot show by itself."""
    noted, third = filled.head(), filled.entries()[2]
    tamper("DELETE FROM audit WHERE id > 3", f"UPDATE audit_head SET entry = 3, hash = '{third.hash}'")  # noqa: S608  our own values
    assert filled.verify() == Verified(Head(3, third.hash))
    assert filled.verify(noted) == Broken(4)


def test_a_tail_cut_before_a_publication_is_found(filled, tamper):
    """A publication names its entry, so that the head alone cannot be moved back past it."""
    third = filled.entries()[2]
    newest = filled.head()
    tamper(
        f"INSERT INTO publication VALUES (1, NULL, '2026-03-01 00:00:00', 7, '', {newest.number}, '{newest.hash}')",  # noqa: S608  our own values
        "PRAGMA defer_foreign_keys = ON",
        f"UPDATE audit_head SET entry = 3, hash = '{third.hash}'",  # noqa: S608  our own values
    )
    assert filled.verify() == Broken(4)


def test_the_head_only_moves_on(filled):
    """The database refuses to move it back, and to drop it."""
    for statement in ("UPDATE audit_head SET entry = 1", "DELETE FROM audit_head"):
        with pytest.raises(StorageUseError), filled._sessions.writing() as session:
            session.execute(text(statement))


def test_an_entry_is_kept_with_what_it_tells_of_or_not_at_all(audit, sessions):
    """What fails after it takes it along."""
    with pytest.raises(KeyError), sessions.writing() as session:
        _append_and_fail(audit, session)
    assert audit.verify() == Verified(Head(0, "0" * 64))


def _append_and_fail(audit, session):
    audit.append(session, 7, "draft.submitted", "draft 1")
    raise KeyError
