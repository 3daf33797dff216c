"""The queue of questions that got no answer: put in without any id, grouped by likeness, taken, answered or dismissed by a moderator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from bot.moderating import queue_rows as rows_of
from bot.moderating.audit import AuditLog
from bot.moderating.errors import QueueError, QueueFault
from bot.moderating.likeness import Likened, liken, nearest
from bot.moderating.queue_rows import new_name
from bot.moderating.unanswered import UNDONE, Group, GroupState, Unanswered
from bot.storage import Sessions
from bot.storage.queue_tables import GroupAnswerRow, QuestionGroupRow, TakenGroupRow, TicketQuestionRow, UnansweredRow

KEPT_CLOSED: Final = timedelta(days=30)
"""So long the questions of an answered or dismissed group stay, for who wants to look again; then they are dropped."""
_MOST_REMEMBERED: Final = 5000

Vector = Callable[[str], Sequence[float]]


class Queue:
    """The queue in the database; `today` says the day. What moderators do to it is in the audit log, without the questions' words."""

    def __init__(self, sessions: Sessions, audit: AuditLog, today: Callable[[], date]) -> None:
        self._sessions = sessions
        self._audit = audit
        self._today = today
        self._likened: dict[str, Likened] = {}

    def add(self, question: Unanswered, name: str | None = None) -> str:
        """Keep a question under `name`, 16 random hexadecimal digits; returns the name. A name that is there already stays as it is."""
        name = name or new_name()
        with self._sessions.writing() as session:
            if session.get(UnansweredRow, name) is None:
                session.add(
                    UnansweredRow(
                        id=name, text=question.text, before=question.before, language=question.language, day=question.day,
                        cause=question.cause.value, topic=question.topic, province=question.province,
                    )
                )  # fmt: skip
        return name

    def arrange(self, vector: Vector) -> int:
        """Put every question that has no group yet to the group that it is most like, or to a new one; returns how many there were.

        `vector` is the encoder's vector of a text. What it is called for is remembered, so that a queue is read once.
        """
        with self._sessions.reading() as session:
            rows = list(
                session.scalars(select(UnansweredRow).where(UnansweredRow.group_id.is_(None)).order_by(UnansweredRow.day, UnansweredRow.id))
            )
            leaders = rows_of.leaders(session) if rows else {}
        names = list(leaders)
        likened = [self._liken(text, vector) for text in leaders.values()]
        chosen: dict[str, str] = {}
        for row in rows:
            question = self._liken(rows_of.whole(row), vector)
            found = nearest(question, likened)
            if found is None:
                names.append(new_name())
                likened.append(question)
                found = len(names) - 1
            chosen[row.id] = names[found]
        self._put(chosen)
        return len(rows)

    def groups(self, states: Iterable[GroupState] = UNDONE, province: str | None = None) -> tuple[Group, ...]:
        """Return the groups in those states, the most asked first.

        With a `province` those of which a question was asked there or nowhere said: what somebody elsewhere asks is no matter of theirs.
        """
        wanted = select(QuestionGroupRow).where(QuestionGroupRow.state.in_([s.value for s in states]))
        with self._sessions.reading() as session:
            found = rows_of.groups(session, session.scalars(wanted).all())
        mine = [g for g in found if province is None or province in g.provinces or sum(g.provinces.values()) < g.count]
        return tuple(sorted(mine, key=lambda g: (-g.count, -g.waiting, -g.last.toordinal(), g.id)))

    def find(self, name: str) -> Group:
        """Return the group of that name.

        Raises:
            QueueError: there is none, or all its questions have been dropped.
        """
        with self._sessions.reading() as session:
            return rows_of.group(session, rows_of.row_of(session, name))

    def take(self, by: int, name: str) -> Group:
        """Let a moderator work on a group, so that no other does.

        Raises:
            QueueError: it is closed, or somebody else works on it.
        """
        with self._sessions.writing() as session:
            row = rows_of.undone(session, name)
            taken = session.get(TakenGroupRow, name)
            if taken is not None and taken.telegram_id != by:
                raise QueueError(QueueFault.TAKEN)
            row.state = GroupState.TAKEN.value
            session.merge(TakenGroupRow(group_id=name, telegram_id=by))
            return self._moved(session, by, "queue.taken", row)

    def release(self, by: int, name: str) -> Group:
        """Give a group back to all.

        Raises:
            QueueError: it is closed.
        """
        with self._sessions.writing() as session:
            row = rows_of.undone(session, name)
            rows_of.free(session, row)
            return self._moved(session, by, "queue.released", row)

    def dismiss(self, by: int, name: str, why: str) -> Group:
        """Close a group that gets no answer, for a reason that is kept with it.

        Raises:
            QueueError: it is closed already, or no reason is given.
        """
        if not why.strip():
            raise QueueError(QueueFault.WHY_MISSING)
        with self._sessions.writing() as session:
            row = rows_of.undone(session, name)
            rows_of.close(session, row, GroupState.DISMISSED, self._today())
            row.reason = why.strip()
            return self._moved(session, by, "queue.dismissed", row, why.strip())

    def reopen(self, by: int, name: str) -> Group:
        """Take back a dismissal.

        Raises:
            QueueError: there is no such group.
        """
        with self._sessions.writing() as session:
            row = rows_of.row_of(session, name)
            if row.state == GroupState.DISMISSED.value:
                rows_of.free(session, row)
                row.closed, row.reason = None, ""
            return self._moved(session, by, "queue.reopened", row)

    def link(self, by: int, name: str, draft: int) -> Group:
        """Say that a draft answers the group: once it is published, those who wait are told; where it is not, the group is open again.

        Raises:
            QueueError: the group is closed.
        """
        with self._sessions.writing() as session:
            row = rows_of.undone(session, name)
            row.draft = draft
            row.state = GroupState.TAKEN.value
            session.merge(TakenGroupRow(group_id=name, telegram_id=by))
            return self._moved(session, by, "queue.drafted", row, draft=draft)

    def purge(self) -> int:
        """Drop the questions of groups that were closed thirty days ago or earlier, but those that a ticket still waits for; returns how many."""
        oldest = self._today() - KEPT_CLOSED
        with self._sessions.writing() as session:
            closed = select(QuestionGroupRow.id).where(QuestionGroupRow.closed <= oldest)
            waited = select(TicketQuestionRow.question_id)
            old = session.scalars(select(UnansweredRow.id).where(UnansweredRow.group_id.in_(closed), UnansweredRow.id.not_in(waited))).all()
            session.execute(delete(UnansweredRow).where(UnansweredRow.id.in_(old)))
            empty = QuestionGroupRow.id.not_in(select(UnansweredRow.group_id).where(UnansweredRow.group_id.is_not(None)))
            gone = session.scalars(select(QuestionGroupRow.id).where(empty, QuestionGroupRow.closed <= oldest)).all()
            for table in (GroupAnswerRow, TakenGroupRow):
                session.execute(delete(table).where(table.group_id.in_(gone)))
            session.execute(delete(QuestionGroupRow).where(QuestionGroupRow.id.in_(gone)))
            return len(old)

    def _put(self, chosen: dict[str, str]) -> None:
        with self._sessions.writing() as session:
            for question, group in chosen.items():
                row = session.get(QuestionGroupRow, group)
                if row is None:
                    session.add(QuestionGroupRow(id=group, state=GroupState.OPEN.value, reason=""))
                    session.flush()
                elif row.state == GroupState.ANSWERED.value:
                    continue  # answered meanwhile: it finds its place the next time
                free = UnansweredRow.group_id.is_(None)
                session.execute(update(UnansweredRow).where(UnansweredRow.id == question, free).values(group_id=group))

    def _liken(self, text: str, vector: Vector) -> Likened:
        if text not in self._likened:
            if len(self._likened) >= _MOST_REMEMBERED:
                self._likened.clear()
            self._likened[text] = liken(text, vector(text))
        return self._likened[text]

    def _moved(self, session: Session, by: int, action: str, row: QuestionGroupRow, why: str = "", **details: int) -> Group:
        session.flush()
        self._audit.append(session, by, action, f"questions {row.id}", why, dict(details))
        return rows_of.group(session, row)
