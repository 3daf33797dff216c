"""Tickets: who asked to be told when a question has been answered, and the outbox of what is to be told.

A random ticket stands between the chat and the question. It ends with the notice, with /forget, or after thirty days. A notice is claimed before it is sent
and dropped once it was: a process that dies between the two cannot know whether Telegram took it, so it is sent again, and says that it may be the
second time. Telegram has no key by which it would know one it has seen.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from bot.moderating.unanswered import GroupState
from bot.storage import Sessions
from bot.storage.queue_tables import (
    GroupAnswerRow,
    QuestionGroupRow,
    TicketChatRow,
    TicketNoticeRow,
    TicketQuestionRow,
    UnansweredRow,
)
from knowledge.documents import LANGUAGES, NATIONWIDE, Language

KEPT_FOR: Final = timedelta(days=30)
MOST_OF_A_CHAT: Final = 20
"""Who waits for more has a list that others stand behind."""


class Kept(Enum):
    """What became of the wish to be told."""

    KEPT = auto()
    GONE = auto()  # nobody has the question any more
    FULL = auto()  # the chat waits for too many


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told to a chat: its question, the answer in its language, the references that the answer rests on; `again`: it may have been told before."""

    ticket: str
    chat: int
    language: Language
    question: str
    answer: str
    provisions: tuple[str, ...]
    again: bool


class Tickets:
    """The tickets in the database; `today` says the day."""

    def __init__(self, sessions: Sessions, today: Callable[[], date]) -> None:
        self._sessions = sessions
        self._today = today

    def open(self, chat: int, question: str) -> Kept:
        """Keep that a chat waits for the answer to a question of the queue, by its name. Twice is once."""
        with self._sessions.writing() as session:
            row = session.get(UnansweredRow, question)
            if row is None:
                return Kept.GONE
            own = select(TicketChatRow.ticket).where(TicketChatRow.chat_id == chat)
            if session.scalar(
                select(TicketQuestionRow.ticket).where(TicketQuestionRow.ticket.in_(own), TicketQuestionRow.question_id == question)
            ):
                return Kept.KEPT
            if (session.scalar(select(func.count()).select_from(own.subquery())) or 0) >= MOST_OF_A_CHAT:
                return Kept.FULL
            self._keep(session, chat, row)
            return Kept.KEPT

    def forget(self, chat: int) -> None:
        """End all tickets of a chat at once; what has not been sent will not be."""
        with self._sessions.writing() as session:
            _end(session, session.scalars(select(TicketChatRow.ticket).where(TicketChatRow.chat_id == chat)).all())

    def purge(self) -> int:
        """End the tickets whose thirty days are over; returns how many."""
        with self._sessions.writing() as session:
            old = session.scalars(select(TicketChatRow.ticket).where(TicketChatRow.expires <= self._today())).all()
            _end(session, old)
            return len(old)

    def recover(self) -> int:
        """Mark what was being sent when the process before this one ended; returns how many. Call it before the first claim."""
        with self._sessions.writing() as session:
            begun = select(TicketNoticeRow.ticket).where(TicketNoticeRow.state == "sending")
            count = session.scalar(select(func.count()).select_from(begun.subquery())) or 0
            session.execute(update(TicketNoticeRow).where(TicketNoticeRow.state == "sending").values(state="interrupted"))
            return count

    def claim(self) -> Notice | None:
        """Return a notice to send now, and keep that it is being sent; None where there is none. End it with `done` or give it back with `postpone`."""
        with self._sessions.writing() as session:
            row = session.scalars(select(TicketNoticeRow).where(TicketNoticeRow.state != "sending").limit(1)).first()
            if row is None:
                return None
            notice = _notice(session, row)
            row.state = "sending"
            return notice

    def done(self, notice: Notice) -> None:
        """End a ticket: it was told, or nobody is there any more."""
        with self._sessions.writing() as session:
            _end(session, [notice.ticket])

    def doubt(self, notice: Notice) -> None:
        """Give a notice back of which nobody can tell whether it was sent: it is told once more, and says so."""
        with self._sessions.writing() as session:
            session.execute(update(TicketNoticeRow).where(TicketNoticeRow.ticket == notice.ticket).values(state="interrupted"))

    def postpone(self, notice: Notice) -> None:
        """Give a notice back that certainly was not sent."""
        with self._sessions.writing() as session:
            wanted = update(TicketNoticeRow).where(TicketNoticeRow.ticket == notice.ticket)
            session.execute(wanted.values(state="interrupted" if notice.again else "waiting"))

    def _keep(self, session: Session, chat: int, row: UnansweredRow) -> None:
        ticket = secrets.token_hex(16)
        session.add(TicketChatRow(ticket=ticket, chat_id=chat, expires=self._today() + KEPT_FOR))
        session.flush()
        session.add(TicketQuestionRow(ticket=ticket, question_id=row.id))
        session.flush()
        group = session.get(QuestionGroupRow, row.group_id) if row.group_id else None
        if group is not None and group.state == GroupState.ANSWERED.value and _concerns(session.get(GroupAnswerRow, group.id), row):
            session.add(TicketNoticeRow(ticket=ticket, group_id=group.id, state="waiting"))  # answered before the press


def tell_waiting(session: Session, group: str) -> int:
    """Put a notice into the outbox for every ticket of a group whom its answer concerns, each once; returns how many are new."""
    waits = select(TicketQuestionRow.ticket, UnansweredRow).join(UnansweredRow).where(UnansweredRow.group_id == group)
    told = select(TicketNoticeRow.ticket)
    answer = session.get(GroupAnswerRow, group)
    found = session.execute(waits.where(TicketQuestionRow.ticket.not_in(told))).all()
    tickets = [ticket for ticket, question in found if _concerns(answer, question)]
    session.add_all(TicketNoticeRow(ticket=ticket, group_id=group, state="waiting") for ticket in tickets)
    return len(tickets)


def _concerns(answer: GroupAnswerRow | None, question: UnansweredRow) -> bool:
    """Whether an answer holds where a question was asked. Of a place no more than its province is kept, so that a commune's answer goes to nobody."""
    return answer is not None and answer.scope in {NATIONWIDE, question.province}


def _notice(session: Session, row: TicketNoticeRow) -> Notice:
    chat = session.get_one(TicketChatRow, row.ticket)
    question = session.get_one(UnansweredRow, session.get_one(TicketQuestionRow, row.ticket).question_id)
    answer = session.get_one(GroupAnswerRow, row.group_id)
    language = next(known for known in LANGUAGES if known == question.language)
    text = answer.vi if language == "vi" else answer.en
    return Notice(row.ticket, chat.chat_id, language, question.text, text, tuple(answer.provisions.split("\n")), row.state == "interrupted")


def _end(session: Session, tickets: Sequence[str]) -> None:
    for table in (TicketNoticeRow, TicketQuestionRow, TicketChatRow):
        session.execute(delete(table).where(table.ticket.in_(tickets)))
