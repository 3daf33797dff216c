"""Paragraphs of a provision: `đoạn thứ hai khoản 1 Điều 3`."""

from datetime import date

import pytest

from knowledge.amending.applying import consolidate
from knowledge.amending.operations import Doubt
from knowledge.amending.outcomes import Refusal
from knowledge.amending.reading import read_amendments
from tests.knowledge.amending.conftest import BASE, official

ONE, TWO, THREE = "Thẻ đọc có giá trị 12 tháng.", "Người già được cấp thẻ không hạn.", "Thẻ đọc của trẻ em thì miễn phí."
LIST = "2. Người đọc báo:\n- mất thẻ;\n- hỏng thẻ.\n"
SINCE = date(2024, 3, 1)


@pytest.fixture(scope="module")
def law():
    """A clause of three paragraphs, one with lines of a list, one with points."""
    text = BASE.replace(f"1. {ONE}", f"1. {ONE}\n{TWO}\n{THREE}")
    return official(text.replace("2. Người đọc mất thẻ báo trong 5 ngày, chậm nhất 10 ngày.\n", LIST))


@pytest.fixture
def after(law, amending):
    """Apply clauses to it; return the paragraphs of clause 1 then, and what was refused."""

    def apply(*clauses):
        read = read_amendments(amending(*clauses))
        assert read.unclear == ()
        result = consolidate(law, read)
        return result.text.find("3.1").text.split("\n"), [n.reason for n in result.not_applied]

    return apply


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Sửa đổi, bổ sung đoạn thứ hai khoản 1 Điều 3 như sau: “Người già không cần thẻ.”.", [ONE, "Người già không cần thẻ.", THREE]),
        ("Sửa đổi đoạn 1 khoản 1 Điều 3 như sau: “1. Thẻ đọc không có hạn.”.", ["Thẻ đọc không có hạn.", TWO, THREE]),
        ("Bãi bỏ đoạn thứ hai của khoản 1 Điều 3.", [ONE, THREE]),
        ("Bãi bỏ đoạn thứ nhất khoản 1 Điều 3 và đoạn thứ ba khoản 1 Điều 3.", [TWO]),
        (
            "Thay thế cụm từ “Thẻ đọc” bằng cụm từ “Thẻ” tại đoạn thứ ba khoản 1 Điều 3.",
            [ONE, TWO, THREE.replace("Thẻ đọc", "Thẻ")],
        ),
        (
            "Thay thế cụm từ “Thẻ đọc” bằng cụm từ “Thẻ” tại khoản 1 Điều 3, trừ đoạn thứ nhất khoản 1 Điều 3.",
            [ONE, TWO, THREE.replace("Thẻ đọc", "Thẻ")],
        ),
    ],
)
def test_a_paragraph_is_changed_alone(after, clause, told):
    """The paragraph that is named gets its words, or goes; the others stay as they are."""
    assert after(clause) == (told, [])


def test_orders_on_several_paragraphs_are_meant_of_the_text_before(after):
    """Numbers do not move as paragraphs go, and a phrase is not looked for in what the same document writes anew."""
    orders = (
        "Bãi bỏ đoạn thứ nhất khoản 1 Điều 3.",
        "Sửa đổi đoạn thứ ba khoản 1 Điều 3 như sau: “Thẻ đọc của học sinh thì miễn phí.”.",
        "Thay thế cụm từ “Thẻ đọc”, “thẻ” bằng cụm từ “giấy” tại khoản 1 Điều 3.",
    )
    assert after(*orders) == (["Người già được cấp giấy không hạn.", "Thẻ đọc của học sinh thì miễn phí."], [Refusal.PHRASE_NOT_FOUND])


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("đoạn thứ tư khoản 1 Điều 3", Refusal.PARAGRAPH_NOT_FOUND),
        ("đoạn thứ nhất khoản 2 Điều 3", Refusal.PARAGRAPH_UNCLEAR),
        ("đoạn thứ nhất khoản 2 Điều 2", Refusal.PARAGRAPH_UNCLEAR),
        ("đoạn thứ nhất khoản 3 Điều 3", Refusal.PARAGRAPH_UNCLEAR),
        ("đoạn thứ hai khoản 9 Điều 3", Refusal.PLACE_NOT_FOUND),
    ],
)
def test_what_can_be_counted_otherwise_is_refused(after, place, reason):
    """A clause with points, lines of a list, the only paragraph: nobody counts for the drafters."""
    assert after(f"Bãi bỏ {place}.") == ([ONE, TWO, THREE], [reason])


@pytest.mark.parametrize(
    ("clause", "doubt"),
    [
        ("Bãi bỏ đoạn thứ hai khoản 1 và khoản 3 Điều 3.", Doubt.PLACE_UNREADABLE),
        ("Bãi bỏ đoạn thứ nhất và đoạn thứ ba khoản 1 Điều 3.", Doubt.PLACE_UNREADABLE),
        ("Bãi bỏ đoạn thứ hai khoản 1, khoản 3 Điều 3.", Doubt.PLACE_UNREADABLE),
        ("Bãi bỏ khoản 1 đoạn thứ hai Điều 3.", Doubt.PLACE_UNREADABLE),
        ("Bãi bỏ đoạn thứ hai Chương II.", Doubt.PLACE_UNREADABLE),
        ("Bãi bỏ đoạn cuối khoản 1 Điều 3.", Doubt.PART_OF_PROVISION),
        ("Bãi bỏ câu thứ hai đoạn thứ hai khoản 1 Điều 3.", Doubt.PART_OF_PROVISION),
        ("Bổ sung đoạn thứ tư khoản 1 Điều 3 như sau: “Thẻ có ảnh.”.", Doubt.PART_OF_PROVISION),
        ("Bổ sung khoản 1a vào sau đoạn thứ hai khoản 1 Điều 3 như sau: “1a. Thẻ có ảnh.”.", Doubt.PART_OF_PROVISION),
        ("Sửa đổi đoạn thứ hai khoản 1 Điều 3 như sau: “2. Thẻ có ảnh.”.", Doubt.TEXT_DIFFERS),
        ("Sửa đổi đoạn thứ hai khoản 1 Điều 3 như sau:\n“Thẻ có ảnh.\nẢnh màu.”.", Doubt.TEXT_DIFFERS),
        ("Sửa đổi đoạn thứ hai khoản 1 Điều 3 cho phù hợp.", Doubt.TEXT_MISSING),
    ],
)
def test_near_forms_are_left_to_a_person(amending, clause, doubt):
    """Where the sentence may mean another paragraph, or another order, nothing is read."""
    read = read_amendments(amending(clause))
    assert (read.operations, [u.reason for u in read.unclear]) == ((), [doubt])


def test_the_day_of_a_paragraph_is_not_that_of_its_clause(amending):
    """Where a paragraph of the amending law comes into force on a day of its own, that is shown, not taken for all of its clause."""
    tail = "\nĐiều 2. Hiệu lực\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2024.\n"
    tail += "2. Đoạn thứ hai khoản 1 Điều 1 của Luật này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2024.\n"
    read = read_amendments(amending("Bãi bỏ khoản 3 Điều 3.", tail=tail))
    assert [o.in_force_from for o in read.operations] == [SINCE]
    assert [u.reason for u in read.unclear] == [Doubt.DATE_UNREADABLE]
