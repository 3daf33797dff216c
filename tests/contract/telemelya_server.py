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


class _NoMedia:
    """Files are no part of what is tried here."""

    async def connect(self):
        """Nothing to open."""

    async def close(self):
        """Nothing to close."""

    async def cleanup_session(self, _session):
        """Nothing to drop."""

    async def ping(self):
        """Be there."""
        return True


media.media_manager = _NoMedia()

from telemelya.server.app import app  # noqa: E402


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
