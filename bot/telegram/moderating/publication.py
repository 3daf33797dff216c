"""Publish an approved draft, and go back: with progress, and everybody whom it concerns is told."""

from __future__ import annotations

from functools import partial

from bot.moderating.people import Person
from bot.telegram.markup import Run, to_html
from bot.telegram.moderating import step_words
from bot.telegram.moderating.outreach import others, tell
from bot.telegram.moderating.step_words import Told, version_name
from bot.telegram.moderating.visit import Visit
from bot.texts import Texts


async def publish_later(visit: Visit, number: int) -> None:
    """Begin to publish an approved draft."""
    await visit.later(("publish", number), lambda: _publish(visit, number))


async def roll_back_later(visit: Visit, version: int | None, why: str) -> None:
    """Begin to go back to a version, None being the shipped library."""
    await visit.later(("publish", "back"), lambda: _roll_back(visit, version, why))


async def _publish(visit: Visit, number: int) -> None:
    progress = visit.progress(visit.texts("moderate-publishing", draft=number))
    build = partial(progress.tell, "building")
    version = await progress.follow(lambda: visit.in_thread(lambda: visit.desk.publish(visit.person, number, build)))
    await _serve(visit)
    draft = await visit.in_thread(lambda: visit.desk.drafts.find(number))

    def words(person: Person, texts: Texts) -> Told:
        return step_words.published(draft, version.id, version.parent, person, texts)

    runs, rows = words(visit.person, visit.texts)
    await progress.end(to_html([Run(visit.texts("moderate-done"))]))
    await visit.show(runs, rows)
    await tell(visit, [p for p in await others(visit) if p.may_see(draft.scope) or p.id == draft.author], words)


async def _roll_back(visit: Visit, version: int | None, why: str) -> None:
    name = version_name(version, visit.texts)
    progress = visit.progress(visit.texts("moderate-rolling-back", version=name))
    build = partial(progress.tell, "building")
    await progress.follow(lambda: visit.in_thread(lambda: visit.desk.roll_back(visit.person, version, why, build)))
    await _serve(visit)

    def words(_person: Person, texts: Texts) -> Told:
        return step_words.rolled_back(version, visit.person.label, why, texts)

    runs, _ = words(visit.person, visit.texts)
    await progress.end(to_html(runs))
    await tell(visit, await others(visit), words)


async def _serve(visit: Visit) -> None:
    """Let citizens be answered by it from now on, rather than at the next look; a failure is in the log, and the next look tries again."""
    await visit.in_thread(visit.context.desk.serving.refresh)
