"""The presses of sources' buttons."""

from bot.telegram.buttons import source_data
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import LAW, PAGE


async def test_source_opens_as_a_new_message(talk):
    """A source's button opens the provision: its words in a folded quote, its dates, what changed it, the earlier words, its page."""
    answer = await talk.gets_one(updates.text("khi nào?"))
    answered, opened = await talk.gets(updates.press(answer.pressed("📖")))
    assert (answered.method, "text" in answered.data) == ("answerCallbackQuery", False)
    for words in (
        "Điều 29. Danh sách cử tri",
        "khoản 3",
        "từ 1/7/2025",
        "83/2025/QH15",
        "<niêm yết> &",
        "từ 1/9/2015 đến 30/6/2025",
        "25 ngày",
    ):
        assert words in opened.text
    assert "<blockquote expandable>" in opened.data["text"]
    assert [b["url"] for b in opened.buttons] == [PAGE]


async def test_source_without_a_page_has_no_button(talk):
    """Where nobody has seen an official page, no address is shown."""
    opened = await talk.gets_one(updates.press(source_data("21/2025/TT-BNV#5", "vi")))
    assert opened.buttons == []
    assert "http" not in opened.text


async def test_press_below_a_message_that_telegram_no_longer_shows(talk):
    """The message of the button may be too old for Telegram; the source opens all the same."""
    update = updates.press(source_data(f"{LAW}#2", "vi"), on={"message_id": 5, "date": 0, "chat": updates.PRIVATE})
    assert "Đủ 18 tuổi." in (await talk.gets_one(update)).text


async def test_press_from_before_a_restart_is_served(talk):
    """Telegram no longer takes the answer to an old press; the source opens all the same."""
    too_old = {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: query is too old and response timeout expired or query ID is invalid",
    }
    talk.api.failures["answerCallbackQuery"].append((400, too_old))
    assert "Đủ 18 tuổi." in (await talk.gets_one(updates.press(source_data(f"{LAW}#2", "vi")))).text


async def test_source_in_the_language_of_its_answer(talk):
    """The provision opens in the language of the answer that it stood below."""
    assert "Article 2. Voting age" in (await talk.gets_one(updates.press(source_data(f"{LAW}#2", "en")))).text
