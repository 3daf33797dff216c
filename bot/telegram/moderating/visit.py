"""One update of a moderator: who it is, in which language, with what they work; and their mistakes in words."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import ValidationError
from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.errors import AssistantError
from bot.moderating.desk import Desk
from bot.moderating.errors import ModeratingError
from bot.moderating.people import Person
from bot.moderating.refusals import say as refusal_words
from bot.telegram.context import Context
from bot.telegram.failures import describe
from bot.telegram.markup import Run, pages, to_html
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.messages import change, post
from bot.telegram.moderating.office import Office
from bot.telegram.moderating.progress import ProgressMessage
from bot.telegram.moderating.prompts import SIGN, Prompt, Wanted
from bot.texts import Texts
from knowledge.errors import KnowledgeError
from knowledge.intake.errors import FileRefusedError
from knowledge.official.errors import EmptyTextError

log = logging.getLogger(__name__)

T = TypeVar("T")
Rows = Sequence[Sequence[InlineKeyboardButton]]
_LONGEST_PLACEHOLDER: Final = 64


@dataclass(frozen=True, slots=True)
class Visit:
    """A moderator at the desk."""

    context: Context
    person: Person
    office: Office
    texts: Texts

    @property
    def desk(self) -> Desk:
        """The domain's desk."""
        return self.office.desk

    @property
    def chat(self) -> int:
        """Where it happens: their private chat."""
        return self.context.chat.id

    async def in_thread(self, function: Callable[[], T]) -> T:
        """Return what the function returns, called in a thread: the database and long texts take their time."""
        return await self.office.work.in_thread(function)

    async def say(self, text: str, rows: Rows = ()) -> None:
        """Send words of our own."""
        await self.show([Run(text)], rows)

    async def show(self, runs: Sequence[Run], rows: Rows = ()) -> int:
        """Send runs, as more messages where they are long; the last has the buttons. Return its number."""
        *first, last = pages(runs)
        for page in first:
            await post(self.context.bot, self.chat, page)
        return await post(self.context.bot, self.chat, last, _markup(rows))

    async def turn(self, html: str, rows: Rows) -> None:
        """Show a page in the message whose button was pressed, or as a new message where there is none to change."""
        pressed = self.context.incoming.callback_query if self.context.incoming else None
        message = pressed.message if pressed else None
        if not (isinstance(message, Message) and await change(self.context.bot, self.chat, message.message_id, html, _markup(rows))):
            await post(self.context.bot, self.chat, html, _markup(rows))

    async def page(self, html: str, rows: Rows) -> None:
        """Send a page as a new message."""
        await post(self.context.bot, self.chat, html, _markup(rows))

    async def ask(self, words: str, wanted: Wanted, *given: str) -> None:
        """Ask for words, which come as a reply to the message."""
        placeholder = self.texts("moderate-reply-here")[:_LONGEST_PLACEHOLDER]
        html = to_html([Run(f"{SIGN} {words}")])
        asked = await post(self.context.bot, self.chat, html, ForceReply(input_field_placeholder=placeholder))
        self.office.prompts.keep(self.chat, asked, Prompt(wanted, self.person.id, given))

    async def offer(self, runs: Sequence[Run], rows: Rows, wanted: Wanted, *given: str) -> None:
        """Send runs with buttons, and remember below that message what is known so far."""
        self.office.prompts.keep(self.chat, await self.show(runs, rows), Prompt(wanted, self.person.id, given))

    def offered(self, wanted: Wanted) -> Prompt:
        """Return what is known below the message whose button was pressed.

        Raises:
            InputError: nobody knows any more.
        """
        message = self.context.query.message
        found = self.office.prompts.look(self.chat, message.message_id) if message else None
        if found is None or found.wanted is not wanted:
            raise InputError(InputFault.PROMPT_LOST)
        return found

    async def later(self, name: Hashable, act: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Begin long work and return; its mistakes are told like any other. The same work is begun once."""
        application, update = self.context.application, self.context.incoming
        begun = self.office.work.begin(name, lambda: carry_out(self, act), lambda work: application.create_task(work, update=update))
        if not begun:
            await self.say(self.texts("moderate-under-way"))

    def progress(self, title: str) -> ProgressMessage:
        """Return a message that will say how far something is."""
        return ProgressMessage(self.context.bot, self.chat, self.texts, title, self.office.every)


Act = Callable[[], Awaitable[None]]


async def admit(context: Context) -> Visit | None:
    """Return the visit of somebody with a role, in a private chat; None for all others.

    Raises:
        StorageUseError: the roles cannot be read.
    """
    office = context.desk.office
    user = context.incoming.effective_user if context.incoming else None
    if office is None or user is None or not context.in_private:
        return None
    person = await asyncio.to_thread(office.desk.moderation.people.find, user.id)
    return Visit(context, person, office, await context.texts()) if person else None


async def carry_out(visit: Visit, act: Act) -> None:
    """Do something; what the person can mend is told to them in their language, and nothing was changed then."""
    try:
        await act()
    except ValidationError as error:
        await visit.say("⚠️ " + _unfit(error).tell(visit.texts.language))
    except (AssistantError, KnowledgeError) as error:
        await visit.show([Run("⚠️ " + error_words(error, visit.texts))])


def error_words(error: AssistantError | KnowledgeError, texts: Texts) -> str:
    """Return an error in the language of the texts; one that has no words of its own is logged by its place, and said to be ours."""
    if isinstance(error, ModeratingError):
        return error.tell(texts.language)
    if isinstance(error, FileRefusedError):
        return refusal_words(error, texts.language)
    if isinstance(error, EmptyTextError):
        return texts("refusal-no-text", detail="")
    log.error("%s", describe(error))
    return texts("moderate-failed")


def _unfit(error: ValidationError) -> InputError:
    fields = dict.fromkeys(".".join(map(str, e["loc"])) or "–" for e in error.errors(include_url=False, include_input=False))
    return InputError(InputFault.UNFIT, fields=", ".join(fields))


def _markup(rows: Rows) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(rows) if rows else None
