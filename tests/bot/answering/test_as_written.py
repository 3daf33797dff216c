"""Whether figures of ours still are those of the rule."""

from datetime import date

import pytest

from bot.answering.as_written import is_as_written
from knowledge.documents import Placed
from tests.bot.answering.conftest import document

BEFORE = [{"in_force_from": "2000-01-01", "in_force_until": "2026-05-31", "text": {"vi": "42 ngày.", "en": "42 days."}}]


@pytest.mark.parametrize(
    ("change", "day", "same"),
    [
        ({}, date(2026, 3, 1), True),
        ({}, date(1999, 1, 1), False),
        ({"in_force_from": "2026-06-01", "amended_by": ["7/2026"], "before": BEFORE}, date(2026, 6, 1), False),
        ({"in_force_from": "2026-06-01", "amended_by": ["7/2026"], "before": BEFORE}, date(2026, 3, 1), False),
        ({"official": "40 ngày.", "text": {"vi": "40 ngày.", "en": "40 ngày."}}, date(2026, 3, 1), False),
    ],
)
def test_an_amended_rule_gives_no_figures(change, day, same):
    """Amended after the calendar was written, or quoted because nobody has read it yet: its words tell, our figures don't."""
    held, (article,) = document("1/2026/QH16", "42 ngày.")
    rule = type(article.provisions[0]).model_validate(article.provisions[0].model_dump() | change)
    assert is_as_written(Placed(document=held, article=article.model_copy(update={"provisions": (rule,)}), provision=rule), day) is same
