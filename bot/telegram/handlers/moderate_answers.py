"""Which answers a draft changes: asked on a press, shown before and after."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial

from bot.moderating.draft import Draft
from bot.telegram.markup import Run, to_html
from bot.telegram.moderating import answer_runs
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.draft_buttons import Row
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.look import mark_of, publication_of
from bot.telegram.moderating.office import View
from bot.telegram.moderating.paging import paged, turning
from bot.telegram.moderating.visit import Visit


async def compare(visit: Visit, press: Press) -> None:
    """Ask the standing questions before and after the draft, with progress; show those whose answer differs."""
    draft, name = await visit.in_thread(lambda: _named(visit, press.draft))
    view = visit.office.shown.get(name)
    if view is None:
        await visit.later(("compare", draft.id), lambda: _compare(visit, draft, name))
    else:
        await visit.page(view.pages[0], _rows(visit, draft, view, 0))


async def turn_answers(visit: Visit, press: Press) -> None:
    """Turn a page of what was found before."""
    draft, name = await visit.in_thread(lambda: _named(visit, press.draft))
    view = visit.office.shown.get(name)
    if view is None or press.mark != mark_of(draft):
        raise InputError(InputFault.PROMPT_LOST)
    page = min(press.number, len(view.pages) - 1)
    await visit.turn(view.pages[page], _rows(visit, draft, view, page))


async def _compare(visit: Visit, draft: Draft, name: Hashable) -> None:
    progress = visit.progress(visit.texts("moderate-comparing", draft=draft.id))
    now = visit.context.desk.now()
    asking = partial(progress.tell, "asking")
    compared = await progress.follow(lambda: visit.in_thread(lambda: visit.office.compare(draft.id, now, asking)))
    view = visit.office.shown.keep(name, View(paged(answer_runs.blocks(compared, visit.texts))))
    await progress.end(to_html([Run(visit.texts("moderate-done"))]))
    await visit.page(view.pages[0], _rows(visit, draft, view, 0))


def _named(visit: Visit, number: int) -> tuple[Draft, Hashable]:
    draft = visit.desk.reviewing.open(visit.person, number)
    return draft, ("answers", draft.id, draft.content, publication_of(visit.desk), visit.texts.language)


def _rows(visit: Visit, draft: Draft, view: View, page: int) -> list[Row]:
    back = [button(visit.texts("moderate-button-open"), Verb.DRAFT, draft.id)]
    return [*turning(Verb.ANSWERS_PAGE, draft.id, mark_of(draft), page, len(view.pages)), back]
