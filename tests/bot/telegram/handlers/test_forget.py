"""`/forget`."""

from tests.bot.telegram import updates


async def test_forget_drops_turns_and_choice(talk):
    """`/forget` ends the turns at once and drops the stored language; it is confirmed in the language used until then."""
    talk.preferences.choose(updates.PRIVATE["id"], "en")
    await talk.gets(updates.text("một?"))
    assert "Dropped" in (await talk.gets_one(updates.text("/forget"))).text
    assert talk.preferences.language(updates.PRIVATE["id"]) is None
    assert talk.desk.conversations.history(updates.PRIVATE["id"]) == ()
