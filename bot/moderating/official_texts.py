"""The official words that stand behind what is published: those of the documents that moderators brought in, as later ones amended them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.moderating.change import Change
from bot.moderating.document_changes import AddDocument, ApplyAmendment
from bot.moderating.drafts import Drafts
from bot.moderating.versions import Version, Versions
from knowledge.amending.dated_text import DatedText
from knowledge.official.model import OfficialText


class OfficialTexts:
    """Looks along the published version and those that it was made from, the newest first."""

    def __init__(self, drafts: Drafts, versions: Versions) -> None:
        self._drafts = drafts
        self._versions = versions

    def changes(self) -> Sequence[Change]:
        """Return the changes that lead to what is published, the newest first."""
        return tuple(self._walk())

    def _walk(self) -> Iterator[Change]:
        newest = self._versions.published()
        number = newest.version if newest else None
        while number is not None:
            version: Version = self._versions.get(number)
            if version.draft is not None:
                yield from reversed(self._drafts.changes(self._drafts.find(version.draft)))
            number = version.parent


def text_of(number: str, changes: Sequence[Change]) -> OfficialText | DatedText | None:
    """Return the newest words of a document among changes, the newest first; None where none of them holds any."""
    for change in changes:
        if isinstance(change, AddDocument) and change.document.number == number:
            return change.official
        if isinstance(change, ApplyAmendment) and change.base == number:
            return change.consolidation.text
    return None


def amending(number: str, changes: Sequence[Change]) -> tuple[AddDocument, ...]:
    """Return the documents that order something of that one, the oldest first."""
    found = [
        c for c in changes if isinstance(c, AddDocument) and c.amendments and any(o.base.number == number for o in c.amendments.operations)
    ]
    return tuple(sorted({c.subject: c for c in reversed(found)}.values(), key=lambda c: c.document.in_force_from))
