"""`/moderate`: what there is to do, and the lists of drafts; with a draft's number or a provision's name, that one."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Final

from telegram.error import TelegramError

from bot.moderating.draft import Draft, State
from bot.telegram.addressing import question_in
from bot.telegram.commands import list_for_moderator
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating import draft_runs
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.draft_view import show_draft
from bot.telegram.moderating.menu import menu_rows, read_counts
from bot.telegram.moderating.paging import turning
from bot.telegram.moderating.provision_view import show_provision
from bot.telegram.moderating.reading import reference
from bot.telegram.moderating.visit import Visit

_OPEN: Final = (State.DRAFT, State.SUBMITTED, State.APPROVED, State.REJECTED)
_A_PAGE: Final = 8

log = logging.getLogger(__name__)


async def moderate(visit: Visit) -> None:
    """Show the menu, or what is named behind the command."""
    named = question_in(visit.context.message, visit.context.bot).strip()
    if named.isascii() and named.isdigit():
        await show_draft(visit, int(named))
    elif named:
        await show_provision(visit, reference(named, visit.context.desk.services.library))
    else:
        await show_menu(visit, Press(Verb.MENU))
    await _list_command(visit)


async def show_menu(visit: Visit, _press: Press) -> None:
    """Show what there is to do."""
    counts = await visit.in_thread(lambda: read_counts(visit))
    head = [Run(visit.texts("moderate-title"), Tag.BOLD), Run("\n\n"), Run(visit.texts("moderate-how"))]
    await visit.show(head, menu_rows(counts, visit.person, visit.texts))


async def show_waiting(visit: Visit, press: Press) -> None:
    """List the drafts that wait for this person: to be approved, or to be published."""
    found = await visit.in_thread(lambda: visit.desk.reviewing.visible(visit.person, (State.SUBMITTED, State.APPROVED)))
    await _list(visit, press, [d for d in found if d.author != visit.person.id or d.state is State.APPROVED], "moderate-waiting")


async def show_mine(visit: Visit, press: Press) -> None:
    """List the person's own drafts."""
    found = await visit.in_thread(lambda: visit.desk.reviewing.visible(visit.person, _OPEN))
    await _list(visit, press, [d for d in found if d.author == visit.person.id], "moderate-mine")


async def _list_command(visit: Visit) -> None:
    """List /moderate in this chat, once while this process runs: the assistant's other commands may have changed with it. It works all the same."""
    if visit.chat in visit.office.listed:
        return
    visit.office.listed.add(visit.chat)
    try:
        await list_for_moderator(visit.context.bot, visit.chat)
    except TelegramError as error:
        visit.office.listed.discard(visit.chat)
        log.warning("/moderate could not be listed: %s", type(error).__name__)


async def _list(visit: Visit, press: Press, drafts: Sequence[Draft], title: str) -> None:
    count = -(-len(drafts) // _A_PAGE)
    page = min(press.number, max(count - 1, 0))
    rows = [[button(draft_runs.line(d, visit.texts), Verb.DRAFT, d.id)] for d in drafts[page * _A_PAGE : (page + 1) * _A_PAGE]]
    words = visit.texts(title, count=len(drafts)) if drafts else visit.texts("moderate-none")
    await visit.show([Run(words, Tag.BOLD)], [*rows, *turning(press.verb, "", "", page, count)])
