"""What an amending law says of a change, told to who asks for it."""

import pytest

from bot.answering.amendments import amending, speaks_of_change
from bot.answering.assistant import Question
from bot.clock import parse_moment


@pytest.mark.parametrize(
    "text",
    [
        "luật bầu cử sửa đổi có gì mới",
        "Kỳ này có bầu huyện nữa không",
        "truoc day nop ho so truoc bao nhieu ngay",
        "Sách cũ chép 70 ngày, quy định mới là bao nhiêu?",
        "khóa trước Tổ bầu cử có mấy người",
        "Do we still elect district councils?",
        "How did the amendment change the deadline?",
    ],
)
def test_a_change_is_heard(text):
    """With and without diacritics, in both languages."""
    assert speaks_of_change(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban bầu cử cấp tỉnh kỳ này có bao nhiêu thành viên?",
        "co quan nao lap danh sach cu tri",
        "Mọi cử tri đều được mời đi họp à?",
        "Bỏ phiếu hộ có được không",
        "Theo Luật Bầu cử đại biểu Quốc hội (sửa đổi, bổ sung năm 2025), Ban bầu cử có mấy người?",
        "theo luat bau cu da sua doi nam 2025 thi to bau cu may nguoi",
        "How many members has it under the election law as amended in 2025?",
        "Who draws up the voter list?",
    ],
)
def test_words_that_only_look_like_it_are_not(text):
    """`cũ` and `cử`, `mới` and `mọi`, `bỏ` and `bỏ phiếu` fold alike; a law may be named by that it was amended."""
    assert not speaks_of_change(text)


def test_the_amending_law_is_known_by_what_it_amended(library):
    """The documents that the library's provisions name as amending them."""
    documents = amending(library)
    assert "83/2025/QH15" in documents
    assert "85/2015/QH13" not in documents


@pytest.mark.slow
@pytest.mark.parametrize(
    ("history", "question", "old"),
    [
        (("Ủy ban bầu cử cấp tỉnh kỳ này có bao nhiêu thành viên vậy?",), "Còn ở xã, phường thì từ mấy đến mấy người?", "9 đến 11"),
        ((), "Đề nghị cho biết hiệp thương lần ba phải họp chậm nhất bao nhiêu ngày trước ngày bầu cử", "35 ngày"),
        ((), "By what date must results be out and how long do they have to settle a complaint?", "30 days"),
    ],
)
def test_no_old_figure_is_told_to_who_does_not_ask_for_it(services, history, question, old):
    """The amending law's texts, which hold it, come last."""
    answer = services.assistant.answer(Question(question, parse_moment("2026-03-01"), history))
    assert answer.citations
    assert old not in answer.text


@pytest.mark.slow
def test_who_asks_for_the_change_is_told_it(services):
    """The old figure and the new one."""
    asked = Question("Luật sửa đổi năm 2025 tăng số thành viên Ủy ban bầu cử cấp xã lên bao nhiêu?", parse_moment("2026-03-01"))
    assert "9 đến 11" in services.assistant.answer(asked).text
