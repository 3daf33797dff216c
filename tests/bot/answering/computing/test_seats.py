"""How many names a list needs."""

import pytest

NA, PC = "85/2015/QH13#57.6", "85/2015/QH13#58.3"
FEWER = "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)#113~1"


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("bầu 3 đại biểu HĐND mà có 4 người thì đủ số dư chưa", "Chưa đủ số dư: 4 người ứng cử là thiếu 1 người", PC),
        ("bầu 5 thì phải có mấy ứng viên", "ít nhất 8 người ứng cử", PC),
        ("bầu 4 đại biểu HĐND tỉnh cần ít nhất bao nhiêu ứng viên", "ít nhất 7 người ứng cử", PC),
        ("bầu 3 ĐBQH có 5 ứng viên đủ số dư chưa", "Đủ số dư", NA),
        ("đơn vị bầu 2 đại biểu HĐND có 3 người ứng cử được không", "Đủ số dư", FEWER),
        ("đơn vị bầu 2 đại biểu mà có 3 ứng viên thì đủ chưa", "đủ số dư cho Hội đồng nhân dân, chưa đủ cho Quốc hội", NA),
        ("A People's Council constituency elects 4, with 6 candidates. Is that enough?", "Not enough: 6 candidates are 1 too few", PC),
        ("How many candidates are needed for 3 National Assembly seats?", "at least 5 candidates", NA),
    ],
)
def test_answers(answers, question, holds, first):
    """The verdict or the least number leads, for the body that is meant, or for both."""
    answers(question, holds, first)


@pytest.mark.parametrize(
    "question",
    ["số dư là gì", "bầu 4 đại biểu Quốc hội cần mấy ứng viên", "mỗi đơn vị bầu mấy đại biểu Quốc hội", "Nghệ An bầu mấy đại biểu"],
)
def test_leaves(ask, question):
    """Without the number of seats, or with more than a constituency can have, nothing is computed."""
    assert ask(question) is None


def test_follow_up_with_other_names(answers):
    """A follow-up brings another number of names for the same seats."""
    answers("còn 5 người thì sao", "Đủ số dư: có 5 người", PC, "bầu 3 đại biểu HĐND mà có 4 người thì đủ số dư chưa")
