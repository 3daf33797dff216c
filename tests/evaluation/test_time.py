"""The same question at different moments: before the day is set, before the election, in its last hours, on the day, after it."""

from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from bot.answering.assistant import Question
from bot.clock import VIET_NAM

FILE = Path(__file__).with_name("time.yaml")
LEAST_QUESTIONS = 60


class Case(NamedTuple):
    """A question with its moment, what the answer holds, and what it does not."""

    at: datetime
    ask: str
    holds: tuple[str, ...]
    lacks: tuple[str, ...]


def moment(value: date | str) -> datetime:
    """Return the moment of a file's value: a day is its first moment."""
    read = datetime.fromisoformat(value) if isinstance(value, str) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
    return read.replace(tzinfo=VIET_NAM)


CASES = [
    Case(moment(row["at"]), row["ask"], tuple(row["holds"]), tuple(row.get("lacks", ()))) for row in yaml.safe_load(FILE.read_text("utf-8"))
]


def test_the_suite_covers_every_kind_of_moment():
    """Sixty questions or more: before the day is set, before the election, in its last 24 hours, on the day, after it, today."""
    days = {case.at.date() for case in CASES}
    assert len(CASES) >= LEAST_QUESTIONS
    assert min(days) < date(2025, 5, 21)
    assert {date(2026, 3, 14), date(2026, 3, 15), date(2026, 11, 21)} <= days


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.at:%Y-%m-%dT%H%M} {case.ask}")
def test_answer_fits_its_moment(services, case):
    """The answer holds what is true at its moment, and nothing that is not, within 900 characters."""
    text = services.assistant.answer(Question(case.ask, case.at)).text
    assert [words for words in case.holds if str(words) not in text] == [], text
    assert [words for words in case.lacks if str(words) in text] == [], text
    assert len(text) <= 900
