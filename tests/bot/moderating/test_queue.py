"""The queue of unanswered questions."""

import pytest

from bot.moderating.audit import AuditLog
from bot.moderating.errors import QueueError
from bot.moderating.queue import KEPT_CLOSED, Queue
from bot.moderating.tickets import Tickets
from bot.moderating.unanswered import Cause, GroupState, proposal
from bot.storage import open_sessions
from knowledge.documents import Article, Bilingual, Document, Library
from tests.bot.moderating.questions import DAY, LOST, LOST_UNMARKED, MODERATOR, OTHER, Calendar, no_vector, unanswered


@pytest.fixture
def calendar():
    """The day, until it is moved."""
    return Calendar()


@pytest.fixture
def sessions(tmp_path):
    """An empty database."""
    opened = open_sessions(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def audit(sessions, calendar):
    """The log."""
    return AuditLog(sessions, calendar.now)


@pytest.fixture
def queue(sessions, audit, calendar):
    """An empty queue."""
    return Queue(sessions, audit, calendar)


@pytest.fixture
def group(queue):
    """A group of two wordings of one question."""
    for text in (LOST, LOST, LOST_UNMARKED):
        queue.add(unanswered(text))
    queue.arrange(no_vector)
    (found,) = queue.groups()
    return found


def test_alike_questions_are_one_group_the_most_asked_first(queue):
    """Wordings of a question are counted together; groups and wordings stand by how often they were asked."""
    for text in ("Giờ nào đóng hòm phiếu?", LOST_UNMARKED, LOST, LOST):
        queue.add(unanswered(text))
    assert queue.arrange(no_vector) == 4
    first, second = queue.groups()
    assert [(w.text, w.count) for w in first.wordings] == [(LOST, 2), (LOST_UNMARKED, 1)]
    assert (first.count, second.count) == (3, 1)


def test_meaning_groups_what_words_do_not(queue):
    """Questions without a word in common are one group where their vectors say so."""
    for text in ("Mất thẻ", "Thất lạc giấy mời đi bầu"):
        queue.add(unanswered(text))
    queue.arrange(lambda _text: (1.0, 0.0))
    assert [g.count for g in queue.groups()] == [2]


def test_later_questions_join_their_group(queue, group):
    """A question that comes later is put to the group that it is like; nothing is arranged twice."""
    queue.add(unanswered(LOST_UNMARKED, cause=Cause.THUMBS_DOWN, province="01", topic="85/2015/QH13#29"))
    assert queue.arrange(no_vector) == 1
    assert queue.arrange(no_vector) == 0
    found = queue.find(group.id)
    assert (found.count, found.causes, found.provinces, found.topic) == (
        4,
        {Cause.ABSTAIN: 3, Cause.THUMBS_DOWN: 1},
        {"01": 1},
        "85/2015/QH13#29",
    )


def test_a_question_is_put_in_once(queue):
    """The same name again changes nothing: a press that is repeated counts once."""
    name = queue.add(unanswered())
    queue.add(unanswered("khác"), name)
    queue.arrange(no_vector)
    assert [g.count for g in queue.groups()] == [1]


def test_province_sees_its_own_and_what_names_none(queue):
    """A moderator of a province does not see what was asked only elsewhere."""
    for text, province in (("ở đây?", "01"), ("ở nơi khác hả?", "79"), ("không nói ở đâu", None)):
        queue.add(unanswered(text, province=province))
    queue.arrange(no_vector)
    assert {w.text for g in queue.groups(province="01") for w in g.wordings} == {"ở đây?", "không nói ở đâu"}


def test_one_moderator_at_a_time(queue, group):
    """Who takes a group has it until they give it back."""
    assert queue.take(MODERATOR, group.id).taken_by == MODERATOR
    with pytest.raises(QueueError, match="Somebody else"):
        queue.take(OTHER, group.id)
    assert queue.release(MODERATOR, group.id).state is GroupState.OPEN
    assert queue.take(OTHER, group.id).taken_by == OTHER


def test_dismissal_has_a_reason_and_can_be_taken_back(queue, group, audit):
    """A dismissed group is gone from the queue with its reason; what is like it goes there too; it can be opened again. The log names no question."""
    with pytest.raises(QueueError):
        queue.dismiss(MODERATOR, group.id, "  ")
    queue.dismiss(MODERATOR, group.id, "đã có ở Điều 29")
    queue.add(unanswered(LOST))
    queue.arrange(no_vector)
    assert queue.groups() == ()
    (dismissed,) = queue.groups((GroupState.DISMISSED,))
    assert (dismissed.reason, dismissed.count) == ("đã có ở Điều 29", 4)
    with pytest.raises(QueueError):
        queue.take(MODERATOR, group.id)
    assert queue.reopen(MODERATOR, group.id).state is GroupState.OPEN
    entries = audit.entries()
    assert [e.action for e in entries] == ["queue.reopened", "queue.dismissed"]
    assert not any(LOST in f"{e.subject}{e.why}{e.details}" for e in entries)


def test_unknown_group_is_an_error(queue):
    """A name that nobody knows is said to be one."""
    with pytest.raises(QueueError):
        queue.find("0" * 16)


def test_closed_questions_are_dropped_after_a_while(queue, group, sessions, calendar):
    """Thirty days after a group was closed its questions go, but those that a ticket waits for."""
    tickets = Tickets(sessions, calendar)
    waited = queue.add(unanswered(LOST))
    queue.arrange(no_vector)
    queue.dismiss(MODERATOR, group.id, "x")
    calendar.pass_by(KEPT_CLOSED.days - 1)
    assert queue.purge() == 0
    tickets.open(7, waited)
    calendar.pass_by(1)
    assert queue.purge() == 3
    assert queue.find(group.id).count == 1
    tickets.forget(7)
    assert queue.purge() == 1
    assert queue.groups(GroupState) == ()


def test_group_becomes_an_approved_answer(group, small_law):
    """A group gives the draft that answers it: its wordings as questions, the moderator's words, the provisions with their fingerprint."""
    made = proposal(group, Bilingual(vi="Xin cấp lại.", en="Ask for another."), ("85/2015/QH13#2",), small_law, DAY, scope="01")
    (change,) = made.changes
    assert change.answer.questions.vi == (LOST, LOST_UNMARKED)
    assert (change.answer.scope, change.answer.id, made.title) == ("01", f"q-{group.id}", LOST)
    assert change.answer in change.applied_to(small_law).approved


@pytest.fixture
def small_law():
    """A law with one article."""
    both = {"vi": "Luật", "en": "Law"}
    law = Document.model_validate(
        {
            "number": "85/2015/QH13",
            "kind": "law",
            "title": both,
            "issuer": both,
            "adopted": "2015-06-25",
            "in_force_from": "2015-09-01",
            "status": "in_force",
        }
    )
    rule = {"in_force_from": "2015-09-01", "text": both, "questions": {"vi": [], "en": []}}
    article = Article.model_validate({"article": "2", "title": both, "provisions": [rule]})
    return Library(documents=(law,), articles={law.number: (article,)})
