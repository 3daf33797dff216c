"""Which words answer a message that has none."""

from __future__ import annotations

from typing import Final

from telegram import Message
from telegram.constants import MessageType

# The first that fits counts: an animation comes with a document beside it, a venue with a location.
_TEXTS: Final = {
    MessageType.ANIMATION: "unread-animation",
    MessageType.PHOTO: "unread-photo",
    MessageType.LIVE_PHOTO: "unread-photo",
    MessageType.VOICE: "unread-voice",
    MessageType.AUDIO: "unread-voice",
    MessageType.VIDEO: "unread-video",
    MessageType.VIDEO_NOTE: "unread-video",
    MessageType.STICKER: "unread-sticker",
    MessageType.VENUE: "unread-location",
    MessageType.LOCATION: "unread-location",
    MessageType.CONTACT: "unread-contact",
    MessageType.DOCUMENT: "unread-document",
    MessageType.POLL: "unread-poll",
    MessageType.DICE: "unread-dice",
}


def text_name(message: Message) -> str:
    """Return the name of the text that says kindly why this cannot be read."""
    return next((name for kind, name in _TEXTS.items() if getattr(message, kind.value)), "unread-other")
