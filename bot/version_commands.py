"""`laphieu knowledge versions | rollback | audit`: what was published when, the way back, and the log."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from bot.clock import VIET_NAM
from bot.moderating.audit import Broken, Head
from bot.moderating.audit_words import did_words
from bot.moderating.errors import NotAllowedError
from bot.moderating_session import As, In, Sitting, Speaks, sitting


def add_versions(app: typer.Typer) -> None:
    """Add the commands of versions."""
    for command in (versions, rollback, audit):
        app.command()(command)


def versions(language: In = Speaks.VI) -> None:
    """List the versions; the one that serves is marked."""
    with sitting(language) as at:
        kept = at.desk.moderation.versions.list()
        newest = at.desk.moderation.versions.published()
        serves = newest.version if newest else None
        if not kept:
            at.say(at.texts("version-none"))
            return
        table = Table(*(at.texts(f"version-column-{name}") for name in ("number", "created", "draft", "note", "serves")))
        for version in kept:
            at_time = f"{version.created.astimezone(VIET_NAM):%d/%m/%Y %H:%M}"
            draft = str(version.draft) if version.draft is not None else "–"
            table.add_row(*map(Text, (str(version.id), at_time, draft, version.note, "●" if version.id == serves else "")))
        table.add_row("0", "", "–", at.texts("version-shipped"), "●" if serves is None else "")
        at.console.print(table)


def rollback(
    version: Annotated[
        int | None, typer.Argument(help="The version; the one published before by default, 0 for the shipped library.")
    ] = None,
    *,
    why: Annotated[str, typer.Option(help="A word to the log.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Go back to a version: takes seconds where its index is kept."""
    with sitting(language, acting) as at:
        person = at.person
        if not person.may_roll_back:
            raise NotAllowedError
        to = _former(at) if version is None else version or None
        name = _name(to, at)
        if not (yes or typer.confirm(at.texts("version-rollback-confirm", version=name))):
            raise typer.Exit(1)
        with at.bar() as show:
            at.desk.roll_back(person, to, why, lambda done, total: show("building", done, total))
        at.say(at.texts("version-rolled-back", version=name), "green")


def audit(
    *,
    verify: Annotated[bool, typer.Option("--verify", help="Compute the chain of hashes anew; ends with 1 where it is broken.")] = False,
    noted: Annotated[str | None, typer.Option(metavar="NUMBER:HASH", help="With --verify: a last entry that you noted elsewhere.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many entries, the newest first.")] = 30,
    language: In = Speaks.VI,
) -> None:
    """Show the log of who did what, when and why, or verify that nobody changed it."""
    with sitting(language) as at:
        if verify:
            _verify(_noted(noted), at)
            return
        table = Table(*(at.texts(f"audit-column-{name}") for name in ("number", "at", "who", "what", "why")))
        for entry in at.desk.moderation.audit.entries(limit):
            when = f"{entry.at.astimezone(VIET_NAM):%d/%m/%Y %H:%M:%S}"
            table.add_row(*map(Text, (str(entry.number), when, at.called(entry.actor), did_words(entry, at.called, at.texts), entry.why)))
        at.console.print(table)


def _verify(noted: Head | None, at: Sitting) -> None:
    found = at.desk.moderation.audit.verify(noted)
    if isinstance(found, Broken):
        at.say(at.texts("audit-broken", number=found.at), "red")
        raise typer.Exit(1)
    at.say(at.texts("audit-whole", count=found.head.number, hash=found.head.hash), "green")


def _noted(text: str | None) -> Head | None:
    if text is None:
        return None
    number, _, value = text.partition(":")
    if not (number.isdigit() and value):
        message = "write NUMBER:HASH, as `laphieu knowledge audit --verify` prints them"
        raise typer.BadParameter(message)
    return Head(int(number), value)


def _former(at: Sitting) -> int | None:
    """Return the version that served before the one that serves now."""
    published = at.desk.moderation.versions.publications()
    if not published:
        at.refuse(at.texts("version-rollback-nothing"))
    now = published[0].version
    return next((p.version for p in published if p.version != now), None)


def _name(version: int | None, at: Sitting) -> str:
    return at.texts("version-shipped") if version is None else at.texts("version-named", version=version)
