"""The buttons below messages."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.outcomes import Kind, Outcome, Suggestion
from bot.telegram import keyboards
from bot.telegram.excerpts import COPY_LIMIT
from bot.telegram.markup import length
from tests.bot.telegram.conftest import LAW, PAGE

LINK = "https://t.me/LaPhieuBot"


def labels(markup):
    """Return the labels, row by row."""
    return [[button.text for button in row] for row in markup.inline_keyboard]


def test_parts_of_a_clause_have_one_button(cite):
    """Two citations of one clause have one line, so they have one button, which opens both."""
    parts = Outcome(Kind.ANSWER, "vi", "x", (cite(f"{LAW}#36.1.c~1"), cite(f"{LAW}#36.1.c~2")))
    assert labels(keyboards.sources(parts)) == [["📖 Điều 36, khoản 1, điểm c – 85/2015/QH13"]]


def test_answer_without_anything_has_no_keyboard():
    """No source and no question: no keyboard."""
    assert keyboards.answer(Outcome(Kind.DECLINE, "vi", "x"), LINK) is None
    assert keyboards.sources(Outcome(Kind.DECLINE, "vi", "x")) is None


def test_answer_has_sources_then_questions_then_passing_on(outcome):
    """One row a source, one a question, one to copy and share."""
    assert labels(keyboards.answer(outcome, LINK)) == [
        ["📖 Điều 29, khoản 3 – 85/2015/QH13"],
        ["Mấy tuổi đi bầu?"],
        ["📋 Sao chép", "↗️ Chia sẻ"],
    ]


def test_copy_holds_text_and_source(outcome):
    """One tap copies the answer with its source."""
    copy = keyboards.answer(outcome, LINK).inline_keyboard[-1][0].copy_text.text
    assert copy == f"{outcome.text}\n\n📖 Điều 29, khoản 3 – 85/2015/QH13"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=1500), st.text(min_size=1, max_size=400).filter(str.strip))
def test_keyboards_are_within_telegrams_limits(cite, text, question):
    """Whatever the answer and the next question, every button is one that Telegram takes."""
    given_outcome = Outcome(Kind.ANSWER, "vi", text, (cite(), cite(f"{LAW}#2")), (), (Suggestion(f"{LAW}#2", 0, question),) * 3)
    for row in keyboards.answer(given_outcome, LINK).inline_keyboard:
        for button in row:
            assert 0 < length(button.text) <= keyboards.LABEL_LIMIT
            assert button.callback_data is None or len(button.callback_data.encode()) <= 64
            assert button.copy_text is None or length(button.copy_text.text) <= COPY_LIMIT


def test_official_page_only_where_seen(small_library):
    """A document's page has a button where somebody has seen one."""
    law, circular = small_library.documents
    assert keyboards.official_page(law, "vi").inline_keyboard[0][0].url == PAGE
    assert keyboards.official_page(circular, "vi") is None
