"""From a file that a moderator sends to a draft: fetched, read with progress, kept at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from telegram.error import TelegramError

from bot.moderating.bringing import Brought
from bot.moderating.contents import read
from bot.moderating.document_changes import AddDocument, ApplyAmendment
from bot.moderating.draft import Draft
from bot.moderating.errors import HeaderError
from bot.moderating.headers import Corrections
from bot.moderating.people import NATIONWIDE
from bot.moderating.refusals import say_note
from bot.moderating.telling import title_of
from bot.telegram.markup import Run, to_html
from bot.telegram.moderating.draft_view import show_draft
from bot.telegram.moderating.errors import DownloadError, SeveralDocumentsError
from bot.telegram.moderating.fields import corrected, missing, said_of
from bot.telegram.moderating.prompts import Wanted
from bot.telegram.moderating.visit import Visit

MOST_BYTES: Final = 20_000_000
"""What a bot may fetch from Telegram's own servers (the Bot API's `getFile`)."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as Telegram knows it, and what the moderator says of the document in it."""

    file: str
    name: str
    said: Corrections


async def bring_later(visit: Visit, sent: Sent) -> None:
    """Begin to bring a file in."""
    own = visit.person.scope
    said = sent.said if sent.said.scope or own == NATIONWIDE else sent.said.model_copy(update={"scope": own})
    await visit.later(("file", sent.file), lambda: _bring(visit, Sent(sent.file, sent.name, said)))


async def correct_later(visit: Visit, number: int, field: str, text: str) -> None:
    """Begin to read a draft's file again, with one field corrected: it becomes a draft in place of the former one."""
    await visit.later(("correct", number), lambda: _correct(visit, number, field, text))


async def _bring(visit: Visit, sent: Sent) -> None:
    progress = visit.progress(visit.texts("moderate-bringing", file=sent.name))

    async def work() -> tuple[Brought, Draft]:
        content = await _fetch(visit, sent.file)
        return await visit.in_thread(lambda: _kept(visit, content, sent))

    def _kept(visit: Visit, content: bytes, sent: Sent) -> tuple[Brought, Draft]:
        brought = visit.desk.bring(content, sent.name, sent.said, lambda stage, done, total: progress.tell(stage.value, done, total))
        return brought, _propose(visit, brought)

    try:
        brought, draft = await progress.follow(work)
    except HeaderError as error:
        await _ask_for(visit, sent, missing(str(error.variables["fields"])), error)
        return
    await progress.end(to_html([Run(visit.texts("moderate-brought", file=sent.name, draft=draft.id))]))
    if brought.pages.notes:
        await visit.say("\n".join(f"ℹ️ {say_note(note, visit.texts.language)}" for note in brought.pages.notes))
    await show_draft(visit, draft.id)


async def _fetch(visit: Visit, file: str) -> bytes:
    try:
        found = await visit.context.bot.get_file(file)
        return bytes(await found.download_as_bytearray())
    except TelegramError as error:
        raise DownloadError from error


def _propose(visit: Visit, brought: Brought) -> Draft:
    title = title_of(brought.changes, visit.texts)
    return visit.desk.reviewing.propose(visit.person, title, brought.changes, files=[brought.content])


async def _ask_for(visit: Visit, sent: Sent, fields: tuple[str, ...], error: HeaderError) -> None:
    """Ask for the first field that is missing; the file stays with Telegram until it is complete."""
    if not fields:
        raise error
    names = ", ".join(visit.texts(f"moderate-field-{name}") for name in fields)
    words = visit.texts("moderate-header-missing", fields=names, field=visit.texts(f"moderate-field-{fields[0]}"))
    hint = visit.texts(f"moderate-hint-{fields[0]}")
    await visit.ask(f"{words}\n{hint}", Wanted.FILE_FIELD, sent.file, sent.name, sent.said.model_dump_json(exclude_none=True), fields[0])


async def _correct(visit: Visit, number: int, field: str, text: str) -> None:
    draft, added, content = await visit.in_thread(lambda: _stored(visit, number))
    said = corrected(said_of(added.document), field, text)
    progress = visit.progress(visit.texts("moderate-bringing", file=added.name))

    def kept() -> Draft:
        brought = visit.desk.bring(content, added.name, said, lambda stage, done, total: progress.tell(stage.value, done, total))
        made = _propose(visit, brought)
        visit.desk.reviewing.withdraw(visit.person, draft.id, visit.texts("moderate-replaced-by", draft=made.id))
        return made

    made = await progress.follow(lambda: visit.in_thread(kept))
    await progress.end(to_html([Run(visit.texts("moderate-replaced", draft=made.id, former=draft.id))]))
    await show_draft(visit, made.id)


def _stored(visit: Visit, number: int) -> tuple[Draft, AddDocument, bytes]:
    """Return one's own draft, its one document, and the file that it was read from."""
    desk = visit.desk
    draft = desk.reviewing.open(visit.person, number)
    changes = desk.drafts.changes(draft)
    added = [change for change in changes if isinstance(change, AddDocument)]
    if len(added) != 1 or any(not isinstance(change, AddDocument | ApplyAmendment) for change in changes):
        raise SeveralDocumentsError(draft=number)
    with desk.moderation.sessions.reading() as session:
        return draft, added[0], read(session, added[0].file)
