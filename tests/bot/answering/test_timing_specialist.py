"""Answers that depend on the moment, minute by minute."""

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.outcomes import Kind
from bot.answering.timing import Timing
from bot.answering.timing_questions import read_time_questions
from bot.answering.timing_specialist import TimingSpecialist
from bot.answering.understanding import Understanding
from bot.clock import VIET_NAM, parse_moment
from knowledge.calendar_reading import latest_election
from knowledge.passages import cut
from knowledge.reading import SHIPPED_LIBRARY, read_library

ELECTION = latest_election()
LIBRARY = read_library(SHIPPED_LIBRARY)
SPECIALIST = TimingSpecialist(Timing(ELECTION, LIBRARY), read_time_questions(ELECTION))
UNDERSTANDING = Understanding(cut(LIBRARY))
QUESTIONS = [
    "Ngày bầu cử là ngày nào?", "Đã bầu cử chưa?", "Còn bao nhiêu ngày nữa bầu cử?", "Kỳ bầu cử tiếp theo là khi nào?",
    "Khi nào bầu cử Quốc hội khóa XVII?", "Bầu cử đang ở giai đoạn nào?", "Tiếp theo là gì trong lịch bầu cử?", "Giờ này còn đi bầu được không?",
    "Bầu cử dời sang 22/3 phải không?", "Ngày bầu cử có thay đổi không?", "Bầu cử ngày 15/3 đúng không?", "Còn kịp nộp hồ sơ ứng cử không?",
    "Còn kịp ghi tên vào danh sách cử tri không?", "Còn xin giấy chứng nhận bỏ phiếu nơi khác được không?", "Còn đổi nơi bỏ phiếu trên VNeID được không?",
    "Còn khiếu nại danh sách cử tri được không?", "Còn khiếu nại kết quả bầu cử được không?", "Còn hạn kiện danh sách cử tri ra tòa không?",
    "When is the election?", "Has the election been held?", "How many days until the election?", "When is the next election?",
    "What is happening now with the election?", "What comes next in the election?", "Is it too late to vote?",
    "Was the election moved to 22 March?", "Is it too late to file my candidate dossier?", "Is it too late to be added to the voter list?",
    "Is it too late to complain about the result?",
]  # fmt: skip


def answer(text, at, *history):
    """Return the specialist's outcome."""
    moment = at if isinstance(at, datetime) else parse_moment(at)
    return SPECIALIST.answer(UNDERSTANDING.read(text, history), moment)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2025-05-20T23:59", "chưa có ngày bầu cử"),
        ("2025-05-21", "còn 298 ngày"),
        ("2026-03-14T23:59", "còn 1 ngày"),
        ("2026-03-15T00:00", "Ngày bầu cử là hôm nay"),
        ("2026-03-15T23:59", "Ngày bầu cử là hôm nay"),
        ("2026-03-16", "Cuộc bầu cử đã diễn ra Chủ nhật 15/3/2026, cách đây 1 ngày"),
    ],
)
def test_the_day_is_told_in_the_right_tense(at, words):
    """Unknown, to come, today, past: to the minute."""
    assert words in answer("Khi nào bầu cử?", at).text


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-03-14T06:59", "Chưa đến lúc bỏ phiếu"),
        ("2026-03-15T04:59", "Sắp được"),
        ("2026-03-15T06:59", "từ 5 giờ"),
        ("2026-03-15T07:00", "Còn kịp"),
        ("2026-03-15T18:59", "Còn kịp"),
        ("2026-03-15T19:00", "Thường là không còn kịp"),
        ("2026-03-15T21:00", "Không còn kịp"),
        ("2026-03-16T00:00", "Không còn kịp"),
    ],
)
def test_polling_day_goes_by_the_hour(at, words):
    """Voting is open from 7:00 to 19:00; earlier and later it depends on the election team, within 5:00 and 21:00."""
    outcome = answer("Giờ này còn đi bầu được không?", at)
    assert words in outcome.text
    assert outcome.citations[0].reference == "85/2015/QH13#71.1"


def test_what_is_cited_is_the_day_and_the_step():
    """The resolution that set the day, and the provision of the step."""
    cited = [c.reference for c in answer("Còn kịp nộp hồ sơ ứng cử không?", "2026-01-10").citations]
    assert cited[:2] == ["85/2015/QH13#35.1", "199/2025/QH15#1"]
    assert answer("Khi nào bầu cử?", "2026-01-10").citations[0].reference == "199/2025/QH15#1"


def test_before_the_day_was_set_its_resolution_is_not_cited():
    """As of a day before the resolution only the law speaks, and the answer says that a part is missing."""
    outcome = answer("Khi nào bầu cử?", "2025-05-01")
    assert outcome.kind is Kind.PARTIAL
    assert [c.reference for c in outcome.citations] == ["85/2015/QH13#5"]


def test_the_next_general_election_has_no_day_yet():
    """The documents hold no day; who sets it, and when there are by-elections, they say."""
    outcome = answer("Khi nào bầu cử Quốc hội khóa XVII?", "2026-11-21")
    assert outcome.kind is Kind.PARTIAL
    assert {c.article for c in outcome.citations} >= {"5", "89"}
    assert not re.search(r"20(2[7-9]|3\d)", outcome.text)


def test_a_claim_of_another_day_changes_nothing():
    """Whatever day somebody names, election day stays."""
    for claim in ("22/3", "23/5/2026", "ngày 1 tháng 4"):
        text = answer(f"Bầu cử đổi sang {claim} phải không?", "2026-03-01").text
        assert text.startswith("Không phải")
        assert "15/3/2026" in text


def test_a_limit_of_another_law_is_left_to_the_library():
    """In June 2025 dossiers were due 70 days before: the calendar, which counts 42, keeps silent."""
    assert answer("Còn kịp nộp hồ sơ ứng cử không?", "2025-06-10") is None


def test_who_asks_what_the_rule_was_is_left_to_the_library():
    """The earlier rule is not a matter of the moment."""
    assert answer("Trước đây còn kịp nộp hồ sơ ứng cử không?", "2026-01-10") is None


def test_what_is_left_after_a_limit_is_said():
    """Who comes too late to complain about the list hears what is still open, until voting starts."""
    late = answer("Còn khiếu nại danh sách cử tri được không?", "2026-03-08").text
    assert "ghi bổ sung tên vào danh sách cử tri: chậm nhất 7 giờ ngày 14/3/2026 (còn 6 ngày)" in late


@pytest.mark.slow
@given(st.sampled_from(QUESTIONS), st.datetimes(datetime(2025, 1, 1), datetime(2027, 6, 1)))  # noqa: DTZ001
@settings(max_examples=300, deadline=None)
def test_every_moment_has_an_answer_that_fits_a_phone(text, moment):
    """At any minute an answer is short, cites what was in force, and never calls a past day one that is to come."""
    asked = moment.replace(tzinfo=VIET_NAM)
    outcome = answer(text, asked)
    if outcome is None:
        assert moment.date() < date(2026, 3, 8)  # VNeID's guide came on that day, as the last document
        return
    assert 0 < len(outcome.text) <= 900
    assert outcome.citations
    assert all(c.in_force_from <= moment.date() for c in outcome.citations)
    if moment.date() > ELECTION.day + timedelta(days=61):
        assert not re.search(r"còn \d+ (ngày|giờ)|\d (days|hours) left", outcome.text)
    if moment.date() < ELECTION.announced:
        assert "15/3/2026" not in outcome.text
        assert "15 March 2026" not in outcome.text
