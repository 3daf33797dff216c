"""What every moderating command has: who acts, in which language, over which database; and its errors in their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, NoReturn, TypeVar

import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from bot.errors import AssistantError
from bot.moderating import refusals
from bot.moderating.audit import CONSOLE
from bot.moderating.desk import Desk, open_desk
from bot.moderating.errors import ModeratingError
from bot.moderating.people import Person
from bot.services import open_moderation
from bot.settings import Settings, read_settings
from bot.texts import Texts, texts_in
from knowledge.documents import Language
from knowledge.errors import KnowledgeError
from knowledge.intake.errors import FileRefusedError

Made = TypeVar("Made")
_UNREADABLE: Final = {FileNotFoundError: "missing", IsADirectoryError: "folder", PermissionError: "forbidden"}
MODERATOR: Final = "LAPHIEU_MODERATOR"


class Speaks(StrEnum):
    """The language that a command speaks."""

    VI = "vi"
    EN = "en"

    @property
    def language(self) -> Language:
        """Return it as the texts know it."""
        return "vi" if self is Speaks.VI else "en"


As = Annotated[int | None, typer.Option("--as", envvar=MODERATOR, metavar="TELEGRAM_ID", help="Who acts: a Telegram id with a role.")]
In = Annotated[Speaks, typer.Option("--language", envvar="LAPHIEU_LANGUAGE", help="The language that the command speaks.")]


@dataclass(frozen=True, slots=True)
class Sitting:
    """A command at work: the desk, the words, where it prints, who acts (None: nobody was named)."""

    desk: Desk
    texts: Texts
    console: Console
    settings: Settings
    acting: int | None

    @property
    def person(self) -> Person:
        """Who acts.

        Raises:
            typer.Exit: nobody was named, or they have no role; it was said.
        """
        if self.acting is None:
            self.refuse(self.texts("who-missing"))
        found = self.desk.moderation.people.find(self.acting)
        if found is None:
            self.refuse(self.texts("who-unknown", person=str(self.acting)))
        return found

    def called(self, person: int) -> str:
        """Return what somebody is called in lists; their Telegram id where they have no role any more."""
        if person == CONSOLE:
            return self.texts("audit-console")
        found = self.desk.moderation.people.find(person)
        return found.label if found else str(person)

    def content_of(self, path: Path) -> bytes:
        """Return the bytes of a file, and not a byte more than a document may have.

        Raises:
            typer.Exit: it cannot be read; it was said.
        """
        try:
            with path.open("rb") as file:
                return file.read(self.desk.limits.file_bytes + 1)
        except OSError as error:
            code = _UNREADABLE.get(type(error), "other")
            self.refuse(self.texts("file-unreadable", path=str(path), code=code, why=error.strerror or ""))

    def valid(self, make: Callable[[], Made]) -> Made:
        """Return what was made of a person's words.

        Raises:
            typer.Exit: it cannot be so; which field, and why, was said.
        """
        try:
            return make()
        except ValidationError as error:
            faults = error.errors(include_url=False, include_input=False)
            told = [f"{'.'.join(map(str, e['loc']))}: {self._fault(e)}".removeprefix(": ") for e in faults]
            self.refuse(self.texts("input-invalid", faults="; ".join(told)))

    def _fault(self, fault: ErrorDetails) -> str:
        """Return what is wrong with a field; in its own English words where it is rare."""
        most = fault.get("ctx", {}).get("max_length", 0)
        known = {"string_too_short": "input-empty", "too_short": "input-empty", "string_too_long": "input-long"}
        return self.texts(known[fault["type"]], most=most) if fault["type"] in known else fault["msg"].removeprefix("Value error, ")

    def say(self, text: str, style: str = "") -> None:
        """Print a line; nothing in it is markup."""
        self.console.print(Text(text, style=style))

    def refuse(self, text: str) -> NoReturn:
        """Say what is wrong, and end with 2."""
        complain(text)
        raise typer.Exit(2)

    @contextmanager
    def bar(self) -> Iterator[Callable[[str, int, int], None]]:
        """Show a progress bar on standard error; call it with what is done, how much, of how much."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("", total=None)

            def show(stage: str, done: int, total: int) -> None:
                progress.update(task, description=self.texts(f"stage-{stage}"), completed=done, total=total)

            yield show


def complain(text: str) -> None:
    """Print what is wrong on standard error, in red."""
    Console(stderr=True).print(Text(text, style="red"))


@contextmanager
def sitting(speaks: Speaks, acting: int | None = None) -> Iterator[Sitting]:
    """Open the database for a command; what its user can mend is said in their language, and ends with 2.

    Raises:
        typer.Exit: the command could not be carried out; nothing was lost.
    """
    texts = texts_in(speaks.language)
    try:
        settings = read_settings()
        moderation = open_moderation(settings)
        try:
            yield Sitting(open_desk(settings, moderation), texts, Console(), settings, acting)
        finally:
            moderation.close()
    except (AssistantError, KnowledgeError) as error:
        complain(error_words(error, texts))
        raise typer.Exit(2) from error


def error_words(error: AssistantError | KnowledgeError, texts: Texts) -> str:
    """Return an error in the language of the texts, where it has words in it."""
    if isinstance(error, ModeratingError):
        return error.tell(texts.language)
    if isinstance(error, FileRefusedError):
        return refusals.say(error, texts.language)
    return f"laphieu: {error}"
