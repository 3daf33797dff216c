"""Read the calendars of elections from their files, and hold them against a library."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import yaml
from pydantic import ValidationError

from knowledge.calendars import Election
from knowledge.documents import Library
from knowledge.errors import CalendarError, Problem
from knowledge.reading import locate

SHIPPED_CALENDARS: Final = Path(__file__).parent / "calendar"


def read_election(path: Path) -> Election:
    """Read the file of an election.

    Raises:
        CalendarError: with every problem that was found, and its line.
    """
    try:
        return Election.model_validate(yaml.load(path.read_text("utf-8"), yaml.CBaseLoader))  # noqa: S506  it makes nothing but strings
    except ValidationError as error:
        problems = [(".".join(map(str, e["loc"])), e["msg"].removeprefix("Value error, ")) for e in error.errors(include_url=False)]
        raise CalendarError([Problem(path, locate(path, field), field, message) for field, message in problems]) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CalendarError([Problem(path, 1, "", f"cannot be read: {error}")]) from error


def latest_election(folder: Path = SHIPPED_CALENDARS) -> Election:
    """Return the last election that the folder holds.

    Raises:
        CalendarError: there is none, or a file cannot be used.
    """
    found = [read_election(path) for path in sorted(folder.glob("*.yaml"))]
    if not found:
        raise CalendarError([Problem(folder, 1, "", "no calendar here: expected files such as 2026.yaml")])
    return max(found, key=lambda election: election.day)


def unresolved(election: Election, library: Library) -> tuple[str, ...]:
    """Return the provisions that the calendar names and the library lacks, each once."""
    steps = [(*m.references, *((m.done.provision,) if m.done else ())) for m in election.milestones]
    named = (election.source, election.hours, *(p.provision for p in election.phases), *(r for step in steps for r in step))
    return tuple(dict.fromkeys(reference for reference in named if reference not in library.provisions))
