"""The typed context."""

import pytest
from telegram import Update

from bot.telegram.context import Context
from bot.telegram.sending import Recipient
from tests.bot.telegram import updates


def context_of(talk, raw):
    """Return the context of an update."""
    return Context.from_update(Update.de_json(raw, talk.application.bot), talk.application)


async def test_property_without_its_part_is_an_error(talk):
    """A handler that is wired to the wrong kind of update fails at once."""
    context = Context.from_update(Update(1), talk.application)
    for name in ("message", "query", "chat", "speaker", "recipient", "in_private"):
        with pytest.raises(LookupError):
            getattr(context, name)


async def test_reply_goes_where_the_question_was(talk):
    """In private to the chat alone; in a group, and for an edited question, as a reply."""
    private = context_of(talk, updates.text("a"))
    edited = context_of(talk, updates.text("a", kind="edited_message"))
    group = context_of(talk, updates.text("a", chat=updates.GROUP))
    assert private.recipient == Recipient(77)
    assert edited.recipient == Recipient(77, None, edited.message.message_id)
    assert group.recipient == Recipient(updates.GROUP["id"], None, group.message.message_id)


async def test_speaker_in_a_chats_name_is_that_chat(talk):
    """All anonymous administrators share one user id, so the chat in whose name they speak is counted."""
    assert context_of(talk, updates.text("a")).speaker == 77
    assert context_of(talk, updates.text("a", sender_chat=updates.GROUP, chat=updates.GROUP)).speaker == updates.GROUP["id"]


async def test_choice_goes_before_the_clients_language(talk):
    """The language is the chat's choice, else the client's."""
    context = context_of(talk, updates.text("a", sender={**updates.AN, "language_code": "en"}))
    assert await context.language() == "en"
    talk.preferences.choose(77, "vi")
    assert (await context.texts()).language == "vi"
