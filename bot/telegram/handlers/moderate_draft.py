"""A draft: its pages, and what its author does with it."""

from __future__ import annotations

from collections.abc import Callable

from bot.moderating.draft import Draft
from bot.moderating.errors import DraftError, DraftFault
from bot.moderating.headers import Corrections
from bot.telegram.markup import Run
from bot.telegram.moderating import draft_runs
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.draft_view import show_draft, turn_draft
from bot.telegram.moderating.fields import FIELDS, corrected
from bot.telegram.moderating.files import correct_later
from bot.telegram.moderating.look import mark_of
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.review import submitted
from bot.telegram.moderating.visit import Visit


async def open_draft(visit: Visit, press: Press) -> None:
    """Show a draft from a list, or turn its pages."""
    if press.mark:
        await turn_draft(visit, press.draft, press.mark, press.number)
    else:
        await show_draft(visit, press.draft)


async def submit(visit: Visit, press: Press) -> None:
    """Ask for a second person's eyes, and tell those who may look."""
    draft = await _step(visit, press, lambda number: visit.desk.reviewing.submit(visit.person, number))
    await submitted(visit, draft)


async def withdraw(visit: Visit, press: Press) -> None:
    """Give the draft up."""
    await _say(visit, await _step(visit, press, lambda number: visit.desk.reviewing.withdraw(visit.person, number)))


async def reopen(visit: Visit, press: Press) -> None:
    """Work on it again."""
    draft = await _step(visit, press, lambda number: visit.desk.reviewing.reopen(visit.person, number))
    await show_draft(visit, draft.id)


async def drop_change(visit: Visit, press: Press) -> None:
    """Take a change out that no longer fits."""
    draft = await _step(visit, press, lambda number: visit.desk.reviewing.drop(visit.person, number, press.number))
    await show_draft(visit, draft.id)


async def offer_fields(visit: Visit, press: Press) -> None:
    """Offer what can be corrected of what the document says about itself."""
    labels = [visit.texts(f"moderate-field-{name}") for name in FIELDS]
    rows = [[button(label, Verb.FIELD, press.about, number=n)] for n, label in enumerate(labels)]
    await visit.say(visit.texts("moderate-which-field"), rows)


async def ask_field(visit: Visit, press: Press) -> None:
    """Ask for a field."""
    field = FIELDS[min(press.number, len(FIELDS) - 1)]
    hint = visit.texts(f"moderate-hint-{field}")
    words = visit.texts("moderate-write-field", field=visit.texts(f"moderate-field-{field}"))
    await visit.ask(f"{words}\n{hint}", Wanted.DRAFT_FIELD, press.about, field)


async def take_draft_field(visit: Visit, prompt: Prompt, text: str) -> None:
    """Read the file again with the corrected field."""
    number, field = prompt.given
    corrected(Corrections(), field, text)  # so that what cannot be is said while the prompt still stands
    await correct_later(visit, int(number), field, text)


async def _step(visit: Visit, press: Press, take: Callable[[int], Draft]) -> Draft:
    """Take a step with the draft that was looked at.

    Raises:
        DraftError: it is another by now, or the domain refuses.
    """

    def checked() -> Draft:
        number = press.draft
        if press.mark and press.mark != mark_of(visit.desk.reviewing.open(visit.person, number)):
            raise DraftError(DraftFault.OTHER_CONTENT, draft=number)
        return take(number)

    return await visit.in_thread(checked)


async def _say(visit: Visit, draft: Draft) -> None:
    rows = [[button(visit.texts("moderate-button-reopen"), Verb.REOPEN, draft.id)]]
    await visit.show([Run(draft_runs.line(draft, visit.texts))], rows)
