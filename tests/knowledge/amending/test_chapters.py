"""Orders on whole chapters and sections."""

import pytest

from knowledge.amending.applying import consolidate
from knowledge.amending.outcomes import Refusal
from knowledge.amending.reading import read_amendments
from knowledge.official.model import Part
from tests.knowledge.amending.conftest import official

LAW = """
QUỐC HỘI
Luật số: 12/2020/QH14
LUẬT
THƯ VIỆN PHƯỜNG
Chương I
SÁCH
Mục 1. MUA SÁCH
Điều 1. Mua
Sách được mua mỗi năm.
Mục 2. GIỮ SÁCH
Điều 2. Giữ
Sách được giữ khô.
Chương II
BÁO
Mục 1. MUA BÁO
Điều 3. Mua báo
Báo được mua mỗi ngày.
Điều 4. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2021.
"""


@pytest.fixture
def after(amending):
    """Apply clauses; return the articles then in force, the headings of chapters and sections, and what was refused."""

    def apply(*clauses):
        read = read_amendments(amending(*clauses))
        assert read.unclear == ()
        result = consolidate(official(LAW), read)
        text = result.text.on(read.operations[0].in_force_from)
        headings = [n.heading for n in text if n.part in {Part.CHAPTER, Part.SECTION}]
        return "".join(a.number for a in text.articles()), headings, [n.reason for n in result.not_applied]

    return apply


@pytest.mark.parametrize(
    ("clause", "articles"),
    [
        ("Bãi bỏ Chương I.", "34"),
        ("Bãi bỏ toàn bộ Chương I.", "34"),
        ("Bãi bỏ Chương I và Điều 3.", "4"),
        ("Bãi bỏ Mục 1 Chương I.", "234"),
        ("Bãi bỏ Mục 2.", "134"),
    ],
)
def test_all_of_it_ends(after, clause, articles):
    """With a chapter or section its articles end, and no others."""
    left, _, refused = after(clause)
    assert (left, refused) == (articles, [])


@pytest.mark.parametrize(
    "clause",
    [
        "Thay thế tên Chương II như sau: “Chương II. BÁO VÀ TẠP CHÍ”.",
        "Thay thế tên Chương II bằng “BÁO VÀ TẠP CHÍ”.",
        "Sửa đổi tên Chương II thành “BÁO VÀ TẠP CHÍ”.",
        "Đổi tên Chương II thành “BÁO VÀ TẠP CHÍ”.",
    ],
)
def test_a_chapter_gets_a_name(after, clause):
    """The heading changes and nothing else."""
    articles, headings, refused = after(clause)
    assert (articles, refused) == ("1234", [])
    assert headings == ["SÁCH", "MUA SÁCH", "GIỮ SÁCH", "BÁO VÀ TẠP CHÍ", "MUA BÁO"]


@pytest.mark.parametrize(
    ("clauses", "reason"),
    [
        (["Bãi bỏ Mục 1."], Refusal.PLACE_AMBIGUOUS),
        (["Bãi bỏ Chương IX."], Refusal.PLACE_NOT_FOUND),
        (["Sửa đổi tên Mục 1 thành “MUA”."], Refusal.PLACE_AMBIGUOUS),
        (["Thay thế cụm từ “MUA” bằng cụm từ “BÁN” tại tên Mục 1."], Refusal.PLACE_AMBIGUOUS),
    ],
)
def test_what_may_be_another_is_refused(after, clauses, reason):
    """Each chapter counts its own sections: without the chapter nobody guesses."""
    assert after(*clauses) == ("1234", ["SÁCH", "MUA SÁCH", "GIỮ SÁCH", "BÁO", "MUA BÁO"], [reason])


def test_orders_that_contradict_each_other(after):
    """A chapter that ends while the same law rewrites an article of it: the second is refused and shown."""
    articles, _, refused = after("Sửa đổi Điều 1 như sau:\n“Điều 1. Mua\nSách được mua mỗi tháng.”.", "Bãi bỏ Chương I.")
    assert (articles, refused) == ("1234", [Refusal.REWRITTEN])


@pytest.mark.parametrize(
    "clause",
    [
        "Thay thế Chương II như sau:\n“Chương II\nBÁO\nĐiều 3. Báo\nBáo được mua mỗi tuần.”.",
        "Bổ sung Chương III vào sau Chương II như sau:\n“Chương III\nTẠP CHÍ\nĐiều 5. Tạp chí\nTạp chí được mua.”.",
        "Bãi bỏ Phần thứ hai.",
        "Bãi bỏ một phần Chương II.",
        "Thay thế tên Chương II “BÁO” bằng “TẠP CHÍ”.",
        "Đổi Chương II thành “BÁO VÀ TẠP CHÍ”.",
    ],
)
def test_near_forms_are_left_to_a_person(amending, clause):
    """Whole new chapters, parts, pieces of a chapter are not read."""
    read = read_amendments(amending(clause))
    assert read.operations == ()
    assert len(read.unclear) == 1
