"""The moderators' desk: drafts, their steps, and publication over one database, for the command line and for Telegram."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import clock
from bot.moderating.bringing import Bringing, Brought, Progress
from bot.moderating.drafts import Drafts
from bot.moderating.headers import Corrections
from bot.moderating.official_texts import OfficialTexts
from bot.moderating.opening import Moderation
from bot.moderating.people import Person
from bot.moderating.reviewing import Reviewing
from bot.moderating.second_accounts import SecondAccounts
from bot.moderating.urgent import Urgent
from bot.moderating.versions import Version
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
        _, library = self.moderation.versions.current()
        earlier = OfficialTexts(self.drafts, self.moderation.versions).changes()
        return Bringing(self.limits, library, earlier).bring(content, name, said, progress)

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


def open_desk(settings: Settings, moderation: Moderation, now: Callable[[], datetime] = clock.now) -> Desk:
    """Put the desk together over an open database."""
    drafts = Drafts(moderation.sessions, moderation.audit, now)
    second = SecondAccounts(moderation.sessions)
    reviewing = Reviewing(drafts, moderation.versions, second.is_one, alone=settings.moderation.alone)
    stands = timedelta(minutes=settings.moderation.notice_confirm_minutes)
    urgent = Urgent(reviewing, moderation.versions, moderation.publishing, moderation.audit, now, stands)
    return Desk(moderation, drafts, reviewing, urgent, settings.intake.limits)
