"""How a question and the turn before it are read together."""

from bot.answering.computing.asking import ways_to_read
from bot.clock import parse_moment

MOMENT = parse_moment("2026-03-01")


def test_a_question_alone(understanding):
    """Without an earlier turn there is one way, folded."""
    (asked,) = ways_to_read(understanding.read("Tạm trú  7 tháng?"), MOMENT)
    assert (asked.text, asked.leans) == ("tam tru 7 thang?", False)


def test_a_follow_up_brings_its_own_figures(understanding):
    """A follow-up is read alone, then with the earlier turn without its figures, then with all."""
    ways = ways_to_read(understanding.read("còn 13 tháng?", ["tạm trú 7 tháng được mấy phiếu"]), MOMENT)
    assert [("7" in w.text, "13" in w.text, w.whole) for w in ways] == [(False, True, False), (False, True, False), (True, True, True)]


def test_a_new_question_borrows_nothing(understanding):
    """A short question that is no follow-up is read alone."""
    assert len(ways_to_read(understanding.read("mấy giờ mở cửa", ["tạm trú 7 tháng được mấy phiếu"]), MOMENT)) == 1
