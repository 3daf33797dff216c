"""`/sources`."""

from tests.bot.telegram import updates


async def test_sources_lists_the_documents(talk):
    """`/sources` names each document, since when it is in force, what amended it, and its page where somebody has seen one."""
    sent = await talk.gets_one(updates.text("/sources"))
    assert "85/2015/QH13: có hiệu lực từ 1/9/2015\nđược sửa đổi, bổ sung bởi 83/2025/QH15\ntrang chính thức" in sent.text
    assert sent.text.endswith("21/2025/TT-BNV: có hiệu lực từ 1/12/2025")
    assert sent.data["text"].count("<a href=") == 1


async def test_command_with_the_bots_name_works_in_groups(talk):
    """A command with the bot's name is answered in a group, as a reply."""
    update = updates.text("/sources@LaPhieuBot", chat=updates.GROUP)
    sent = await talk.gets_one(update)
    assert sent.reply_to == update["message"]["message_id"]
    assert "85/2015/QH13" in sent.text
