"""Questions that got no answer, as values: one as it is put into the queue, and groups of them as a moderator sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bot.moderating.draft import Proposal
from bot.moderating.notice_changes import SetApprovedAnswer
from knowledge.documents import NATIONWIDE, ApprovedAnswer, Bilingual, Language, Library, Questions
from knowledge.wordings import fingerprint

MOST_QUESTIONS: Final = 6
"""Wordings of a group that go into an approved answer, a language: the most asked."""
_TITLE: Final = 120


class Cause(StrEnum):
    """Why a question is in the queue."""

    ABSTAIN = "abstain"
    PARTIAL = "partial"
    CLARIFY = "clarify"
    THUMBS_DOWN = "thumbs_down"


class GroupState(StrEnum):
    """How far a group has come. `dismissed`: a moderator said why it gets no answer; what is like it goes on being counted there."""

    OPEN = "open"
    TAKEN = "taken"
    ANSWERED = "answered"
    DISMISSED = "dismissed"


UNDONE: Final = (GroupState.OPEN, GroupState.TAKEN)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question for the queue; `text` and `before` (the turn that it leans on, or empty) are scrubbed.

    `topic` is the reference of the nearest article or provision, empty where there is none; `province` two digits, only where the citizen had set a place.
    """

    text: str
    language: Language
    day: date
    cause: Cause
    topic: str = ""
    province: str | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words, and how often they were asked; `before`: the turn that they lean on."""

    text: str
    before: str
    language: Language
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are alike, the most asked wording first.

    `causes` and `provinces` say how often; `waiting` how many tickets wait for an answer; `taken_by` who works on it (Telegram id); `draft` what answers it.
    """

    id: str
    state: GroupState
    wordings: tuple[Wording, ...]
    causes: dict[Cause, int]
    provinces: dict[str, int]
    topic: str
    first: date
    last: date
    waiting: int = 0
    taken_by: int | None = None
    reason: str = ""
    draft: int | None = None

    @property
    def count(self) -> int:
        """How often it was asked."""
        return sum(w.count for w in self.wordings)

    @property
    def questions(self) -> Questions:
        """Return its wordings as an approved answer has them: each once, those that were scrubbed only where there is no other."""
        return Questions(vi=_chosen(self.wordings, "vi"), en=_chosen(self.wordings, "en"))


def proposal(  # noqa: PLR0913  what an approved answer is made of
    group: Group,
    text: Bilingual,
    provisions: Sequence[str],
    library: Library,
    day: date,
    *,
    scope: str = NATIONWIDE,
    base: int | None = None,
) -> Proposal:
    """Return what becomes the draft that answers a group: an approved answer for its wordings, in force from `day`.

    `library` is the one in use, `base` the number of its version (None: the shipped one).

    Raises:
        UnknownReferenceError: a provision is not in the library, or not in force on that day.
    """
    answer = ApprovedAnswer(
        id=f"q-{group.id}",
        questions=group.questions,
        text=text,
        provisions=tuple(provisions),
        scope=scope,
        fingerprint=fingerprint(library, provisions, day),
        in_force_from=day,
    )
    return Proposal(group.wordings[0].text[:_TITLE], scope, (SetApprovedAnswer(answer=answer),), base)


def _chosen(wordings: Sequence[Wording], language: Language) -> tuple[str, ...]:
    own = [w.text for w in wordings if w.language == language]
    whole = [text for text in own if "[" not in text]
    return tuple(dict.fromkeys(whole or own))[:MOST_QUESTIONS]
