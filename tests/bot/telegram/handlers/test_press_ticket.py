"""Tell me when there is an answer."""

import sqlite3

import pytest

from bot.answering.outcomes import Kind, Outcome, Suggestion
from bot.moderating.unanswered import GroupState
from bot.storage import FILE_NAME
from bot.telegram.buttons import ticket_data
from tests.bot.telegram import updates

BELL = "🔔"


@pytest.fixture
def silent(talk):
    """The assistant knows no answer."""
    talk.assistant.outcome = Outcome(Kind.ABSTAIN, "vi", "Văn bản không nói.")
    return talk


def waiting(feedback):
    """How many wait, over all groups."""
    feedback.queue.arrange(lambda _text: ())
    return sum(g.waiting for g in feedback.queue.groups(GroupState))


async def test_wish_is_kept_and_said(silent, feedback):
    """After an abstention a button offers it; its press keeps the wish and says what is kept, how long, how it ends."""
    answer = await silent.gets_one(updates.text("giá xăng hôm bầu cử?"))
    sent = await silent.gets_one(updates.press(answer.pressed(BELL)))
    for words in ("30 ngày", "/forget", "đã bỏ tên"):
        assert words in sent.text
    assert waiting(feedback) == 1


async def test_forget_ends_it(silent, feedback):
    """/forget ends the waiting at once."""
    answer = await silent.gets_one(updates.text("giá xăng?"))
    await silent.gets(updates.press(answer.pressed(BELL)))
    await silent.gets(updates.text("/forget"))
    assert waiting(feedback) == 0


@pytest.mark.parametrize("kind", ["blocked", "left"])
async def test_who_blocks_waits_no_more(silent, feedback, kind):
    """Who blocks the assistant, seen by the membership or by a refusal, has nothing kept."""
    answer = await silent.gets_one(updates.text("giá xăng?"))
    await silent.gets(updates.press(answer.pressed(BELL)))
    if kind == "left":
        await silent.gets(updates.membership("member", "kicked"))
    else:
        refused = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
        silent.api.failures["sendMessage"].append((403, refused))
        await silent.gets(updates.text("còn đó không?"))
    assert waiting(feedback) == 0


async def test_same_question_twice_is_queued_once(silent, feedback):
    """A chat that asks again within half an hour adds nothing; its second button waits for the same question."""
    first, second = [await silent.gets_one(updates.text("giá xăng?")) for _ in range(2)]
    assert first.pressed(BELL) == second.pressed(BELL)
    feedback.queue.arrange(lambda _text: ())
    assert [g.count for g in feedback.queue.groups()] == [1]


async def test_question_that_is_gone(silent):
    """Where the question is no longer kept, that is said."""
    assert "không còn được giữ" in (await silent.gets_one(updates.press(ticket_data("0" * 16, "vi")))).text


async def test_group_chats_are_not_offered_it(silent, feedback):
    """In a group there is no such button, and a press from there is refused."""
    answer = await silent.gets_one(updates.text("@LaPhieuBot giá xăng?", chat=updates.GROUP))
    assert answer.buttons == []
    feedback.queue.arrange(lambda _text: ())
    assert [g.count for g in feedback.queue.groups()] == [1]
    alert = await silent.gets_alert(updates.press(ticket_data("0" * 16, "vi"), chat=updates.GROUP))
    assert "Nút này đã cũ" in alert


async def test_forwarded_words_are_not_kept(silent, feedback):
    """What somebody else wrote is not put into the queue."""
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Ai đó"}
    answer = await silent.gets_one(updates.text("tin đồn này đúng không", forward_origin=origin))
    assert answer.buttons == []
    assert waiting(feedback) == 0


async def test_choice_of_a_place_is_no_unanswered_question(talk, feedback):
    """A question back that offers communes is answered by a press: it is not queued."""
    choice = Suggestion("", 0, "phường A", "00004")
    talk.assistant.outcome = Outcome(Kind.CLARIFY, "vi", "Bạn ở nơi nào?", suggestions=(choice,))
    await talk.gets(updates.text("tôi ở A"))
    feedback.queue.arrange(lambda _text: ())
    assert feedback.queue.groups(GroupState) == ()


async def test_only_the_province_is_kept(silent, feedback):
    """Of the place that somebody set the queue gets the province alone."""
    silent.preferences.keep_place(updates.PRIVATE["id"], "00004")
    await silent.gets(updates.text("giá xăng?"))
    feedback.queue.arrange(lambda _text: ())
    assert [g.provinces for g in feedback.queue.groups()] == [{"01": 1}]


async def test_short_question_is_kept_with_what_it_leans_on(silent, feedback):
    """A follow-up is kept with the turn before it, scrubbed too."""
    await silent.gets(updates.text("Chị Lan ở nước ngoài bầu thế nào?"))
    await silent.gets(updates.text("còn giá xăng?"))
    feedback.queue.arrange(lambda _text: ())
    assert {(w.text, w.before) for g in feedback.queue.groups() for w in g.wordings} == {
        ("Chị [tên] ở nước ngoài bầu thế nào?", ""),
        ("còn giá xăng?", "Chị [tên] ở nước ngoài bầu thế nào?"),
    }


async def test_whole_conversation_leaves_no_name_and_no_number(silent, sessions, tmp_path):
    """After a conversation full of personal data, its bytes are nowhere in the database file, nor what the person is called on Telegram."""
    sender = {**updates.AN, "first_name": "Quỳnhhương", "username": "quynh_huong_88"}
    for words in (
        "Tôi là Trịnh Công Khánh, 0987 654 321",
        "khanh.trinh@example.vn, CCCD 001203004567",
        "ở số nhà 7 ngõ 9 đường Hoàng Mai, có tên chưa?",
    ):
        answer = await silent.gets_one(updates.text(words, sender=sender))
        await silent.gets(updates.press(answer.pressed(BELL), sender=sender))
    with sessions.writing() as session:
        kept = "\n".join(session.connection().connection.driver_connection.iterdump())
    for secret in ("Trịnh", "Khánh", "khanh", "654", "001203", "Hoàng Mai", "ngõ 9", "Quỳnhhương", "quynh_huong"):
        assert secret not in kept
    assert "[tên]" in kept
    with sqlite3.connect(tmp_path / FILE_NAME) as file:
        assert file.execute("SELECT count(*) FROM ticket_chat").fetchone() == (3,)
    file.close()
