"""Which words of a page are the document's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.fetching.essence import essence, essence_hash, names
from knowledge.intake.model import Format, Page, Pages, Table

LAW = (
    "QUỐC HỘI",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Luật số: 12/2030/QH99",
    "Điều 1. Mèo",
    "1. Mèo được ngủ 16 lượt.",
    "Nơi nhận:",
    "- Mèo;",
)
FORM = ("Mẫu số 1", "Tên mèo: …", "TM. HỘI MÈO")
MENU = ("Trang chủ", "Văn bản pháp luật", "Đang truy cập: 17")
FOOT = ("Lượt xem: 1.234", "Bản quyền thuộc về ai đó")


def pages(*blocks):
    """Return blocks as a page."""
    return Pages(Format.HTML, (Page(1, blocks),), "0" * 64)


def test_keeps_the_document():
    """From the national heading to the recipients; a form after them is kept too."""
    assert essence(pages(*MENU, *LAW, *FOOT)) == LAW[1:6]
    assert essence(pages(*MENU, *LAW, *FORM, *FOOT)) == LAW[1:] + FORM


def test_a_page_without_marks_counts_as_a_whole():
    """Where neither beginning nor end is found, nothing but counters is left out."""
    assert essence(pages("Một", "Lượt xem: 3", "Hai")) == ("Một", "Hai")


def test_a_law_that_speaks_of_turns_is_no_counter():
    """A long line stays, whatever words it has; so does a short one without such words."""
    long = "Mỗi con mèo được đếm một lần khi có 5 lượt xem trong một ngày làm việc tại nơi nuôi mèo ở xã."
    assert long in essence(pages("Điều 1. Mèo", long, "2. Có 16 con."))


def test_tables_count():
    """A changed cell of a table is a changed document."""
    one, two = (pages("Điều 1. Mèo", Table((("tên", "tuổi"), ("Mun", age)))) for age in "12")
    assert essence_hash(one) != essence_hash(two)


words = st.text(st.characters(categories=("L", "N", "Zs"), exclude_characters="ĐđNnTKQPCBLMmSs"), max_size=30)


@given(before=st.lists(words, max_size=5), after=st.lists(words, max_size=5))
def test_what_stands_around_does_not_matter(before, after):
    """Any menu before and any list after the document leave its name as it was."""
    assert essence_hash(pages(*before, *LAW, *after)) == essence_hash(pages(*LAW))


@given(st.integers(0, 5), words.filter(str.strip))
def test_what_stands_inside_does(place, word):
    """A paragraph more inside the document is a change."""
    changed = (*LAW[: 3 + place % 3], f"Điểm mới {word}", *LAW[3 + place % 3 :])
    assert essence_hash(pages(*changed)) != essence_hash(pages(*LAW))


@pytest.mark.parametrize(
    ("text", "number", "named"),
    [
        ("Luật số: 12/2030/QH99 ban hành", "12/2030/QH99", True),
        ("Số: 40 /NQ-HĐBCQG", "40/NQ-HĐBCQG", True),
        ("số 40/nq–hđbcqg", "40/NQ-HĐBCQG", True),
        ("Đăng nhập", "12/2030/QH99", False),
        ("Đăng nhập", "Hiến pháp 2013", True),
    ],
)
def test_a_page_names_its_document(text, number, named):
    """An error page that says 200 is not taken for the document."""
    assert names(pages(text), number) is named
