"""`/help`."""

from tests.bot.telegram import updates

ENGLISH = {**updates.AN, "language_code": "en"}


async def test_help_names_the_commands_and_the_bot(talk):
    """`/help` says how to ask, here and in groups."""
    sent = await talk.gets_one(updates.text("/help"))
    for words in ("@LaPhieuBot", "/sources", "/language", "/forget"):
        assert words in sent.text


async def test_english_person_gets_english_help(talk):
    """An English Telegram gets the commands explained in English."""
    assert "How to ask" in (await talk.gets_one(updates.text("/help", sender=ENGLISH))).text
