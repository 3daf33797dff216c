"""The application follows what is published."""

import asyncio
from datetime import timedelta

import pytest

from bot.moderating.serving import Serving
from bot.moderating.versions import Publication
from bot.services import Services
from bot.storage import StorageUseError
from bot.telegram.buttons import SourcePress, source_data
from bot.telegram.following import CurrentButtons, Following
from knowledge.documents import Library


@pytest.fixture
def published():
    """What is published: nothing yet; an exception is raised."""
    return [None]


@pytest.fixture
def serving(small_library, clock, published):
    """A library that loses a document with version 1."""
    law, *_ = small_library.documents
    other = Library(documents=(law,), articles={law.number: small_library.articles[law.number]})

    def newest():
        if isinstance(published[0], Exception):
            raise published[0]
        return Publication(published[0], published[0], clock(), 7, "") if published[0] else None

    return Serving(Services(small_library, None), None, newest, lambda _: Services(other, None))


async def test_buttons_change_with_the_library(serving, published, small_library):
    """A button of a document that is gone is not understood any more; those of the others go on working."""
    buttons = CurrentButtons(serving)
    gone = source_data("21/2025/TT-BNV#5", "vi")
    stays = source_data("85/2015/QH13#2", "vi")
    assert buttons.get() is buttons.get()
    following = Following(serving, buttons)
    assert not await following.look()
    published[0] = 1
    assert await following.look()
    assert buttons.get().source(gone) is None
    assert isinstance(buttons.get().source(stays), SourcePress)
    assert serving.services.library != small_library


async def test_looks_until_it_is_stopped(serving, published):
    """Nobody has to ask for it."""
    following = Following(serving, CurrentButtons(serving), timedelta(milliseconds=1))
    following.start()
    published[0] = 1
    async with asyncio.timeout(10):
        while serving.version is None:  # noqa: ASYNC110  what is awaited for knows no event
            await asyncio.sleep(0.001)
    await following.stop()
    await following.stop()


async def test_a_database_that_cannot_be_read_is_looked_at_again(serving, published, caplog):
    """The log says so, and what serves goes on."""
    following = Following(serving, CurrentButtons(serving))
    published[0] = StorageUseError("locked")
    assert not await following.look()
    assert "locked" in caplog.text
    published[0] = 1
    assert await following.look()
