"""Between two people: who looks is told, and so is who waits for it."""

from __future__ import annotations

from bot.moderating.draft import Draft
from bot.moderating.people import Person
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.buttons import Verb, button
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.outreach import Told, others, reviewers, tell
from bot.telegram.moderating.visit import Visit
from bot.texts import Texts


async def submitted(visit: Visit, draft: Draft, text: str = "moderate-please-review") -> None:
    """Tell everybody who may approve the draft, and its author how many there are."""
    asked = await reviewers(visit, draft)

    def words(_person: Person, texts: Texts) -> Told:
        head = Run(texts(text, draft=draft.id, author=visit.person.label), Tag.BOLD)
        return [head, Run("\n"), said(draft.title)], [[button(texts("moderate-button-open"), Verb.DRAFT, draft.id)]]

    missed = await tell(visit, asked, words)
    await visit.say(_outcome(visit, draft, asked, missed))


async def rejected(visit: Visit, draft: Draft, why: str) -> None:
    """Tell the author why the draft came back."""

    def words(_person: Person, texts: Texts) -> Told:
        head = Run(texts("moderate-came-back", draft=draft.id, who=visit.person.label), Tag.BOLD)
        return [head, Run("\n"), said(why)], [[button(texts("moderate-button-open"), Verb.DRAFT, draft.id)]]

    await tell(visit, [p for p in await others(visit) if p.id == draft.author], words)
    await visit.say(visit.texts("moderate-rejected", draft=draft.id))


def _outcome(visit: Visit, draft: Draft, asked: list[Person], missed: list[Person]) -> str:
    reached = [person.label for person in asked if person not in missed]
    lines = [visit.texts("moderate-submitted", draft=draft.id, people=", ".join(reached) or "–")]
    if missed:
        lines.append(visit.texts("moderate-not-reached", people=", ".join(person.label for person in missed)))
    if not asked:
        lines.append(visit.texts("moderate-nobody-may"))
    return "\n".join(lines)
