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


async def forget_chat(context: Context) -> None:
    """End the chat's turns, then drop its stored choice.

    Raises:
        StorageUseError: the choice cannot be dropped.
    """
    context.desk.conversations.forget(context.chat.id)
    await asyncio.to_thread(context.desk.preferences.forget, context.chat.id)
