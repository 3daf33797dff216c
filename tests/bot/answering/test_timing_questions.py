"""Which questions depend on the moment."""

from pathlib import Path

import pytest
import yaml

from bot.answering.timing_questions import Asks, TimeQuestion, read_time_questions
from bot.answering.understanding import Understanding
from bot.errors import SettingsError
from knowledge.calendar_reading import latest_election
from knowledge.documents import LANGUAGES
from knowledge.folding import fold
from knowledge.passages import cut

SET = yaml.safe_load(Path(__file__).with_name("time_questions.yaml").read_text("utf-8"))
ASKED = [(kind, text) for kind, texts in SET["asked"].items() for question in texts for text in dict.fromkeys((question, fold(question)))]
NOT_ASKED = [text for question in SET["not_asked"] for text in dict.fromkeys((question, fold(question)))]
# Questions of the library that depend on the moment: the specialist says the same, in the right tense.
OURS = {"199/2025/QH15", "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)"}


@pytest.fixture(scope="module")
def understanding(library):
    """How questions are understood over the shipped library."""
    return Understanding(cut(library))


@pytest.fixture(scope="module")
def read(understanding):
    """Read a question, with earlier turns."""
    questions = read_time_questions(latest_election())
    return lambda text, *history: questions.read(understanding.read(text, history))


@pytest.mark.parametrize(("kind", "text"), ASKED)
def test_a_question_about_the_moment_is_taken(read, kind, text):
    """In many wordings, with and without diacritics, in both languages."""
    assert read(text).asks is Asks[kind]


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_only_looks_like_one_is_left(read, text):
    """Rules in general, other elections, and people's own cases are the library's."""
    assert read(text) is None


@pytest.mark.slow
def test_the_librarys_own_questions_stay_with_it(read, library):
    """Of all its questions only those for the day of the election are taken."""
    taken = {
        placed.document.number: read(question).asks
        for placed in library.provisions.values()
        for language in LANGUAGES
        for question in placed.provision.questions[language]
        if read(question)
    }
    assert set(taken) <= OURS
    assert set(taken.values()) <= {Asks.DAY}


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Ngày bầu cử đổi thành 22/3 phải không?", (22, 3)),
        ("bầu cử ngày 23 tháng 5 phải không", (23, 5)),
        ("Was the election moved to 22 March?", (22, 3)),
        ("Is it true that the election was moved to April 5th?", (5, 4)),
        ("Bầu cử ngày 15/3/2026 đúng không?", (15, 3)),
        ("Bầu cử hoãn rồi à", None),
    ],
)
def test_another_day_is_noticed(read, text, claimed):
    """The day that somebody takes for election day is read."""
    assert read(text) == TimeQuestion(Asks.ANOTHER_DAY, claimed=claimed)


def test_what_for_may_stand_in_the_turn_before(read):
    """A question such as "còn kịp không?" leans on what was talked about."""
    assert read("còn kịp không?") is None
    assert read("Thế còn kịp không?", "Nộp hồ sơ ứng cử ở đâu?").steps == ("filing",)
    assert read("còn bao nhiêu ngày nữa?", "Ngày bầu cử là ngày nào?").asks is Asks.DAYS_LEFT


def test_patterns_that_name_no_step_are_refused(tmp_path):
    """A pattern file that speaks of a step that the calendar lacks cannot be used."""
    path = tmp_path / "timing.yaml"
    path.write_text(
        "short: {}\ngroups: {}\nfiller: {vi: [], en: []}\nnot_asked: []\nlateness: []\n"
        "actions: [{steps: [nothing], patterns: [x]}]\npublished: {asked: [], what: []}\n",
        "utf-8",
    )
    with pytest.raises(SettingsError, match="nothing"):
        read_time_questions(latest_election(), path)


def test_patterns_that_cannot_be_read_are_refused(tmp_path):
    """A broken pattern file is said so."""
    with pytest.raises(SettingsError, match="cannot be used"):
        read_time_questions(latest_election(), tmp_path / "no.yaml")
