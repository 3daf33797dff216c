"""What the commands that write a change share: into which draft it goes, and what it is made to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from bot.moderating.changes import AnyChange
from bot.moderating.draft import Draft
from bot.moderating.telling import title_of
from bot.moderating_session import Sitting
from knowledge.documents import Library

Into = Annotated[int | None, typer.Option("--draft", help="Put it into this draft of yours, instead of a new one.")]
Scope = Annotated[str | None, typer.Option(help="nationwide, a province's two digits, or a commune's five; yours by default.")]


def keep(changes: Sequence[AnyChange], into: int | None, at: Sitting) -> Draft:
    """Put changes into a draft of the person who acts, by default a new one, and say so."""
    person, reviewing = at.person, at.desk.reviewing
    draft = reviewing.propose(person, title_of(changes, at.texts), changes) if into is None else reviewing.extend(person, into, changes)
    at.say(at.texts("draft-saved", draft=draft.id, title=draft.title), "green")
    at.say(at.texts("draft-next-diff", draft=draft.id))
    return draft


def library_with(into: int | None, at: Sitting) -> Library:
    """Return what a change is made to: what is published, with the draft that it is put into, so that a new document's texts can be written at once."""
    if into is None:
        return at.desk.moderation.versions.current()[1]
    return at.desk.reviewing.applied(at.desk.reviewing.open(at.person, into)).after
