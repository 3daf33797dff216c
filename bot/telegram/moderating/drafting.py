"""What a moderator writes becomes a draft at once, and is shown as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.moderating.changes import AnyChange
from bot.moderating.draft import Draft
from bot.moderating.telling import title_of
from bot.telegram.moderating.draft_view import show_draft
from bot.telegram.moderating.visit import Visit
from knowledge.documents import Library


async def propose(visit: Visit, make: Callable[[Library], Sequence[AnyChange]], title: str = "") -> Draft:
    """Keep changes as a draft and show it; `make` gets the library that is published.

    Raises:
        ChangeError: a change does not fit.
        DraftError: it is not within the person's scope.
    """

    def kept() -> Draft:
        _, library = visit.desk.moderation.versions.current()
        changes = make(library)
        return visit.desk.reviewing.propose(visit.person, title or title_of(changes, visit.texts), changes)

    draft = await visit.in_thread(kept)
    await show_draft(visit, draft.id)
    return draft
