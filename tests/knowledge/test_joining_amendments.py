"""Tests of knowledge.joining_amendments: what an amendment makes of the library."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.amending.applying import consolidate
from knowledge.amending.dated_text import dated
from knowledge.amending.reading import read_amendments
from knowledge.documents import Library
from knowledge.errors import UnknownReferenceError
from knowledge.intake.model import Format, Page, Pages
from knowledge.intake.reading import read_file
from knowledge.joining import join
from knowledge.joining_amendments import join_amendment
from knowledge.official.parsing import parse

FILES = Path(__file__).resolve().parents[3] / "shared/official/files"
BASE = """
QUỐC HỘI
Luật số: 12/2020/QH14
LUẬT
PHIẾU MÀU
Điều 1. Phiếu xanh
1. Phiếu xanh nộp trong 5 ngày.
2. Phiếu xanh dùng ở làng.
3. Phiếu xanh không dùng khi:
a) Trời mưa;
b) Trời gió.
Điều 2. Phiếu đỏ
Phiếu đỏ nộp trong 20 ngày.
Điều 3. Phiếu tím
Phiếu tím dùng ở chợ.
Điều 4. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2021.
"""
AMENDING = """
QUỐC HỘI
Luật số: 7/2024/QH15
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT PHIẾU MÀU
Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Phiếu màu số 12/2020/QH14.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Phiếu màu
{orders}
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2024.
"""
CLAUSE = "1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:\n“1. Phiếu xanh nộp trong 7 ngày.”."
REPEAL = "1. Bãi bỏ Điều 3."
INSERT = "1. Bổ sung khoản 4 vào sau khoản 3 Điều 1 như sau:\n“4. Phiếu xanh có số.”."
ARTICLE = "1. Bổ sung Điều 3a vào sau Điều 3 như sau:\n“Điều 3a. Phiếu vàng\nPhiếu vàng dùng ở bến.”."
POINT = "1. Bãi bỏ điểm b khoản 3 Điều 1."
NUMBER, BY = "12/2020/QH14", "7/2024/QH15"
BEGAN, EVE, DAY = date(2021, 1, 1), date(2024, 2, 29), date(2024, 3, 1)


def read(text):
    """Parse a text, a paragraph a line."""
    return parse(Pages(Format.TXT, (Page(1, tuple(text.strip().splitlines())),), "0" * 64))


def consolidated(orders):
    """Apply orders to the base."""
    made = consolidate(dated(read(BASE), BEGAN), read_amendments(read(AMENDING.format(orders=orders))), DAY)
    assert not made.not_applied
    assert made.applied
    return made


@pytest.fixture
def held(build):
    """A library of the base with these articles, joined with its words."""

    def make(*articles, others=()):
        document = build.document(NUMBER, in_force_from="2021-01-01")
        articles_of = {NUMBER: articles, **{d.number: a for d, a in others}}
        library = Library(documents=(document, *(d for d, _ in others)), articles=articles_of)
        return join(library, document, read(BASE))

    return make


@pytest.fixture
def amended(held):
    """Join orders to such a library; return its provisions by their place."""

    def make(orders, *articles, others=()):
        library = join_amendment(held(*articles, others=others), NUMBER, consolidated(orders), BY, DAY)
        assert Library.model_validate_json(library.model_dump_json()) == library
        assert join_amendment(library, NUMBER, consolidated(orders), BY, DAY) == library
        assert library.document(NUMBER).amended_by == (BY,)
        return {r.removeprefix(f"{NUMBER}#"): p.provision for r, p in library.provisions.items()}

    return make


@pytest.fixture
def told(build):
    """Make a provision in plain text since the base began."""
    return lambda vi, **fields: build.provision(vi, **{"in_force_from": "2021-01-01", **fields})


ASKED = {"vi": ("Nộp phiếu xanh mấy ngày?",), "en": ("How many days?",)}


def test_a_changed_clause_is_quoted_from_its_day(build, told, amended):
    """Plain text of before ends the day before, with its words; the new words are quoted; the questions stay."""
    found = amended(CLAUSE, build.article("1", told("Nộp trong 5 ngày.", clause="1", questions=ASKED), told("Ở làng.", clause="2")))
    rule = found["1.1"]
    assert rule.edition(EVE).text.vi == "Nộp trong 5 ngày."
    assert rule.edition(EVE).official == "Phiếu xanh nộp trong 5 ngày."
    assert rule.edition(DAY).quoted
    assert rule.edition(DAY).text.vi == "Phiếu xanh nộp trong 7 ngày."
    assert rule.amended_by == (BY,)
    assert rule.questions.vi == ASKED["vi"]
    assert found["1.2"].edition(DAY).text.vi == "Ở làng."
    assert found["1.2"].in_force_from == BEGAN


def test_an_article_told_as_one_is_quoted_whole(build, told, amended):
    """A changed clause of it leaves no plain text of the article in force."""
    found = amended(CLAUSE, build.article("1", told("Phiếu xanh: 5 ngày.")))
    assert found["1"].edition(DAY).quoted
    assert "7 ngày" in found["1"].edition(DAY).text.vi
    assert "Trời mưa" in found["1"].edition(DAY).text.vi
    assert not any(place.startswith("1.") for place in found)


def test_what_introduces_clauses_told_apart_goes_on(build, told, amended):
    """A changed clause does not touch the sentence before the points, where the library tells that and the points each for itself."""
    points = (told("Trời mưa.", clause="3", point="a"), told("Trời gió.", clause="3", point="b"))
    found = amended(POINT, build.article("1", told("Có lúc không dùng.", clause="3"), *points))
    assert found["1.3"].edition(DAY).text.vi == "Có lúc không dùng."
    assert found["1.3"].in_force_from == BEGAN
    assert found["1.3.b"].edition(DAY) is None


def test_what_is_repealed_ends(build, told, amended):
    """From its day on it is not there, nor is its plain text."""
    found = amended(REPEAL, build.article("3", told("Phiếu tím ở chợ.")))
    assert found["3"].in_force_until == EVE
    assert found["3"].edition(DAY) is None


def test_a_repealed_point_ends_and_its_clause_goes_on(build, told, amended):
    """A point told by itself ends; a clause told as one is quoted without it."""
    points = amended(POINT, build.article("1", told("Mưa.", clause="3", point="a"), told("Gió.", clause="3", point="b")))
    assert points["1.3.a"].edition(DAY).text.vi == "Mưa."
    assert points["1.3.b"].edition(DAY) is None
    clause = amended(POINT, build.article("1", told("Mưa, gió thì không.", clause="3")))["1.3"].edition(DAY)
    assert clause.quoted
    assert "gió" not in clause.text.vi


@pytest.mark.parametrize(("orders", "place", "words"), [(INSERT, "1.4", "Phiếu xanh có số."), (ARTICLE, "3a", "Phiếu vàng dùng ở bến.")])
def test_what_is_inserted_is_quoted_from_its_day(amended, orders, place, words):
    """A new clause, a new article: not there before, then in its own words, named with its amendment."""
    rule = amended(orders)[place]
    assert rule.edition(EVE) is None
    assert rule.edition(DAY).text.vi == words
    assert rule.amended_by == (BY,)


def test_quotations_that_nothing_changed_go_on(amended):
    """They keep their words and their first day."""
    found = amended(CLAUSE)
    assert found["2"].in_force_from == BEGAN
    assert found["2"].edition(DAY).text.vi == "Phiếu đỏ nộp trong 20 ngày."
    assert found["2"].amended_by == ()
    assert found["1.1"].edition(EVE).text.vi == "Phiếu xanh nộp trong 5 ngày."


def test_pieces_of_a_changed_clause_are_cut_anew(build, told, amended):
    """No piece of before stays in force; the questions of all of them lead to the new words."""
    other = {"vi": ("Gió thì sao?",), "en": ()}
    pieces = (told("Mưa thì không.", clause="3", part=1, questions=ASKED), told("Gió thì không.", clause="3", part=2, questions=other))
    found = amended(POINT, build.article("1", *pieces))
    live = [p for p in found.values() if p.clause == "3" and p.edition(DAY)]
    assert [p.edition(DAY).quoted for p in live] == [True]
    assert live[0].questions.vi == (*ASKED["vi"], *other["vi"])


def test_what_the_library_knows_of_it_is_left(build, told, amended):
    """Plain text that somebody wrote for the amendment stays; both wordings get their words."""
    before = (build.earlier("2021-01-01", "2024-02-29", "Nộp trong 5 ngày."),)
    found = amended(
        CLAUSE,
        build.article("1", told("Nộp trong 7 ngày.", clause="1", in_force_from="2024-03-01", amended_by=(BY,), before=before)),
    )
    assert found["1.1"].text.vi == "Nộp trong 7 ngày."
    assert found["1.1"].official == "Phiếu xanh nộp trong 7 ngày."
    assert found["1.1"].before[0].official == "Phiếu xanh nộp trong 5 ngày."


@pytest.mark.parametrize("kind", ["guide", "conference", "circular"])
def test_guides_end_with_the_rule_that_they_explain(build, told, held, kind):
    """What explains a changed rule is told no more; a document that makes rules of its own goes on."""
    guide = build.document("Sổ tay", kind=kind)
    items = (
        build.article("1", told("5 ngày.", rests_on=(f"{NUMBER}#1",))),
        build.article("2", told("20 ngày.", rests_on=(f"{NUMBER}#2",))),
    )
    library = held(build.article("1", told("5 ngày.", clause="1")), build.article("2", told("20 ngày.")), others=((guide, items),))
    found = join_amendment(library, NUMBER, consolidated(CLAUSE), BY, DAY).provisions
    assert (found["Sổ tay#1"].edition(DAY) is None) is (kind != "circular")
    assert found["Sổ tay#1"].edition(EVE) is not None
    assert found["Sổ tay#2"].edition(DAY) is not None


def test_a_document_that_is_not_there_is_told(held):
    """There is nothing to amend."""
    with pytest.raises(UnknownReferenceError):
        join_amendment(held(), "9/9999", consolidated(CLAUSE), BY, DAY)


@pytest.mark.shared
@pytest.mark.slow
def test_the_shipped_library_carries_its_amendment(library):
    """The election law and what amended it in 2025: all provisions get their words, and none loses its plain text."""
    if not FILES.exists():
        pytest.skip("../shared is absent: no law to join")
    base, amending = (parse(read_file(FILES / name)) for name in ("85_2015_QH13.docx", "83_2025_QH15_663780.htm"))
    number, by, day = "85/2015/QH13", "83/2025/QH15", date(2025, 7, 1)
    document = library.document(number)
    made = consolidate(dated(base, document.in_force_from), read_amendments(amending), day)
    joined = join_amendment(join(library, document, base), number, made, by, day)
    assert set(joined.provisions) == set(library.provisions)
    assert all(p.provision.official for p in joined.provisions.values() if p.document.number == number)
    assert [r for r, p in joined.provisions.items() if p.provision.text != library.provisions[r].provision.text] == []
    assert join_amendment(joined, number, made, by, day) == joined
