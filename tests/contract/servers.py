"""Bot API servers that nobody of this project wrote, each a process of its own, and how to speak with the bot through them."""

import asyncio
import time
from dataclasses import dataclass

import httpx

from bot.telegram.wiring import ALLOWED_UPDATES
from tests.bot.telegram.telegram_html import shown

TOKEN = "123456:ABC-for-servers-on-this-machine"  # noqa: S105  nobody has this token
PERSON = 5
GROUP = -1005
PATIENCE = 8.0  # seconds for something to arrive, and
START_PATIENCE = 180.0  # for a process that has yet to start


@dataclass
class Sent:
    """A message that the bot sent."""

    number: int
    html: str
    keyboard: dict | None
    raw: dict

    @property
    def text(self):
        """The text as Telegram would show it; neither server reads HTML."""
        return shown(self.html)

    @property
    def buttons(self):
        """All buttons in one list."""
        return [button for row in (self.keyboard or {"inline_keyboard": []})["inline_keyboard"] for button in row]

    def carried(self, label):
        """Return what the button whose label begins so carries."""
        return next(b["callback_data"] for b in self.buttons if b["text"].startswith(label))


async def eventually(look, patience=PATIENCE):
    """Return what `look` brings as soon as it brings something."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if found := await look():
            return found
        await asyncio.sleep(0.02)
    message = "nothing arrived in time"
    raise AssertionError(message)


class TelegramTestApi:
    """telegram-test-api, by long polling."""

    bot_name = "LaPhieuBot"

    def __init__(self, port):
        self.address = f"http://127.0.0.1:{port}"
        self.base_url = f"{self.address}/bot"
        self._client = httpx.AsyncClient(timeout=PATIENCE)

    async def connect(self, application):
        """Let the application poll."""
        await application.updater.start_polling(timeout=2, allowed_updates=ALLOWED_UPDATES)

    async def say(self, text, chat=PERSON, **fields):
        """Send a text to the bot."""
        kind = "supergroup" if chat < 0 else "private"
        body = {
            "botToken": TOKEN,
            "from": self._person,
            "chat": {"id": chat, "type": kind},
            "date": int(time.time()),
            "text": text,
            **fields,
        }
        if text.startswith("/"):
            body["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        await self._post("sendCommand" if text.startswith("/") else "sendMessage", body)

    async def press(self, data, on):
        """Press a button below a message of the bot."""
        message = {"message_id": on.number, "chat": {"id": PERSON, "type": "private"}, "date": int(time.time()), "text": "x"}
        await self._post("sendCallback", {"botToken": TOKEN, "from": self._person, "data": data, "message": message})

    async def sent(self, chat=PERSON):
        """Return what the bot sent since the last look."""
        found = await self._post("getUpdates", {"token": TOKEN, "chatId": chat})
        return [Sent(m["messageId"], m["message"]["text"], m["message"].get("reply_markup"), m["message"]) for m in found["result"]]

    async def methods(self):
        """Return the names of the calls that were no messages."""
        found = await self._post("getUpdates", {"token": TOKEN, "chatId": "calls"})
        return [m["message"]["method"] for m in found["result"]]

    async def close(self):
        """Let go of the connection."""
        await self._client.aclose()

    @property
    def _person(self):
        return {"id": PERSON, "first_name": "An", "is_bot": False, "language_code": "vi"}

    async def _post(self, path, body):
        return (await self._client.post(f"{self.address}/{path}", json=body)).raise_for_status().json()


class Telemelya:
    """telemelya, by webhook. It has private chats only, and its people have no language."""

    bot_name = "telemelya_bot"

    def __init__(self, port, hook_port):
        self.base_url = f"http://127.0.0.1:{port}/bot"
        self._control = f"http://127.0.0.1:{port}/api/v1/test"
        self._hook_port = hook_port
        self._client = httpx.AsyncClient(timeout=PATIENCE, headers={"Authorization": "Bearer any"})
        self._seen = 0

    async def reset(self):
        """Drop all that was sent."""
        (await self._client.post(f"{self._control}/reset")).raise_for_status()

    async def connect(self, application):
        """Let the application listen."""
        hook = f"http://127.0.0.1:{self._hook_port}/hook"
        await application.updater.start_webhook("127.0.0.1", self._hook_port, "hook", webhook_url=hook, allowed_updates=ALLOWED_UPDATES)

    async def say(self, text):
        """Send a text to the bot."""
        await self._send({"text": text})

    async def press(self, data, on):
        """Press a button below a message of the bot."""
        await self._send({"callback_data": data, "callback_message_id": on.number})

    async def sent(self):
        """Return what the bot sent since the last look."""
        new = (await self._responses())[self._seen :]
        self._seen += len(new)
        return [Sent(r["message_id"], r["text"], r["reply_markup"], r["raw"]) for r in new if r["method"] == "sendMessage"]

    async def methods(self):
        """Return the names of the calls that were no messages."""
        return [r["method"] for r in await self._responses() if r["method"] != "sendMessage"]

    async def close(self):
        """Let go of the connection."""
        await self._client.aclose()

    async def _responses(self):
        return (await self._client.get(f"{self._control}/responses")).raise_for_status().json()["responses"]

    async def _send(self, body):
        (
            await self._client.post(f"{self._control}/send_update", params={"bot_token": TOKEN}, json={"chat_id": PERSON, **body})
        ).raise_for_status()
