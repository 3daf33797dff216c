"""Telling those who wait."""

import asyncio

import httpx
import pytest
from telegram.error import NetworkError, TimedOut

from bot.telegram.courier import Courier
from knowledge.documents import Library
from tests.bot.moderating.questions import LOST, MODERATOR, approved, drafted, no_vector, publish, unanswered
from tests.bot.telegram.conftest import LAW


@pytest.fixture
async def courier(talk, feedback):
    """The courier of the application, without pauses."""
    return Courier(talk.application.bot, feedback, talk.preferences, lambda: talk.desk.services.library, every=0, pause=0)


@pytest.fixture
def answered(feedback):
    """Chats 1 and 2 wait, and the answer has been published."""
    for chat in (1, 2):
        feedback.tickets.open(chat, feedback.queue.add(unanswered()))
    feedback.queue.arrange(no_vector)
    (group,) = feedback.queue.groups()
    drafts = feedback.answered.drafts
    draft = drafted(drafts, approved(group))
    feedback.queue.link(MODERATOR, group.id, draft.id)
    publish(drafts, draft)


def told(talk):
    """Return the messages by chat."""
    return [(call.data["chat_id"], call) for call in talk.api.calls if call.method == "sendMessage"]


@pytest.mark.usefixtures("answered")
async def test_each_who_waits_gets_the_answer_once(talk, courier):
    """The notice quotes the question, gives the answer with its source as line and button, and says that the link has ended."""
    assert await courier.round() == 2
    assert await courier.round() == 0
    sent = told(talk)
    assert sorted(chat for chat, _ in sent) == [1, 2]
    message = sent[0][1]
    for words in (LOST, "Xin cấp lại ở Tổ bầu cử.", "📖 Điều 29, khoản 3 – 85/2015/QH13", "đã xóa liên kết"):
        assert words in message.text
    assert "bị ngắt" not in message.text
    assert [b["text"] for b in message.buttons] == [f"📖 Điều 29, khoản 3 – {LAW}"]


@pytest.mark.usefixtures("answered")
async def test_who_blocked_is_dropped(talk, courier, feedback):
    """A chat that blocked the assistant has nothing kept, and the others are told."""
    for description, code in (("Forbidden: bot was blocked by the user", 403), ("Bad Request: chat not found", 400)):
        talk.api.failures["sendMessage"].append((code, {"ok": False, "error_code": code, "description": description}))
    await courier.round()
    assert feedback.tickets.claim() is None
    assert feedback.tickets.recover() == 0


@pytest.mark.usefixtures("answered")
async def test_no_network_waits(talk, courier, no_waiting):
    """Where nothing could be sent the notices wait, and are told later as if for the first time."""
    failure = NetworkError("x")
    failure.__cause__ = httpx.ConnectError("x")
    talk.api.failures["sendMessage"].extend([failure] * 4)
    assert await courier.round() == 0
    assert len(no_waiting) > 0
    assert await courier.round() == 2
    assert not any("bị ngắt" in call.text for _, call in told(talk)[4:])


@pytest.mark.usefixtures("answered")
async def test_after_a_time_out_it_is_told_once_more(talk, courier):
    """Where nobody can tell whether it arrived, it is sent once more, saying so, and not a third time."""
    talk.api.failures["sendMessage"].append(TimedOut())
    assert await courier.round() == 0
    talk.api.failures["sendMessage"].append(TimedOut())
    rounds = [await courier.round() for _ in range(3)]
    assert sum(rounds) in {1, 2}
    assert await courier.round() == 0
    calls = told(talk)
    assert len(calls) in {3, 4}
    assert any("bị ngắt" in call.text for _, call in calls)


@pytest.mark.usefixtures("answered")
async def test_message_that_telegram_refuses_does_not_stop_the_rest(talk, courier, feedback, caplog):
    """A refusal that is no one's leaving is logged; that notice waits for the next start, the others are told."""
    talk.api.failures["sendMessage"].append((400, {"ok": False, "error_code": 400, "description": "Bad Request: can't parse"}))
    await courier.round()
    assert "cannot be sent" in caplog.text
    assert feedback.tickets.recover() == 1


@pytest.mark.usefixtures("answered")
async def test_source_that_is_gone_has_no_line(talk, courier, small_library):
    """Where the library no longer holds the provision, the answer is told without it."""
    courier._library = lambda: Library(documents=small_library.documents, articles=dict.fromkeys(small_library.articles, ()))
    await courier.round()
    assert not told(talk)[0][1].buttons


@pytest.mark.usefixtures("answered")
async def test_it_goes_on_by_itself(talk, courier):
    """Started, it tells; stopped, it ends, also twice."""
    courier.start()
    while len(told(talk)) < 2:  # noqa: ASYNC110  the courier tells nobody but Telegram
        await asyncio.sleep(0.01)
    await courier.stop()
    await courier.stop()
