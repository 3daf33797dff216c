"""The residence that a question tells of."""

from datetime import date

import pytest

from bot.answering.computing.residence import residence_in
from knowledge.folding import fold

TODAY, POLLING = date(2026, 3, 1), date(2026, 3, 15)


@pytest.mark.parametrize(
    ("text", "case", "stay"),
    [
        ("thường trú", "permanent", None),
        ("tạm trú 7 tháng", "temporary", "short"),
        ("tạm trú đúng 12 tháng", "temporary", "long"),
        ("đăng ký tạm trú từ 15/3/2025", "temporary", "long"),
        ("đăng ký tạm trú từ 16/3/2025", "temporary", "short"),
        ("tạm trú từ tháng 3/2025", "temporary", "straddles"),
        ("tạm trú từ tháng 8", "temporary", "short"),
        ("ở trọ 3 năm, đăng ký tạm trú 5 tháng", "temporary", "short"),
        ("bộ đội", "soldier", None),
        ("đang bị tạm giam", "custody", None),
        ("được thả khỏi tạm giam về nơi thường trú", "released_permanent", None),
        ("từ nước ngoài về nơi tạm trú", "returnee_temporary", None),
        ("có giấy chứng nhận bầu nơi khác", "certificate", None),
        ("mới chuyển hộ khẩu", "moved_permanent", None),
        ("mới chuyển phòng trọ", "moved_temporary", None),
        ("đặc khu có 800 dân", "no_council", None),
        ("cai nghiện tự nguyện 8 tháng", "voluntary", "short"),
    ],
)
def test_cases(rules, text, case, stay):
    """Each case is told by its words, a temporary one with whether it has lasted 12 months on polling day."""
    found = residence_in(fold(text), rules.ballots, TODAY, POLLING)
    assert (found.case, found.stay) == (case, stay)


@pytest.mark.parametrize(
    "text",
    [
        "tạm trú",
        "ở trọ 2 năm mà chưa đăng ký tạm trú",
        "ở đây 3 năm nhưng tháng trước mới khai tạm trú",
        "tạm trú 2 năm, hộ khẩu ở quê",
        "cử tri",
    ],
)
def test_leaves(rules, text):
    """Without a duration of registration, or between two places, there is no case."""
    assert residence_in(fold(text), rules.ballots, TODAY, POLLING) is None


def test_months_that_may_be_full_by_polling_day(rules):
    """Who may reach 12 months by polling day is told apart, before it only."""
    text = fold("tạm trú 11 tháng")
    assert residence_in(text, rules.ballots, TODAY, POLLING).crosses
    assert not residence_in(text, rules.ballots, date(2026, 11, 21), POLLING).crosses
    assert not residence_in(fold("tạm trú 3 tháng"), rules.ballots, TODAY, POLLING).crosses
