"""Is a ballot valid, and how many names to strike?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.asking import Asked
from bot.answering.computing.marking import marking
from bot.clock import parse_moment

LAW = "85/2015/QH13#74.1"


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("bầu 3 trong 5, tôi để lại 2 người có hợp lệ không", "Hợp lệ: để lại 2 người"),
        ("bầu 3 trong 5, tôi để lại 4 người có sao không", "Không hợp lệ: để lại 4 người"),
        ("bầu 3 trong 5 mà gạch hết thì sao", "Không hợp lệ: phiếu gạch hết"),
        ("bầu 3 trong 5 mà để nguyên phiếu không gạch ai thì sao", "Không hợp lệ: để lại 5 người"),
        ("được bầu 3 mà tôi chỉ chọn 1 người thì phiếu có hợp lệ không", "Hợp lệ: để lại 1 người"),
        ("Phiếu có 5 người bầu 3, gạch 1 người có hợp lệ không", "Không hợp lệ: để lại 4 người"),
        ("danh sách 5 người bầu 3, em gạch 3 người được không", "Hợp lệ: để lại 2 người"),
        ("được bầu 5 người, có 8 ứng viên, tôi chọn 5 người có hợp lệ không", "Hợp lệ: để lại 5 người"),
        ("phiếu ghi 5 ứng cử viên, được bầu 3, để lại cả 5 thì sao", "Không hợp lệ: để lại 5 người"),
        ("bầu 3 trong 5 thì phải gạch mấy người", "Ít nhất 2 người"),
        ("Danh sách 8 ứng viên bầu 5 thì gạch ít nhất mấy tên?", "Ít nhất 3 người"),
        ("There are 5 candidates for 3 seats. I left 4 names. Is my ballot valid?", "Not valid: 4 names"),
        ("Elect 3 of 5: how many names must I cross out?", "At least 2"),
    ],
)
def test_answers(answers, question, holds):
    """The verdict or the number of names to strike leads."""
    answers(question, holds, LAW)


def test_follow_up_with_other_names(answers):
    """A follow-up brings another number of names left."""
    answers("còn để lại 4 người thì sao", "Không hợp lệ", LAW, "bầu 3 trong 5, tôi để lại 2 người có hợp lệ không")


@given(st.integers(1, 5), st.integers(0, 9))
def test_valid_from_one_to_the_seats(rules, seats, kept):
    """A ballot is valid exactly where it leaves one name to as many as there are seats."""
    question = f"duoc bau {seats} nguoi ma de lai {kept} nguoi thi phieu co hop le khong"
    computed = marking(Asked(question, question, "vi", parse_moment("2026-03-01")), rules)
    assert computed.text.startswith("Hợp lệ") == (1 <= kept <= seats)
