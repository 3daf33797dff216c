"""The moderators' desk: drafts, their steps, and publication over one database, for the command line and for Telegram."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import clock
from bot.moderating.bringing import Bringing, Brought, Progress
from bot.moderating.changes import AnyChange
from bot.moderating.correcting import Suspect, set_right, suspects
from bot.moderating.draft import Draft
from bot.moderating.drafts import Drafts
from bot.moderating.errors import DraftError, DraftFault, NotAllowedError
from bot.moderating.headers import Corrections
from bot.moderating.official_texts import OfficialTexts
from bot.moderating.opening import Moderation
from bot.moderating.people import Person
from bot.moderating.reviewing import Reviewing
from bot.moderating.second_accounts import SecondAccounts
from bot.moderating.urgent import Urgent
from bot.moderating.versions import Publication, Version
from bot.settings import Settings
from knowledge.dense import Progress as BuildProgress
from knowledge.intake.limits import Limits


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a moderator does goes through here."""

    moderation: Moderation
    drafts: Drafts
    reviewing: Reviewing
    urgent: Urgent
    limits: Limits

    def bring(self, content: bytes, name: str, said: Corrections, progress: Progress) -> Brought:
        """Read a file over what is published; see `Bringing.bring`. Nothing is kept: `reviewing.propose` does that."""
        return self.bringing().bring(content, name, said, progress)

    def bringing(self) -> Bringing:
        """Return what brings documents in over what is published now, with the official words that it holds."""
        _, library = self.moderation.versions.current()
        return Bringing(self.limits, library, OfficialTexts(self.drafts, self.moderation.versions).changes())

    def correct(self, person: Person, number: int, which: Sequence[int], seen: str) -> tuple[Draft, tuple[Suspect, ...]]:
        """Set suspected misprints right in one's own draft, by their numbers in `suspects` from 1; return the draft and them.

        `seen` names the changes that the person looked at (`Draft.content`).

        Raises:
            DraftError: it is not theirs, no longer a draft, has no such misprint, or was changed meanwhile.
            ChangeError: the words are not there any more.
            FileRefusedError: to apply it anew takes more time or memory than it may.
        """
        draft = self.reviewing.open(person, number)
        if draft.content != seen:
            raise DraftError(DraftFault.OTHER_CONTENT, draft=number)
        found = suspects(self.drafts.changes(draft))
        unknown = next((n for n in which if not 1 <= n <= len(found)), None)
        if unknown is not None:
            raise DraftError(DraftFault.NO_SUCH_MISPRINT, draft=number, change=unknown)
        confirmed = tuple(found[n - 1] for n in dict.fromkeys(which))
        bringing = self.bringing()

        def make(present: Draft, changes: tuple[AnyChange, ...]) -> tuple[AnyChange, ...]:
            if present.content != draft.content:
                raise DraftError(DraftFault.CHANGED_MEANWHILE, draft=number)
            return set_right(bringing, changes, confirmed)

        return self.reviewing.correct(person, number, make, [suspect.told for suspect in confirmed]), confirmed

    def publish(self, person: Person, number: int, progress: BuildProgress | None = None) -> Version:
        """Publish an approved draft, its changes made to what is published now; the draft's state changes in the transaction that switches.

        Raises:
            DraftError: it is not approved, not within the person's scope, or no longer fits.
            PublishingError: the version could not be built, or something else was published meanwhile.
        """
        draft, base, applied = self.reviewing.ready(person, number)
        return self.moderation.publishing.publish(
            applied.after,
            person.id,
            draft.title,
            draft.id,
            progress,
            onto=base,
            also=lambda session, version: self.drafts.published(session, person.id, draft, version.id),
        )

    def roll_back(self, person: Person, to: int | None, why: str, progress: BuildProgress | None = None) -> Publication:
        """Publish an earlier version again, None being the shipped library; see `Publishing.roll_back`.

        Raises:
            NotAllowedError: the person may not (`Person.may_roll_back`).
            PublishingError: it could not be built, or another publication is under way.
            UnknownVersionError: there is no such version.
            DamagedVersionError: what is stored of it is not what was stored.
        """
        if not person.may_roll_back:
            raise NotAllowedError
        return self.moderation.publishing.roll_back(to, person.id, why, progress)


def open_desk(settings: Settings, moderation: Moderation, now: Callable[[], datetime] = clock.now) -> Desk:
    """Put the desk together over an open database."""
    drafts = Drafts(moderation.sessions, moderation.audit, now)
    second = SecondAccounts(moderation.sessions)
    reviewing = Reviewing(drafts, moderation.versions, second.is_one, alone=settings.moderation.alone)
    stands = timedelta(minutes=settings.moderation.notice_confirm_minutes)
    urgent = Urgent(reviewing, moderation.versions, moderation.publishing, moderation.audit, now, stands)
    return Desk(moderation, drafts, reviewing, urgent, settings.intake.limits)
