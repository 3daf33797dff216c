"""The tables of what moderators are yet to be told on Telegram of steps that were taken elsewhere: an outbox, and how far the log was read for it."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.models import Base


class ReadLogRow(Base):
    """The number of the newest entry of the log whose telling is in the outbox or was needless. One row."""

    __tablename__ = "read_log"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entry: Mapped[int]


class StepNoticeRow(Base):
    """Somebody who is to be told of an entry. `sending`: it was begun; whoever finds it so after a start cannot tell whether it arrived."""

    __tablename__ = "step_notice"
    __table_args__ = (CheckConstraint("state IN ('waiting', 'sending', 'interrupted')", name="known_state"),)

    entry: Mapped[int] = mapped_column(ForeignKey("audit.id"), primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    state: Mapped[str] = mapped_column(String(11))
