"""Answers what can be computed from the figures in a question; leaves every other question to the library."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from bot.answering.as_written import is_as_written
from bot.answering.composing import MOST_CITATIONS, citation_of
from bot.answering.computing.ages import ages
from bot.answering.computing.asking import Asked, Computed, ways_to_read
from bot.answering.computing.attendance import attendance
from bot.answering.computing.ballots import ballots
from bot.answering.computing.by_elections import by_elections, repeats
from bot.answering.computing.complaints import complaints
from bot.answering.computing.deputies import deputies
from bot.answering.computing.majorities import shortfall, turnout, votes
from bot.answering.computing.marking import marking
from bot.answering.computing.opening import opening
from bot.answering.computing.rounding import rounding
from bot.answering.computing.rules import PollingDay, Rules, read_rules
from bot.answering.computing.seats import seats
from bot.answering.computing.ties import ties
from bot.answering.computing.words import said
from bot.answering.outcomes import Citation, Kind, Outcome
from bot.answering.understanding import Understood
from knowledge.calendars import Election
from knowledge.documents import Language, Library, Placed

Computation = Callable[[Asked, Rules], Computed | None]

# The first that takes a question answers it; what is told apart by more words stands before what is told apart by fewer.
COMPUTATIONS: Final[tuple[Computation, ...]] = (
    ties,
    rounding,
    attendance,
    deputies,
    by_elections,
    repeats,
    complaints,
    opening,
    shortfall,
    marking,
    seats,
    votes,
    turnout,
    ballots,
    ages,
)
# No question for advice is a computation.


class ComputingSpecialist:
    """Computes ages, deadlines, ballots, seats, majorities, councils' sizes, attendance and rounding; a `Specialist`."""

    rule_follows = True

    def __init__(self, library: Library, election: Election) -> None:
        """Look up every provision that a computation rests on, so that none can be missing later; `election`: the one that answers speak of.

        Raises:
            UnknownReferenceError: the library lacks a provision that a computation rests on.
            SettingsError: rules.yaml cannot be used.
        """
        self._rules = read_rules(PollingDay(day=election.day, provision=election.source, earliest=election.earliest, opens=election.opens))
        self._provisions: dict[str, Placed] = {reference: library.find(reference)[0] for reference in self._rules.references()}

    def answer(self, understood: Understood, moment: datetime) -> Outcome | None:
        """Return the computed answer with its provisions; None where nothing is to compute, or another rule applied at that moment."""
        if understood.asks_earlier or not re.search(r"\S", understood.question):
            return None
        for asked in ways_to_read(understood, moment):
            if said("specialist.advice", asked.own):
                return None
            computed = next(filter(None, (compute(asked, self._rules) for compute in COMPUTATIONS)), None)
            if computed:
                return self._outcome(computed, asked.language, moment.date())
        return None

    def _outcome(self, computed: Computed, language: Language, day: date) -> Outcome | None:
        citations = self._cite(computed.references, language, day)
        return Outcome(Kind.ANSWER, language, computed.text, citations) if citations else None

    def _cite(self, references: tuple[str, ...], language: Language, day: date) -> tuple[Citation, ...]:
        """Return the citations.

        None at all where one of the provisions had another wording on that day, or was not in force: the figures are the present ones.
        """
        used = [self._provisions[reference] for reference in (*references, self._rules.polling_day.provision)]
        if not all(is_as_written(placed, day) for placed in used):
            return ()
        return tuple(citation_of(placed, placed.provision, language) for placed in used[: len(references)])[:MOST_CITATIONS]
