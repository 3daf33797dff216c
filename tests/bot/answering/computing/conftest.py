"""What the tests of computations share: the specialist over the shipped library."""

import pytest

from bot.answering.computing.rules import PollingDay, read_rules
from bot.answering.computing.specialist import ComputingSpecialist
from bot.answering.understanding import Understanding
from bot.clock import parse_moment
from knowledge.calendar_reading import latest_election
from knowledge.passages import cut


@pytest.fixture(scope="session")
def election():
    """The election that answers speak of."""
    return latest_election()


@pytest.fixture(scope="session")
def rules(election):
    """The rules, for that election."""
    return read_rules(PollingDay(day=election.day, provision=election.source, earliest=election.earliest, opens=election.opens))


@pytest.fixture(scope="session")
def understanding(library):
    """An understanding that learned its words from the shipped library."""
    return Understanding(cut(library))


@pytest.fixture(scope="session")
def specialist(library, election):
    """The specialist over the shipped library."""
    return ComputingSpecialist(library, election)


@pytest.fixture(scope="session")
def ask(specialist, understanding):
    """Ask the specialist a question, with earlier turns and a moment where they matter."""

    def _ask(question, *history, at="2026-03-01"):
        return specialist.answer(understanding.read(question, history), parse_moment(at))

    return _ask


@pytest.fixture(scope="session")
def answers(ask):
    """Assert that a question gets an answer with these words, and that the first citation is the given one."""

    def _answers(question, holds, first, *history, at="2026-03-01"):
        outcome = ask(question, *history, at=at)
        assert outcome is not None, question
        assert holds in outcome.text
        assert outcome.citations[0].reference == first
        assert len(outcome.text) <= 900

    return _answers
