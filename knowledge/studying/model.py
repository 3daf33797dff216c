"""What is asked of the child, and what it makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.amending.dated_text import DatedText
from knowledge.amending.operations import Amendments
from knowledge.amending.outcomes import Consolidation
from knowledge.fidelity.model import Fidelity
from knowledge.official.model import OfficialText


class Step(StrEnum):
    """What is being done with a text."""

    PARSING = "parsing"
    MEASURING = "measuring"
    AMENDING = "amending"


@dataclass(frozen=True, slots=True)
class Study:
    """A text with its parts, how true it is to its file, and what it orders of other documents."""

    official: OfficialText
    fidelity: Fidelity
    amendments: Amendments


@dataclass(frozen=True, slots=True)
class Change:
    """What one document orders, and the day from which it holds where it names none itself."""

    amendments: Amendments
    in_force_from: date


@dataclass(frozen=True, slots=True)
class Job:
    """A text, and what is to be applied to it, one after the other."""

    text: DatedText
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """The text already holds changes of the day `latest`, after `day`: nothing was applied."""

    day: date
    latest: date


Outcome = Consolidation | Late
