"""Unanswered questions, drafts and a database for the tests of the queue."""

from datetime import date, datetime, timedelta

from bot.clock import VIET_NAM
from bot.moderating.draft import Proposal, State
from bot.moderating.drafts import Drafts
from bot.moderating.notice_changes import SetApprovedAnswer
from bot.moderating.unanswered import Cause, Unanswered
from knowledge.documents import ApprovedAnswer, Bilingual, Questions

DAY = date(2026, 3, 1)
LOST = "Mất thẻ cử tri thì làm sao?"
LOST_UNMARKED = "mat the cu tri thi lam sao"
MODERATOR, OTHER = 501, 502


class Calendar:
    """Says the day that it was set to."""

    def __init__(self):
        self.day = DAY

    def __call__(self):
        """Say it."""
        return self.day

    def now(self):
        """Say it as a moment."""
        return datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=VIET_NAM)

    def pass_by(self, days):
        """Move on."""
        self.day += timedelta(days=days)


def unanswered(text=LOST, **fields):
    """Return a question for the queue; name only what the test is about."""
    return Unanswered(**{"text": text, "language": "vi", "day": DAY, "cause": Cause.ABSTAIN, **fields})


def no_vector(_text):
    """The encoder that knows nothing."""
    return ()


def approved(group, vi="Xin cấp lại ở Tổ bầu cử.", en="Ask the election team for another."):
    """Return the approved answer for a group."""
    return ApprovedAnswer(
        id=f"q-{group.id}", questions=Questions(vi=(LOST,), en=()), text=Bilingual(vi=vi, en=en), provisions=("85/2015/QH13#29.3",),
        fingerprint="x", in_force_from=DAY,
    )  # fmt: skip


def drafted(drafts: Drafts, answer):
    """Return a draft that holds that answer."""
    return drafts.create(MODERATOR, Proposal("t", "nationwide", (SetApprovedAnswer(answer=answer),), None))


def publish(drafts, draft):
    """Bring a draft to its end, as if it had been reviewed and published."""
    for state, allowed in ((State.SUBMITTED, State.DRAFT), (State.APPROVED, State.SUBMITTED), (State.PUBLISHED, State.APPROVED)):
        draft = drafts.move(OTHER, draft, state, allowed=(allowed,))
    return draft
