"""What a draft is: changes proposed to the library, how far they have come, what reviewers said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.moderating.changes import AnyChange


class State(StrEnum):
    """How far a draft has come."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    PUBLISHED = "published"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Verdict(StrEnum):
    """What a reviewer said."""

    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is now: see `DraftRow`. `author` is a Telegram id, or `CONSOLE`; `content` names its changes."""

    id: int
    state: State
    title: str
    scope: str
    author: int
    created: datetime
    changed: datetime
    base: int | None
    content: str
    revision: int
    urgent: bool

    @property
    def subject(self) -> str:
        """Its name in the log."""
        return f"draft {self.id}"


@dataclass(frozen=True, slots=True)
class Review:
    """What a person said of a draft with the changes that `content` names."""

    reviewer: int
    verdict: Verdict
    why: str
    at: datetime
    content: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What becomes a draft: a title for lists, whose matter it is, its changes, the version that it was written on (None: the shipped library)."""

    title: str
    scope: str
    changes: tuple[AnyChange, ...]
    base: int | None
    urgent: bool = False
