"""Between two people: who looks is told, and so is who waits for it."""

from __future__ import annotations

from bot.moderating.draft import Draft
from bot.moderating.people import Person
from bot.telegram.moderating import step_words
from bot.telegram.moderating.outreach import others, reviewers, tell
from bot.telegram.moderating.visit import Visit


async def submitted(visit: Visit, draft: Draft, until: str = "") -> None:
    """Tell everybody who may approve the draft, and its author how many there are; `until`: when the urgent notice falls that it confirms."""
    asked = await reviewers(visit, draft)
    missed = await tell(visit, asked, lambda _, texts: step_words.please_review(draft, visit.person.label, texts, until))
    await visit.say(_outcome(visit, draft, asked, missed))


async def rejected(visit: Visit, draft: Draft, why: str) -> None:
    """Tell the author why the draft came back."""
    author = [person for person in await others(visit) if person.id == draft.author]
    await tell(visit, author, lambda _, texts: step_words.came_back(draft, visit.person.label, why, texts))
    await visit.say(visit.texts("moderate-rejected", draft=draft.id))


def _outcome(visit: Visit, draft: Draft, asked: list[Person], missed: list[Person]) -> str:
    reached = [person.label for person in asked if person not in missed]
    lines = [visit.texts("moderate-submitted", draft=draft.id, people=", ".join(reached) or "–")]
    if missed:
        lines.append(visit.texts("moderate-not-reached", people=", ".join(person.label for person in missed)))
    if not asked:
        lines.append(visit.texts("moderate-nobody-may"))
    return "\n".join(lines)
