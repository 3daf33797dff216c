"""What a change of the assistant's own membership means."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from telegram import ChatMemberUpdated
from telegram.constants import ChatMemberStatus, ChatType

_OUTSIDE: Final = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
_GROUPS: Final = {ChatType.GROUP, ChatType.SUPERGROUP}


class Change(Enum):
    """What happened."""

    JOINED_GROUP = auto()
    LEFT = auto()
    NOTHING = auto()


def change_in(changed: ChatMemberUpdated | None) -> Change:
    """Tell whether the assistant came into a group, was blocked or taken out, or something that asks for nothing."""
    if changed is None:
        return Change.NOTHING
    was_outside, is_outside = (member.status in _OUTSIDE for member in (changed.old_chat_member, changed.new_chat_member))
    if is_outside:
        return Change.LEFT
    return Change.JOINED_GROUP if was_outside and changed.chat.type in _GROUPS else Change.NOTHING
