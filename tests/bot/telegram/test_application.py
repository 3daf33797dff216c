"""The wiring, the start and the end."""

import json
import logging
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.errors import TelegramError
from bot.services import Services
from bot.settings import Settings, TelegramSettings
from bot.storage import FILE_NAME, MemoryPreferences
from bot.telegram.application import announce, build_application, serve
from tests.bot.telegram.conftest import TOKEN


class _Unauthorized(BaseHTTPRequestHandler):
    """A Bot API that knows no token."""

    def do_POST(self):
        body = json.dumps({"ok": False, "error_code": 401, "description": "Unauthorized"}).encode()
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def refusing_server():
    """The address of a Bot API on this machine that refuses every token."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Unauthorized) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


async def test_commands_are_announced_in_both_languages(talk):
    """Telegram is told the commands in Vietnamese, and for English clients in English."""
    await announce(talk.application)
    vi, en = [call.data for call in talk.api.calls if call.method == "setMyCommands"]
    assert "language_code" not in vi
    assert en["language_code"] == "en"
    assert [c["command"] for c in vi["commands"]] == [c["command"] for c in en["commands"]]
    assert {"start", "help", "language", "sources", "forget"} <= {c["command"] for c in vi["commands"]}


async def test_commands_that_cannot_be_announced_stop_nothing(talk, caplog):
    """The assistant works without announced commands."""
    talk.api.failures["setMyCommands"].append((500, {"ok": False, "error_code": 500, "description": TOKEN}))
    await announce(talk.application)
    assert "could not be announced" in caplog.text
    assert TOKEN not in caplog.text


def test_application_reaches_the_network_by_default(small_library):
    """Without doubles the application is complete and nothing is sent while it is built."""
    built = build_application(TOKEN, TelegramSettings(), Services(small_library, None), MemoryPreferences())
    assert built.bot.token == TOKEN
    assert built.updater is not None


@pytest.mark.parametrize("token", [None, "", "abc", "123:", "123:ab c", "123:äb", "https://api.telegram.org/bot1:a"])
def test_token_of_the_wrong_form_is_refused_without_asking_telegram(token, small_library, tmp_path):
    """A token that cannot be one is refused at once, with what to do."""
    settings = Settings(data=tmp_path, telegram_bot_token=token)
    with pytest.raises(TelegramError, match="@BotFather"):
        serve(settings, Services(small_library, None))
    assert not (tmp_path / FILE_NAME).exists()


def test_token_that_telegram_refuses_ends_the_start(small_library, tmp_path, refusing_server, caplog):
    """A token that Telegram does not know ends the start with what to do, and is not in the log."""
    caplog.set_level(logging.DEBUG, logger="telegram")
    telegram = TelegramSettings(base_url=f"{refusing_server}/bot")
    settings = Settings(data=tmp_path, telegram_bot_token=TOKEN, telegram=telegram)
    with pytest.raises(TelegramError, match="@BotFather") as caught:
        serve(settings, Services(small_library, None))
    assert TOKEN not in f"{caught.value!r} {caught.value.__cause__!r} {caplog.text}"
