"""The specialist over the shipped library."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.answering.constituency import open_constituencies
from bot.answering.understanding import Understanding
from bot.clock import VIET_NAM
from knowledge.passages import cut

MOMENT = datetime(2026, 3, 1, tzinfo=VIET_NAM)


@pytest.fixture(scope="session")
def specialist(library):
    """It is there: the shipped library holds the resolution."""
    opened = open_constituencies(library)
    assert opened is not None
    return opened


@pytest.fixture(scope="session")
def understanding(library):
    """Reads questions as the assistant does."""
    return Understanding(cut(library))


@pytest.fixture(scope="session")
def asked(specialist, understanding):
    """Ask the specialist; earlier turns come before the question, `place` is the commune that is kept."""

    def ask(question, *history, place=None, moment=MOMENT):
        return specialist.answer(replace(understanding.read(question, history), place=place), moment)

    return ask
