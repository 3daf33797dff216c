"""Groups of unanswered questions as the database holds them: read into values, opened and closed. Everything within the caller's transaction."""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from bot.moderating.errors import QueueError, QueueFault
from bot.moderating.unanswered import UNDONE, Cause, Group, GroupState, Wording
from bot.storage.queue_tables import QuestionGroupRow, TakenGroupRow, TicketQuestionRow, UnansweredRow
from knowledge.documents import LANGUAGES


def new_name() -> str:
    """Return a random name, 16 hexadecimal digits."""
    return secrets.token_hex(8)


def whole(row: UnansweredRow) -> str:
    """Return a question with the turn that it leans on."""
    return f"{row.before} {row.text}".strip()


def leaders(session: Session) -> dict[str, str]:
    """Return of each group that is not answered the wording that others are compared with: the most asked one."""
    joined = select(UnansweredRow).join(QuestionGroupRow).where(QuestionGroupRow.state != GroupState.ANSWERED.value)
    texts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in session.scalars(joined.order_by(UnansweredRow.day, UnansweredRow.id)):
        texts[row.group_id or ""][whole(row)] += 1
    return {name: counted.most_common(1)[0][0] for name, counted in texts.items()}


def row_of(session: Session, name: str) -> QuestionGroupRow:
    """Return a group's row.

    Raises:
        QueueError: there is no such group.
    """
    row = session.get(QuestionGroupRow, name)
    if row is None:
        raise QueueError(QueueFault.UNKNOWN)
    return row


def undone(session: Session, name: str) -> QuestionGroupRow:
    """Return the row of a group that is still to be done.

    Raises:
        QueueError: there is no such group, or it is closed.
    """
    row = row_of(session, name)
    if row.state not in {state.value for state in UNDONE}:
        raise QueueError(QueueFault.CLOSED)
    return row


def free(session: Session, row: QuestionGroupRow) -> None:
    """Let a group be open to all, with no draft."""
    row.state, row.draft = GroupState.OPEN.value, None
    session.execute(delete(TakenGroupRow).where(TakenGroupRow.group_id == row.id))


def close(session: Session, row: QuestionGroupRow, state: GroupState, day: date) -> None:
    """Close a group on that day; nobody works on it any more."""
    free(session, row)
    row.state, row.closed = state.value, day


def groups(session: Session, rows: Sequence[QuestionGroupRow]) -> list[Group]:
    """Return the groups of those rows; one whose questions have all been dropped is left out."""
    names = [row.id for row in rows]
    questions: defaultdict[str, list[UnansweredRow]] = defaultdict(list)
    for question in session.scalars(select(UnansweredRow).where(UnansweredRow.group_id.in_(names)).order_by(UnansweredRow.id)):
        questions[question.group_id or ""].append(question)
    waiting = select(UnansweredRow.group_id, func.count()).join(TicketQuestionRow, TicketQuestionRow.question_id == UnansweredRow.id)
    counted = {name: count for name, count in session.execute(waiting.group_by(UnansweredRow.group_id)) if name}
    taken = {row.group_id: row.telegram_id for row in session.scalars(select(TakenGroupRow))}
    return [_group(row, questions[row.id], counted.get(row.id, 0), taken.get(row.id)) for row in rows if questions[row.id]]


def group(session: Session, row: QuestionGroupRow) -> Group:
    """Return the group of a row.

    Raises:
        QueueError: all its questions have been dropped.
    """
    found = groups(session, [row])
    if not found:
        raise QueueError(QueueFault.UNKNOWN)
    return found[0]


def _group(row: QuestionGroupRow, questions: Sequence[UnansweredRow], waiting: int, taken_by: int | None) -> Group:
    asked = Counter((q.text, q.before, q.language) for q in questions)
    wordings = tuple(
        Wording(text, before, known, count)
        for (text, before, language), count in asked.most_common()
        for known in LANGUAGES
        if known == language
    )
    topics = Counter(q.topic for q in questions if q.topic)
    days = [q.day for q in questions]
    return Group(
        id=row.id,
        state=GroupState(row.state),
        wordings=wordings,
        causes=dict(Counter(Cause(q.cause) for q in questions)),
        provinces=dict(Counter(q.province for q in questions if q.province)),
        topic=topics.most_common(1)[0][0] if topics else "",
        first=min(days),
        last=max(days),
        waiting=waiting,
        taken_by=taken_by,
        reason=row.reason,
        draft=row.draft,
    )
