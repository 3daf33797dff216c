"""Who is spoken to: in a group the assistant answers only when it is named, when a command is meant for it, or when somebody replies to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from telegram import Bot, Message, MessageEntity
from telegram.ext import filters

_NAMING: Final[list[str | None]] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
_INVISIBLE_LETTERS: Final = "\u115f\u1160\u3164\uffa0"  # letters by Unicode's tables, blank on every screen


class _Addressed(filters.MessageFilter):
    """A message in a group that is meant for the bot."""

    def filter(self, message: Message) -> bool:
        return is_addressed(message, message.get_bot())


class _ByABot(filters.MessageFilter):
    """Another bot's message: two bots that answer each other never stop. Who speaks in a chat's name looks like a bot too, and is none."""

    def filter(self, message: Message) -> bool:
        return message.from_user is not None and message.from_user.is_bot and message.sender_chat is None


ADDRESSED: Final = _Addressed()
BY_A_BOT: Final = _ByABot()


def is_addressed(message: Message, bot: Bot) -> bool:
    """Whether a message in a group is meant for the bot."""
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == bot.id:
        return True
    if any(_names(text, entity, bot) for entity, text in _entities(message, _NAMING).items()):
        return True
    commands = _entities(message, [MessageEntity.BOT_COMMAND]).values()
    return any(text.casefold().endswith(f"@{bot.username}".casefold()) for text in commands)


def question_in(message: Message, bot: Bot) -> str:
    """Return the text or caption without the bot's name and without the command before it."""
    named = [entity for entity, text in _entities(message, _NAMING).items() if _names(text, entity, bot)]
    command = [entity for entity in _entities(message, [MessageEntity.BOT_COMMAND]) if entity.offset == 0]
    text = _without(message.text or message.caption or "", [*named, *command])
    return text.strip().lstrip(",:;").strip() if named or command else text.strip()


def is_blank(text: str) -> bool:
    """Whether there is no letter and no digit in a text: nothing that could be a question."""
    return not any(c.isalnum() and c not in _INVISIBLE_LETTERS for c in text)


def _entities(message: Message, kinds: list[str | None]) -> dict[MessageEntity, str]:
    return message.parse_entities(kinds) if message.text is not None else message.parse_caption_entities(kinds)


def _names(text: str, entity: MessageEntity, bot: Bot) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    return text.casefold() == f"@{bot.username}".casefold()


def _without(text: str, entities: Iterable[MessageEntity]) -> str:
    """Telegram counts in UTF-16 units of two bytes."""
    units = text.encode("utf-16-le", "surrogatepass")
    for entity in sorted(entities, key=lambda e: e.offset, reverse=True):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le", "surrogatepass")
