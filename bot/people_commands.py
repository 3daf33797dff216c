"""`laphieu people`: who may bring documents in, review and publish, and for which place."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from bot.moderating.audit import CONSOLE
from bot.moderating.people import NATIONWIDE, Person, Role
from bot.moderating.telling import scope_words
from bot.moderating_session import As, In, Speaks, sitting

people = typer.Typer(no_args_is_help=True, help=__doc__)
Id = Annotated[int, typer.Argument(help="Their Telegram id, a number (Telegram's @userinfobot tells it).")]


@people.command("list")
def list_people(language: In = Speaks.VI) -> None:
    """List everybody who has a role."""
    with sitting(language) as at:
        found = at.desk.moderation.people.list()
        if not found:
            at.say(at.texts("people-none"))
            return
        table = Table(*(at.texts(f"people-column-{name}") for name in ("id", "role", "scope", "label")))
        for person in found:
            cells = (str(person.id), at.texts(f"role-{person.role.value}"), scope_words(person.scope, at.texts), person.label)
            table.add_row(*map(Text, cells))
        at.console.print(table)


@people.command("add")
def add_person(  # noqa: PLR0913  a person
    person: Id,
    *,
    role: Annotated[Role, typer.Option(help="What they may do.")],
    label: Annotated[str, typer.Option(help="What they are called in lists and in the log: an office rather than a name.")],
    scope: Annotated[str, typer.Option(help="nationwide, a province's two digits, or a commune's five.")] = NATIONWIDE,
    why: Annotated[str, typer.Option(help="A word to the log.")] = "",
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Give somebody a role, in place of the one they have; without --as it is whoever runs this copy that does."""
    with sitting(language, acting) as at:
        added = at.desk.moderation.people.add(CONSOLE if acting is None else acting, Person(person, role, scope, label), why)
        where = scope_words(added.scope, at.texts)
        at.say(
            at.texts("people-added", label=added.label, person=str(added.id), role=at.texts(f"role-{added.role.value}"), scope=where),
            "green",
        )


@people.command("remove")
def remove_person(
    person: Id, *, why: Annotated[str, typer.Option(help="A word to the log.")] = "", acting: As = None, language: In = Speaks.VI
) -> None:
    """Take somebody's role away; what they did stays in the log."""
    with sitting(language, acting) as at:
        at.desk.moderation.people.remove(CONSOLE if acting is None else acting, person, why)
        at.say(at.texts("people-removed", person=str(person)), "green")
