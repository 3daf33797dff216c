"""Tests of knowledge.checks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.checks import FIGURES_FILE, OfficialFigures, alike, check_library, read_figures, unsupported, write_figures
from knowledge.errors import LibraryError
from knowledge.figures import Figure, figures

FILE = "law/article-001.yaml"
ARTICLE = """\
article: 1
title:
  vi: Thẻ cử tri
  en: Voter card
provisions:
  - clause: 1
    in_force_from: 2025-07-01
    amended_by: [83/2025/QH15]
    text:
      vi: Danh sách cử tri phải được niêm yết chậm nhất là 42 ngày trước ngày bầu cử.
      en: The voter list must be posted at the latest 42 days before the election day.
    questions:
      vi:
        - Khi nào niêm yết danh sách cử tri?
        - Tôi xem tên mình ở đâu, lúc nào?
        - Hạn cuối công bố danh sách là bao lâu trước bầu cử?
      en:
        - When is the voter list posted?
        - How long before polling can I look my name up?
    before:
      - in_force_from: 2015-09-01
        in_force_until: 2025-06-30
        text:
          vi: Danh sách cử tri phải được niêm yết chậm nhất là 40 ngày trước ngày bầu cử.
          en: The voter list must be posted at the latest 40 days before the election day.
"""
OFFICIAL = OfficialFigures("0" * 64, figures("42 ngày"), figures("40 ngày"))
FIGURES = st.frozensets(st.builds(Figure, st.fractions(min_value=0), st.sampled_from(["", "day", "share", "date", "percent"])), max_size=5)
TABLES = st.dictionaries(
    st.integers(1, 98).map(str),
    st.builds(OfficialFigures, st.text("0123456789abcdef", min_size=64, max_size=64), FIGURES, st.none() | FIGURES),
    max_size=5,
)


@pytest.fixture
def library(files, document_text):
    """A library that passes every check, with its table of official figures."""
    files.whole(document=f"{document_text}amended_by: [83/2025/QH15]\n", article=ARTICLE)
    write_figures(files.folder / "law" / FIGURES_FILE, {"1": OFFICIAL})
    return files


def problems(library):
    """Return what the checks say as (file, line, field, message)."""
    return [(str(p.file.relative_to(library.folder)), p.line, p.field, p.message) for p in check_library(library.folder)]


def test_a_good_library_has_no_problems(library):
    """Lengths, counts, figures and questions that keep the rules are passed."""
    assert problems(library) == []


def test_a_library_that_cannot_be_read_is_not_checked(library):
    """The checks begin where reading ends."""
    library.write(FILE, "")
    with pytest.raises(LibraryError):
        check_library(library.folder)


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "message"),
    [
        ("Danh sách cử tri phải được niêm yết chậm nhất là 42", "42", 10, "text.vi", "26 characters; from 60 to 720 read well on a phone"),
        ("The voter list must be posted at the latest 42", "42", 11, "text.en", "32 characters; from 60 to 800 read well on a phone"),
        ("vi: Danh", "vi: " + "Rất " * 200 + "danh", 10, "text.vi", "875 characters; from 60 to 720 read well on a phone"),
        ("42 ngày", "43 ngày", 10, "text.vi", "the figure 43 day does not stand in the official article"),
        ("42 days", "42 hours", 11, "text.en", "the figure 42 hour does not stand in the official article"),
        ("42 ngày", "40 ngày", 10, "text.vi", "the figure 40 day was superseded"),
        ("40 ngày", "41 ngày", 24, "before[0].text.vi", "the figure 41 day does not stand in the earlier official article"),
        ("40 days", "42 days", 25, "before[0].text.en", "the figure 42 day does not stand in the earlier official article"),
        ("        - Tôi xem tên mình ở đâu, lúc nào?\n", "", 13, "questions.vi", "2 questions; write 3 to 6"),
        ("        - When is the voter list posted?\n", "", 17, "questions.en", "1 questions; write 2 to 3"),
        (
            "- How long before polling can I look my name up?",
            "- When, please, is the voter list posted?",
            17,
            "questions.en",
            "two questions share too many syllables: 'When is the voter list posted?' and 'When, please, is the voter list posted?'",
        ),
    ],
)
def test_each_problem_is_found_with_its_line(library, old, new, line, field, message):
    """One thing made wrong is one problem, at the line of its field."""
    library.change(FILE, old, new)
    assert problems(library) == [(FILE, line, f"provisions[0].{field}", message)]


def test_problems_of_several_files_come_together(library):
    """One run names everything."""
    library.change(FILE, "42 ngày", "43 ngày")
    library.write("law/article-002.yaml", ARTICLE.replace("article: 1", "article: 2").replace("- Tôi xem tên mình ở đâu, lúc nào?", ""))
    assert [(file, field) for file, _, field, _ in problems(library)] == [
        (FILE, "provisions[0].text.vi"),
        ("law/article-002.yaml", "provisions[0].questions.vi"),
        ("law/article-002.yaml", "provisions[0].questions.vi[0]"),  # which article 1 asks word for word
        ("law/article-002.yaml", "provisions[0].questions.vi[1]"),
    ]


def test_an_article_without_official_figures_is_not_held_to_them(library):
    """Where the table lacks an article, or there is no table, figures are not compared."""
    library.change(FILE, "42 ngày", "43 ngày")
    write_figures(library.folder / "law" / FIGURES_FILE, {"2": OFFICIAL})
    assert problems(library) == []
    (library.folder / "law" / FIGURES_FILE).unlink()
    assert problems(library) == []


def test_what_is_wrong_between_provisions_is_found_as_well(library):
    """The checks of the whole library run with those of each provision."""
    library.change(FILE, "    text:", "    rests_on: [85/2015/QH13#1]\n    text:")
    assert problems(library) == [(FILE, 9, "provisions[0].rests_on[0]", "no provision '85/2015/QH13#1' in the library")]


def test_a_computed_figure_needs_no_official_text(library):
    """What follows from the article may be stated where it is declared."""
    library.change(FILE, "42 ngày", "42 ngày (6 tuần)")
    assert [message for *_, message in problems(library)] == ["the figure 6 does not stand in the official article"]
    library.change(FILE, "    text:", "    computed: [6 weeks]\n    text:")
    assert problems(library) == []


def test_a_repealed_provision_is_held_to_the_earlier_text(build):
    """What was repealed stands in the article as it was, and not in the article as it is."""
    repealed = build.provision("Chậm nhất là 40 ngày.", in_force_until="2025-06-30")
    assert list(unsupported(repealed, "vi", OFFICIAL)) == []
    assert list(unsupported(build.provision("Chậm nhất là 42 ngày.", in_force_until="2025-06-30"), "vi", OFFICIAL)) == [
        "the figure 42 day does not stand in the earlier official article"
    ]


def test_nothing_is_held_to_an_earlier_text_that_is_not_held(library, build):
    """Where the table says so, the present wording is checked and the earlier one is left alone."""
    unknown = OfficialFigures("0" * 64, figures("42 ngày"), None)
    write_figures(library.folder / "law" / FIGURES_FILE, {"1": unknown})
    library.change(FILE, "40 ngày", "41 ngày")
    assert problems(library) == []
    library.change(FILE, "42 ngày", "43 ngày")
    assert [message for *_, message in problems(library)] == ["the figure 43 day does not stand in the official article"]
    assert list(unsupported(build.provision("Chậm nhất là 40 ngày.", in_force_until="2025-06-30"), "vi", unknown)) == []
    assert not unknown.superseded


@given(present=FIGURES, earlier=FIGURES)
def test_superseded_figures_are_those_with_a_unit_that_are_gone(present, earlier):
    """A figure is superseded where it stood and stands no longer; plain counts are too common to tell."""
    superseded = OfficialFigures("", present, earlier).superseded
    assert superseded <= earlier
    assert not superseded & present
    assert {f for f in earlier - superseded if f.unit} <= present
    assert all(f.unit for f in superseded)


@settings(max_examples=30)
@given(TABLES)
def test_the_table_is_read_as_it_is_written(tmp_path_factory, table):
    """Hashes and figures of every article survive the file."""
    path = tmp_path_factory.mktemp("table") / FIGURES_FILE
    write_figures(path, table)
    assert read_figures(path) == table


def test_the_table_does_not_depend_on_chance(tmp_path):
    """Figures are written in order, a line an article, so that a diff shows what changed."""
    write_figures(tmp_path / "a", {"1": OfficialFigures("f", figures("42 ngày, 2/3, 15/3/2026 và 7"), frozenset())})
    assert (tmp_path / "a").read_text("utf-8") == "article\tsha256\tpresent\tearlier\n1\tf\t2/3 share; 7; 42 day; 20260315 date\t\n"


def test_no_table_is_an_empty_one(tmp_path):
    """A document without official figures has none."""
    assert read_figures(tmp_path / FIGURES_FILE) == {}


@given(a=st.text(), b=st.text())
def test_likeness_is_a_share(a, b):
    """It lies between 0 and 1, and does not depend on the order."""
    assert 0 <= alike(a, b) <= 1
    assert alike(a, b) == alike(b, a)


@pytest.mark.parametrize(
    ("a", "b", "share"),
    [
        ("Mất thẻ cử tri", "mat the cu tri?", 1),
        ("mất thẻ", "tôi bị mất thẻ cử tri", 1),
        ("mất thẻ", "hòm phiếu", 0),
        ("mất thẻ cử tri", "mất hòm", 0.5),
        ("", "mất thẻ", 0),
        ("", "", 0),
    ],
)
def test_likeness_is_measured_on_the_shorter_question(a, b, share):
    """The share of the shorter one's syllables, folded, that stand in the other."""
    assert alike(a, b) == share
