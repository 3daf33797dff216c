"""Who is to be told on Telegram of what was done elsewhere."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.moderating.audit import AuditLog
from bot.moderating.opening import communes
from bot.moderating.people import People
from bot.moderating.text_changes import EditText
from bot.moderating.untold import STALE, TELEGRAM, Untold
from bot.storage.opening import FILE_NAME, migrate, open_engine
from knowledge.documents import Bilingual
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.bench import ADMIN, AN, BINH, CHI, Bench

EDIT = EditText(reference=build.RULE, text=Bilingual(vi="Đủ 18 tuổi là được bầu.", en="From 18."))


@pytest.fixture
def bench(tmp_path):
    """Four people, and drafts."""
    made = Bench(tmp_path)
    for person in (ADMIN, AN, BINH, CHI):
        made.give_role(person, ADMIN)
    yield made
    made.sessions.close()


@pytest.fixture
def untold(bench):
    """The outbox over the same database."""
    return opened(bench)


def opened(bench):
    """Open the outbox, as a start does."""
    people = People(bench.sessions, bench.audit, communes, bench.clock)
    made = Untold(bench.sessions, bench.audit, people, bench.drafts, bench.clock)
    made.recover()
    return made


def submitted(bench):
    """Return a draft that waits for a second person."""
    draft = bench.reviewing.propose(AN, "Thử", (EDIT,))
    return bench.reviewing.submit(AN, draft.id)


def taken(untold):
    """Take everything out; return the actions and who is told of each."""
    found = []
    while notice := untold.claim():
        found.append((notice.entry.action, notice.person))
        untold.done(notice)
    return found


def test_who_may_approve_is_asked_once(bench, untold):
    """All others who may, and nobody twice; a province's moderator has no say in what the country reads."""
    submitted(bench)
    assert untold.gather() == 2
    assert untold.gather() == 0
    assert sorted(taken(untold)) == [("draft.submitted", BINH.id), ("draft.submitted", ADMIN.id)]
    assert opened(bench).gather() == 0


def test_what_went_on_meanwhile_is_not_told(bench, untold):
    """Nobody is asked for eyes on a draft that was taken back, opened again and submitted anew but once, for what waits now."""
    draft = submitted(bench)
    untold.gather()
    bench.reviewing.reopen(AN, draft.id)
    assert taken(untold) == []
    bench.reviewing.submit(AN, draft.id)
    bench.reviewing.reopen(AN, draft.id)
    bench.reviewing.submit(AN, draft.id)
    untold.gather()
    assert len(taken(untold)) == 2


def test_who_lost_their_role_meanwhile_is_not_told(bench, untold):
    """The rights count when it is told."""
    submitted(bench)
    untold.gather()
    with bench.sessions.writing() as session:
        session.execute(text("UPDATE person SET removed = added WHERE telegram_id = 2"))
    assert taken(untold) == [("draft.submitted", ADMIN.id)]


def test_what_is_old_is_not_told(bench, untold):
    """After a week without the assistant nobody gets a week's messages."""
    submitted(bench)
    bench.clock.at += STALE + timedelta(minutes=1)
    assert untold.gather() == 0


def test_steps_on_telegram_are_told_there(bench, untold):
    """Their entries say where they were taken, and the log is whole with that."""
    AuditLog(bench.sessions, bench.clock, TELEGRAM).write(AN.id, "version.rolled-back", "shipped library", "nhầm", {"version": None})
    assert untold.gather() == 0
    assert bench.audit.entries(1)[0].details == {"version": None, "via": "telegram"}
    bench.audit.write(AN.id, "version.rolled-back", "shipped library", "nhầm", {"version": None})
    assert untold.gather() == 3


def test_killed_while_it_was_told(bench, untold):
    """The next start tells it once more, saying that it may be the second time; what certainly was not sent goes back as it was."""
    submitted(bench)
    untold.gather()
    first = untold.claim()
    assert not first.again
    second = untold.claim()
    assert untold.claim() is None
    untold.postpone(second)
    again = opened(bench)
    found = [again.claim(), again.claim()]
    assert {notice.person: notice.again for notice in found} == {first.person: True, second.person: False}
    again.postpone(found[0])
    assert again.claim().again == found[0].again


def test_a_log_of_before_is_told_to_nobody(tmp_path):
    """A copy that is brought to this schema counts its log as read; a new one begins at its beginning."""
    engine = open_engine(tmp_path / FILE_NAME)
    migrate(engine, "0005")
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO audit VALUES (1, '2026-01-01T00:00:00+00:00', 0, 'draft.submitted', 'draft 1', '', '{}', 'x')")
        )
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT entry FROM read_log")).scalar() == 1
    engine.dispose()
    made = Bench(tmp_path / "new")
    assert opened(made).gather() == 0
    made.sessions.close()
