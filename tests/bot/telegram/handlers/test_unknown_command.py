"""Commands that nobody knows."""

import pytest

from tests.bot.telegram import updates


@pytest.mark.parametrize("words", ["/vote", "/bau_cu abc", "/start@OtherBot"])
async def test_unknown_command_gets_help(talk, words):
    """A command that nobody knows is answered with what to do instead."""
    assert "/help" in (await talk.gets_one(updates.text(words))).text
    assert talk.assistant.asked == []
