"""From a draft to what may be published: who may take which step, and what must hold before it.

draft ─submit→ submitted ─approve→ approved ─publish→ published
  ↑                │  └────reject───┐   │
  └────reopen──────┴── rejected, withdrawn (from any of them, by the author)

Nobody approves their own draft. Nor does somebody who got their role from the author since the draft was begun: a second account is no second
person. Against two accounts prepared beforehand only the log helps, which shows who gave whom a role.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Final, Protocol

from bot.moderating.changes import AnyChange, Applied, apply_all
from bot.moderating.difference import difference
from bot.moderating.document_changes import AddDocument
from bot.moderating.draft import Draft, Proposal, State, Verdict
from bot.moderating.drafts import Drafts
from bot.moderating.errors import DraftError, DraftFault
from bot.moderating.people import NATIONWIDE, Person
from bot.moderating.versions import Version
from knowledge.documents import Library

_OPEN: Final = (State.DRAFT, State.SUBMITTED, State.APPROVED)


class Standing(Protocol):
    """What is published now."""

    def current(self) -> tuple[Version | None, Library]:
        """Return the version that is published, None where it is the shipped library, and its library."""
        ...


IsSecondAccount = Callable[[int, int, datetime], bool]
"""Whether a person (a Telegram id) got their role from that author after that moment (`SecondAccounts.is_one`)."""


class Reviewing:
    """The steps of drafts; `alone`: an administrator may approve their own (config.toml), and the log says so."""

    def __init__(self, drafts: Drafts, standing: Standing, is_second_account: IsSecondAccount, *, alone: bool) -> None:
        self.drafts = drafts
        self._standing = standing
        self._is_second_account = is_second_account
        self.alone = alone

    def propose(
        self, person: Person, title: str, changes: Sequence[AnyChange], *, files: Iterable[bytes] = (), urgent: bool = False
    ) -> Draft:
        """Begin a draft with these changes; `files` are the originals that they were read from.

        Raises:
            ChangeError: a change does not fit what is published now.
            DraftError: there is no change, or one is not within the person's scope.
        """
        return self.drafts.create(person.id, self._proposal(person, title, changes, urgent=urgent), files)

    def extend(self, person: Person, number: int, changes: Sequence[AnyChange]) -> Draft:
        """Put further changes at the end of one's own draft.

        Raises:
            ChangeError: a change does not fit.
            DraftError: it is not theirs, no longer a draft, or a change is not within their scope.
        """
        draft = self._own(person, number)
        present = self.drafts.changes(draft)
        proposal = self._proposal(person, draft.title, (*present, *changes), urgent=draft.urgent, fitting=len(present))
        return self.drafts.rewrite(person.id, draft, proposal)

    def drop(self, person: Person, number: int, which: int) -> Draft:
        """Take a change out of one's own draft, by its number from 1: for what no longer fits.

        Raises:
            DraftError: it is not theirs, no longer a draft, has no such change, or no other one.
        """
        draft = self._own(person, number)
        changes = self.drafts.changes(draft)
        if not 1 <= which <= len(changes):
            raise DraftError(DraftFault.NO_SUCH_CHANGE, draft=number, change=which)
        kept = (*changes[: which - 1], *changes[which:])
        proposal = self._proposal(person, draft.title, kept, urgent=draft.urgent, fitting=len(kept))
        return self.drafts.rewrite(person.id, draft, proposal)

    def correct(
        self, person: Person, number: int, make: Callable[[Draft, tuple[AnyChange, ...]], Sequence[AnyChange]], corrections: Sequence[str]
    ) -> Draft:
        """Put into one's own draft what `make` gives of its changes once misprints are set right; `corrections` name them in the log.

        Raises:
            DraftError: it is not theirs, no longer a draft, or a change is not within their scope.
        """
        draft = self._own(person, number)
        changes = make(draft, self.drafts.changes(draft))
        proposal = self._proposal(person, draft.title, changes, urgent=draft.urgent, fitting=len(changes))
        return self.drafts.rewrite(person.id, draft, proposal, corrections)

    def open(self, person: Person, number: int) -> Draft:
        """Return a draft that the person may see.

        Raises:
            DraftError: there is none, or it is not within their scope.
        """
        draft = self.drafts.find(number)
        if not (person.may_see(draft.scope) or draft.author == person.id):
            raise DraftError(DraftFault.ELSEWHERE, draft=draft.id, scope=draft.scope)
        return draft

    def visible(self, person: Person, states: Iterable[State] = _OPEN) -> tuple[Draft, ...]:
        """Return the drafts in those states that the person may see, the newest first."""
        return tuple(d for d in self.drafts.list(states) if person.may_see(d.scope) or d.author == person.id)

    def applied(self, draft: Draft) -> Applied:
        """Make the draft's changes to what is published now, whichever version they were written on."""
        _, library = self._standing.current()
        return apply_all(self.drafts.changes(draft), library)

    def submit(self, person: Person, number: int) -> Draft:
        """Ask for a second person's eyes.

        Raises:
            DraftError: it is not theirs, does not fit what is published, changes nothing, or a file of it was not read well enough.
        """
        draft = self._own(person, number)
        self._check(draft)
        return self.drafts.move(person.id, draft, State.SUBMITTED, allowed=(State.DRAFT,))

    def approve(self, person: Person, number: int, seen: str, why: str = "") -> Draft:
        """Approve the changes that the person saw; `seen` names them (`Draft.content`).

        Raises:
            DraftError: it is their own, not within their scope, does not wait for a review, or was changed since they looked.
        """
        draft = self.open(person, number)
        if draft.content != seen:
            raise DraftError(DraftFault.OTHER_CONTENT, draft=number)
        alone = draft.author == person.id
        if alone and not person.may_approve(draft.scope, draft.author, alone=self.alone):
            raise DraftError(DraftFault.OWN, draft=number)
        if not person.may_approve(draft.scope, draft.author, alone=self.alone):
            raise DraftError(DraftFault.ELSEWHERE, draft=draft.id, scope=draft.scope)
        if self._is_second_account(person.id, draft.author, draft.created):
            raise DraftError(DraftFault.OWN, draft=number)
        self._check(draft)
        return self.drafts.judge(person.id, draft, Verdict.APPROVED, why, alone=alone)

    def reject(self, person: Person, number: int, why: str) -> Draft:
        """Send a draft back, with the reason.

        Raises:
            DraftError: no reason, not within their scope, or it does not wait for a review.
        """
        draft = self.open(person, number)
        if not why.strip():
            raise DraftError(DraftFault.WHY_MISSING, draft=number)
        if not person.may_change(draft.scope):
            raise DraftError(DraftFault.ELSEWHERE, draft=draft.id, scope=draft.scope)
        return self.drafts.judge(person.id, draft, Verdict.REJECTED, why.strip())

    def withdraw(self, person: Person, number: int, why: str = "") -> Draft:
        """Give one's own draft up; it can be opened again.

        Raises:
            DraftError: it is not theirs, or is published or given up already.
        """
        return self.drafts.move(person.id, self._own(person, number), State.WITHDRAWN, allowed=_OPEN, why=why)

    def reopen(self, person: Person, number: int) -> Draft:
        """Work on one's own draft again; what was said of it counts no more.

        Raises:
            DraftError: it is not theirs, is published, or is open already.
        """
        allowed = (State.SUBMITTED, State.APPROVED, State.REJECTED, State.WITHDRAWN)
        return self.drafts.move(person.id, self._own(person, number), State.DRAFT, allowed=allowed)

    def ready(self, person: Person, number: int) -> tuple[Draft, Version | None, Applied]:
        """Return an approved draft, the version it goes on, and its changes made to that one: what is to be published.

        Raises:
            DraftError: it is not approved, not within their scope, or no longer fits what is published.
        """
        draft = self.open(person, number)
        if not person.may_change(draft.scope):
            raise DraftError(DraftFault.ELSEWHERE, draft=draft.id, scope=draft.scope)
        if draft.state is not State.APPROVED:
            raise DraftError(DraftFault.WRONG_STATE, draft=number, state=draft.state.value)
        version, library = self._standing.current()
        applied = apply_all(self.drafts.changes(draft), library)
        _check_fits(draft, applied)
        return draft, version, applied

    def _own(self, person: Person, number: int) -> Draft:
        draft = self.drafts.find(number)
        if draft.author != person.id:
            raise DraftError(DraftFault.NOT_YOURS, draft=number)
        return draft

    def _proposal(self, person: Person, title: str, changes: Sequence[AnyChange], *, urgent: bool, fitting: int = 0) -> Proposal:
        """Check rights and fit. The first `fitting` changes were there already, and may have ceased to fit; the others must."""
        if not changes:
            raise DraftError(DraftFault.EMPTY)
        version, library = self._standing.current()
        applied = apply_all(changes, library)
        for misfit in applied.misfits:
            if misfit.number > fitting:
                raise misfit.error
        for fit in applied.fits:
            if not person.may_change(fit.scope):
                raise DraftError(DraftFault.OUT_OF_SCOPE, subject=fit.change.subject, scope=fit.scope)
        return Proposal(
            title, _widest(person, [fit.scope for fit in applied.fits]), tuple(changes), version.id if version else None, urgent
        )

    def _check(self, draft: Draft) -> None:
        """What must hold before anybody else spends time on it, and again before it is approved."""
        for change in self.drafts.changes(draft):
            if isinstance(change, AddDocument) and (faults := change.blocking):
                pages = ", ".join(str(page) for page in sorted({f.page for f in faults if f.page}))
                raise DraftError(DraftFault.FIDELITY, draft=draft.id, subject=change.subject, faults=len(faults), pages=pages or "–")
        _check_fits(draft, self.applied(draft))


def _check_fits(draft: Draft, applied: Applied) -> None:
    if applied.misfits:
        numbers = ", ".join(str(m.number) for m in applied.misfits)
        raise DraftError(DraftFault.MISFITS, draft=draft.id, changes=numbers)
    if difference(applied.before, applied.after).is_empty:
        raise DraftError(DraftFault.NOTHING_DIFFERS, draft=draft.id)


def _widest(person: Person, scopes: Iterable[str]) -> str:
    """Return the scope that holds all of them: their own where there is one only, else the person's, which holds what they may change."""
    found = set(scopes)
    if len(found) == 1:
        return found.pop()
    return NATIONWIDE if NATIONWIDE in found else person.scope
