"""Asking for updates."""

import pytest
from telegram.error import NetworkError
from telegram.request import HTTPXRequest

from bot.telegram.polling import PollingRefusedError, PollingRequest


@pytest.fixture
def answered(monkeypatch):
    """Let the network beneath answer with this status."""

    def answer(status):
        async def do_request(_self, *_args, **_kwargs):
            return status, b'{"ok": true, "result": []}'

        monkeypatch.setattr(HTTPXRequest, "do_request", do_request)

    return answer


@pytest.mark.parametrize("status", [401, 404])
async def test_refusal_while_running_is_no_end(answered, status):
    """What python-telegram-bot would take for a wrong token, and stop asking, becomes an error that it tries again after."""
    answered(status)
    with pytest.raises(PollingRefusedError):
        await PollingRequest().post("http://127.0.0.1/botx/getUpdates")


async def test_other_answers_pass(answered):
    """Everything else is left as it is."""
    answered(200)
    assert await PollingRequest().post("http://127.0.0.1/botx/getUpdates") == []
    answered(502)
    with pytest.raises(NetworkError):
        await PollingRequest().post("http://127.0.0.1/botx/getUpdates")
