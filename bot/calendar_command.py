"""`laphieu calendar`: the steps of the election, those that have passed and those to come; or all of them as a file for a calendar."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from bot import clock
from bot.answering.telling import tell_day, tell_state, tell_when
from bot.answering.timing import local
from bot.as_of import AsOf
from bot.calendar_file import calendar_file, steps_for_citizens
from bot.errors import CalendarFileError
from bot.services import published_library
from bot.settings import read_settings
from bot.texts import texts_in
from knowledge.calendar_reading import latest_election
from knowledge.calendars import Election, Milestone
from knowledge.documents import Language
from knowledge.schedule import Span, State


class _Speaks(StrEnum):
    VI = "vi"
    EN = "en"

    @property
    def spoken(self) -> Language:
        return "vi" if self is _Speaks.VI else "en"


def calendar(
    *,
    as_of: AsOf = None,
    language: Annotated[_Speaks, typer.Option(help="The language of the table or the file.")] = _Speaks.VI,
    ics: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the calendar to a file that phones can add to theirs.")] = None,
) -> None:
    """Show the calendar of the election: passed, under way, to come."""
    election, moment, speaks = latest_election(), local(as_of or clock.now()), language.spoken
    console = Console()
    if ics is None:
        _show(election, moment, speaks, console)
        return
    _write(ics, calendar_file(election, published_library(read_settings()), speaks, moment))
    console.print(texts_in(speaks)("calendar-file", events=len(steps_for_citizens(election)), file=str(ics)), markup=False)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise CalendarFileError(message) from error


def _show(election: Election, moment: datetime, language: Language, console: Console) -> None:
    texts = texts_in(language)
    phase = election.phase(moment)
    console.print(Text(texts("calendar-title", day=tell_day(election.day, language)), style="bold"))
    console.print(Text(texts("calendar-now", phase=phase.now[language] if phase else texts("timing-unset"))))
    table = Table(*(Column(texts(f"calendar-{column}"), overflow="fold") for column in ("when", "what", "who", "provision", "state")))
    for step in election.milestones:
        table.add_row(*_row(election, step, moment, language), style=_style(election.span(step, moment.date()), moment))
    console.print(table)


def _row(election: Election, step: Milestone, moment: datetime, language: Language) -> tuple[str, ...]:
    texts = texts_in(language)
    span = election.span(step, moment.date())
    who = ", ".join(texts(f"calendar-{concern.value}") for concern in step.concerns)
    return tell_when(step, span, language), step.what[language], who, step.provision, tell_state(step, span, moment, language)


def _style(span: Span, moment: datetime) -> str:
    """What has passed is dim, what lasts today or ends today stands out."""
    if span.state(moment) is State.PASSED:
        return "dim"
    first = span.first.day if span.first else span.last.day
    return "bold green" if first <= moment.date() <= span.last.day else ""
