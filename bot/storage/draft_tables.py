"""The tables of drafts and of what reviewers said of them; neither holds a citizen's words or id."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.models import Base
from bot.storage.moments import Moment


class DraftRow(Base):
    """Changes that somebody proposes to the library.

    `content` names the blob of the changes (JSON), `base` the version that they were written on (none: the shipped library). `revision` counts what
    was done to the row, so that two people who look at one draft do not overwrite each other. `urgent`: it confirms a notice that is out already.
    """

    __tablename__ = "draft"
    __table_args__ = (
        CheckConstraint("state IN ('draft', 'submitted', 'approved', 'published', 'rejected', 'withdrawn')", name="known_state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(9), index=True)
    title: Mapped[str] = mapped_column(Text)
    scope: Mapped[str] = mapped_column(String(10))
    author: Mapped[int] = mapped_column(BigInteger)
    created: Mapped[datetime] = mapped_column(Moment())
    changed: Mapped[datetime] = mapped_column(Moment())
    base: Mapped[int | None] = mapped_column(ForeignKey("library_version.id"))
    content: Mapped[str] = mapped_column(ForeignKey("blob.sha256"))
    revision: Mapped[int]
    urgent: Mapped[bool]


class ReviewRow(Base):
    """What a person said of a draft; `content` is the blob of changes that they saw: it counts for nothing else."""

    __tablename__ = "review"
    __table_args__ = (CheckConstraint("verdict IN ('approved', 'rejected')", name="known_verdict"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    draft: Mapped[int] = mapped_column(ForeignKey("draft.id"), index=True)
    reviewer: Mapped[int] = mapped_column(BigInteger)
    verdict: Mapped[str] = mapped_column(String(8))
    why: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Moment())
    content: Mapped[str] = mapped_column(ForeignKey("blob.sha256"))
