"""The presses of suggested questions."""

from bot.answering.outcomes import Suggestion
from bot.telegram.buttons import question_data, source_data
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import LAW


async def test_suggestion_is_shown_as_a_quote_and_answered(talk):
    """A suggested question's button shows the question as a quote, answers it, and it becomes a turn that leaned on none."""
    await talk.gets(updates.text("một?"))
    answer = await talk.gets_one(updates.text("hai?"))
    sent = await talk.gets_one(updates.press(answer.pressed("Mấy")))
    assert sent.data["text"].startswith("<blockquote>Mấy tuổi đi bầu?</blockquote>\n\nDanh sách")
    assert (talk.assistant.asked[-1].text, talk.assistant.asked[-1].history) == ("Mấy tuổi đi bầu?", ())
    assert talk.desk.conversations.history(77)[-1] == "Mấy tuổi đi bầu?"


async def test_press_in_a_group_is_answered_as_reply(talk):
    """A source opened in a group replies to the answer, and a question from there leaves no turn."""
    opened = await talk.gets_one(updates.press(source_data(f"{LAW}#2", "vi"), chat=updates.GROUP))
    assert (opened.reply_to, opened.data["chat_id"]) == (5, updates.GROUP["id"])
    await talk.gets(updates.press(question_data(Suggestion(f"{LAW}#2", 0, "Mấy tuổi đi bầu?"), "vi"), chat=updates.GROUP))
    assert talk.desk.conversations.history(updates.GROUP["id"]) == ()
