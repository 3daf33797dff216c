"""The sign of life."""

import asyncio

from bot.health import BEAT_EVERY, is_alive
from bot.telegram.heartbeat import Heartbeat


async def until(condition):
    """Wait until something is so, two seconds at most."""
    async with asyncio.timeout(2):
        while not condition():  # noqa: ASYNC110  a file, which no event tells of
            await asyncio.sleep(0.01)


async def test_running_assistant_is_alive(tmp_path, clock):
    """From the start on the health check finds the assistant alive, and some time after its end no more."""
    heart = Heartbeat(tmp_path, clock)
    heart.start()
    await until(lambda: is_alive(tmp_path, clock()))
    await heart.stop()
    assert not is_alive(tmp_path, clock() + 4 * BEAT_EVERY)


async def test_folder_that_cannot_be_written_stops_nothing(tmp_path, clock, caplog):
    """Where no sign of life can be written, that is said, and the assistant goes on."""
    (tmp_path / "file").write_text("")
    heart = Heartbeat(tmp_path / "file" / "folder", clock)
    heart.start()
    await until(lambda: "no sign of life" in caplog.text)
    await heart.stop()


async def test_stopping_what_never_started_is_no_error(tmp_path, clock):
    """A start that failed ends as quietly as any other."""
    await Heartbeat(tmp_path, clock).stop()
