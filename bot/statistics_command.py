"""`laphieu statistics`: how much was asked, answered and not answered, by day and topic; as a table, or as a picture. Counts only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot import clock
from bot.moderating.charts import picture, table
from bot.moderating.feedback import open_feedback
from bot.moderating.statistics import titles
from bot.moderating_session import In, Sitting, Speaks, sitting

_PNG = ".png"


def statistics(
    *,
    days: Annotated[int, typer.Option(min=1, max=366, help="So many days, today among them.")] = 30,
    to_file: Annotated[
        Path | None, typer.Option("--picture", metavar="FILE.png", help="Write a picture instead of printing a table.")
    ] = None,
    language: In = Speaks.VI,
) -> None:
    """Show what was asked and what came of it: outcomes, thumbs, the busiest articles."""
    with sitting(language) as at:
        if to_file is not None and to_file.suffix.lower() != _PNG:
            at.refuse(at.texts("statistics-not-png", path=str(to_file)))
        counted = open_feedback(at.desk.moderation.sessions, at.settings.data, clock.now).counts.read(days)
        _, library = at.desk.moderation.versions.current()
        named = titles([place for place, _ in counted.topics()], library, at.texts.language)
        if to_file is None:
            at.console.print(table(counted, at.texts.language, named))
        else:
            _write(to_file, picture(counted, at.texts.language, named), at)
            at.say(at.texts("statistics-written", path=str(to_file)), "green")


def _write(path: Path, content: bytes, at: Sitting) -> None:
    """Whole or not at all: a picture that stood there stays until the new one is complete."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(content)
        new.replace(path)
    except OSError as error:
        at.refuse(at.texts("statistics-not-written", path=str(path), why=error.strerror or ""))
