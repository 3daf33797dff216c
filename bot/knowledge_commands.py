"""`laphieu knowledge`: look into the library, check it."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.answer_commands import answer
from bot.answering.composing import show_day
from bot.edit_commands import edit
from bot.moderation_commands import add_moderation
from bot.notice_commands import notice
from bot.queue_commands import queue
from bot.services import library_folder, published_library
from bot.settings import read_settings
from bot.sync_command import sync
from bot.version_commands import add_versions
from knowledge.calendar_reading import SHIPPED_CALENDARS, latest_election, unresolved
from knowledge.checks import check_library
from knowledge.documents import Library, Placed
from knowledge.errors import CalendarError, LibraryError, Problem
from knowledge.reading import read_library

knowledge = typer.Typer(no_args_is_help=True, help=__doc__)
add_moderation(knowledge)
for group, name in ((edit, "edit"), (notice, "notice"), (answer, "answer")):
    knowledge.add_typer(group, name=name)
add_versions(knowledge)
knowledge.command()(sync)
knowledge.add_typer(queue, name="queue")


def _library() -> Library:
    return published_library(read_settings())


@knowledge.command("list")
def list_documents() -> None:
    """List the documents with their provisions."""
    library = _library()
    table = Table("number", "title", "articles", "provisions", "in force since", "amended by")
    for document in library.documents:
        provisions = len(library.find(document.number))
        articles = len(library.articles[document.number])
        amended = ", ".join(document.amended_by)
        table.add_row(document.number, document.title.vi, str(articles), str(provisions), show_day(document.in_force_from), amended)
    Console().print(table)


@knowledge.command()
def show(reference: Annotated[str, typer.Argument(help="Such as 85/2015/QH13#29, 85/2015/QH13#29.3 or 85/2015/QH13#36.1.a.")]) -> None:
    """Show the provisions at or below a reference."""
    console = Console()
    for placed in _library().find(reference):
        _print(placed, console)


@knowledge.command()
def check() -> None:
    """Check every file of the library, and that the election calendar rests on it; says file, line and field of what is wrong."""
    folder = library_folder(read_settings())
    library = read_library(folder)
    problems = check_library(folder)
    if problems:
        raise LibraryError(problems)
    if missing := unresolved(latest_election(), library):
        raise CalendarError([Problem(SHIPPED_CALENDARS, 1, "", f"{reference} is not in the library") for reference in missing])
    Console().print(f"{len(library.documents)} documents, {len(library.provisions)} provisions: nothing wrong")


def _print(placed: Placed, console: Console) -> None:
    provision = placed.provision
    console.print(Text(placed.reference, style="bold"), Text(placed.article.title.vi), sep="  ")
    until = f" – {show_day(provision.in_force_until)}" if provision.in_force_until else ""
    amended = f" ({', '.join(provision.amended_by)})" if provision.amended_by else ""
    console.print(Text(f"{show_day(provision.in_force_from)}{until}{amended}", style="dim"))
    for text in (provision.text.vi, provision.text.en, *(f"? {q}" for q in (*provision.questions.vi, *provision.questions.en))):
        console.print(Text(text))
    for earlier in provision.before:
        console.print(Text(f"{show_day(earlier.in_force_from)} – {show_day(earlier.in_force_until)}: {earlier.text.vi}", style="dim"))
    console.print()
