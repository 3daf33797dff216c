"""The day that a time limit comes to, added to answers of the library."""

from datetime import date

import pytest

from bot.answering.timing import Timing, local
from bot.answering.understanding import Understood
from bot.clock import parse_moment
from knowledge.calendar_reading import latest_election
from knowledge.documents import Library
from knowledge.retrieval import Governing, Ranked
from knowledge.search import Hit, Query

HANDBOOK = "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)"


@pytest.fixture(scope="module")
def timing(library):
    """The calendar over the shipped library."""
    return Timing(latest_election(), library)


@pytest.fixture
def note(timing, library):
    """Return the note on an answer from a provision, asked for at a moment."""

    def make(reference, at, question="Hạn là khi nào?", *, language="vi", asks_earlier=False, rests_on=None):
        moment = parse_moment(at)
        placed = library.provisions[reference]
        below = library.provisions.get(rests_on)
        governing = (Governing(below, below.edition(moment.date()), whole_article=False),) if below else ()
        ranked = Ranked(placed, placed.edition(moment.date()), Hit(reference, 1, 1, 1), governing)
        return timing.note(ranked, Understood(question, Query(question, language, marked=True), asks_earlier), moment)

    return make


@pytest.mark.parametrize(
    ("at", "state"),
    [("2026-01-20", "còn 12 ngày"), ("2026-02-01T16:59", "còn 1 phút"), ("2026-02-01T17:00", "đã qua"), ("2026-11-21", "đã qua")],
)
def test_a_limit_is_told_with_how_it_stands(note, at, state):
    """The sentence names the election, the day and hour, and whether it has passed at that moment."""
    expected = f"Với ngày bầu cử 15/3/2026, hạn nộp hồ sơ ứng cử là 17 giờ ngày 1/2/2026 ({state})."
    assert note("85/2015/QH13#35.1", at) == expected


def test_it_is_told_in_english_too(note):
    """An English question gets the same in English."""
    assert note("85/2015/QH13#32", "2026-02-01", language="en") == (
        "For the election of 15 March 2026, the deadline for posting the voter lists is 3 February 2026 (2 days left)."
    )


def test_hours_count_before_the_opening(note):
    """The 24-hour limits come with the hour they rest on."""
    assert note("85/2015/QH13#30.2", "2026-03-14T06:00") == (
        "Với ngày bầu cử 15/3/2026, hạn ghi bổ sung tên vào danh sách cử tri là 7 giờ ngày 14/3/2026 (còn 1 giờ), "
        "nếu phòng bỏ phiếu mở lúc 7 giờ."
    )


def test_a_stretch_is_told_from_when_to_when(note):
    """What lasts is told with both ends."""
    assert "từ 1/12/2025 đến 10/12/2025 (đã kết thúc)" in note("85/2015/QH13#38.1~1", "2026-01-01")


def test_what_the_answer_names_is_not_said_again(note):
    """Where the day stands in the text only its state is added."""
    assert note("102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN#11.2", "2026-01-20") == "Tính đến lúc bạn hỏi, mốc này còn 12 ngày."


def test_two_steps_of_one_clause_are_both_told(note):
    """Complaints about the two kinds of results run from their own publications."""
    told = note("85/2015/QH13#87.1", "2026-03-23")
    assert "kết quả bầu Quốc hội là 24/3/2026 (còn 1 ngày)" in told
    assert "kết quả bầu Hội đồng nhân dân là 28/3/2026 (còn 5 ngày)" in told


def test_of_two_steps_the_one_of_the_body_asked_for_is_told(note):
    """Who names the National Assembly is not told the People's Councils' limit beside it; the election is named once."""
    told = note("85/2015/QH13#87.1", "2026-03-01", "Khiếu nại kết quả bầu Quốc hội đến ngày nào?")
    assert "Quốc hội" in told
    assert "Hội đồng nhân dân" not in told
    assert note("85/2015/QH13#87.1", "2026-03-01", "Khiếu nại kết quả đến ngày nào?").count("15/3/2026") == 1


def test_the_clause_that_governs_counts(note):
    """A guide's answer shows the clause that it rests on, so that clause's day is told."""
    assert "3/2/2026" in note("Cẩm nang Lá Phiếu#1.1", "2026-02-01", rests_on="85/2015/QH13#32")


@pytest.mark.parametrize(
    ("reference", "at"),
    [
        ("85/2015/QH13#35.1", "2025-06-30"),  # another limit was in force
        ("85/2015/QH13#35.1", "2025-08-01"),  # the hour was not fixed yet
        ("85/2015/QH13#32", "2025-05-20"),  # no election day yet
        ("85/2015/QH13#35.2", "2026-01-20"),  # no time limit
        ("85/2015/QH13#33~2", "2026-01-20"),  # another part of the article has one
        ("85/2015/QH13#71.1", "2026-03-01"),  # it says the hours itself
        ("85/2015/QH13#92.1", "2026-03-01"),  # by-elections have their own
    ],
)
def test_nothing_is_said_where_nothing_is_known(note, reference, at):
    """No day is computed from a rule that is not the one, or not yet, in force."""
    assert note(reference, at) == ""


@pytest.mark.parametrize(
    "question", ["Bầu cử bổ sung thì hạn nộp hồ sơ?", "Năm 2021 hạn nộp hồ sơ là khi nào?", "deadline for the by-election"]
)
def test_other_elections_are_left_alone(note, question):
    """A question about another election gets no day of this one."""
    assert note("85/2015/QH13#35.1", "2026-01-20", question) == ""


def test_this_term_is_no_other_election(note):
    """The years of the term do not make it another election."""
    assert note("85/2015/QH13#35.1", "2026-01-20", "Hạn nộp hồ sơ ứng cử HĐND 2026-2031 và 2026 - 2031?")


def test_the_earlier_rule_gets_no_day(note):
    """Who asks what the rule was is not told a day by today's."""
    assert note("85/2015/QH13#35.1", "2026-01-20", asks_earlier=True) == ""


def test_what_was_done_is_told_once_it_was(note):
    """The true day of a publication is told from that day on."""
    assert "còn 5 ngày" in note("85/2015/QH13#86.1", "2026-03-20")
    assert "đã xong ngày 21/3/2026" in note("85/2015/QH13#86.1", "2026-03-22")


def test_local_time_is_that_of_viet_nam():
    """The calendar counts in Viet Nam's time without a zone."""
    assert local(parse_moment("2026-03-14T07:00")).isoformat() == "2026-03-14T07:00:00"


def test_a_library_without_the_provisions_knows_no_step(library):
    """With fewer documents fewer days are told, and nothing fails."""
    law = library.document("85/2015/QH13")
    alone = Library(documents=(law,), articles={law.number: library.articles[law.number]})
    election = latest_election()
    known = {step.id for step in election.milestones if Timing(election, alone).is_known(step, date(2026, 1, 1))}
    assert "list-posted" in known
    assert not known & {"nomination", "filing", "vneid-place"}
