"""What a change of membership means."""

import pytest
from telegram import Update

from bot.telegram.membership import Change, change_in
from tests.bot.telegram import updates

CHANNEL = {"id": -1001, "type": "channel", "title": "Tin"}


@pytest.mark.parametrize(
    ("old", "new", "chat", "change"),
    [
        ("left", "member", updates.GROUP, Change.JOINED_GROUP),
        ("kicked", "member", updates.GROUP, Change.JOINED_GROUP),
        ("member", "left", updates.GROUP, Change.LEFT),
        ("member", "kicked", updates.PRIVATE, Change.LEFT),
        ("kicked", "member", updates.PRIVATE, Change.NOTHING),
        ("member", "member", updates.GROUP, Change.NOTHING),
        ("left", "member", CHANNEL, Change.NOTHING),
    ],
)
def test_changes(old, new, chat, change):
    """Coming into a group and being left are told from what asks for nothing."""
    assert change_in(Update.de_json(updates.membership(old, new, chat=chat), None).my_chat_member) is change


def test_no_change_is_nothing():
    """An update without a change asks for nothing."""
    assert change_in(None) is Change.NOTHING
