"""`laphieu knowledge correct`: misprints that are suspected in a draft's texts, and setting them right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from bot.moderating.correcting import Suspect, suspects
from bot.moderating.draft import Draft, State
from bot.moderating.operations import correction_words, misprint_words
from bot.moderating_session import As, In, Sitting, Speaks, sitting


def correct(
    draft: Annotated[int, typer.Argument(help="The draft's number.")],
    misprints: Annotated[list[int] | None, typer.Argument(help="Their numbers in the list; without one, the list.")] = None,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Set misprints right in your own draft, once you have compared them with the original; what the draft amends is applied anew."""
    with sitting(language, acting) as at:
        person = at.person
        looked_at = at.desk.reviewing.open(person, draft)
        found = suspects(at.desk.drafts.changes(looked_at))
        if not misprints:
            print_misprints(looked_at, found, at)
            if not found:
                at.say(at.texts("amending-misprints-none"))
            return
        for number in misprints:
            if 1 <= number <= len(found):
                at.say(_line(number, found[number - 1], at))
        if not yes and not typer.confirm(at.texts("amending-misprints-confirm")):
            raise typer.Exit(1)
        _, confirmed = at.desk.correct(person, draft, misprints, looked_at.content)
        for suspect in confirmed:
            at.say(correction_words(suspect.misprint, suspect.document, at.texts), "green")
        at.say(at.texts("draft-next-diff", draft=draft))


def print_misprints(draft: Draft, found: Sequence[Suspect], at: Sitting) -> None:
    """Print what may be misprinted, with the numbers by which it is set right, and while it can be, how."""
    if found:
        at.say(at.texts("amending-misprints"), "yellow")
    for number, suspect in enumerate(found, 1):
        at.say(_line(number, suspect, at))
    if found and draft.state is State.DRAFT:
        at.say(at.texts("amending-misprints-correct", draft=draft.id))


def _line(number: int, suspect: Suspect, at: Sitting) -> str:
    return f"  {number}. {misprint_words(suspect.misprint, at.texts, suspect.document)}"
