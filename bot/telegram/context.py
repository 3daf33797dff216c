"""What handlers work with: the desk, which is the same for all, and a typed context, which is made for each update."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, TypeVar

from telegram import CallbackQuery, Chat, Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext, ExtBot

from bot.services import Services, Serving
from bot.telegram.albums import Albums
from bot.telegram.asked import AskedQuestions
from bot.telegram.buttons import Buttons
from bot.telegram.following import CurrentButtons
from bot.telegram.languages import client_language
from bot.telegram.sending import Recipient
from bot.telegram.throttle import Throttle
from bot.texts import Texts, texts_in

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.conversation import Conversations
    from bot.moderating.feedback import Feedback
    from bot.settings import TelegramSettings
    from bot.storage import Preferences
    from bot.telegram.moderating.office import Office
    from knowledge.documents import Language

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that handlers use beside the update; `now` is the clock. `questions` and `requests` count what a person sends in a minute.

    Without `feedback` nobody is asked what they think of an answer, and no question is kept; without `office` nobody moderates here.
    """

    serving: Serving
    current_buttons: CurrentButtons
    settings: TelegramSettings
    preferences: Preferences
    conversations: Conversations
    questions: Throttle
    requests: Throttle
    albums: Albums
    now: Callable[[], datetime]
    asked: AskedQuestions
    feedback: Feedback | None = None
    office: Office | None = None

    @property
    def services(self) -> Services:
        """What answers now. A handler that uses it twice takes it once: it may change between."""
        return self.serving.services

    @property
    def buttons(self) -> Buttons:
        """The buttons of the library that answers now."""
        return self.current_buttons.get()


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], Desk]):
    """One update's context. A property that the update has nothing for raises LookupError: the wiring is wrong then."""

    incoming: Update | None = None

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> Self:
        """Keep the update, which the properties read."""
        context = super().from_update(update, application)
        context.incoming = update if isinstance(update, Update) else None
        return context

    @property
    def desk(self) -> Desk:
        """What is the same for all updates."""
        return self.bot_data

    @property
    def message(self) -> Message:
        """The message that was sent or edited."""
        return _there((self.incoming.message or self.incoming.edited_message) if self.incoming else None)

    @property
    def query(self) -> CallbackQuery:
        """The press of a button."""
        return _there(self.incoming.callback_query if self.incoming else None)

    @property
    def chat(self) -> Chat:
        """Where it happened."""
        return _there(self.incoming.effective_chat if self.incoming else None)

    @property
    def in_private(self) -> bool:
        """Whether one person alone talks with the assistant there."""
        return self.chat.type == ChatType.PRIVATE

    @property
    def speaker(self) -> int:
        """Whose limits count: the person, or the chat in whose name somebody speaks (all anonymous administrators share one user id)."""
        sender = self.incoming and self.incoming.effective_sender
        return sender.id if sender else self.chat.id

    @property
    def recipient(self) -> Recipient:
        """Where the reply goes: to the chat and its topic, as a reply in groups and to what was edited."""
        message = self.incoming and self.incoming.effective_message
        if not isinstance(message, Message):
            return Recipient(self.chat.id)
        edited = self.incoming is not None and self.incoming.edited_message is not None
        thread = message.message_thread_id if message.is_topic_message else None
        return Recipient(self.chat.id, thread, message.message_id if edited or not self.in_private else None)

    @property
    def client_language(self) -> Language:
        """The language of the person's Telegram."""
        user = self.incoming and self.incoming.effective_user
        return client_language(user.language_code if user else None)

    async def language(self) -> Language:
        """Return the language that the chat chose, else that of the person's Telegram.

        Raises:
            StorageUseError: the stored choice cannot be read.
        """
        return await asyncio.to_thread(self.desk.preferences.language, self.chat.id) or self.client_language

    async def texts(self) -> Texts:
        """Return the assistant's own words in that language; raises the same."""
        return texts_in(await self.language())


def _there(thing: _T | None) -> _T:
    if thing is None:
        message = "this kind of update has no such part; the handler is wired to the wrong one"
        raise LookupError(message)
    return thing
