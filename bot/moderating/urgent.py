"""Urgent notices: out at once, marked provisional, and gone by themselves unless a second person confirms them in time.

What goes out is a notice that ends early; nothing has to run for it to fall. The whole notice waits as a submitted draft: to confirm it is to approve
and publish that draft.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.moderating.audit import AuditLog, Json
from bot.moderating.change import Change
from bot.moderating.changes import apply_all
from bot.moderating.draft import Draft, State
from bot.moderating.errors import DraftError, DraftFault
from bot.moderating.notice_changes import SetNotice
from bot.moderating.people import Person
from bot.moderating.publishing import Publishing
from bot.moderating.reviewing import Reviewing
from bot.moderating.versions import Version, Versions
from knowledge.dense import Progress
from knowledge.documents import Notice


class Urgent:
    """Puts notices out. `stands` is how long one stands unless a second person confirms it."""

    def __init__(
        self,
        reviewing: Reviewing,
        versions: Versions,
        publishing: Publishing,
        audit: AuditLog,
        now: Callable[[], datetime],
        stands: timedelta,
    ) -> None:
        self._reviewing = reviewing
        self._versions = versions
        self._publishing = publishing
        self._audit = audit
        self._now = now
        self._stands = stands

    def issue(self, person: Person, title: str, notice: Notice, progress: Progress | None = None) -> Draft:
        """Keep the notice as a submitted draft, and put it out; a crash between the two leaves the draft, for `put_out`.

        Raises:
            DraftError: it is not within the person's scope.
            PublishingError: it could not be put out; the draft is there.
        """
        draft = self._reviewing.propose(person, title, (SetNotice(notice=notice),), urgent=True)
        draft = self._reviewing.submit(person, draft.id)
        self.put_out(person, draft.id, progress)
        return draft

    def put_out(self, person: Person, number: int, progress: Progress | None = None) -> Version:
        """Put the notice of a submitted draft out, provisional, from now on.

        Raises:
            DraftError: the draft is no urgent notice, does not wait for a review, or is not within the person's scope.
            PublishingError: it could not be put out.
        """
        draft = self._reviewing.open(person, number)
        if not person.may_change(draft.scope):
            raise DraftError(DraftFault.ELSEWHERE, draft=draft.id, scope=draft.scope)
        if draft.state is not State.SUBMITTED:
            raise DraftError(DraftFault.WRONG_STATE, draft=number, state=draft.state.value)
        provisional = tuple(self._provisional(change, number) for change in self._reviewing.drafts.changes(draft))
        version, library = self._versions.current()
        applied = apply_all(provisional, library)
        until = provisional[0].notice.valid_until

        def log(session: Session, made: Version) -> None:
            details: dict[str, Json] = {"version": made.id, "until": until.isoformat()}
            self._audit.append(session, person.id, "notice.urgent", draft.subject, draft.title, details)

        return self._publishing.publish(applied.after, person.id, draft.title, progress=progress, onto=version, also=log)

    def _provisional(self, change: Change, number: int) -> SetNotice:
        if not isinstance(change, SetNotice):
            raise DraftError(DraftFault.NOT_A_NOTICE, draft=number)
        begins = max(change.notice.valid_from, self._now())
        until = min(change.notice.valid_until, self._now() + self._stands)
        early = {"provisional": True, "valid_from": min(begins, until - timedelta(seconds=1)), "valid_until": until}
        return SetNotice(notice=Notice.model_validate(change.notice.model_dump() | early))
