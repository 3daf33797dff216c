"""Tests of knowledge.joining: a document's own words come to the library."""

from datetime import date

import pytest

from knowledge.documents import Library
from knowledge.intake.model import Format, Page, Pages
from knowledge.joining import join, trusted_until
from knowledge.official.parsing import parse

NUMBER = "1/2026/QH16"
TODAY = date(2026, 3, 1)
WORDS = (
    "LUẬT THỬ",
    "Điều 1. Phiếu xanh",
    "1. Phiếu xanh dùng ở làng.",
    "2. Không dùng phiếu xanh khi:",
    "a) Trời mưa;",
    "b) Trời gió.",
    "Điều 2. Phiếu đỏ",
    "Phiếu đỏ dùng ở phố.",
)


def read(*paragraphs):
    """Parse a document of these paragraphs."""
    return parse(Pages(Format.TXT, (Page(1, paragraphs or WORDS),), "0" * 64))


@pytest.fixture
def joined(build):
    """Join the words to a library of these articles; return the provisions by their place."""

    def make(*articles, words=(), **changes):
        document = build.document(**changes)
        library = join(build.library(*articles, document=document), document, read(*words))
        assert Library.model_validate_json(library.model_dump_json()) == library
        return {reference.partition("#")[2]: placed.provision for reference, placed in library.provisions.items()}

    return make


def test_a_new_document_is_quoted(build):
    """Each clause becomes a provision in its own words, in force with the document, without questions."""
    library = join(build.library(), build.document("2/2026/QH16", in_force_from="2026-01-01"), read())
    assert [d.number for d in library.documents] == [NUMBER, "2/2026/QH16"]
    assert [r for r in library.provisions if r.startswith("2/")] == ["2/2026/QH16#1.1", "2/2026/QH16#1.2", "2/2026/QH16#2"]
    placed = library.provisions["2/2026/QH16#1.1"]
    assert placed.provision.quoted
    assert placed.provision.text.en == "Phiếu xanh dùng ở làng."
    assert placed.article.title.vi == "Phiếu xanh"
    assert placed.edition(date(2025, 12, 31)) is None


def test_plain_text_stays_and_gets_the_words(build, joined):
    """What somebody has put in plain words is told so, with the official words beside it."""
    found = joined(
        build.article("1", build.provision("Dùng ở làng.", clause="1"), build.provision("Mưa thì không.", clause="2", point="a"))
    )
    assert found["1.1"].text.vi == "Dùng ở làng."
    assert found["1.1"].official == "Phiếu xanh dùng ở làng."
    assert found["1.2.a"].official == "Trời mưa;"
    assert found["1.2.b"].quoted
    assert "1.2" not in found


def test_an_article_told_as_one_is_not_quoted_again(build, joined):
    """Its plain text stands for all its clauses."""
    found = joined(build.article("1", build.provision("Phiếu xanh.")))
    assert set(found) == {"1", "2"}
    assert found["1"].official.startswith("1. Phiếu xanh dùng ở làng.")


def test_the_words_are_those_of_then(build, joined):
    """Where the library knows the rule before an amendment, the first words are those of that rule, not of today's."""
    before = (build.earlier("2000-01-01", "2025-06-30", "Dùng ở làng."),)
    rule = build.provision("Dùng ở xã.", clause="1", in_force_from="2025-07-01", amended_by=("2/2025",), before=before)
    found = joined(build.article("1", rule))
    assert found["1.1"].official is None
    assert found["1.1"].before[0].official == "Phiếu xanh dùng ở làng."


def test_an_earlier_rule_that_was_not_known_is_quoted(build, joined):
    """Amended, with no record of what it was: now it is known, for the days before the amendment."""
    found = joined(build.article("1", build.provision("Dùng ở xã.", clause="1", in_force_from="2025-07-01", amended_by=("2/2025",))))
    assert found["1.1"].edition(date(2025, 6, 30)).quoted
    assert found["1.1"].edition(TODAY).text.vi == "Dùng ở xã."


def test_first_words_are_not_told_for_after_an_amendment(build, joined):
    """In a document that was amended, nobody knows from its first words what holds today."""
    amended = build.provision("Dùng ở xã.", clause="1", in_force_from="2025-07-01", amended_by=("2/2025",))
    found = joined(build.article("1", amended), build.article("2", build.provision("Ở phố.")), amended_by=("2/2025",))
    assert found["1.2"].in_force_until == date(2025, 6, 30)
    assert found["2"].official is None


@pytest.mark.parametrize(("by", "until"), [((), None), (("9/2024",), date(2000, 1, 1)), (("2/2025",), date(2025, 6, 30))])
def test_how_long_first_words_are_trusted(build, by, until):
    """For good where nothing amended them; up to the first amendment; where its day is not known, no longer than their first."""
    document = build.document(amended_by=by)
    rule = build.provision(clause="1", in_force_from="2025-07-01", amended_by=("2/2025",)) if "2/2025" in by else build.provision()
    assert trusted_until(build.library(build.article("1", rule), document=document), document) == until


def test_what_is_known_of_a_document_is_kept(build):
    """Its pages and what amended it stay; its titles and days are those that are brought in."""
    held = build.document(sources=("https://one.example/a",), amended_by=("2/2025",))
    given = build.document(sources=("https://two.example/b",), title={"vi": "Luật mới", "en": "New law"})
    (document,) = join(build.library(document=held), given, read()).documents
    assert document.sources == ("https://one.example/a", "https://two.example/b")
    assert document.amended_by == ("2/2025",)
    assert document.title.vi == "Luật mới"


def test_joining_again_changes_nothing(build):
    """The same document, brought in twice, is there once."""
    document = build.document()
    once = join(build.library(build.article("1", build.provision("Dùng.", clause="1"))), document, read())
    assert join(once, document, read()) == once


def test_pieces_of_a_clause_share_its_words(build, joined):
    """A long clause told in parts has its words with each."""
    found = joined(build.article("1", *(build.provision(f"Phần {n}.", clause="2", part=n) for n in (1, 2))))
    assert found["1.2~1"].official == found["1.2~2"].official
    assert found["1.2~1"].official.startswith("Không dùng")


def test_a_document_without_articles_is_quoted_by_its_sections(build):
    """Sections take the place of articles, and are called so."""
    words = ("CHỈ THỊ", "I. Việc của làng", "1. Treo cờ.", "2. Quét đường.", "II. Việc của phố", "Dựng rạp.")
    library = join(build.library(), build.document("3-CT", kind="directive"), read(*words))
    found = {r: p for r, p in library.provisions.items() if r.startswith("3-CT")}
    assert [placed.article.label.vi for placed in found.values()][-1] == "Mục 2"
    assert any("Quét đường" in p.provision.text.vi for p in found.values())


def test_questions_are_not_lost(build):
    """What leads to other documents stays."""
    library = build.library(build.article("1")).replaced(asked=({"target": f"{NUMBER}#1", "language": "vi", "text": "Phiếu gì?"},))
    assert join(library, build.document("2/2026/QH16"), read()).asked == library.asked
