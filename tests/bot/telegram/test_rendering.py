"""What messages say."""

from datetime import date

import pytest

from bot.answering.outcomes import Kind, Outcome
from bot.telegram import rendering
from bot.telegram.markup import PAGE_LIMIT, Tag, length, pages, to_html
from knowledge.documents import LANGUAGES
from knowledge.reading import SHIPPED_LIBRARY, read_library
from tests.bot.telegram.conftest import LAW
from tests.bot.telegram.telegram_html import shown

TODAY = date(2026, 3, 15)


def said(runs):
    """Return the text of runs."""
    return "".join(run.text for run in runs)


@pytest.fixture
def amended(small_library):
    """The clause that was amended on 1/7/2025."""
    return [small_library.provisions[f"{LAW}#29.3"]]


def test_answer_is_text_and_a_line_a_source(cite):
    """An answer shows its text, an empty line, and each source once."""
    two = Outcome(Kind.ANSWER, "vi", "Văn bản.", (cite(), cite(f"{LAW}#36.1.c~1"), cite(f"{LAW}#36.1.c~2")))
    assert said(rendering.answer(two)) == ("Văn bản.\n\n📖 Điều 29, khoản 3 – 85/2015/QH13\n📖 Điều 36, khoản 1, điểm c – 85/2015/QH13")


def test_question_of_a_button_stands_above_its_answer(outcome):
    """The pressed question is a quote above the answer, a note stands below it."""
    runs = rendering.answer(outcome, asked="Mấy tuổi?", note="Ghi chú.")
    assert (runs[0].text, runs[0].tag, runs[-1].tag) == ("Mấy tuổi?", Tag.QUOTE, Tag.ITALIC)


def test_provision_shows_the_wording_of_the_day_and_the_others_with_dates(amended):
    """The words in force come first, then the earlier ones with their dates."""
    assert said(rendering.provision(amended, "vi", TODAY)) == (
        "Điều 29. Danh sách cử tri\nĐiều 29, khoản 3 – 85/2015/QH13\nLuật Bầu cử\n\n"
        "🗓 Có hiệu lực từ 1/7/2025\n✏️ Được sửa đổi, bổ sung bởi 83/2025/QH15\n\n"
        "Diễn giải dễ hiểu, không phải nguyên văn:\nDanh sách <niêm yết> & công bố 15 ngày trước.\n\n"
        "Quy định áp dụng từ 1/9/2015 đến 30/6/2025:\nCũ: 25 ngày."
    )


def test_provision_before_its_amendment(amended):
    """On a day before an amendment the wording of that day leads, and the coming one says from when it applies."""
    text = said(rendering.provision(amended, "en", date(2025, 6, 1)))
    assert "In force from 1/9/2015 to 30/6/2025" in text
    assert text.endswith("The rule from 1/7/2025:\nThe list is posted 15 days before.")


def test_parts_of_a_clause_say_their_dates_once(small_library):
    """A clause in parts is one message, whose dates are said once."""
    parts = [small_library.provisions[f"{LAW}#36.1.c~{n}"] for n in (1, 2)]
    text = said(rendering.provision(parts, "vi", TODAY))
    assert text.count("🗓") == 1
    assert text.index("Phần một.") < text.index("Phần hai.")


def test_bodies_are_folded_quotes(amended):
    """The words of a provision are quotes that open at a tap."""
    folded = [run.text for run in rendering.provision(amended, "vi", TODAY) if run.tag is Tag.FOLDED_QUOTE]
    assert folded == ["Danh sách <niêm yết> & công bố 15 ngày trước.", "Cũ: 25 ngày."]


def test_every_shipped_provision_can_be_shown():
    """Each provision of the shipped library becomes messages that Telegram takes, in both languages."""
    for placed in read_library(SHIPPED_LIBRARY).provisions.values():
        for language in LANGUAGES:
            for page in pages(rendering.provision([placed], language, TODAY)):
                assert 0 < length(shown(page)) <= PAGE_LIMIT


def test_documents_show_since_until_and_the_page_that_was_seen(small_library):
    """A document that has ended says so; a page that nobody has seen is not linked."""
    law, circular = small_library.documents
    ended = circular.model_copy(update={"in_force_until": date(2026, 1, 1)})
    runs = rendering.documents([law, ended], "en")
    assert said(runs).endswith("21/2025/TT-BNV: in force from 1/12/2025 to 1/1/2026")
    assert [run.address for run in runs if run.address] == list(law.sources)


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_texts_fit_one_message(language):
    """The greeting and the help are one message each, whoever runs the copy."""
    for runs in (rendering.welcome(language, "<Ủy ban> & Sở"), rendering.instructions(language, "LaPhieuBot")):
        assert len(pages(runs)) == 1
        assert length(said(runs)) < 1200
    assert "<Ủy ban> & Sở" in shown(to_html(rendering.welcome(language, "<Ủy ban> & Sở")))
