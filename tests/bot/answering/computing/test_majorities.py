"""Turnout, votes, seats left empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.asking import Asked
from bot.answering.computing.majorities import shortfall, turnout, votes
from bot.clock import parse_moment

TURNOUT, AGAIN, VOTES = "85/2015/QH13#78.1", "85/2015/QH13#80.4", "85/2015/QH13#78.2"


def asked(question):
    """Return a question as computations read it."""
    return Asked(question, question, "vi", parse_moment("2026-03-01"))


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("1200 cử tri đi bầu 590 có hợp lệ không", "phải bầu cử lại: 590 trên 1200 cử tri (ít nhất phải 601)", TURNOUT),
        ("đơn vị có 1.200 cử tri, chỉ 600 người đi bầu thì có được công nhận không", "Chưa được công nhận", TURNOUT),
        ("đi bầu 601/1200 cử tri thì kết quả có hợp lệ không", "Hợp lệ về số người đi bầu", TURNOUT),
        ("chỉ 48% cử tri đi bầu thì có phải bầu lại không", "48% cử tri đi bầu", TURNOUT),
        ("Only 590 of 1,200 voters voted. Is the election valid?", "there is a re-election", TURNOUT),
        ("Turnout was exactly half, is the election valid?", "does not stand", TURNOUT),
        ("bầu lại mà chỉ 45% cử tri đi bầu thì sao", "vẫn được công nhận", AGAIN),
        ("được 480/960 phiếu hợp lệ có trúng không", "Không trúng cử: 480 trên 960 phiếu hợp lệ (ít nhất phải 481)", VOTES),
        ("có 960 phiếu hợp lệ, ông A được 481 phiếu thì trúng không", "Đủ phiếu để trúng cử", VOTES),
        ("52% mà rớt là sao", "Vẫn có thể không trúng cử", VOTES),
        ("A candidate got 481 of 960 valid ballots, is he elected?", "Enough votes", VOTES),
        ("bầu 3 trúng 2 HĐND có bầu thêm không", "Không phải bầu cử thêm", "85/2015/QH13#79.2"),
        ("khu vực bỏ phiếu số 3 có 800 cử tri mà chỉ 300 người đi bầu thì có phải bầu lại không", "Tính chung cả đơn vị bầu cử", TURNOUT),
        ("bầu 5 chỉ trúng 3 thì có phải bầu thêm không", "Phải bầu cử thêm", "85/2015/QH13#79.2"),
        ("HĐND xã bầu 5 người chỉ có 4 người trúng cử thì có bầu thêm không", "Không phải bầu cử thêm", "85/2015/QH13#79.2"),
        ("bầu 3 đại biểu Quốc hội mà chỉ trúng 2 thì sao", "Hội đồng bầu cử quốc gia xem xét", "85/2015/QH13#79.1"),
    ],
)
def test_answers(answers, question, holds, first):
    """The verdict leads, with the figures and the least number needed."""
    answers(question, holds, first)


def test_follow_ups(answers):
    """A follow-up brings another number for the same whole."""
    answers("còn 610 thì sao", "610 trên 1200", TURNOUT, "1200 cử tri đi bầu 590 có hợp lệ không")
    answers("còn 481 thì sao", "481 trên 960", VOTES, "được 480/960 phiếu hợp lệ có trúng không")


@given(st.integers(100, 99_999), st.data())
def test_more_than_half_of_the_voters(rules, listed, data):
    """An election counts exactly where more than half of the listed voters vote."""
    voted = data.draw(st.integers(1, listed))
    computed = turnout(asked(f"{listed} cu tri, {voted} nguoi di bau thi co duoc cong nhan khong"), rules)
    assert computed.text.startswith("Hợp lệ") == (2 * voted > listed)


@given(st.integers(10, 99_999), st.data())
def test_more_than_half_of_the_ballots(rules, valid, data):
    """A candidate may be elected exactly where more than half of the valid ballots are theirs."""
    got = data.draw(st.integers(1, valid))
    computed = votes(asked(f"co {valid} phieu hop le, duoc {got} phieu thi trung khong"), rules)
    assert computed.text.startswith("Đủ phiếu") == (2 * got > valid)


@given(st.integers(2, 5), st.data())
def test_fewer_than_two_thirds(rules, seats, data):
    """A People's Council's additional election follows exactly where fewer than 2/3 of the seats are filled."""
    elected = data.draw(st.integers(1, seats - 1))
    computed = shortfall(asked(f"hdnd bau {seats} chi trung {elected} thi co bau them khong"), rules)
    assert computed.text.startswith("Phải bầu cử thêm") == (3 * elected < 2 * seats)
