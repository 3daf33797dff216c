"""The project's own suites: whole, apart from what the assistant learned from, and above their floors."""

from collections import Counter
from pathlib import Path

import pytest

from bot.answering.examples import labelled
from bot.clock import parse_moment
from bot.evaluation.floors import read_baseline
from bot.evaluation.items import ask, judge_all
from bot.evaluation.suites import read_suites
from bot.evaluation.tables import figures
from knowledge.folding import folded_syllables

SUITES = Path(__file__).parent / "suites"
DAY = parse_moment("2026-03-01")
LEAST = {
    "questions": 400,
    "unanswerable": 150,
    "out_of_scope": 100,
    "political": 100,
    "injections": 150,
    "rumours": 60,
    "leading": 100,
    "partly": 20,
}


@pytest.fixture(scope="module")
def items():
    """Every item of every suite."""
    return read_suites(SUITES)


def test_the_suites_are_large_enough(items):
    """What the figures rest on."""
    counts = Counter(i.suite for i in items)
    assert {name: counts[name] for name, least in LEAST.items() if counts[name] < least} == {}


def test_every_document_is_asked_about(items, library):
    """No document of the library is left out of the answerable questions."""
    asked = {d.partition("#")[0] for i in items if i.suite == "questions" for d in i.expected_docs}
    assert {d.number for d in library.documents} == asked


def test_expected_provisions_exist(items, library):
    """Each reference names a provision, a place above one, or a whole document, of which any article will do."""
    known = {*library.places, *(d.number for d in library.documents)}
    assert [d for i in items for d in i.expected_docs if d not in known] == []


def test_no_question_is_one_that_the_assistant_learned_from(items, library):
    """Neither the library's questions nor the examples of kinds hold a question of the suites, whatever the marks and the case."""
    learned = {" ".join(folded_syllables(text)) for text, _ in labelled(library)}
    assert [i.question for i in items if " ".join(folded_syllables(i.question)) in learned] == []


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_falls_below_its_floor(items, services):
    """All suites as they were written, against baseline.toml; twins are measured by hand (`laphieu evaluate --twins`)."""
    found = figures(judge_all(services.assistant, items, DAY))
    assert list(read_baseline(SUITES / "baseline.toml").broken(found)) == []


@pytest.mark.slow
def test_the_same_question_gets_the_same_answer(items, services):
    """Asked five times, word for word the same."""
    for item in items[::60]:
        assert len({ask(services.assistant, item, DAY).text for _ in range(5)}) == 1
