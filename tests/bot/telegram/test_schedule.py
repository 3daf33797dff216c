"""What `/calendar` says."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram import schedule
from bot.telegram.markup import Tag, pages
from knowledge.calendar_reading import latest_election

ELECTION = latest_election()


def said(moment, language="vi"):
    """Return the text at a local moment."""
    return "".join(run.text for run in schedule.calendar(ELECTION, moment, language))


def test_now_and_next_come_first():
    """What is going on, the next steps with how far they are, then the whole calendar."""
    text = said(datetime(2026, 3, 4))  # noqa: DTZ001
    assert text.index("Bây giờ") < text.index("Sắp tới") < text.index("Toàn bộ lịch")
    assert "• chậm nhất 5/3/2026: khiếu nại sai sót của danh sách cử tri (còn 1 ngày)" in text
    assert "✓ chậm nhất 3/2/2026: niêm yết danh sách cử tri" in text


def test_the_whole_is_folded():
    """The long list waits in a quote that opens at a touch."""
    *_, last = schedule.calendar(ELECTION, datetime(2026, 3, 4), "en")  # noqa: DTZ001
    assert last.tag is Tag.FOLDED_QUOTE
    assert last.text.count("\n") == len(ELECTION.milestones) - 1


def test_after_the_last_step_nothing_is_next():
    """Long after the election nothing is coming."""
    assert "Không còn mốc nào nữa." in said(datetime(2026, 11, 21))  # noqa: DTZ001


@given(st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1)), st.sampled_from(["vi", "en"]))  # noqa: DTZ001
def test_it_is_two_messages_at_most(moment, language):
    """At any moment the calendar fits what Telegram shows in one or two messages."""
    assert len(pages(schedule.calendar(ELECTION, moment, language))) <= 2


@pytest.mark.parametrize(("language", "label"), [("vi", "🗓 Thêm vào lịch"), ("en", "🗓 Add to calendar")])
def test_the_button_is_in_the_readers_language(language, label):
    """One button, in the language of the message."""
    ((button,),) = schedule.add_to_calendar(language).inline_keyboard
    assert (button.text, button.callback_data) == (label, f"c:{language}")
