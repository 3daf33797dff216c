"""Tickets and the outbox, from the wish to be told to the notice."""

import os
import signal
import subprocess
import sys

import pytest
from sqlalchemy import func, select

from bot.moderating.answered import Answered
from bot.moderating.audit import AuditLog
from bot.moderating.draft import State
from bot.moderating.drafts import Drafts
from bot.moderating.queue import Queue
from bot.moderating.tickets import KEPT_FOR, MOST_OF_A_CHAT, Kept, Tickets
from bot.moderating.unanswered import GroupState
from bot.storage import open_sessions
from bot.storage.queue_tables import TicketChatRow, TicketNoticeRow, TicketQuestionRow
from tests.bot.moderating.questions import LOST, MODERATOR, Calendar, approved, drafted, no_vector, publish, unanswered


class Desk:
    """Everything over one database."""

    def __init__(self, folder):
        self.calendar = Calendar()
        self.sessions = open_sessions(folder)
        self.drafts = Drafts(self.sessions, AuditLog(self.sessions, self.calendar.now), self.calendar.now)
        self.queue = Queue(self.sessions, AuditLog(self.sessions, self.calendar.now), self.calendar)
        self.tickets = Tickets(self.sessions, self.calendar)
        self.answered = Answered(self.sessions, self.drafts, folder / "candidates.yaml", self.calendar)

    def asked(self, *chats, text=LOST, province=None):
        """Let chats ask and wait; returns the group."""
        for chat in chats:
            assert self.tickets.open(chat, self.queue.add(unanswered(text, province=province))) is Kept.KEPT
        self.queue.arrange(no_vector)
        return self.queue.groups()[0]

    def answer(self, group, scope="nationwide"):
        """Draft and publish an answer for a group."""
        draft = drafted(self.drafts, approved(group).model_copy(update={"scope": scope}))
        self.queue.link(MODERATOR, group.id, draft.id)
        publish(self.drafts, draft)
        return self.answered.settle()

    def rows(self):
        """Count what is kept of tickets."""
        with self.sessions.reading() as session:
            return [session.scalar(select(func.count()).select_from(t)) for t in (TicketChatRow, TicketQuestionRow, TicketNoticeRow)]


@pytest.fixture
def desk(tmp_path):
    """An empty one."""
    made = Desk(tmp_path)
    yield made
    made.sessions.close()


def test_who_waits_is_told_once(desk):
    """Each chat gets the answer in the question's language, and nothing is kept of it afterwards."""
    group = desk.asked(1, 2)
    assert desk.queue.find(group.id).waiting == 2
    assert desk.answer(group) == 1
    told = {}
    while notice := desk.tickets.claim():
        told[notice.chat] = (notice.question, notice.answer, notice.provisions, notice.again)
        desk.tickets.done(notice)
    assert told == dict.fromkeys((1, 2), (LOST, "Xin cấp lại ở Tổ bầu cử.", ("85/2015/QH13#29.3",), False))
    assert desk.rows() == [0, 0, 0]
    assert desk.queue.find(group.id).state is GroupState.ANSWERED
    assert desk.answered.settle() == 0
    assert desk.tickets.claim() is None


def test_twice_is_once(desk):
    """Who presses twice waits once."""
    name = desk.queue.add(unanswered())
    assert [desk.tickets.open(1, name) for _ in range(2)] == [Kept.KEPT, Kept.KEPT]
    assert desk.rows() == [1, 1, 0]


@pytest.mark.parametrize(("scope", "told"), [("nationwide", {1, 2, 3}), ("01", {2}), ("00004", set())])
def test_an_answer_goes_to_nobody_who_may_live_elsewhere(desk, scope, told):
    """A province's answer is told where the question came from that province; where it came from is not kept as exactly as a commune."""
    desk.asked(1)
    desk.asked(2, province="01")
    group = desk.asked(3, province="79")
    desk.answer(group, scope)
    notices = []
    while notice := desk.tickets.claim():
        notices.append(notice.chat)
        desk.tickets.done(notice)
    assert set(notices) == told


