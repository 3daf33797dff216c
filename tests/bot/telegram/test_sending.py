"""Sending."""

from bot.telegram.markup import Run
from bot.telegram.sending import Recipient, send
from tests.bot.telegram.conftest import Talk


async def test_pages_come_in_order_first_replies_last_has_buttons(talk: Talk):
    """Of several pages the first replies, and all go to the topic."""
    await send(talk.application.bot, Recipient(-5, 9, 3), [Run("Một câu. " * 600)])
    sent = [call for call in talk.api.calls if call.method == "sendMessage"]
    assert [call.reply_to for call in sent] == [3, None]
    assert {call.data["message_thread_id"] for call in sent} == {9}


async def test_reply_outlives_what_it_replies_to(talk: Talk):
    """Where the question was deleted meanwhile the answer comes all the same, and no link is previewed."""
    await send(talk.application.bot, Recipient(-5, None, 3), [Run("x")])
    sent = talk.api.calls[-1]
    assert sent.data["reply_parameters"]["allow_sending_without_reply"] is True
    assert sent.data["link_preview_options"]["is_disabled"] is True
