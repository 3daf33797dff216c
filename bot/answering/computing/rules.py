"""The figures and provisions that computations rest on, read from rules.yaml."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Final

import yaml
from pydantic import ValidationError

from bot.answering.computing.figures import Figure, Section
from bot.answering.computing.sizes import Attendance, Deputies, Rounding
from bot.errors import SettingsError
from knowledge.documents import Line

RULES_FILE: Final = Path(__file__).parent / "rules.yaml"


class PollingDay(Section):
    """The polling day of the election that answers speak of, with the provision that fixes it; voting starts between `earliest` and `opens`."""

    day: date
    provision: Line
    earliest: time
    opens: time


class Ages(Section):
    """Least ages in years, on polling day."""

    vote: Figure
    stand: Figure
    unknown_day: Line
    worked_example: Line


class Complaints(Section):
    """Windows in days."""

    list_window: Figure
    list_answer: Figure
    list_lawsuit: Line
    result_window: Figure
    result_answer: Figure


class Opening(Section):
    """What ends some hours before voting starts."""

    hours: Figure
    campaign: Line
    moved: Line
    moved_temporarily: Line
    returnee: Line


class Repeat(Section):
    """Days from the first polling day within which an additional election or a re-election is held."""

    additional: Figure
    again: Figure


class ByElection(Section):
    """Days before a by-election by which each step is done."""

    announce: Figure
    na_board: Figure
    pc_committee: Figure
    dossier: Figure
    pc_board: Figure
    team: Figure
    voter_list: Figure
    consultation: Figure
    official_list: Figure


class Ballots(Section):
    """Which provisions say how many ballots a voter gets, by residence."""

    months: Figure
    council_from: Figure
    permanent: tuple[Line, ...]
    temporary_short: tuple[Line, ...]
    temporary_long: tuple[Line, ...]
    soldier: tuple[Line, ...]
    custody: tuple[Line, ...]
    voluntary: tuple[Line, ...]
    released_permanent: tuple[Line, ...]
    released_temporary: tuple[Line, ...]
    returnee_permanent: tuple[Line, ...]
    returnee_temporary: tuple[Line, ...]
    certificate: tuple[Line, ...]
    moved_permanent: tuple[Line, ...]
    moved_temporary: tuple[Line, ...]
    no_council: tuple[Line, ...]

    def governing(self, case: str) -> tuple[str, ...]:
        """Return the provisions for a case of residence, such as `soldier`."""
        found: tuple[str, ...] = getattr(self, case)
        return found


class Seats(Section):
    """How many more names than seats a list holds at least, and the most seats of a constituency."""

    na_surplus: Figure
    pc_surplus_three: Figure
    pc_surplus_four: Figure
    pc_surplus_fewer: Figure
    na_most: Figure
    pc_most: Figure


class Marking(Section):
    """What makes a ballot valid."""

    invalid: Line
    fewer: Line
    striking: Line


class Majorities(Section):
    """What a result needs."""

    turnout: Line
    again: Line
    votes: Line
    highest: Line
    tie: Line
    na_shortfall: Line
    pc_shortfall: Line
    additional: Line


class Rules(Section):
    """All of rules.yaml, with the polling day of the election."""

    polling_day: PollingDay
    ages: Ages
    complaints: Complaints
    opening: Opening
    repeat: Repeat
    by_election: ByElection
    by_election_weekday: Line
    ballots: Ballots
    seats: Seats
    marking: Marking
    majorities: Majorities
    deputies: Deputies
    attendance: Attendance
    rounding: Rounding


def read_rules(polling_day: PollingDay, path: Path = RULES_FILE) -> Rules:
    """Read the rules; they are applied to that polling day.

    Raises:
        SettingsError: the file cannot be read, or holds something else.
    """
    try:
        written = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        return Rules.model_validate({**written, "polling_day": polling_day})
    except (OSError, TypeError, yaml.YAMLError, ValidationError) as error:
        message = f"{path} cannot be used: {error}"
        raise SettingsError(message) from error
