"""`/language` and its buttons."""

from tests.bot.telegram import updates


async def test_language_is_offered_and_kept(talk):
    """`/language` offers the languages; a press keeps the choice and confirms it in that language."""
    offered = await talk.gets_one(updates.text("/language"))
    answered, confirmed = await talk.gets(updates.press(offered.pressed("English")))
    assert answered.method == "answerCallbackQuery"
    assert "English" in confirmed.text
    assert talk.preferences.language(updates.PRIVATE["id"]) == "en"
    assert "How to ask" in (await talk.gets_one(updates.text("/help"))).text


async def test_language_that_is_not_there_gets_an_alert(talk):
    """A button for a language that is no longer offered is refused politely."""
    assert "đã cũ" in await talk.gets_alert(updates.press("l:fr"))
