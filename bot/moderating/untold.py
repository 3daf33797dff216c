"""Steps that were taken elsewhere than on Telegram, and who is to be told of them there: read from the log into an outbox, and out of it one by one.

Who takes a step on Telegram tells the others in the same breath, so entries that came from there (`via`) are passed over. What each row of the
outbox is about is looked up when it is sent: a draft that waits for nobody's eyes any more is told to nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.moderating.audit import AuditLog, Entry
from bot.moderating.draft import Draft, State
from bot.moderating.drafts import Drafts
from bot.moderating.people import People, Person
from bot.storage import Sessions
from bot.storage.telling_tables import ReadLogRow, StepNoticeRow

TELEGRAM: Final = "telegram"
"""What entries carry whose steps were taken on Telegram (`AuditLog`)."""
STALE: Final = timedelta(days=7)
"""What is older is told to nobody: the assistant has not run for so long, and everything stands in /moderate."""
_AT_A_TIME: Final = 200
_SUBMITTED: Final = ("draft.submitted", "notice.urgent")
_STATES: Final = {
    "draft.submitted": State.SUBMITTED,
    "notice.urgent": State.SUBMITTED,
    "draft.approved": State.APPROVED,
    "draft.rejected": State.REJECTED,
    "draft.published": State.PUBLISHED,
}
_ROLES: Final = ("person.added", "person.changed", "person.removed")


@dataclass(frozen=True, slots=True)
class StepNotice:
    """A step, and somebody (a Telegram id) who is to be told of it; `again`: nobody knows whether they were.

    `draft` is what the step was taken with, as it is now; None where it was none.
    """

    entry: Entry
    person: int
    draft: Draft | None
    again: bool = False

    @property
    def about_role(self) -> bool:
        """Whether the step gave the person a role, or took it away: their list of commands changes too."""
        return self.entry.action in _ROLES


class Untold:
    """The outbox in the database."""

    def __init__(self, sessions: Sessions, audit: AuditLog, people: People, drafts: Drafts, now: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._audit = audit
        self._people = people
        self._drafts = drafts
        self._now = now

    def gather(self) -> int:
        """Put those into the outbox who are to be told of what the log says since the last call; returns how many.

        The log counts as read in the same transaction: killed before or after it, everybody is in the outbox once.
        """
        read = self._read()
        entries = self._audit.since(read, _AT_A_TIME)
        if not entries:
            return 0
        rows = [(entry.number, person) for entry in entries for person in self._whom(entry)]
        with self._sessions.writing() as session:
            if _cursor(session).entry != read:
                return 0  # another process was quicker
            _cursor(session).entry = entries[-1].number
            session.add_all(StepNoticeRow(entry=entry, telegram_id=person, state="waiting") for entry, person in rows)
        return len(rows)

    def claim(self) -> StepNotice | None:
        """Return what to tell now, the oldest first, and keep that it is being told; None where there is nothing.

        End it with `done`, or give it back with `postpone` or `doubt`. What nobody needs to be told any more is dropped on the way.
        """
        while True:
            with self._sessions.writing() as session:
                waiting = select(StepNoticeRow).where(StepNoticeRow.state != "sending").order_by(StepNoticeRow.entry)
                row = session.scalars(waiting.limit(1)).first()
                if row is None:
                    return None
                number, person, again = row.entry, row.telegram_id, row.state == "interrupted"
                row.state = "sending"
            notice = self._notice(self._audit.entry(number), person)
            if person in self._whom(notice.entry):
                return replace(notice, again=again)
            self.done(notice)

    def done(self, notice: StepNotice) -> None:
        """Drop what was told, or what cannot be."""
        with self._sessions.writing() as session:
            row = session.get(StepNoticeRow, (notice.entry.number, notice.person))
            if row is not None:
                session.delete(row)

    def postpone(self, notice: StepNotice) -> None:
        """Keep it for later: it certainly was not sent."""
        self._mark(notice, "interrupted" if notice.again else "waiting")

    def doubt(self, notice: StepNotice) -> None:
        """Keep it for later: nobody can tell whether it arrived."""
        self._mark(notice, "interrupted")

    def recover(self) -> None:
        """Doubt what was being told when the process before this one ended. Call it before the first claim."""
        with self._sessions.writing() as session:
            session.execute(update(StepNoticeRow).where(StepNoticeRow.state == "sending").values(state="interrupted"))

    def _mark(self, notice: StepNotice, state: str) -> None:
        with self._sessions.writing() as session:
            row = session.get(StepNoticeRow, (notice.entry.number, notice.person))
            if row is not None:
                row.state = state

    def _read(self) -> int:
        with self._sessions.reading() as session:
            return _cursor(session).entry

    def _notice(self, entry: Entry, person: int) -> StepNotice:
        return StepNotice(entry, person, self._drafts.find(_number(entry)) if entry.action in _STATES else None)

    def _whom(self, entry: Entry) -> set[int]:
        if entry.action in _ROLES:
            return {_number(entry)} if self._is_newest(subject=entry.subject, number=entry.number) else set()
        if entry.details.get("via") == TELEGRAM or self._now() - entry.at > STALE:
            return set()
        everybody = [person for person in self._people.list() if person.id != entry.actor]
        if entry.action == "version.rolled-back":
            return {person.id for person in everybody}
        if entry.action not in _STATES or self._is_over(entry):
            return set()
        draft = self._drafts.find(_number(entry))
        return {person.id for person in everybody if _concerns(entry.action, draft, person)}

    def _is_over(self, entry: Entry) -> bool:
        """Whether the draft went on since, or the same step was taken with it once more."""
        newest = self._is_newest(subject=entry.subject, number=entry.number, action=entry.action)
        return not newest or self._drafts.find(_number(entry)).state is not _STATES[entry.action]

    def _is_newest(self, *, subject: str, number: int, action: str | None = None) -> bool:
        (newest,) = self._audit.entries(1, action=action, subject=subject)
        return newest.number == number


def _concerns(action: str, draft: Draft, person: Person) -> bool:
    """Whether a step with a draft is told to somebody else than who took it, as it is where it is taken on Telegram."""
    if action in _SUBMITTED:
        # An urgent notice is submitted before it is out: it is told once, when it is.
        return person.may_approve(draft.scope, draft.author) and draft.urgent == (action == "notice.urgent")
    if action == "draft.published":
        return person.may_see(draft.scope) or person.id == draft.author
    return person.id == draft.author


def _number(entry: Entry) -> int:
    """Return the number in the name of what the entry is about (`draft 7`, `person 501`)."""
    return int(entry.subject.rpartition(" ")[2])


def _cursor(session: Session) -> ReadLogRow:
    return session.get_one(ReadLogRow, 1)
