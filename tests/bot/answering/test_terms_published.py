"""Whether the results are published: by the moment, without claiming what the documents do not say."""

import pytest

from bot.answering.terms import Terms
from bot.answering.timing import Timing, local
from bot.clock import parse_moment
from knowledge.calendar_reading import latest_election
from knowledge.documents import LANGUAGES

STEPS = ("results-assembly", "results-councils")


@pytest.fixture
def terms(library):
    """The time limits of the latest election."""
    return Terms(Timing(latest_election(), library))


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-03-14", {"vi": "Chưa có: ngày bầu cử là Chủ nhật 15/3/2026.", "en": "Not yet: election day is Sunday, 15 March 2026."}),
        ("2026-03-18", {"vi": "Hạn công bố chưa hết", "en": "The time for publishing it is not over"}),
        ("2026-11-20", {"vi": "Hạn công bố đã qua", "en": "The time for publishing it is over"}),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_how_publishing_stands_with_the_last_day(terms, moment, words, language):
    """Before the vote there is nothing; then the last day for it; after that where to look."""
    text, provisions, _ = terms.say_published(STEPS, local(parse_moment(moment)), language)
    assert text.startswith(words[language])
    assert ("25/3/2026" if language == "vi" else "25 March 2026") in text
    assert provisions[:2] == ("85/2015/QH13#86.1", "85/2015/QH13#86.2")
