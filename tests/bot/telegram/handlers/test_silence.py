"""When the assistant says nothing, and when it is spoken to in a group."""

import pytest

from tests.bot.telegram import updates
from tests.bot.telegram.offline_api import BOT

BOT_MESSAGE = {"message_id": 3, "date": 1, "chat": updates.GROUP, "from": BOT, "text": "Chào"}
NAMED = updates.entities("@LaPhieuBot")
CHANNEL = {"id": -1001, "type": "channel", "title": "Tin"}
PAYMENT = {
    "currency": "VND", "total_amount": 1, "invoice_payload": "p", "telegram_payment_charge_id": "t", "provider_payment_charge_id": "q",
}  # fmt: skip
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


@pytest.mark.parametrize(
    "update",
    [
        updates.text("mấy tuổi đi bầu?", chat=updates.GROUP),
        updates.text("/start", chat=updates.GROUP),
        updates.text("/start@OtherBot", chat=updates.GROUP),
        updates.text("@LaPhieuBotKhac bầu?", chat=updates.GROUP),
        updates.message(photo=updates.PHOTO, chat=updates.GROUP),
        updates.message(text="trả lời ai đó", chat=updates.GROUP, reply_to_message={**BOT_MESSAGE, "from": updates.AN}),
        updates.text("@LaPhieuBot bầu?", chat=updates.GROUP, sender={**BOT, "id": 5}),
        updates.text("@LaPhieuBot tin", chat=updates.GROUP, is_automatic_forward=True, sender_chat=CHANNEL),
        updates.text("tin của kênh", kind="channel_post", chat=CHANNEL),
        updates.text("tin của kênh", kind="edited_channel_post", chat=CHANNEL),
        updates.text("tin", kind="business_message", business_connection_id="b"),
        updates.message(new_chat_members=[updates.AN], chat=updates.GROUP),
        updates.message(pinned_message=BOT_MESSAGE, chat=updates.GROUP, reply_to_message=BOT_MESSAGE),
        updates.message(group_chat_created=True, chat=updates.GROUP),
        updates.message(migrate_to_chat_id=-1002, chat=updates.GROUP),
        updates.message(successful_payment=PAYMENT),
        updates.message(something_new={"not": "known yet"}),
        updates.message(kind="edited_message", location={"latitude": 21.0, "longitude": 105.8}),
        {"update_id": 1, "something_new": {"id": 5}},
        {"update_id": 2, "poll_answer": {"poll_id": "1", "option_ids": [0], "user": updates.AN, "option_persistent_ids": ["a"]}},
    ],
)  # fmt: skip
async def test_what_is_not_meant_for_the_assistant_gets_no_reply(talk, update):
    """Talk among people, service messages, channel posts and updates of unknown kinds are passed over in silence."""
    assert await talk.gets(update) == []
    assert talk.assistant.asked == []


@pytest.mark.parametrize(
    ("update", "question"),
    [
        (updates.text("@LaPhieuBot mấy tuổi?", chat=updates.GROUP), "mấy tuổi?"),
        (updates.text("@laphieubot, mấy tuổi?", chat=updates.GROUP, sender=updates.AN), "mấy tuổi?"),
        (updates.text("🗳🗳 cho hỏi @LaPhieuBot mấy tuổi?", chat=updates.GROUP), "🗳🗳 cho hỏi  mấy tuổi?"),
        (updates.text("mấy tuổi?", chat=updates.GROUP, reply_to_message=BOT_MESSAGE), "mấy tuổi?"),
        (updates.text("/ask@LaPhieuBot mấy tuổi?", chat=updates.GROUP), "mấy tuổi?"),
        (updates.message(caption="@LaPhieuBot mấy tuổi?", caption_entities=NAMED, photo=updates.PHOTO, chat=updates.GROUP), "mấy tuổi?"),
        (updates.text("@LaPhieuBot mấy tuổi?", chat={**updates.GROUP, "type": "group"}), "mấy tuổi?"),
        (updates.text("@LaPhieuBot mấy tuổi?", chat=updates.GROUP, sender=ANONYMOUS, sender_chat=updates.GROUP), "mấy tuổi?"),
        (
            updates.message(
                text="Lá Phiếu ơi mấy tuổi?", chat=updates.GROUP, entities=[{"type": "text_mention", "offset": 0, "length": 11, "user": BOT}]
            ),
            "mấy tuổi?",
        ),
    ],
)  # fmt: skip
async def test_group_is_answered_when_the_bot_is_spoken_to(talk, update, question):
    """A mention, a reply to the bot and a command with its name are answered as a reply, without the mention."""
    sent = await talk.gets_one(update)
    assert talk.assistant.asked[0].text == question
    assert sent.reply_to == update["message"]["message_id"]
    assert sent.data["chat_id"] == updates.GROUP["id"]


async def test_group_gets_sources_as_only_buttons_and_no_typing(talk):
    """In a group an answer has its sources' buttons alone, and nothing is spent on typing."""
    sent = await talk.gets_one(updates.text("@LaPhieuBot mấy tuổi?", chat=updates.GROUP))
    assert [b["text"] for b in sent.buttons] == ["📖 Điều 29, khoản 3 – 85/2015/QH13"]
    assert [c.method for c in talk.api.calls].count("sendChatAction") == 0


async def test_group_keeps_no_turns(talk):
    """A question in a group leans on nothing and leaves nothing."""
    for words in ("@LaPhieuBot một?", "@LaPhieuBot hai?"):
        await talk.gets(updates.text(words, chat=updates.GROUP))
    assert [q.history for q in talk.assistant.asked] == [(), ()]
    assert talk.desk.conversations.history(updates.GROUP["id"]) == ()


async def test_mention_without_words_gets_a_hint(talk):
    """Only the bot's name in a group is answered with how to ask there."""
    sent = await talk.gets_one(updates.text("@LaPhieuBot", chat=updates.GROUP))
    assert "@LaPhieuBot" in sent.text
    assert talk.assistant.asked == []


async def test_reply_stays_in_its_topic(talk):
    """In a group with topics the reply goes to the topic of the question."""
    update = updates.text("@LaPhieuBot mấy tuổi?", chat={**updates.GROUP, "is_forum": True}, is_topic_message=True, message_thread_id=9)
    assert (await talk.gets_one(update)).data["message_thread_id"] == 9
