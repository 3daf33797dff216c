"""A photo that a moderator sends: a page of a document, most likely, which can be read as a file only."""

from __future__ import annotations

from bot.telegram.moderating.visit import Visit


async def ask_for_file(visit: Visit) -> None:
    """Say how a document is sent; once for an album."""
    if visit.context.desk.albums.is_new(visit.context.message.media_group_id):
        await visit.say(visit.texts("moderate-photo"))
