"""The tables of what citizens think of the answers, and of what nobody could answer them.

No row holds words and the id of a person or chat; a test proves it. Rows are named by chance and kept in that order (no row ids), so that
nothing tells which came first; days, never times.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import BigInteger, CheckConstraint, Date, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.models import Base

_NAMED_BY_CHANCE: Final = {"sqlite_with_rowid": False}


class QuestionGroupRow(Base):
    """Questions that are alike. `closed`: the day on which it was answered or dismissed; `reason`: why it was dismissed; `draft`: what answers it."""

    __tablename__ = "question_group"
    __table_args__ = (CheckConstraint("state IN ('open', 'taken', 'answered', 'dismissed')", name="known_state"), _NAMED_BY_CHANCE)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    state: Mapped[str] = mapped_column(String(9))
    closed: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(Text)
    draft: Mapped[int | None]


class TakenGroupRow(Base):
    """Which moderator works on a group; apart from its words, like every id."""

    __tablename__ = "taken_group"
    __table_args__ = (_NAMED_BY_CHANCE,)

    group_id: Mapped[str] = mapped_column(ForeignKey("question_group.id"), primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger)


class UnansweredRow(Base):
    """A question, scrubbed, that got no answer or a thumb down.

    `before`: the turn that it leans on, scrubbed too. `topic`: the reference of the nearest article, empty where there is none. `province`: two
    digits, only where the citizen had set a place.
    """

    __tablename__ = "unanswered"
    __table_args__ = (
        CheckConstraint("cause IN ('abstain', 'partial', 'clarify', 'thumbs_down')", name="known_cause"),
        CheckConstraint("language IN ('vi', 'en')", name="known_language"),
        _NAMED_BY_CHANCE,
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    before: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(2))
    day: Mapped[date] = mapped_column(Date)
    cause: Mapped[str] = mapped_column(String(11))
    topic: Mapped[str] = mapped_column(String(120))
    province: Mapped[str | None] = mapped_column(String(2))
    group_id: Mapped[str | None] = mapped_column(ForeignKey("question_group.id"), index=True)


class TicketChatRow(Base):
    """Where to tell that a question has been answered: a random ticket and a chat, until the day `expires`."""

    __tablename__ = "ticket_chat"
    __table_args__ = (_NAMED_BY_CHANCE,)

    ticket: Mapped[str] = mapped_column(String(32), primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, index=True)
    expires: Mapped[date] = mapped_column(Date, index=True)


class TicketQuestionRow(Base):
    """Which question a ticket waits for."""

    __tablename__ = "ticket_question"
    __table_args__ = (_NAMED_BY_CHANCE,)

    ticket: Mapped[str] = mapped_column(ForeignKey("ticket_chat.ticket"), primary_key=True)
    question_id: Mapped[str] = mapped_column(ForeignKey("unanswered.id"), index=True)


class TicketNoticeRow(Base):
    """The outbox: a ticket whose question has been answered. `sending`: it was begun; whoever finds it so after a start cannot tell whether it arrived."""

    __tablename__ = "ticket_notice"
    __table_args__ = (CheckConstraint("state IN ('waiting', 'sending', 'interrupted')", name="known_state"), _NAMED_BY_CHANCE)

    ticket: Mapped[str] = mapped_column(ForeignKey("ticket_question.ticket"), primary_key=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("question_group.id"))
    state: Mapped[str] = mapped_column(String(11))


class GroupAnswerRow(Base):
    """The published answer to a group, as it goes to those who wait: in both languages, with the references of its provisions, a line each.

    `scope` says where it holds: it goes to nobody who may live elsewhere.
    """

    __tablename__ = "group_answer"
    __table_args__ = (_NAMED_BY_CHANCE,)

    group_id: Mapped[str] = mapped_column(ForeignKey("question_group.id"), primary_key=True)
    vi: Mapped[str] = mapped_column(Text)
    en: Mapped[str] = mapped_column(Text)
    provisions: Mapped[str] = mapped_column(Text)
    scope: Mapped[str] = mapped_column(String(10))


class DailyCountRow(Base):
    """How often something happened on a day, in a language, about a provision (empty: about none)."""

    __tablename__ = "daily_count"
    __table_args__ = (_NAMED_BY_CHANCE,)

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    place: Mapped[str] = mapped_column(String(120), primary_key=True)
    event: Mapped[str] = mapped_column(String(12), primary_key=True)
    count: Mapped[int] = mapped_column(Integer)
