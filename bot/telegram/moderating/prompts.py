"""What a moderator was asked to write, by the message of ours that asked. In memory: a restart loses a prompt, never a draft."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from telegram import Message
from telegram.ext import filters

SIGN: Final = "✍️"
"""Every prompt begins so: an answer to one is known even after a restart, when nobody knows any more what it was about."""
_KEPT: Final = 1000


class Wanted(StrEnum):
    """What is to be written; what was given so far stands in `Prompt.given`, as each one says."""

    FILE_FIELD = "file-field"  # file id, name, corrections as JSON, the field, the others that are missing
    DRAFT_FIELD = "draft-field"  # draft, field
    REJECT_WHY = "reject-why"  # draft, digest
    TEXT_VI = "text-vi"  # reference
    TEXT_EN = "text-en"  # reference
    BOTH_VI = "both-vi"  # reference
    BOTH_EN = "both-en"  # reference, vi
    QUESTION_VI = "question-vi"  # reference
    QUESTION_EN = "question-en"  # reference
    NOTICE_SCOPE = "notice-scope"
    NOTICE_VI = "notice-vi"  # scope
    NOTICE_EN = "notice-en"  # scope, vi
    NOTICE_UNTIL = "notice-until"  # scope, vi, en
    NOTICE_CHOICE = "notice-choice"  # scope, vi, en, until: waits for a press
    DISMISS_WHY = "dismiss-why"  # group
    PROVISIONS = "provisions"  # group, how many were chosen, those that were chosen, those that are offered: waits for a press
    PROVISION = "provision"  # the same
    ANSWER_VI = "answer-vi"  # group, references…
    ANSWER_EN = "answer-en"  # group, vi, references…
    ROLL_BACK_WHY = "roll-back-why"  # version, publication
    PERSON = "person"
    PERSON_ROLE = "person-role"  # id, name: waits for a press
    PERSON_SCOPE = "person-scope"  # id, role
    PERSON_LABEL = "person-label"  # id, role, scope
    TYPED = "typed"  # the message that asked, the text that came without being a reply: waits for a press


_PRESSED: Final = {Wanted.NOTICE_CHOICE, Wanted.PROVISIONS, Wanted.PERSON_ROLE, Wanted.TYPED}


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is wanted of a person (a Telegram id), and what is known so far."""

    wanted: Wanted
    person: int
    given: tuple[str, ...] = ()


class Prompts:
    """Remembers the latest prompts, by chat and message."""

    def __init__(self) -> None:
        self._open: OrderedDict[tuple[int, int], Prompt] = OrderedDict()
        self._reminded: dict[int, int] = {}

    def keep(self, chat: int, message: int, prompt: Prompt) -> None:
        """Remember what the message asked for, or is to be chosen below it."""
        self._open[chat, message] = prompt
        if len(self._open) > _KEPT:
            self._open.popitem(last=False)

    def take(self, chat: int, message: int) -> Prompt | None:
        """Return what the message asked for, and forget it; None where nobody knows."""
        return self._open.pop((chat, message), None)

    def look(self, chat: int, message: int) -> Prompt | None:
        """Return what the message asked for; None where nobody knows."""
        return self._open.get((chat, message))

    def is_open(self, chat: int, wanted: Wanted) -> bool:
        """Whether something of that kind was asked for in that chat, and not given yet."""
        return any(key[0] == chat and prompt.wanted is wanted for key, prompt in self._open.items())

    def unanswered(self, chat: int) -> int | None:
        """Return the newest message of that chat that asked for words and got none; None where there is none, or it was spoken of already."""
        asked = (key[1] for key, prompt in reversed(self._open.items()) if key[0] == chat and prompt.wanted not in _PRESSED)
        newest = next(asked, None)
        return newest if newest is not None and newest > self._reminded.get(chat, 0) else None

    def spoken_of(self, chat: int, message: int) -> None:
        """Remember that somebody was reminded of this prompt: once is enough."""
        self._reminded[chat] = message

    def take_latest(self, chat: int, wanted: Wanted) -> Prompt | None:
        """Return the newest prompt of a kind in that chat, and forget it: for what cannot be sent as a reply, such as a forwarded message."""
        found = next((key for key, prompt in reversed(self._open.items()) if key[0] == chat and prompt.wanted is wanted), None)
        return self._open.pop(found) if found else None


class _AnswersPrompt(filters.MessageFilter):
    """A reply to a prompt of ours."""

    def filter(self, message: Message) -> bool:
        asked = message.reply_to_message
        ours = asked is not None and asked.from_user is not None and asked.from_user.id == message.get_bot().id
        return ours and asked is not None and (asked.text or "").startswith(SIGN)


ANSWERS_PROMPT: Final = _AnswersPrompt()
