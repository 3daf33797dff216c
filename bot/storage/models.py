"""The tables. A test proves that none has a column that could hold a question or a name."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """What all tables share."""


class LanguageChoice(Base):
    """The language that a chat chose. Telegram's chat ids need more than 32 bits."""

    __tablename__ = "language_choice"
    __table_args__ = (CheckConstraint("language IN ('vi', 'en')", name="known_language"),)

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(String(2))


class KeptPlace(Base):
    """The commune that a chat said it is in, as the number of its official code."""

    __tablename__ = "kept_place"
    __table_args__ = (CheckConstraint("commune BETWEEN 1 AND 99999", name="code_of_five_digits"),)

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    commune: Mapped[int] = mapped_column(Integer)
