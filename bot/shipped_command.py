"""`laphieu knowledge shipped`: bring what a newer package ships to a copy that has published versions, as a draft like any other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from bot.moderating.changes import apply_all
from bot.moderating.difference import difference
from bot.moderating.shipped import Comparison, Shipped
from bot.moderating_session import As, In, Sitting, Speaks, sitting

_SHOWN: Final = 20


def shipped(
    *,
    take: Annotated[
        list[str] | None,
        typer.Option(metavar="PLACE", help="Propose this place as the package has it, although it was written here too; may be repeated."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be taken; make no draft.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="List every place that stays as it is here.")] = False,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Compare the library that this package ships with what is published; make a draft of what is new, publish nothing."""
    with sitting(language, acting) as at:
        person, compares = at.person, Shipped(at.desk.moderation.sessions, at.desk.moderation.versions, at.desk.drafts)
        found = compares.compare()
        if found is None:
            at.say(at.texts("shipped-serves"))
            return
        if take:
            _check_wanted(take, found, at)
            found = compares.compare(take) or found
        at.say(at.texts(f"shipped-base-{found.base.origin.value}", version=found.base.version))
        _list_kept(found, at, None if everything else _SHOWN)
        if not _differs(found, at):
            return
        if dry_run:
            at.say(at.texts("shipped-would", count=len(found.changes)))
            return
        title = at.texts("shipped-title", count=len(found.changes))
        draft = at.desk.reviewing.propose(person, title, found.changes, files=[found.package])
        at.say(at.texts("draft-saved", draft=draft.id, title=draft.title), "green")
        at.say(at.texts("draft-next-diff", draft=draft.id))


def _check_wanted(take: Sequence[str], found: Comparison, at: Sitting) -> None:
    """Refuse what is not listed as kept: a slip would otherwise pass for done."""
    if unknown := [place for place in take if place not in found.kept]:
        at.refuse(at.texts("shipped-unknown-place", places=", ".join(unknown)))


def _list_kept(found: Comparison, at: Sitting, most: int | None) -> None:
    if found.kept:
        at.say(at.texts("shipped-kept", count=len(found.kept)), "yellow")
        for place in found.kept[:most]:
            at.say(f"  • {place}")
        if more := len(found.kept) - len(found.kept[:most]):
            at.say(f"  {at.texts('shipped-kept-more', more=more)}")
        at.say(at.texts("shipped-kept-next", place=found.kept[0]))
    if found.gone:
        at.say(at.texts("shipped-gone"), "yellow")
        for number in found.gone:
            at.say(f"  • {number}")


def _differs(found: Comparison, at: Sitting) -> bool:
    """Whether there is anything that people could look at; it is said where there is not."""
    if not found.changes:
        at.say(at.texts("shipped-nothing"))
        return False
    applied = apply_all(found.changes, at.desk.moderation.versions.current()[1])
    if difference(applied.before, applied.after).is_empty:
        at.say(at.texts("shipped-only-asked"))
        return False
    return True
