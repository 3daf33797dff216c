"""telemelya's own server with memory in place of Redis and MinIO. Ends when its standard input is closed.

Usage: python telemelya_server.py PORT
"""

import sys
import threading

import fakeredis.aioredis
import redis.asyncio
import uvicorn

_memory = fakeredis.FakeServer()


def _from_url(_url, **options):
    return fakeredis.aioredis.FakeRedis(server=_memory, decode_responses=options.get("decode_responses", False))


# Their modules open Redis while they are imported.
redis.asyncio.from_url = _from_url

from telemelya.server import media  # noqa: E402


class _Media:
    """Files in memory."""

    def __init__(self):
        self._files = {}

    async def upload(self, session, file, name, data, _kind="application/octet-stream"):
        """Keep a file."""
        self._files[f"{session}/{file}/{name}"] = data
        return f"{session}/{file}/{name}"

    async def download_by_key(self, key):
        """Return a file; None where it is not there."""
        return self._files.get(key)

    async def connect(self):
        """Nothing to open."""

    async def close(self):
        """Nothing to close."""

    async def cleanup_session(self, _session):
        """Nothing that would be in the way."""

    async def ping(self):
        """Be there."""
        return True


media.media_manager = _Media()

from telemelya.server import bot_api  # noqa: E402
from telemelya.server.app import app  # noqa: E402

_Response = bot_api.TelegramApiResponse


def _as_telegram(**fields):
    """Telegram returns a message with its buttons, never with the request for a reply."""
    result = fields.get("result")
    if isinstance(result, dict) and "inline_keyboard" not in (result.get("reply_markup") or {}):
        fields["result"] = {name: value for name, value in result.items() if name != "reply_markup"}
    return _Response(**fields)


bot_api.TelegramApiResponse = _as_telegram


def main():
    """Serve until standard input ends."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error"))

    def wait():
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=wait, daemon=True).start()
    server.run()


if __name__ == "__main__":
    main()
