"""Tests of knowledge.quotations: documents' own words in pieces that can be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.folding import syllables
from knowledge.intake.model import Format, Page, Pages
from knowledge.official.parsing import parse
from knowledge.quotations import MOST_CHARACTERS, cut_words, quote, words_of


def read(*paragraphs):
    """Parse a document of these paragraphs."""
    return parse(Pages(Format.TXT, (Page(1, paragraphs),), "0" * 64))


def quoted(*paragraphs, told=()):
    """Quote the first article of a document of these paragraphs."""
    official = read("LUẬT THỬ", *paragraphs)
    return [(q.clause, q.point, q.part, q.words) for q in quote(official, official.articles()[0], told)]


RULE = (
    "Điều 5. Phiếu màu xanh",
    "1. Phiếu màu xanh dùng ở làng.",
    "2. Không dùng phiếu màu xanh khi:",
    "a) Trời mưa;",
    "b) Trời gió.",
)


def test_a_clause_is_a_quotation_without_its_number():
    """Each clause is quoted with its points; the number stands in the reference."""
    assert quoted(*RULE) == [
        ("1", None, None, "Phiếu màu xanh dùng ở làng."),
        ("2", None, None, "Không dùng phiếu màu xanh khi:\na) Trời mưa;\nb) Trời gió."),
    ]


def test_an_article_without_clauses_is_one_quotation():
    """Its number and heading stand in its place and title."""
    assert quoted("Điều 5. Phiếu màu xanh", "Phiếu màu xanh dùng ở làng.") == [(None, None, None, "Phiếu màu xanh dùng ở làng.")]


@pytest.mark.parametrize(
    ("told", "left"),
    [({""}, []), ({"1"}, ["2"]), ({"2"}, ["1"]), ({"1", "2"}, []), ({"1", "2.a"}, ["2.b"]), ({"2.a", "2.b"}, ["1"])],
)
def test_what_is_told_is_not_quoted(told, left):
    """Places that have plain text are left out; the whole article leaves nothing."""
    assert [".".join(filter(None, (clause, point))) for clause, point, _, _ in quoted(*RULE, told=told)] == left


def test_a_point_keeps_what_introduces_it():
    """A point alone would say the contrary of its clause."""
    assert quoted(*RULE, told={"1", "2.a"})[0][3] == "Không dùng phiếu màu xanh khi: […]\nb) Trời gió."


def test_clauses_keep_what_introduces_them():
    """Where an article begins with words that end in a colon, they stand before each clause."""
    words = [q[3] for q in quoted("Điều 5. Điều cấm", "Nghiêm cấm:", "1. Vẽ lên phiếu.", "2. Gấp phiếu.")]
    assert words == ["Nghiêm cấm:\nVẽ lên phiếu.", "Nghiêm cấm: […]\nGấp phiếu."]


def test_a_long_clause_is_cut_between_its_points():
    """Each piece is short enough, begins with what introduces the points, and no point is lost or cut."""
    points = [f"{letter}) Việc thứ {n} của làng {'rất dài ' * 40}hết;" for n, letter in enumerate("abcdefgh")]
    pieces = quoted("Điều 5. Việc", "1. Làng làm những việc sau:", *points)
    assert [part for _, _, part, _ in pieces] == list(range(1, len(pieces) + 1))
    assert all(len(words) <= MOST_CHARACTERS for *_, words in pieces)
    assert all(words.startswith("Làng làm những việc sau:") for *_, words in pieces)
    assert [p for *_, words in pieces for p in words.split("\n")[1:]] == [" ".join(p.split()) for p in points]


@given(st.lists(st.text("aă .;:b\n", min_size=1, max_size=90), min_size=1, max_size=30), st.integers(40, 200))
def test_cutting_loses_no_word(units, most):
    """All words are there, in order, and every piece is short enough."""
    whole = "\n".join(units)
    pieces = cut_words(whole, (), most)
    assert "".join("".join(syllables(p)) for p in pieces) == "".join(syllables(whole))
    assert all(len(p) <= max(most, max(map(len, whole.split()), default=0)) for p in pieces)


def test_words_of_an_article_leave_out_its_heading():
    """What is compared and shown is the rule, not its title."""
    official = read("LUẬT THỬ", *RULE)
    assert words_of(official, official.articles()[0]).startswith("1. Phiếu màu xanh dùng")
