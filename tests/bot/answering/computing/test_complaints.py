"""Until when to complain, and by when an answer is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.asking import Asked
from bot.answering.computing.complaints import complaints
from bot.clock import parse_moment

LIST, RESULT, DECIDED = "85/2015/QH13#33~1", "85/2015/QH13#87.1", "85/2015/QH13#87.2"


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("danh sách niêm yết ngày 3/2 thì khiếu nại đến ngày nào", "đến hết ngày 5/3/2026", LIST),
        ("Danh sách cử tri phường em niêm yết hôm 1/2/2026, em được khiếu nại tới ngày nào?", "đến hết ngày 3/3/2026", LIST),
        ("niêm yết 3/2, hôm nay 6/3 còn khiếu nại được không", "Không còn kịp vào ngày 6/3/2026", LIST),
        ("niem yet ngay 3/2 ma 5/3 toi moi khieu nai thi con kip khong", "Còn kịp vào ngày 5/3/2026", LIST),
        ("The voter list was posted on 3 February. Until when can I complain?", "until the end of 5 March 2026", LIST),
        ("khiếu nại ngày 10/2 thì khi nào phải trả lời", "Chậm nhất ngày 15/2/2026", LIST),
        ("I complained about the voter list on 10 February, when must they answer?", "by 15 February 2026", LIST),
        ("kết quả công bố 21/3 thì khiếu nại đến hôm nào", "chậm nhất ngày 24/3/2026", RESULT),
        ("công bố kết quả ngày 21/3, ngày 25/3 khiếu nại còn kịp không", "Không còn kịp vào ngày 25/3/2026", RESULT),
        (
            "Kết quả công bố hôm 21/3. Hôm nay 25/3 em mới viết đơn khiếu nại thì còn trong hạn không?",
            "Không còn kịp vào ngày 25/3/2026",
            RESULT,
        ),
        ("The result was published on 21 March 2026, by when can I complain?", "until 24 March 2026", RESULT),
        ("Phường niêm yết kết quả bầu cử ngày 21/3, khiếu nại đến ngày nào?", "chậm nhất ngày 24/3/2026", RESULT),
        ("They put up the results on 21 March 2026, by when can I complain?", "until 24 March 2026", RESULT),
        ("nộp khiếu nại kết quả bầu cử ngày 23/3 thì khi nào giải quyết", "Chậm nhất ngày 30/3/2026", DECIDED),
    ],
)
def test_answers(answers, question, holds, first):
    """The last day leads, with the days that were added."""
    answers(question, holds, first)


def test_today_counts_where_the_question_says_so(answers):
    """`Hôm nay` is the day on which it is asked."""
    answers("danh sách niêm yết 3/2 thì hôm nay còn kịp khiếu nại không", "Còn kịp vào ngày 4/3/2026", LIST, at="2026-03-04")
    answers("danh sách niêm yết 3/2 thì hôm nay còn kịp khiếu nại không", "Không còn kịp vào ngày 6/3/2026", LIST, at="2026-03-06")


def test_follow_up_with_the_day_of_the_complaint(answers):
    """A day that a follow-up asks about is held against the first one."""
    answers("vậy 6/3 còn kịp không", "Không còn kịp vào ngày 6/3/2026", LIST, "danh sách niêm yết ngày 3/2 thì khiếu nại đến ngày nào")
    answers("thế niêm yết 1/2 thì sao", "3/3/2026", LIST, "danh sách niêm yết ngày 3/2 thì khiếu nại đến ngày nào")


@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)))
def test_thirty_days_from_posting(rules, posted):
    """The window is always 30 days after the day of posting."""
    question = f"danh sach cu tri niem yet ngay {posted.day}/{posted.month} thi khieu nai den ngay nao"
    ends = posted + timedelta(days=30)
    assert f"{ends.day}/{ends.month}/{ends.year}" in complaints(Asked(question, question, "vi", parse_moment("2026-03-01")), rules).text
