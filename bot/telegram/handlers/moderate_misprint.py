"""Misprints that are suspected in a draft's texts: a button each, and setting one right."""

from __future__ import annotations

from bot.moderating.correcting import Suspect, suspects
from bot.moderating.draft import Draft
from bot.moderating.errors import DraftError, DraftFault
from bot.moderating.operations import correction_words
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.draft_runs import MOST_MISPRINTS, misprint_lines
from bot.telegram.moderating.draft_view import show_draft
from bot.telegram.moderating.look import mark_of
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.visit import Visit


async def offer_misprints(visit: Visit, press: Press) -> None:
    """Show what may be misprinted, with a button for each."""
    draft, found = await visit.in_thread(lambda: _found(visit, press))
    texts = visit.texts
    buttons = [
        [button(texts("amending-misprint-button", number=n, word=one.misprint.word, usual=one.misprint.usual), Verb.CORRECT, draft.id, press.mark, n)]
        for n, one in enumerate(found[:MOST_MISPRINTS], 1)
    ]  # fmt: skip
    how = texts("amending-misprints-choose" if found else "amending-misprints-none")
    await visit.show([Run(how, Tag.BOLD), *(said(f"\n• {line}") for line in misprint_lines(found, texts))], buttons)


async def correct(visit: Visit, press: Press) -> None:
    """Set one right, and show the draft as it is then."""

    def corrected() -> Suspect:
        draft, _ = _found(visit, press)
        _, (suspect,) = visit.desk.correct(visit.person, draft.id, [press.number], draft.content)
        return suspect

    suspect = await visit.in_thread(corrected)
    await show_draft(visit, press.draft, correction_words(suspect.misprint, suspect.document, visit.texts))


def _found(visit: Visit, press: Press) -> tuple[Draft, tuple[Suspect, ...]]:
    """Return the draft that was looked at, and what may be misprinted in it.

    Raises:
        DraftError: it is another by now.
    """
    draft = visit.desk.reviewing.open(visit.person, press.draft)
    if press.mark != mark_of(draft):
        raise DraftError(DraftFault.OTHER_CONTENT, draft=draft.id)
    return draft, suspects(visit.desk.drafts.changes(draft))
