"""Keep and drop what is kept of a chat. The storage may wait for a disk, so it is asked in a thread."""

from __future__ import annotations

import asyncio

from bot.telegram.context import Context
from knowledge.documents import Language


async def choose_language(context: Context, language: Language) -> None:
    """Keep the chat's language.

    Raises:
        StorageUseError: it cannot be written.
    """
    await asyncio.to_thread(context.desk.preferences.choose, context.chat.id, language)


async def keep_place(context: Context, code: str) -> None:
    """Keep the code of the commune that the chat named.

    Raises:
        StorageUseError: it cannot be written.
    """
    await asyncio.to_thread(context.desk.preferences.keep_place, context.chat.id, code)


async def kept_place(context: Context) -> str | None:
    """Return the code of the commune that the chat named; None where it has not, and in groups, which have no place.

    Raises:
        StorageUseError: it cannot be read.
    """
    return await asyncio.to_thread(context.desk.preferences.place, context.chat.id) if context.in_private else None


async def forget_chat(context: Context) -> None:
    """End the chat's turns and its waiting for answers, then drop what is stored of it.

    Raises:
        StorageUseError: it cannot be dropped.
    """
    context.desk.conversations.forget(context.chat.id)
    context.desk.asked.forget(context.chat.id)
    if context.desk.feedback is not None:
        await asyncio.to_thread(context.desk.feedback.tickets.forget, context.chat.id)
    await asyncio.to_thread(context.desk.preferences.forget, context.chat.id)
