"""Thumbs below answers."""

import pytest

from bot.answering.outcomes import Kind, Outcome
from bot.moderating.statistics import Event
from bot.moderating.unanswered import Cause, GroupState
from bot.telegram.buttons import thumb_data
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import LAW, TOKEN

PLACE = f"{LAW}#29.3"


def groups(feedback):
    """Return the groups of the queue."""
    feedback.queue.arrange(lambda _text: ())
    return feedback.queue.groups(GroupState)


async def rate(talk, answer, label):
    """Press a thumb as Telegram sends it, with the message's buttons; return the toast and the calls."""
    shown = {"message_id": 5, "date": 1_750_000_000, "chat": updates.PRIVATE, "from": {"id": int(TOKEN.split(":")[0]), "is_bot": True, "first_name": "x"},
             "text": "…", "reply_markup": answer.data["reply_markup"]}  # fmt: skip
    calls = await talk.gets(updates.press(answer.pressed(label), on=shown))
    return calls[0], calls[1:]


async def test_thumb_up_thanks_counts_and_goes(talk, feedback):
    """A toast thanks, the provision is counted, no question is kept, and the thumbs leave the message while the rest stays."""
    answer = await talk.gets_one(updates.text("khi nào niêm yết?"))
    toast, (edit,) = await rate(talk, answer, "👍")
    assert (toast.data["text"], toast.data.get("show_alert")) == ("Cảm ơn bạn!", None)
    assert edit.method == "editMessageReplyMarkup"
    assert [b["text"] for b in edit.buttons] == [b["text"] for b in answer.buttons if b["text"] not in "👍👎"]
    counted = {(c.event, c.place): c.count for c in feedback.counts.read().counts}
    assert counted == {(Event.ANSWER, PLACE): 1, (Event.THUMBS_UP, PLACE): 1}
    assert groups(feedback) == ()


async def test_thumb_down_puts_the_scrubbed_question_into_the_queue(talk, feedback):
    """The question comes into the queue without names and numbers; the toast says so."""
    answer = await talk.gets_one(updates.text("Tôi là Nguyễn Văn An, 0912345678: khi nào niêm yết?"))
    toast, _ = await rate(talk, answer, "👎")
    assert "người phụ trách" in toast.data["text"]
    (group,) = groups(feedback)
    assert group.wordings[0].text == "Tôi là [tên], [số]: khi nào niêm yết?"
    assert (group.causes, group.topic) == ({Cause.THUMBS_DOWN: 1}, PLACE)


async def test_a_message_counts_once(talk, feedback):
    """Who presses again, or the other thumb, is told so, and nothing is counted."""
    answer = await talk.gets_one(updates.text("?1"))
    await rate(talk, answer, "👍")
    toast, _ = await rate(talk, answer, "👎")
    assert "đã có ý kiến" in toast.data["text"]
    assert feedback.counts.read().by_event() == {Event.ANSWER: 1, Event.THUMBS_UP: 1}


async def test_after_a_restart_it_counts_without_the_question(talk, feedback):
    """A thumb down whose question nobody remembers is counted for its provision, and that it is too late is said kindly."""
    (call, *_) = await talk.gets(updates.press(thumb_data(PLACE, "vi", "0123456789ab", up=False)))
    assert "không còn nhớ" in call.data["text"]
    assert len(call.data["text"]) <= 200
    assert [(c.event, c.place) for c in feedback.counts.read().counts] == [(Event.THUMBS_DOWN, PLACE)]
    assert groups(feedback) == ()


async def test_forgotten_question_is_not_queued(talk, feedback):
    """After /forget a thumb down puts nothing into the queue."""
    answer = await talk.gets_one(updates.text("khi nào?"))
    await talk.gets(updates.text("/forget"))
    await rate(talk, answer, "👎")
    assert groups(feedback) == ()


async def test_partial_answer_is_queued_once(talk, feedback, outcome):
    """A question that was answered in part is in the queue already; its thumb down does not double it."""
    talk.assistant.outcome = Outcome(Kind.PARTIAL, "vi", "Một phần.", outcome.citations)
    answer = await talk.gets_one(updates.text("A và B?"))
    await rate(talk, answer, "👎")
    assert [g.count for g in groups(feedback)] == [1]


async def test_group_chats_have_no_thumbs(talk, feedback):
    """In a group nobody is asked; the question is counted all the same."""
    answer = await talk.gets_one(updates.text("@LaPhieuBot mấy tuổi?", chat=updates.GROUP))
    assert not {"👍", "👎"} & {b["text"] for b in answer.buttons}
    assert feedback.counts.read().asked == 1


@pytest.mark.parametrize("data", ["u:vi:x", "d:fr::0123456789ab", "u:vi::XYZ", "d:"])
async def test_strange_thumbs_are_refused(talk, data):
    """What no answer carried gets the alert of old buttons."""
    assert "Nút này đã cũ" in await talk.gets_alert(updates.press(data))


async def test_storage_that_fails_does_not_spoil_the_answer(talk, sessions):
    """The answer arrives though it cannot be counted."""
    with sessions.writing() as session:
        session.connection().exec_driver_sql("DROP TABLE daily_count")
    assert (await talk.gets_one(updates.text("khi nào?"))).text.startswith("Danh sách")
