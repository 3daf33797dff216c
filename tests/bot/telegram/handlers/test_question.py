"""Questions, however they come."""

import pytest

from bot.answering.outcomes import Kind, Outcome
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import LAW

SOURCE = "📖 Điều 29, khoản 3 – 85/2015/QH13"


async def test_answer_has_text_then_source(talk):
    """An answer is the outcome's text, then a line a source, and typing was shown meanwhile."""
    sent = await talk.gets_one(updates.text("danh sach niem yet khi nao"))
    assert sent.text == f"{talk.assistant.outcome.text}\n\n{SOURCE}"
    assert [c.data["action"] for c in talk.api.calls if c.method == "sendChatAction"] == ["typing"]
    assert sent.reply_to is None


async def test_answer_has_its_buttons(talk):
    """Below an answer stand its source, the next question, copy and share, the thumbs."""
    sent = await talk.gets_one(updates.text("khi nào niêm yết?"))
    assert [b["text"] for b in sent.buttons] == [SOURCE, "Mấy tuổi đi bầu?", "📋 Sao chép", "↗️ Chia sẻ", "👍", "👎"]


async def test_question_and_moment_reach_the_assistant(talk):
    """The assistant gets the words, the clock's moment and the language of the person's Telegram."""
    await talk.gets(updates.text("How old?", sender={**updates.AN, "language_code": "en-GB"}))
    (question,) = talk.assistant.asked
    assert (question.text, question.moment, question.chosen_language, question.history) == ("How old?", talk.clock.time, "en", ())


async def test_next_question_leans_on_the_turns(talk):
    """The person's own questions are the history of the next one."""
    for words in ("một?", "hai?"):
        await talk.gets(updates.text(words))
    assert talk.assistant.asked[1].history == ("một?",)


async def test_forwarded_text_is_no_turn(talk):
    """A forwarded text is answered like a question but neither leans on turns nor becomes one."""
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Ai đó"}
    await talk.gets(updates.text("một?"))
    sent = await talk.gets_one(updates.text("của người khác?", forward_origin=origin))
    await talk.gets(updates.text("hai?"))
    assert sent.text.startswith(talk.assistant.outcome.text)
    assert [q.history for q in talk.assistant.asked] == [(), (), ("một?",)]


async def test_edited_question_is_answered_again_as_reply(talk):
    """Who edits a question gets the new text answered as a reply to it."""
    update = updates.text("bầu ở đâu?", kind="edited_message", edit_date=1_750_000_001)
    sent = await talk.gets_one(update)
    assert sent.reply_to == update["edited_message"]["message_id"]
    assert talk.assistant.asked[0].text == "bầu ở đâu?"


@pytest.mark.parametrize("content", [{"photo": updates.PHOTO}, {"document": updates.FILE}, {"voice": {**updates.FILE, "duration": 1}}])
async def test_caption_is_answered_and_the_picture_said_not_to_be_read(talk, content):
    """The words below a picture or file are answered, and the answer says that only they were read."""
    sent = await talk.gets_one(updates.message(caption="thẻ này dùng được không?", **content))
    assert talk.assistant.asked[0].text == "thẻ này dùng được không?"
    assert sent.text.endswith("không xem được ảnh hay tệp.")
    assert SOURCE in sent.text


@pytest.mark.parametrize("words", ["   \n\t ", "?!", "👍👍", "\u3164", "/", " / ", "\u200b"])
async def test_nothing_to_read_gets_a_hint(talk, words):
    """A text without a letter or digit is answered with how to ask."""
    sent = await talk.gets_one(updates.message(text=words))
    assert "gõ câu hỏi" in sent.text
    assert talk.assistant.asked == []


@pytest.mark.parametrize("words", ["a" * 4096, "Bầu cử? " * 512, "\n" * 4095 + "x", "<b>&amp;</b> 18 tuổi?", "\U0001f5f3" * 2047 + "a"])
async def test_strange_texts_are_answered(talk, words):
    """Whatever fits into a message is answered."""
    assert (await talk.gets_one(updates.message(text=words))).text.startswith("Danh sách")
    assert talk.assistant.asked[0].text == words.strip()


async def test_long_answer_comes_in_pieces_with_the_buttons_last(talk, cite):
    """An answer over the limit is sent in order, and only its last message has the buttons."""
    talk.assistant.outcome = Outcome(Kind.ANSWER, "vi", "Một câu dài vừa phải. " * 400, (cite(),))
    sent = await talk.gets(updates.text("dài?"))
    assert len(sent) == 3
    assert [bool(call.buttons) for call in sent] == [False, False, True]
    assert "".join("".join(c.text for c in sent).split()) == "".join((talk.assistant.outcome.text + SOURCE).split())


async def test_ask_command_takes_the_words_after_it(talk):
    """`/ask` with words asks them, without it."""
    await talk.gets(updates.text("/ask tuổi đi bầu?"))
    assert talk.assistant.asked[0].text == "tuổi đi bầu?"


@pytest.mark.parametrize("words", ["/ask", "/ask   "])
async def test_ask_command_without_words_gets_a_hint(talk, words):
    """`/ask` alone is answered with how to ask."""
    assert "gõ câu hỏi" in (await talk.gets_one(updates.text(words))).text


async def test_outcome_without_sources_has_no_line_and_no_copy(talk):
    """What rests on no provision is its text alone, with the offer to tell of an answer and questions to ask if there are any."""
    talk.assistant.outcome = Outcome(Kind.ABSTAIN, "vi", "Tôi không đoán.", suggestions=talk.assistant.outcome.suggestions)
    sent = await talk.gets_one(updates.text("giá xăng?"))
    assert sent.text == "Tôi không đoán."
    assert [b["text"] for b in sent.buttons] == ["🔔 Báo cho tôi khi có câu trả lời", "Mấy tuổi đi bầu?"]


async def test_stored_language_is_handed_on(talk):
    """The language that the chat chose goes before that of the person's Telegram."""
    talk.preferences.choose(updates.PRIVATE["id"], "en")
    await talk.gets(updates.text("?1"))
    assert talk.assistant.asked[0].chosen_language == "en"


async def test_labels_follow_the_answer_not_the_chat(talk):
    """An answer in English has English source lines and buttons, whatever language the chat chose."""
    given = talk.assistant.outcome
    talk.assistant.outcome = Outcome(Kind.ANSWER, "en", "Fifteen days.", given.citations, (f"{LAW}#29",))
    sent = await talk.gets_one(updates.text("when?"))
    assert sent.text.endswith("📖 Article 29, clause 3 – 85/2015/QH13")
    assert [b["text"] for b in sent.buttons][1:] == ["📋 Copy", "↗️ Share", "👍", "👎"]