def test_question_that_is_gone_and_too_many(desk):
    """A question that nobody has any more cannot be waited for, nor can too many."""
    assert desk.tickets.open(1, "0" * 16) is Kept.GONE
    for number in range(MOST_OF_A_CHAT):
        assert desk.tickets.open(1, desk.queue.add(unanswered(str(number)))) is Kept.KEPT
    assert desk.tickets.open(1, desk.queue.add(unanswered())) is Kept.FULL


def test_forgetting_ends_all_at_once(desk):
    """After /forget nothing leads from the chat to a question, and a notice that waits is not sent."""
    desk.answer(desk.asked(1, 2))
    desk.tickets.forget(1)
    assert desk.rows() == [1, 1, 1]
    assert desk.tickets.claim().chat == 2


def test_thirty_days_end_it(desk):
    """A ticket ends on the thirtieth day, not before."""
    desk.asked(1)
    desk.calendar.pass_by(KEPT_FOR.days - 1)
    assert desk.tickets.purge() == 0
    desk.calendar.pass_by(1)
    assert desk.tickets.purge() == 1
    assert desk.rows() == [0, 0, 0]


def test_answered_between_question_and_press(desk):
    """Who presses after the answer was published gets it too."""
    name = desk.queue.add(unanswered())
    desk.queue.arrange(no_vector)
    desk.answer(desk.queue.groups()[0])
    assert desk.tickets.open(5, name) is Kept.KEPT
    assert desk.tickets.claim().chat == 5


@pytest.mark.parametrize("end", [State.REJECTED, State.WITHDRAWN])
def test_draft_that_is_not_wanted_opens_the_group(desk, end):
    """A rejected or withdrawn draft tells nobody anything; the group is open to all again."""
    group = desk.asked(1)
    draft = drafted(desk.drafts, approved(group))
    desk.queue.link(MODERATOR, group.id, draft.id)
    assert desk.answered.settle() == 0
    desk.drafts.move(MODERATOR, draft, end, allowed=(State.DRAFT,))
    assert desk.answered.settle() == 0
    found = desk.queue.find(group.id)
    assert (found.state, found.draft, found.taken_by) == (GroupState.OPEN, None, None)
    assert desk.tickets.claim() is None


def test_what_was_being_sent_is_sent_again_and_says_so(desk):
    """A notice that was claimed when the process ended is no one's until the next start, then it is told with the remark."""
    desk.answer(desk.asked(1))
    assert desk.tickets.claim().again is False
    assert desk.tickets.claim() is None
    assert desk.tickets.recover() == 1
    assert desk.tickets.claim().again is True


def test_what_was_surely_not_sent_says_nothing(desk):
    """A notice that never left is told later as if for the first time."""
    desk.answer(desk.asked(1))
    desk.tickets.postpone(desk.tickets.claim())
    assert desk.tickets.claim().again is False


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.bot.moderating.test_tickets import Desk
desk = Desk(Path(sys.argv[1]))
step = sys.argv[2]
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
if step == "before-close":
    import bot.moderating.answered as answered
    answered.tell_waiting = die
    desk.answered.settle()
if step == "after-close":
    desk.answered.settle(); die()
desk.answered.settle()
notice = desk.tickets.claim()
if step == "claimed": die()
print(notice.chat, flush=True)
if step == "sent": die()
desk.tickets.done(notice)
if step == "done": die()
"""


@pytest.mark.slow
@pytest.mark.parametrize("step", ["before-close", "after-close", "claimed", "sent", "done"])
def test_kill_at_any_step_loses_nobody(desk, tmp_path, step):
    """Whenever the process is killed, the next one tells all who wait; only where it died over a notice is that one told with the remark."""
    group = desk.asked(1, 2, 3)
    draft = drafted(desk.drafts, approved(group))
    desk.queue.link(MODERATOR, group.id, draft.id)
    publish(desk.drafts, draft)
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", KILLED, str(tmp_path), step],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    told = [(int(line), False) for line in done.stdout.split()]
    desk.tickets.recover()
    desk.answered.settle()
    while notice := desk.tickets.claim():
        told.append((notice.chat, notice.again))
        desk.tickets.done(notice)
    assert {chat for chat, _ in told} == {1, 2, 3}
    assert sum(again for _, again in told) == (step in {"claimed", "sent"})
    assert len(told) == 3 + (step == "sent")
    assert desk.rows() == [0, 0, 0]
