"""Tell other moderators something, each in their own language."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from telegram import InlineKeyboardMarkup

from bot.moderating.draft import Draft
from bot.moderating.people import Person
from bot.telegram.moderating.messages import reach
from bot.telegram.moderating.step_words import Told
from bot.telegram.moderating.visit import Visit
from bot.texts import Texts, texts_in


async def tell(visit: Visit, people: Iterable[Person], words: Callable[[Person, Texts], Told]) -> list[Person]:
    """Tell each of them; return those who could not be reached: they have not begun to talk with the assistant, or have blocked it."""
    missed: list[Person] = []
    for person in people:
        # Of who did not just write nothing is known but what they chose.
        language = await asyncio.to_thread(visit.context.desk.preferences.language, person.id) or "vi"
        runs, rows = words(person, texts_in(language))
        if not await reach(visit.context.bot, person.id, runs, InlineKeyboardMarkup(rows) if rows else None):
            missed.append(person)
    return missed


async def others(visit: Visit) -> list[Person]:
    """Return everybody else who has a role."""
    found = await visit.in_thread(visit.desk.moderation.people.list)
    return [person for person in found if person.id != visit.person.id]


async def reviewers(visit: Visit, draft: Draft) -> list[Person]:
    """Return everybody else who may approve a draft."""
    return [person for person in await others(visit) if person.may_approve(draft.scope, draft.author)]
