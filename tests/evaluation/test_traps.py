"""The figures that the 2025 amendment changed: the assistant tells the figure in force on the day that is asked for."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from bot.answering.assistant import Question
from bot.answering.outcomes import Kind, Outcome
from bot.clock import parse_moment
from knowledge.figures import Figure, figures
from knowledge.folding import fold

FILE = Path(__file__).with_name("traps.yaml")
AMENDED = parse_moment("2026-03-01")
BEFORE = parse_moment("2025-06-30")
# How a part of a sentence, or a paragraph from a wording that no longer applies, says that it is about the time before 1/7/2025.
EARLIER_PART = re.compile(
    r"trước (?:đó|đây|kia)\b|trước(?: ngày)? 1/7/2025|đến 30/6/2025"
    r"|\bbefore,? it was\b|\bbefore 1 July 2025|until 30 June 2025|\bformerly\b",
    re.IGNORECASE,
)
EARLIER_PARAGRAPH = re.compile(r"(?:Trước đây|Before) \(")


class Trap(NamedTuple):
    """A changed figure with one question about it: the provision, the days now and before, the words."""

    provision: str
    now: Figure
    before: Figure
    question: str


def days(number: int) -> Figure:
    """Return so many days."""
    return Figure(Fraction(number), "day")


def read(section: str) -> list[Trap]:
    """Return the traps of a section of the file, each in Vietnamese, in Vietnamese without diacritics, and in English."""
    return [
        Trap(row["provision"], days(row["now"]), days(row["before"]), question)
        for row in yaml.safe_load(FILE.read_text("utf-8"))[section]
        for question in (row["vi"], fold(row["vi"]), row["en"])
    ]


def in_force(text: str) -> str:
    """Return what a text says about the law in force: without the paragraphs and the parts of sentences that are labelled as earlier."""
    paragraphs = [p for p in text.split("\n\n") if not EARLIER_PARAGRAPH.match(p)]
    return " ".join(s for p in paragraphs for s in re.split(r"(?<=[.;!?]) ", p) if not EARLIER_PART.search(s))


def wrong_now(trap: Trap, outcome: Outcome) -> Iterator[str]:
    """Say what is wrong in an answer about the law as amended."""
    stated = figures(in_force(outcome.text))
    number, _, place = trap.provision.partition("#")
    if outcome.kind is not Kind.ANSWER:
        yield f"kind {outcome.kind.value}"
    if trap.now not in stated:
        yield f"without {trap.now}"
    if trap.before in stated:
        yield f"with {trap.before}"
    if not any((c.document, c.article) == (number, re.split(r"[.~]", place)[0]) for c in outcome.citations):
        yield "governing article not cited"


def wrong_before(trap: Trap, outcome: Outcome) -> Iterator[str]:
    """Say what is wrong in an answer about the law as it was on its last day."""
    stated = figures(outcome.text)
    if trap.before not in stated:
        yield f"without {trap.before}"
    if trap.now in stated:
        yield f"with {trap.now}"
    if not any(c.in_force_until == BEFORE.date() for c in outcome.citations):
        yield "no citation ends on 2025-06-30"


def wrong_claim(trap: Trap, outcome: Outcome) -> Iterator[str]:
    """Say what is wrong in an answer to somebody who quotes the earlier figure."""
    if trap.now not in figures(in_force(outcome.text)):
        yield f"without {trap.now}"


def misses(services, traps, moment, wrong) -> list[str]:
    """Ask every question; return a line for each answer that is wrong, with what was cited."""
    lines = []
    for trap in traps:
        outcome = services.assistant.answer(Question(trap.question, moment))
        if said := list(wrong(trap, outcome)):
            lines.append(f"{trap.provision} {trap.question!r}: {', '.join(said)}; cited {[c.reference for c in outcome.citations]}")
    return lines


def test_every_changed_figure_has_its_trap(library):
    """29 figures in 21 articles; the provision named states the present figure, and its wording before the amendment the earlier one."""
    rows = yaml.safe_load(FILE.read_text("utf-8"))
    assert len(rows["traps"]) == 29
    assert len({re.split(r"[.~]", row["provision"])[0] for row in rows["traps"]}) == 21
    assert len(rows["claims"]) == 15
    for row in (*rows["traps"], *rows["claims"]):
        provision = library.places[row["provision"]].provision
        assert days(row["now"]) in figures(provision.text.vi)
        assert days(row["before"]) in figures(provision.before[0].text.vi)


def test_no_question_is_the_library_s_own(library):
    """A trap that the library holds word for word would prove nothing."""
    own = {fold(q) for placed in library.provisions.values() for q in (*placed.provision.questions.vi, *placed.provision.questions.en)}
    assert not [t.question for t in (*read("traps"), *read("claims")) if fold(t.question) in own]


@pytest.mark.slow
def test_the_present_figure_is_told(services):
    """Asked on 1/3/2026, no answer gives the figure of 2015 as the rule, and each gives that of 2025 and cites its article."""
    missed = misses(services, read("traps"), AMENDED, wrong_now)
    assert not missed, "\n".join(missed)


@pytest.mark.slow
def test_the_earlier_figure_is_told_as_of_its_last_day(services):
    """Asked as of 30/6/2025, no answer gives the figure of 2025, and each gives that of 2015 and cites a wording that ended that day."""
    missed = misses(services, read("traps"), BEFORE, wrong_before)
    assert not missed, "\n".join(missed)


@pytest.mark.slow
def test_a_claim_with_the_earlier_figure_meets_the_present_one(services):
    """Whoever quotes the figure of 2015 reads the figure of 2025 in the answer."""
    missed = misses(services, read("claims"), AMENDED, wrong_claim)
    assert not missed, "\n".join(missed)
