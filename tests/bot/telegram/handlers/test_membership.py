"""The bot's own membership."""

from tests.bot.telegram import updates

ENGLISH = {**updates.AN, "language_code": "en"}


async def test_who_blocks_is_forgotten(talk):
    """Who blocks the bot has their turns and choice dropped, and nothing is sent."""
    talk.preferences.choose(77, "en")
    await talk.gets(updates.text("một?"))
    assert await talk.gets(updates.membership("member", "kicked")) == []
    assert talk.preferences.language(77) is None
    assert talk.desk.conversations.history(77) == ()


async def test_who_comes_back_gets_nothing_unasked(talk):
    """Unblocking alone sends nothing."""
    assert await talk.gets(updates.membership("kicked", "member")) == []


async def test_group_is_greeted_once(talk):
    """Put into a group, the assistant says one short hello; a later change of rights says nothing."""
    hello = await talk.gets_one(updates.membership("left", "member", chat=updates.GROUP))
    assert "@LaPhieuBot" in hello.text
    assert hello.reply_to is None
    assert await talk.gets(updates.membership("member", "member", chat=updates.GROUP)) == []


async def test_hello_speaks_the_language_of_who_added_it(talk):
    """An English Telegram that adds the assistant is greeted in English."""
    assert "Hello everyone" in (await talk.gets_one(updates.membership("left", "member", chat=updates.GROUP, sender=ENGLISH))).text


async def test_group_that_is_left_is_forgotten(talk):
    """Taken out of a group, the assistant drops its choice."""
    talk.preferences.choose(updates.GROUP["id"], "en")
    assert await talk.gets(updates.membership("member", "left", chat=updates.GROUP)) == []
    assert talk.preferences.language(updates.GROUP["id"]) is None


async def test_channel_is_not_greeted(talk):
    """A channel gets nothing."""
    channel = {"id": -1001, "type": "channel", "title": "Tin"}
    assert await talk.gets(updates.membership("left", "member", chat=channel)) == []
