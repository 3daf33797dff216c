"""The second person: approve what was looked at, or send it back with the reason; and publish."""

from __future__ import annotations

from bot.moderating.draft import Draft
from bot.moderating.errors import DraftError, DraftFault
from bot.telegram.moderating.buttons import Press
from bot.telegram.moderating.draft_view import show_draft
from bot.telegram.moderating.look import mark_of, publication_of
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.publication import publish_later
from bot.telegram.moderating.reading import line
from bot.telegram.moderating.review import rejected
from bot.telegram.moderating.visit import Visit


async def approve(visit: Visit, press: Press) -> None:
    """Approve exactly what was shown above the button, and publish it; where anything is otherwise by now, show what it is."""
    changed = await visit.in_thread(lambda: _changed(visit, press))
    if changed:
        await show_draft(visit, press.draft, visit.texts(changed))
        return
    draft = await visit.in_thread(lambda: _approved(visit, press))
    if draft.author == visit.person.id:
        await visit.say(visit.texts("draft-alone"))
    await publish_later(visit, draft.id)


async def publish(visit: Visit, press: Press) -> None:
    """Publish a draft that was approved before."""
    await publish_later(visit, press.draft)


async def reject(visit: Visit, press: Press) -> None:
    """Ask why."""
    await visit.ask(visit.texts("moderate-why-reject", draft=press.about), Wanted.REJECT_WHY, press.about, press.mark)


async def take_reason(visit: Visit, prompt: Prompt, text: str) -> None:
    """Send the draft back."""
    number, mark = prompt.given
    why = line(text)

    def send_back() -> Draft:
        if mark != mark_of(visit.desk.reviewing.open(visit.person, int(number))):
            raise DraftError(DraftFault.OTHER_CONTENT, draft=int(number))
        return visit.desk.reviewing.reject(visit.person, int(number), why)

    await rejected(visit, await visit.in_thread(send_back), why)


def _changed(visit: Visit, press: Press) -> str:
    """Return the name of the text that says what changed since the person looked; empty where nothing did."""
    draft = visit.desk.reviewing.open(visit.person, press.draft)
    if press.mark != mark_of(draft):
        return "moderate-changed-meanwhile"
    return "" if press.number == publication_of(visit.desk) else "moderate-published-meanwhile"


def _approved(visit: Visit, press: Press) -> Draft:
    """The draft is read again here: what is approved is what the digest of the button names."""
    draft = visit.desk.reviewing.open(visit.person, press.draft)
    if press.mark != mark_of(draft):
        raise DraftError(DraftFault.OTHER_CONTENT, draft=draft.id)
    return visit.desk.reviewing.approve(visit.person, draft.id, draft.content)
