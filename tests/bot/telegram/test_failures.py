"""The one error handler."""

import asyncio
import logging

import httpx
import pytest
from telegram import Update
from telegram.error import Conflict, Forbidden, NetworkError, TimedOut

from bot.telegram.failures import describe
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import TOKEN

PRIVATE_WORDS = "câu hỏi riêng tư"
BLOCKED = (403, {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"})
BAD = (400, {"ok": False, "error_code": 400, "description": f"Bad Request: can't parse {PRIVATE_WORDS}"})
GONE = (400, {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"})


@pytest.fixture
def log(caplog):
    """Everything that is logged, from DEBUG up."""
    caplog.set_level(logging.DEBUG)
    return caplog


async def test_unexpected_error_gets_an_apology(talk, log):
    """Who meets an error is told to try again; the log names its type and place."""
    talk.assistant.outcome = ValueError(f"{PRIVATE_WORDS} {TOKEN}")
    sent = await talk.gets_one(updates.text(PRIVATE_WORDS))
    assert "thử lại" in sent.text
    (record,) = [r for r in log.records if r.name == "bot.telegram.failures"]
    assert record.levelno == logging.ERROR
    assert "ValueError at" in record.getMessage()
    assert "_ask" in record.getMessage()


@pytest.mark.parametrize(
    "failure", [BLOCKED, BAD, GONE, NetworkError(f"httpx: https://api.telegram.org/bot{TOKEN}/sendMessage"), TimedOut()]
)
async def test_log_never_holds_token_question_or_name(talk, log, failure):
    """Whatever goes wrong, no token, question, name or user name reaches the log or its tracebacks."""
    talk.api.failures["sendMessage"].append(failure)
    talk.assistant.outcome = talk.assistant.outcome if failure is not BAD else ValueError(PRIVATE_WORDS)
    await talk.gets(updates.text(PRIVATE_WORDS))
    assert log.records
    for secret in (TOKEN, PRIVATE_WORDS, "an_nguyen", "Danh sách niêm yết"):
        assert secret not in log.text


async def test_press_is_answered_even_when_it_fails(talk):
    """A button that leads to an error does not go on turning, and the person is told."""
    answer = await talk.gets_one(updates.text("hỏi?"))
    talk.assistant.outcome = ValueError()
    sent = await talk.gets(updates.press(answer.pressed("Mấy")))
    assert {call.method for call in sent} == {"answerCallbackQuery", "sendMessage"}
    assert "thử lại" in sent[-1].text


async def test_answer_that_telegram_refuses_is_apologised_for(talk):
    """A message that Telegram cannot read is replaced by the apology."""
    talk.api.failures["sendMessage"].append(BAD)
    *_, apology = await talk.gets(updates.text("hỏi?"))
    assert "thử lại" in apology.text


async def test_apology_that_fails_too_ends_quietly(talk, log):
    """Where not even the apology can be sent, that is logged and nothing is raised."""
    talk.api.failures["sendMessage"] += [BAD, GONE]
    await talk.gets(updates.text("hỏi?"))
    assert "and then BadRequest" in log.text


async def test_who_blocked_the_bot_is_forgotten(talk, log):
    """Forbidden drops what is kept of the chat, sends nothing more and is no error."""
    talk.preferences.choose(77, "en")
    talk.api.failures["sendMessage"].append(BLOCKED)
    assert len(await talk.gets(updates.text("hỏi?"))) == 1
    assert talk.preferences.language(77) is None
    assert talk.desk.conversations.history(77) == ()
    assert [r.levelname for r in log.records if r.name == "bot.telegram.failures"] == ["INFO"]


async def test_timeout_is_not_apologised_for(talk):
    """After a time-out the answer may have arrived, so no second message contradicts it."""
    talk.api.failures["sendMessage"].append(TimedOut())
    assert len(await talk.gets(updates.text("hỏi?"))) == 1


async def test_typing_that_fails_does_not_cost_the_answer(talk):
    """An answer is sent even where typing could not be shown."""
    talk.api.failures["sendChatAction"].append(NetworkError("down"))
    assert (await talk.gets_one(updates.text("hỏi?"))).text.startswith("Danh sách")


async def test_429_is_waited_for_and_sent_again(talk, no_waiting, monkeypatch):
    """Telegram's `retry_after` is kept, and then the same answer is sent."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # else python-telegram-bot warns of its own coming change
    busy = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 7}}
    talk.api.failures["sendMessage"].append((429, busy))
    first, second = await talk.gets(updates.text("hỏi?"))
    assert first.data == second.data
    assert 7.1 in no_waiting


async def test_answer_that_never_left_is_sent_again(talk, no_waiting):
    """Where no connection could be made the same answer is sent again after a pause."""
    error = NetworkError("httpx.ConnectError")
    error.__cause__ = httpx.ConnectError("no route")
    talk.api.failures["sendMessage"] += [error, error]
    assert len(await talk.gets(updates.text("hỏi?"))) == 3
    assert no_waiting == [0.5, 2.0]


async def test_polling_error_has_no_chat_and_is_logged(talk, log):
    """An error of polling itself belongs to no update: one line in the log."""
    await talk.application.process_error(None, Conflict(f"terminated by other getUpdates {TOKEN}"))
    assert "another copy" in log.text
    assert TOKEN not in log.text


async def test_forbidden_without_a_chat_is_quiet(talk):
    """Forbidden for an update that has no chat forgets nothing and raises nothing."""
    await talk.application.process_error(Update(1), Forbidden("x"))
    assert talk.api.calls[1:] == []


def test_description_names_the_cause():
    """An error that another one caused names both types."""
    error = ValueError(PRIVATE_WORDS)
    error.__cause__ = KeyError(PRIVATE_WORDS)
    assert describe(error) == "ValueError from KeyError at no place"


async def test_update_that_cannot_be_understood_ends_quietly(talk):
    """An update with nothing in it passes without a reply."""
    await talk.application.process_update(Update(1))
    await talk.application.process_update("no update at all")
    await asyncio.sleep(0)
    assert [c.method for c in talk.api.calls] == ["getMe"]
