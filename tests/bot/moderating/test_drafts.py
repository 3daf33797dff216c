"""Drafts in the database."""

import os
import signal

import pytest
from sqlalchemy import event, text

from bot.moderating.audit import Verified
from bot.moderating.draft import Proposal, State, Verdict
from bot.moderating.errors import DraftError, DraftFault
from bot.moderating.notice_changes import SetNotice
from bot.moderating.text_changes import EditText
from bot.storage import StorageUseError
from knowledge.documents import Bilingual
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.bench import Bench

CHANGES = (EditText(reference=build.RULE, text=Bilingual(vi="Đủ 18 tuổi.", en="18.")), SetNotice(notice=build.notice()))
PROPOSAL = Proposal("Thử", "nationwide", CHANGES, None)


@pytest.fixture
def bench(tmp_path):
    """Drafts over a database file."""
    made = Bench(tmp_path)
    yield made
    made.sessions.close()


def test_a_draft_comes_back_as_it_was(bench):
    """Title, scope, author and every change come back from the file."""
    draft = bench.drafts.create(1, PROPOSAL)
    assert bench.drafts.find(draft.id) == draft
    assert bench.drafts.changes(draft) == CHANGES
    assert (draft.state, draft.author, draft.title) == (State.DRAFT, 1, "Thử")


def test_unknown_draft(bench):
    """A number that no draft has is an error that says so."""
    with pytest.raises(DraftError) as error:
        bench.drafts.find(7)
    assert error.value.code is DraftFault.UNKNOWN
    assert "7" in error.value.tell("vi")


def test_what_was_looked_at_before_is_not_overwritten(bench):
    """Who works on a draft as it was before somebody else's step changes nothing and is told."""
    draft = bench.drafts.create(1, PROPOSAL)
    bench.drafts.rewrite(1, draft, Proposal("Thử", "nationwide", CHANGES[:1], None))
    with pytest.raises(DraftError) as error:
        bench.drafts.rewrite(1, draft, PROPOSAL)
    assert error.value.code is DraftFault.CHANGED_MEANWHILE
    assert bench.drafts.changes(bench.drafts.find(draft.id)) == CHANGES[:1]


def test_every_step_is_in_the_log(bench):
    """Making, changing, submitting and judging leave an entry each, with who and which content, and the chain holds."""
    draft = bench.drafts.create(1, PROPOSAL)
    draft = bench.drafts.rewrite(1, draft, PROPOSAL)
    draft = bench.drafts.move(1, draft, State.SUBMITTED, allowed=(State.DRAFT,))
    bench.drafts.judge(2, draft, Verdict.REJECTED, "Sai số ngày")
    entries = bench.audit.entries(subject="draft 1")
    assert [(e.action, e.actor) for e in reversed(entries)] == [
        ("draft.created", 1),
        ("draft.changed", 1),
        ("draft.submitted", 1),
        ("draft.rejected", 2),
    ]
    assert entries[0].why == "Sai số ngày"
    assert entries[0].details["content"] == draft.content
    assert isinstance(bench.audit.verify(), Verified)


def test_a_failed_step_leaves_nothing(bench):
    """A step that fails at its last line leaves neither row nor entry nor content."""
    head = bench.audit.head()
    with bench.sessions.writing() as session:
        session.execute(text("CREATE TRIGGER no_log BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END"))
    with pytest.raises(StorageUseError):
        bench.drafts.create(1, PROPOSAL)
    assert bench.drafts.list() == ()
    assert bench.audit.head() == head
    with bench.sessions.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM blob")) == 0


@pytest.mark.parametrize("statement", ["DELETE FROM draft", "DELETE FROM review", "UPDATE review SET verdict = 'approved'"])
def test_drafts_and_reviews_stay(bench, statement):
    """The database itself refuses to drop a draft, or to change or drop what a reviewer said."""
    draft = bench.drafts.move(1, bench.drafts.create(1, PROPOSAL), State.SUBMITTED, allowed=(State.DRAFT,))
    bench.drafts.judge(2, draft, Verdict.REJECTED, "x")
    with pytest.raises(StorageUseError), bench.sessions.writing() as session:
        session.execute(text(statement))


_EXPECTED = {"draft.created": State.DRAFT, "draft.submitted": State.SUBMITTED, "draft.approved": State.APPROVED}


def take_steps_until(folder, after):
    """In a process of its own, take one step after the other, and be killed as by kill -9 before that many statements and commits are done."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    left = [after]

    def count(*_):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        bench = Bench(folder)
        event.listen(bench.sessions._engine, "before_cursor_execute", count)
        event.listen(bench.sessions._engine, "commit", count)
        draft = bench.drafts.create(1, PROPOSAL)
        draft = bench.drafts.move(1, draft, State.SUBMITTED, allowed=(State.DRAFT,))
        bench.drafts.judge(2, draft, Verdict.APPROVED, "")
    except BaseException:  # noqa: BLE001  a fork of the test runner must not go on as one
        os._exit(1)
    os._exit(0)


@pytest.mark.slow
def test_kill_at_every_statement_loses_nothing(tmp_path):
    """Killed before any statement or commit, the file opens, the log verifies, and the draft is where its last entry in the log says."""
    seen = set()
    for after in range(80):
        folder = tmp_path / str(after)
        status = take_steps_until(folder, after)
        bench = Bench(folder)
        drafts, entries = bench.drafts.list(), bench.audit.entries()
        assert isinstance(bench.audit.verify(), Verified)
        assert bool(drafts) == bool(entries)
        for draft in drafts:
            assert draft.state is _EXPECTED[entries[0].action]
            assert bench.drafts.changes(draft) == PROPOSAL.changes
            assert bool(bench.drafts.reviews(draft)) == (draft.state is State.APPROVED)
            seen.add(draft.state)
        bench.sessions.close()
        if status == 0:
            break
        assert os.WTERMSIG(status) == signal.SIGKILL
    assert status == 0
    assert seen == {State.DRAFT, State.SUBMITTED, State.APPROVED}
