"""May a person of this age vote or stand?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.ages import ages
from bot.answering.computing.asking import Asked
from bot.clock import parse_moment

LAW = "85/2015/QH13#2"


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Em sinh 20/12/2007 có được đi bầu không?", "Được đi bầu: sinh 20/12/2007 thì đến ngày bầu cử 15/3/2026 đã được 18 tuổi 2 tháng"),
        ("con toi sinh 16/3/2008 co duoc di bau khong", "Chưa được đi bầu"),
        ("e sn 15.03.2008 đc bầu k", "Được đi bầu"),
        ("em 2k7 bầu đc ko", "Được đi bầu: dù sinh muộn nhất là 31/12/2007"),
        ("sn 2008 đi bầu đc chưa", "Sinh từ 15/3/2008 trở về trước"),
        ("em sinh năm 2008 có được bầu không", "tức 1/1/2008"),
        ("em sinh tháng 3/2008 có được bầu ko", "lấy ngày 1 của tháng sinh, tức 1/3/2008"),
        ("sinh tháng 4 năm 2008 có được bầu không", "Chưa được đi bầu: dù sinh sớm nhất là 1/4/2008"),
        ("Em sinh 29/2/2008 được đi bầu chứ?", "đã được 18 tuổi,"),
        ("em 16 tuổi rưỡi có được bầu không", "Chưa được đi bầu: 16 tuổi 6 tháng"),
        ("em 19t đi bầu đc hông", "Được đi bầu: 19 tuổi"),
        ("tôi 20 tuổi muốn ứng cử HĐND xã được không", "Chưa được ứng cử: 20 tuổi"),
        ("Tôi sinh 10/5/2005, có được ứng cử đại biểu Quốc hội không?", "đến 10/5/2026 mới đủ 21 tuổi"),
        ("sinh năm 2004 có được tự ứng cử không", "Đủ tuổi ứng cử"),
        ("I was born on 5 April 2008, can I vote?", "No, not old enough to vote"),
        ("I turn 18 on 16 March 2026. Can I vote?", "reaches the 18 years that the law asks for on 16 March 2026"),
        ("I'm 17, can I vote?", "No, not old enough to vote: 17 years old"),
        ("I am 20 years old, can I stand for the People's Council?", "Not old enough to stand"),
    ],
)
def test_answers(answers, question, holds):
    """The answer leads, the working follows, Article 2 is cited."""
    answers(question, holds, LAW)


def test_both_rights(ask):
    """Who asks for voting and standing gets both."""
    text = ask("em sinh 01/01/2005 được bầu cử và ứng cử chưa").text
    assert "Được đi bầu" in text
    assert "Đủ tuổi ứng cử" in text


def test_a_by_election_has_its_own_day(ask):
    """Age is counted to the day of the by-election that the question names; without a day nothing is computed."""
    assert ask("bầu bổ sung ngày 7/6/2026, em sinh 1/6/2008 có được bầu không").text.startswith("Được đi bầu")
    assert ask("bầu bổ sung em sinh 1/6/2008 có được bầu không") is None


def test_follow_ups(answers, ask):
    """A follow-up brings another birth date, another age or the other right."""
    before = "em sinh 10/2/2008 có được đi bầu không"
    answers("còn sinh 20/3/2008 thì sao", "Chưa được đi bầu: sinh 20/3/2008", LAW, before)
    answers("thế còn ứng cử", "Chưa đủ tuổi ứng cử: sinh 10/2/2008", LAW, before)
    answers("còn 18 thì sao", "Được đi bầu: 18 tuổi", LAW, "17 tuổi đi bầu được không")
    assert ask("còn 17 tuổi thì sao", "mấy giờ mở cửa") is None


@given(st.dates(date(1990, 1, 1), date(2012, 12, 31)))
def test_whoever_is_18_on_polling_day_votes(rules, born):
    """Any birth date up to 18 years before polling day may vote, any later one may not."""
    question = f"sinh {born.day}/{born.month}/{born.year} co duoc di bau khong"
    computed = ages(Asked(question, question, "vi", parse_moment("2026-03-01")), rules)
    assert computed.text.startswith("Được đi bầu") == (born <= date(2008, 3, 15))


@given(st.dates(date(1990, 1, 1), date(2012, 12, 31)))
def test_a_day_later_is_never_better(rules, born):
    """Nobody who is born a day later may stand where the elder may not."""

    def may(day):
        question = f"born on {day.isoformat()}, can i stand"
        return ages(Asked(question, question, "en", parse_moment("2026-03-01")), rules).text.startswith("Old enough")

    assert may(born) >= may(born + timedelta(days=1))
