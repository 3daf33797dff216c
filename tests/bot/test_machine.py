"""The machine interface, to the letter."""

import json
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import VIET_NAM
from bot.machine import answer_lines

MARCH = datetime(2026, 3, 1, tzinfo=VIET_NAM)


def ask(services, *lines: bytes, as_of=MARCH) -> list[dict]:
    """Answer the lines and read what came out."""
    return [json.loads(line) for line in answer_lines(services.assistant, lines, as_of)]


def line(**fields) -> bytes:
    """Make a line of input."""
    return json.dumps({"id": "1", "question": "Bao nhiêu tuổi thì được đi bầu cử?"} | fields).encode()


def test_shape_of_an_answer(quick_services):
    """An answer has the fields of DESIGN.md, no more and no fewer."""
    (answer,) = ask(quick_services, line())
    assert set(answer) == {"id", "kind", "language", "text", "citations", "retrieved", "seconds"}
    assert set(answer["citations"][0]) == {"document", "article", "clause", "point", "title", "url"}
    assert 1 <= len(answer["retrieved"]) <= 10
    assert len(set(answer["retrieved"])) == len(answer["retrieved"])
    assert all("#" in r for r in answer["retrieved"])


@pytest.mark.slow
def test_age_to_vote(services):
    """The question of the issue: kind answer, a text with 18, article 2 of the law."""
    (answer,) = ask(services, line())
    assert answer["kind"] == "answer"
    assert "18" in answer["text"]
    assert (answer["citations"][0]["document"], answer["citations"][0]["article"]) == ("85/2015/QH13", "2")


def test_order_and_ids_are_kept(quick_services):
    """Answers come in the order of the questions, each with its own id, a number as well as a text."""
    assert [a["id"] for a in ask(quick_services, line(id="b"), line(id=7), line(id="a"))] == ["b", 7, "a"]


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"   ",
        b"not json",
        b"[]",
        b"3",
        b"{}",
        b'{"id": "1"}',
        b'{"id": "1", "question": 5}',
        b'{"id": "1", "question": ""}',
        b'{"id": null, "question": "x"}',
        b'{"id": "1", "question": "x", "as_of": "tomorrow"}',
        b'{"id": "1", "question": "x", "as_of": "2026-02-30"}',
        b'{"id": "1", "question": "x", "as_of": 5}',
        b'{"id": "1", "question": "x", "history": "y"}',
        b'{"id": "1", "question": "\xff"}',
        b"[" * 100_000,
    ],
)
def test_bad_line_is_an_error_on_its_own_line(quick_services, bad):
    """A line that is no question gets an error with its number, and the next is answered."""
    wrong, right = ask(quick_services, bad, line(id="next"))
    assert set(wrong) == {"error", "line"}
    assert wrong["line"] == 1
    assert wrong["error"]
    assert right["id"] == "next"


def test_other_fields_are_never_read(quick_services):
    """Labels beside the question change nothing."""
    plain, labelled = ask(quick_services, line(), line(kind="injection", expected_facts=["no"], lang="en"))
    assert plain | {"seconds": 0} == labelled | {"seconds": 0}


def test_as_of_of_the_line_beats_that_of_the_run(quick_services):
    """The law in force is that of the line's own day: the deadline for dossiers was 70 days before the amendment."""
    question = "Phải nộp hồ sơ ứng cử chậm nhất bao nhiêu ngày trước ngày bầu cử?"
    now, then, hour = ask(
        quick_services,
        line(question=question),
        line(question=question, as_of="2025-06-30"),
        line(question=question, as_of="2026-03-01T07:30"),
    )
    assert "42 ngày" in now["text"]
    assert "42 ngày" in hour["text"]
    assert "70 ngày" in then["text"]
    assert "42 ngày" not in then["text"]


def test_history_null_is_no_history(quick_services):
    """`history: null` is taken as none."""
    (answer,) = ask(quick_services, line(history=None))
    assert "error" not in answer


@given(st.text(min_size=1, max_size=300))
def test_any_text_gets_an_outcome(quick_services, text):
    """Whatever is typed gets an outcome with a text, and the line that says so can be written as UTF-8."""
    (raw,) = answer_lines(quick_services.assistant, [line(question=text)], MARCH)
    answer = json.loads(raw.encode("utf-8"))
    assert answer["text"]
    assert answer["kind"] in {"answer", "partial", "clarify", "abstain", "decline", "out_of_scope", "smalltalk"}
    assert answer["language"] in {"vi", "en"}


def test_half_a_character_is_survived(quick_services):
    """Half of a surrogate pair in the question is answered like any other text."""
    (answer,) = ask(quick_services, b'{"id": "1", "question": "tu\\u1ed5i b\\u1ea7u \\ud83d"}')
    assert "error" not in answer


def test_no_figure_of_today_before_the_amendment(quick_services):
    """As of a day before any document of the library was in force there is no rule to give."""
    (answer,) = ask(quick_services, line(as_of="1999-01-01"))
    assert answer["kind"] == "abstain"
    assert answer["citations"] == []
