"""The tables of those who keep the knowledge: the people with their roles, and the log of what they did."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.models import Base
from bot.storage.moments import Moment


class PersonRow(Base):
    """Somebody's role from `added` until `removed`; who has none now has no row without an end. `telegram_id` 0 in `added_by` is the command line."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("role IN ('administrator', 'national', 'province', 'commune')", name="known_role"),
        Index(
            "one_role_a_person", "telegram_id", unique=True, sqlite_where=text("removed IS NULL"), postgresql_where=text("removed IS NULL")
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger)
    role: Mapped[str] = mapped_column(String(13))
    scope: Mapped[str] = mapped_column(String(10))
    label: Mapped[str] = mapped_column(Text)
    added: Mapped[datetime] = mapped_column(Moment())
    added_by: Mapped[int] = mapped_column(BigInteger)
    removed: Mapped[datetime | None] = mapped_column(Moment())
    removed_by: Mapped[int | None] = mapped_column(BigInteger)


class AuditRow(Base):
    """What somebody did. `hash` is the SHA-256 of the entry before and of this one; `at` is the text that was hashed, ISO 8601."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(32))
    actor: Mapped[int] = mapped_column(BigInteger)
    action: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
    details: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))


class AuditHeadRow(Base):
    """The newest entry of the log, kept apart from it, so that a log whose end was cut off shows it. One row."""

    __tablename__ = "audit_head"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entry: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
