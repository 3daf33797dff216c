"""`laphieu knowledge notice`: urgent notices, as drafts or at once."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final

import typer
from rich.table import Table
from rich.text import Text

from bot import clock
from bot.as_of import MOMENT_FORMATS
from bot.difference_tables import print_difference
from bot.draft_writing import Into, Scope, keep
from bot.moderating.difference import difference
from bot.moderating.notice_changes import RemoveNotice, SetNotice
from bot.moderating.telling import scope_words, title_of
from bot.moderating_session import As, In, Sitting, Speaks, sitting
from knowledge.documents import Bilingual, Notice

notice = typer.Typer(no_args_is_help=True, help="Urgent notices: list, set, put out at once, confirm, remove.")

_HELP: Final = "YYYY-MM-DDTHH:MM or DD/MM/YYYY HH:MM, time of Viet Nam."
When = Annotated[datetime | None, typer.Option(formats=MOMENT_FORMATS, help=_HELP)]
Until = Annotated[datetime, typer.Option(formats=MOMENT_FORMATS, help=_HELP)]


@notice.command("list")
def list_notices(language: In = Speaks.VI) -> None:
    """List the notices that are published, with what is told now."""
    with sitting(language) as at:
        _, library = at.desk.moderation.versions.current()
        if not library.notices:
            at.say(at.texts("notice-none"))
            return
        table = Table(*(at.texts(f"notice-column-{name}") for name in ("id", "state", "scope", "from", "until", "text")))
        for one in library.notices:
            since, until = (f"{moment.astimezone(clock.VIET_NAM):%d/%m/%Y %H:%M}" for moment in (one.valid_from, one.valid_until))
            cells = (one.id, _notice_state(one, at), scope_words(one.scope, at.texts), since, until, one.text[at.texts.language])
            table.add_row(*map(Text, cells))
        at.console.print(table)


@notice.command("set")
def set_notice(  # noqa: PLR0913  a notice
    name: Annotated[str, typer.Argument(help="A short name; a notice of the same name is replaced.")],
    *,
    vi: Annotated[str, typer.Option(help="In Vietnamese, 300 characters at most.")],
    en: Annotated[str, typer.Option(help="In English, 300 characters at most.")],
    until: Until,
    since: When = None,
    scope: Scope = None,
    urgent: Annotated[bool, typer.Option("--urgent", help="Out at once; it falls unless a second person confirms it in time.")] = False,
    draft: Into = None,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Write a notice: as a draft, or with --urgent at once."""
    with sitting(language, acting) as at:
        person = at.person
        if _moment(until) <= _moment(since):
            at.refuse(at.texts("notice-until-early"))
        made = at.valid(
            lambda: Notice(
                id=name, scope=scope or person.scope, text=Bilingual(vi=vi, en=en), valid_from=_moment(since), valid_until=_moment(until)
            )
        )
        change = SetNotice(notice=made)
        if not urgent:
            keep((change,), draft, at)
            return
        with at.bar() as show:
            kept = at.desk.urgent.issue(person, title_of((change,), at.texts), made, lambda done, total: show("building", done, total))
        _say_out(kept.id, at)


@notice.command("again")
def put_out_again(
    draft: Annotated[int, typer.Argument(help="The draft of an urgent notice.")], acting: As = None, language: In = Speaks.VI
) -> None:
    """Put an urgent notice out again that nobody confirmed in time, or whose publication was interrupted."""
    with sitting(language, acting) as at:
        with at.bar() as show:
            at.desk.urgent.put_out(at.person, draft, lambda done, total: show("building", done, total))
        _say_out(draft, at)


@notice.command("confirm")
def confirm_notice(
    draft: Annotated[int, typer.Argument(help="The draft of the notice.")], acting: As = None, language: In = Speaks.VI
) -> None:
    """Confirm somebody else's urgent notice: it stands as long as it was meant to."""
    with sitting(language, acting) as at:
        found = at.desk.reviewing.open(at.person, draft)
        applied = at.desk.reviewing.applied(found)
        print_difference(difference(applied.before, applied.after), at.console, at.texts, None)
        at.desk.reviewing.approve(at.person, draft, found.content)
        with at.bar() as show:
            version = at.desk.publish(at.person, draft, lambda done, total: show("building", done, total))
        at.say(at.texts("draft-published", draft=draft, version=version.id), "green")


@notice.command("remove")
def remove_notice(
    name: Annotated[str, typer.Argument(help="The notice's name.")], *, draft: Into = None, acting: As = None, language: In = Speaks.VI
) -> None:
    """Take a notice back: as a draft."""
    with sitting(language, acting) as at:
        keep((RemoveNotice(id=name),), draft, at)


def _say_out(draft: int, at: Sitting) -> None:
    _, library = at.desk.moderation.versions.current()
    until = max((n.valid_until for n in library.notices if n.provisional), default=clock.now())
    at.say(at.texts("notice-out", draft=draft, until=f"{until.astimezone(clock.VIET_NAM):%d/%m/%Y %H:%M}"), "yellow")


def _notice_state(one: Notice, at: Sitting) -> str:
    now = clock.now()
    if now >= one.valid_until:
        return at.texts("notice-state-over")
    if one.provisional:
        return at.texts("notice-state-provisional")
    return at.texts("notice-state-valid" if one.is_valid(now) else "notice-state-coming")


def _moment(typed: datetime | None) -> datetime:
    return typed.replace(tzinfo=clock.VIET_NAM) if typed else clock.now()
