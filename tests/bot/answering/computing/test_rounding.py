"""Percentages in the minutes."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.asking import Asked
from bot.answering.computing.rounding import rounding
from bot.clock import parse_moment

HANDBOOK = "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)#177"


def test_the_whole_answer(ask):
    """The figure to write leads, with the digit that decides."""
    vi = ask("45,675% làm tròn thành bao nhiêu trong biên bản?")
    assert vi.text == (
        "45,675% ghi là 45,68%: lấy 2 chữ số sau dấu phẩy, chữ số kế tiếp là 5, từ 5 trở lên nên làm tròn lên. "
        "Các tỷ lệ trong biên bản cộng lại phải đủ 100%."
    )
    en = ask("How is 45.674% rounded in the minutes?")
    assert en.text == (
        "45.674% is written as 45.67%: 2 decimals are kept, and the next digit is 4, less than 5, so it is dropped. "
        "All shares in the minutes must add up to 100%."
    )
    assert [c.reference for c in (*vi.citations, *en.citations)] == [HANDBOOK, HANDBOOK]


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("22,566% ghi vào biên bản thành bao nhiêu?", "22,57%"),
        ("Em tính được 33,335 phần trăm thì ghi vô biên bản số mấy?", "33,34%"),
        ("em tinh duoc 33,333% thi ghi bien ban the nao", "33,33%"),
        ("99,996% thì ghi biên bản thế nào", "100,00%"),
        ("47,3864 phần trăm, quy định lấy mấy chữ số sau dấu phẩy, làm tròn làm sao ạ?", "47,39%"),
        ("tỷ lệ cử tri đi bầu ra 97,345% thì trong biên bản viết mấy số sau dấu phẩy?", "97,35%"),
        ("0,004% làm tròn sao", "0,00%"),
        ("Sếp tôi bắt ghi 22,566% thành 22,56 vì không ai cho làm tròn", "22,57%"),
        ("45,675% và 54,321% làm tròn thế nào", "54,321% ghi là 54,32%"),
        ("My calculator says 33.335 percent. What figure do I write in the minutes?", "33.34%"),
        ("How many decimals do we record for 12.3456%?", "12.35%"),
    ],
)
def test_answers(answers, question, holds):
    """A percentage of three decimals or more gets the figure to write."""
    answers(question, holds, HANDBOOK)


@pytest.mark.parametrize(
    "question",
    [
        "tỷ lệ phiếu làm tròn mấy chữ số thập phân",
        "45,67% làm tròn thế nào",
        "45,675%",
        "49,996% làm tròn thành 50% thì trúng cử không",
        "100,001% làm tròn sao",
        "ghi 12,345 phiếu vào biên bản thế nào",
        "lãi suất 6,125% làm tròn thế nào",
        "tỷ lệ tăng dân số 1,234% là cao hay thấp",
        "Chữ số thứ ba sau dấu phẩy từ bao nhiêu trở lên thì làm tròn lên?",
        "How are percentages rounded in the minutes?",
        "He got 50.004% after rounding, has he won?",
    ],
)
def test_leaves(ask, question):
    """Without three decimals and the question how to write them, or where the result is asked for, nothing is rounded."""
    outcome = ask(question)
    assert outcome is None or HANDBOOK not in [c.reference for c in outcome.citations]


def test_follow_up(answers):
    """A follow-up brings another percentage."""
    answers("còn 45,674% thì sao", "45,67%", HANDBOOK, "45,675% làm tròn thành bao nhiêu?")


@given(st.integers(0, 99), st.integers(0, 9_999))
def test_as_commonly_rounded(rules, whole, decimals):
    """The figure is the one that rounding half up gives."""
    given_share = f"{whole}.{decimals:04}"
    question = f"{given_share}% lam tron the nao"
    computed = rounding(Asked(question, question, "en", parse_moment("2026-03-01")), rules)
    assert f" as {Decimal(given_share).quantize(Decimal('0.01'), ROUND_HALF_UP)}%" in computed.text
