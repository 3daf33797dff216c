"""Words that may be misprints."""

from datetime import date

import pytest

from knowledge.amending.dated_text import dated
from knowledge.amending.errors import MisprintGoneError
from knowledge.amending.misprints import corrected, suspected_misprints


@pytest.fixture
def misprinted(as_official):
    """A text with one word misprinted, and one letter of a point that only looks so."""
    return as_official("""
    Điều 1. Sách
    1. Người đọc trả sách ở bàn số hai của phòng đọc lớn.
    2. Thủ thư xếp sách ở bàn số hai của phòng đọc lớn.
    3. Bạn nào làm mất sach ở bàn số hai của phòng đọc lớn thì báo.
    Điều 2. Hiệu lực thi hành
    Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2021.
    """)


def test_the_odd_one_out_is_told(misprinted):
    """A word that stands once so and otherwise elsewhere before the same six syllables is told with its place and neighbours."""
    (found,) = suspected_misprints(misprinted)
    assert (found.place.key, found.word, found.usual, found.times) == ("1.3", "sach", "sách", 2)
    assert found.context == "mất sach ở bàn số hai của phòng"


def test_a_confirmed_misprint_is_set_right_without_history(misprinted):
    """To set a misprint right is no change of the law; done twice it is an error, never a second change."""
    found = suspected_misprints(misprinted)
    text = corrected(dated(misprinted), found)
    node = text.find("1.3")
    assert node.text == "Bạn nào làm mất sách ở bàn số hai của phòng đọc lớn thì báo."
    assert (node.before, node.in_force_from) == ((), date(2021, 1, 1))
    assert "mất sách" in text.on(date(2021, 1, 1)).body
    with pytest.raises(MisprintGoneError):
        corrected(text, found)


def test_a_word_that_stands_after_the_same_one_elsewhere_is_none(as_official):
    """Two words of one spelling but for the marks are both right where the text says each of them more than once."""
    text = as_official("""
    Điều 1. Hội
    1. Hội họp công bố kết quả của cuộc thi đọc sách.
    2. Ban thi công bố kết quả của cuộc thi đọc sách.
    3. Ban thi hủy bỏ kết quả của cuộc thi đọc sách.
    4. Không ai được hủy bỏ bài thi.
    """)
    assert suspected_misprints(text) == ()


def test_a_clean_text_has_none(base):
    """A text whose words agree gives no hints."""
    assert suspected_misprints(base) == ()
