"""Show a draft: its pages, made once, with what this person may do."""

from __future__ import annotations

from collections.abc import Hashable

from bot.moderating.draft import Draft
from bot.telegram.markup import Run, to_html
from bot.telegram.moderating import draft_runs
from bot.telegram.moderating.draft_buttons import Row, draft_rows
from bot.telegram.moderating.look import look_at, mark_of, publication_of
from bot.telegram.moderating.office import View
from bot.telegram.moderating.paging import paged
from bot.telegram.moderating.visit import Visit


async def show_draft(visit: Visit, number: int, note: str = "") -> None:
    """Show the first page of a draft as a new message, a line of ours above it."""
    html, rows = await visit.in_thread(lambda: _page(visit, number, 0))
    above = to_html([Run(f"{note}\n\n")]) if note else ""
    await visit.page(above + html, rows)


async def turn_draft(visit: Visit, number: int, mark: str, page: int) -> None:
    """Show another page of a draft in the same message; where the draft is not what it was, the first one, and say so."""
    draft = await visit.in_thread(lambda: visit.desk.reviewing.open(visit.person, number))
    if mark and mark != mark_of(draft):
        await show_draft(visit, number, visit.texts("moderate-changed-meanwhile"))
        return
    html, rows = await visit.in_thread(lambda: _page(visit, number, page))
    await visit.turn(html, rows)


def labels(visit: Visit) -> dict[int, str]:
    """Return what people are called."""
    return {person.id: person.label for person in visit.desk.moderation.people.list()}


def _page(visit: Visit, number: int, page: int) -> tuple[str, list[Row]]:
    draft, publication = visit.desk.reviewing.open(visit.person, number), publication_of(visit.desk)
    name = _name(visit, draft, publication)
    view = visit.office.shown.get(name) or visit.office.shown.keep(name, _view(visit, number))
    page = min(page, len(view.pages) - 1)
    alone = visit.desk.reviewing.alone
    return view.pages[page], draft_rows(draft, view, page, visit.person, visit.texts, publication=publication, alone=alone)


def _name(visit: Visit, draft: Draft, publication: int) -> Hashable:
    return ("draft", draft.id, draft.revision, draft.content, publication, visit.texts.language)


def _view(visit: Visit, number: int) -> View:
    look = look_at(visit.desk, visit.person, number)
    pages = paged(draft_runs.blocks(look, labels(visit), visit.texts))
    return View(pages, tuple(misfit.number for misfit in look.applied.misfits), brings=bool(look.documents), misprints=len(look.misprints))
