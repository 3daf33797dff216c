"""The double of Telegram: answers like the Bot API without any network, refuses what Telegram would refuse, remembers every call."""

import json
from collections import defaultdict, deque
from dataclasses import dataclass, field

from telegram.request import BaseRequest

from tests.bot.telegram.telegram_html import shown

BOT = {"id": 4242, "is_bot": True, "first_name": "Lá Phiếu", "username": "LaPhieuBot"}


@dataclass
class Call:
    """One call of the Bot API."""

    method: str
    data: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)

    @property
    def text(self):
        """The text as it is shown."""
        return shown(self.data["text"]) if self.data.get("parse_mode") == "HTML" else self.data["text"]

    @property
    def buttons(self):
        """All buttons in one list."""
        markup = self.data.get("reply_markup") or {"inline_keyboard": []}
        return [button for row in markup.get("inline_keyboard", []) for button in row]

    def pressed(self, label):
        """Return what the button whose label begins so carries."""
        return next(b["callback_data"] for b in self.buttons if b["text"].startswith(label))

    @property
    def reply_to(self):
        """The message that this one replies to."""
        return (self.data.get("reply_parameters") or {}).get("message_id")


class OfflineBotApi(BaseRequest):
    """Put failures into `failures[method]`: exceptions to raise, or `(status, payload)` to answer; each is used once."""

    def __init__(self):
        self.calls = []
        self.failures = defaultdict(deque)
        self.complaints = []
        self._next_message = 1000

    read_timeout = 5.0

    async def initialize(self):
        """Nothing to open."""

    async def shutdown(self):
        """Nothing to close."""

    async def do_request(self, url, method, request_data=None, **_timeouts):
        """Answer a call."""
        parameters, files = (dict(request_data.parameters), dict(request_data.multipart_data)) if request_data else ({}, {})
        call = Call(url.rpartition("/")[2], parameters, files)
        self.calls.append(call)
        if self.failures[call.method]:
            failure = self.failures[call.method].popleft()
            if isinstance(failure, Exception):
                raise failure
            return failure[0], json.dumps(failure[1]).encode()
        answer = self._answers.get(call.method)
        if answer is None:
            self.complaints.append(f"the network would be used: {method} {call.method}")
            return 404, b'{"ok": false, "error_code": 404, "description": "Not Found"}'
        try:
            return 200, json.dumps({"ok": True, "result": answer(call)}).encode()
        except (AssertionError, ValueError) as error:
            self.complaints.append(f"{call.method}: {error!r}")
            return 400, json.dumps({"ok": False, "error_code": 400, "description": f"Bad Request: {error}"}).encode()

    @property
    def _answers(self):
        done = dict.fromkeys(
            ("answerCallbackQuery", "editMessageReplyMarkup", "sendChatAction", "setMyCommands", "deleteMyCommands"), lambda _call: True
        )
        return {"getMe": self._me, "sendMessage": self._message, "sendDocument": self._document, **done}

    def _me(self, _call):
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    def _document(self, call):
        assert call.data["caption"].strip(), "a file says what it is"
        assert call.files, "no file is sent"
        self._next_message += 1
        chat = {"id": call.data["chat_id"], "type": "private", "first_name": "x"}
        return {"message_id": self._next_message, "date": 1, "chat": chat, "from": BOT, "caption": call.data["caption"]}

    def _message(self, call):
        text = call.text
        assert text.strip(), "message text is empty"
        assert len(text.encode("utf-16-le")) // 2 <= 4096, "message is too long"
        for button in call.buttons:
            _check_button(button)
        self._next_message += 1
        chat = {"id": call.data["chat_id"], "type": "private", "first_name": "x"}
        return {"message_id": self._next_message, "date": 1, "chat": chat, "from": BOT, "text": text}


def _check_button(button):
    kinds = {"callback_data", "url", "copy_text"} & set(button)
    assert len(kinds) == 1, f"a button does one thing: {button}"
    assert button["text"].strip(), "a button has a label"
    assert len(button.get("callback_data", "x").encode()) <= 64, "BUTTON_DATA_INVALID"
    assert 1 <= len(button.get("copy_text", {"text": "x"})["text"].encode("utf-16-le")) // 2 <= 256, "copy text too long"
    assert button.get("url", "https://").startswith(("https://", "http://")), "BUTTON_URL_INVALID"
