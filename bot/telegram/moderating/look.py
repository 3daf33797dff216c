"""What a moderator looks at of a draft: all that the summary and the difference say, at one moment. Takes seconds for a long law: call it in a thread."""

from __future__ import annotations

from dataclasses import dataclass

from bot.moderating.changes import AnyChange, Applied
from bot.moderating.correcting import Suspect, suspects
from bot.moderating.desk import Desk
from bot.moderating.difference import Difference, difference
from bot.moderating.document_changes import AddDocument
from bot.moderating.draft import Draft, Review
from bot.moderating.people import Person
from bot.moderating.versions import Version
from bot.telegram.moderating.buttons import digest


@dataclass(frozen=True, slots=True)
class Look:
    """A draft and what it does to what is published: `publication` is the number of the publication it was looked at over, 0 before the first."""

    draft: Draft
    changes: tuple[AnyChange, ...]
    applied: Applied
    difference: Difference
    reviews: tuple[Review, ...]
    misprints: tuple[Suspect, ...]
    publication: int

    @property
    def mark(self) -> str:
        """The digest of what is proposed: what a button that decides on it carries."""
        return mark_of(self.draft)

    @property
    def documents(self) -> tuple[AddDocument, ...]:
        """The documents that the draft brings in."""
        return tuple(change for change in self.changes if isinstance(change, AddDocument))


def mark_of(draft: Draft) -> str:
    """Return the digest of what a draft proposes."""
    return digest(draft.content)


def publication_of(desk: Desk) -> int:
    """Return the number of the publication that rules, 0 before the first."""
    newest = desk.moderation.versions.published()
    return newest.id if newest else 0


def served_versions(desk: Desk) -> tuple[Version, ...]:
    """Return the versions that citizens were answered by, the newest first: one whose publication failed, or goes on, is no way back."""
    versions = desk.moderation.versions
    served = versions.served()
    return tuple(version for version in versions.list() if version.id in served)


def look_at(desk: Desk, person: Person, number: int) -> Look:
    """Look at a draft.

    Raises:
        DraftError: there is none, or it is not within the person's scope.
        DamagedVersionError: what is published cannot be read.
    """
    draft = desk.reviewing.open(person, number)
    publication, changes, applied = publication_of(desk), desk.drafts.changes(draft), desk.reviewing.applied(draft)
    differs, reviews = difference(applied.before, applied.after), desk.drafts.reviews(draft)
    return Look(draft, changes, applied, differs, reviews, suspects(changes), publication)
