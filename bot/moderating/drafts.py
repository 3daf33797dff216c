"""Drafts in the database: changes that somebody proposes, kept whole from the first one on.

Every step is one transaction: the row, its changes and the entry in the log are kept together or not at all. Steps and who may take them are
`bot.moderating.reviewing`'s business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.moderating.audit import AuditLog, Json
from bot.moderating.changes import AnyChange, as_json, from_json
from bot.moderating.contents import keep, read
from bot.moderating.draft import Draft, Proposal, Review, State, Verdict
from bot.moderating.errors import DraftError, DraftFault
from bot.storage import Sessions
from bot.storage.draft_tables import DraftRow, ReviewRow


class Drafts:
    """The drafts. Nothing is ever dropped: what is not wanted any more is rejected or withdrawn."""

    def __init__(self, sessions: Sessions, audit: AuditLog, now: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._audit = audit
        self._now = now

    def create(self, author: int, proposal: Proposal, files: Iterable[bytes] = ()) -> Draft:
        """Keep a proposal as a draft of that author, with the original files."""
        with self._sessions.writing() as session:
            for file in files:
                keep(session, file)
            now = self._now()
            row = DraftRow(
                state=State.DRAFT.value,
                title=proposal.title,
                scope=proposal.scope,
                author=author,
                created=now,
                changed=now,
                base=proposal.base,
                content=keep(session, as_json(proposal.changes)),
                revision=1,
                urgent=proposal.urgent,
            )
            session.add(row)
            session.flush()
            self._log(session, author, "draft.created", row, "", {"title": row.title, "scope": row.scope, "content": row.content})
            return _draft(row)

    def find(self, number: int) -> Draft:
        """Return the draft of that number.

        Raises:
            DraftError: there is none.
        """
        with self._sessions.reading() as session:
            return _draft(_row(session, number))

    def list(self, states: Iterable[State] = State) -> tuple[Draft, ...]:
        """Return the drafts in those states, the newest first."""
        wanted = select(DraftRow).where(DraftRow.state.in_([s.value for s in states])).order_by(DraftRow.id.desc())
        with self._sessions.reading() as session:
            return tuple(map(_draft, session.scalars(wanted)))

    def changes(self, draft: Draft) -> tuple[AnyChange, ...]:
        """Return the draft's changes, in their order."""
        with self._sessions.reading() as session:
            return from_json(read(session, draft.content))

    def reviews(self, draft: Draft) -> tuple[Review, ...]:
        """Return what was said of the draft, the oldest first."""
        wanted = select(ReviewRow).where(ReviewRow.draft == draft.id).order_by(ReviewRow.id)
        with self._sessions.reading() as session:
            return tuple(Review(r.reviewer, Verdict(r.verdict), r.why, r.at, r.content) for r in session.scalars(wanted))

    def rewrite(self, by: int, draft: Draft, proposal: Proposal, corrections: Sequence[str] = ()) -> Draft:
        """Put other changes in a draft's place; the former ones stay in the log, by their hash.

        `corrections`: the misprints that were set right, where that is what was done.

        Raises:
            DraftError: it is no longer a draft, or somebody else changed it meanwhile.
        """
        with self._sessions.writing() as session:
            row = self._taken(session, draft, (State.DRAFT,))
            former, row.content = row.content, keep(session, as_json(proposal.changes))
            row.title, row.scope, row.base = proposal.title, proposal.scope, proposal.base
            action, what = ("draft.corrected", "; ".join(corrections)) if corrections else ("draft.changed", "")
            self._moved(session, by, action, row, what, {"former": former, "content": row.content, "scope": row.scope})
            return _draft(row)

    def move(self, by: int, draft: Draft, state: State, *, allowed: Sequence[State], why: str = "") -> Draft:
        """Bring a draft into another state.

        Raises:
            DraftError: it is in none of the allowed states, or somebody else changed it meanwhile.
        """
        with self._sessions.writing() as session:
            row = self._taken(session, draft, allowed)
            row.state = state.value
            self._moved(session, by, f"draft.{state.value}", row, why, {"content": row.content})
            return _draft(row)

    def judge(self, by: int, draft: Draft, verdict: Verdict, why: str, *, alone: bool = False) -> Draft:
        """Keep what a reviewer said of the changes that they saw, and bring the draft into that state; `alone`: it is the author's own word.

        Raises:
            DraftError: the draft does not wait for a review, or somebody changed it meanwhile.
        """
        allowed = (State.SUBMITTED,) if verdict is Verdict.APPROVED else (State.SUBMITTED, State.APPROVED)
        with self._sessions.writing() as session:
            row = self._taken(session, draft, allowed)
            row.state = State(verdict.value).value
            session.add(ReviewRow(draft=row.id, reviewer=by, verdict=verdict.value, why=why, at=self._now(), content=row.content))
            self._moved(session, by, f"draft.{verdict.value}", row, why, {"content": row.content, "alone": alone})
            return _draft(row)

    def published(self, session: Session, by: int, draft: Draft, version: int) -> None:
        """Say that the draft was published as that version, in the transaction that publishes it.

        Raises:
            DraftError: it is not approved any more, or somebody changed it meanwhile: nothing is to be published.
        """
        row = self._taken(session, draft, (State.APPROVED,))
        row.state = State.PUBLISHED.value
        self._moved(session, by, "draft.published", row, "", {"content": row.content, "version": version})

    def _taken(self, session: Session, draft: Draft, allowed: Sequence[State]) -> DraftRow:
        row = _row(session, draft.id)
        if row.state not in {state.value for state in allowed}:
            raise DraftError(DraftFault.WRONG_STATE, draft=draft.id, state=row.state)
        if row.revision != draft.revision:
            raise DraftError(DraftFault.CHANGED_MEANWHILE, draft=draft.id)
        return row

    def _moved(self, session: Session, by: int, action: str, row: DraftRow, why: str, details: Mapping[str, Json]) -> None:
        row.revision += 1
        row.changed = self._now()
        session.flush()
        self._log(session, by, action, row, why, details)

    def _log(self, session: Session, by: int, action: str, row: DraftRow, why: str, details: Mapping[str, Json]) -> None:
        self._audit.append(session, by, action, f"draft {row.id}", why, details)


def _row(session: Session, number: int) -> DraftRow:
    row = session.get(DraftRow, number)
    if row is None:
        raise DraftError(DraftFault.UNKNOWN, draft=number)
    return row


def _draft(row: DraftRow) -> Draft:
    return Draft(
        row.id,
        State(row.state),
        row.title,
        row.scope,
        row.author,
        row.created,
        row.changed,
        row.base,
        row.content,
        row.revision,
        row.urgent,
    )
