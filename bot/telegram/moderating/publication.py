"""Publish an approved draft, and go back: with progress, and everybody whom it concerns is told."""

from __future__ import annotations

from functools import partial

from bot.moderating.draft import Draft
from bot.moderating.people import Person
from bot.moderating.versions import Version
from bot.telegram.markup import Run, Tag, to_html
from bot.telegram.moderating.buttons import Verb, button
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.outreach import Told, others, tell
from bot.telegram.moderating.visit import Rows, Visit
from bot.texts import Texts


async def publish_later(visit: Visit, number: int) -> None:
    """Begin to publish an approved draft."""
    await visit.later(("publish", number), lambda: _publish(visit, number))


async def roll_back_later(visit: Visit, version: int | None, why: str) -> None:
    """Begin to go back to a version, None being the shipped library."""
    await visit.later(("publish", "back"), lambda: _roll_back(visit, version, why))


def version_name(version: int | None, texts: Texts) -> str:
    """Return the name of a version inside a sentence."""
    return texts("version-named", version=version) if version else texts("version-shipped")


async def _publish(visit: Visit, number: int) -> None:
    progress = visit.progress(visit.texts("moderate-publishing", draft=number))
    build = partial(progress.tell, "building")
    version = await progress.follow(lambda: visit.in_thread(lambda: visit.desk.publish(visit.person, number, build)))
    await _serve(visit)
    draft = await visit.in_thread(lambda: visit.desk.drafts.find(number))

    def words(person: Person, texts: Texts) -> Told:
        return _published(draft, version, person, texts)

    runs, rows = words(visit.person, visit.texts)
    await progress.end(to_html([Run(visit.texts("moderate-done"))]))
    await visit.show(runs, rows)
    await tell(visit, [p for p in await others(visit) if p.may_see(draft.scope) or p.id == draft.author], words)


async def _roll_back(visit: Visit, version: int | None, why: str) -> None:
    name = version_name(version, visit.texts)
    progress = visit.progress(visit.texts("moderate-rolling-back", version=name))
    build = partial(progress.tell, "building")
    publishing = visit.desk.moderation.publishing
    await progress.follow(lambda: visit.in_thread(lambda: publishing.roll_back(version, visit.person.id, why, build)))
    await _serve(visit)

    def words(_person: Person, texts: Texts) -> Told:
        told = texts("moderate-rolled-back", version=version_name(version, texts), who=visit.person.label)
        return [Run(told, Tag.BOLD), Run("\n"), said(why)], ()

    runs, _ = words(visit.person, visit.texts)
    await progress.end(to_html(runs))
    await tell(visit, await others(visit), words)


async def _serve(visit: Visit) -> None:
    """Let citizens be answered by it from now on, rather than at the next look; a failure is in the log, and the next look tries again."""
    await visit.in_thread(visit.context.desk.serving.refresh)


def _published(draft: Draft, version: Version, person: Person, texts: Texts) -> Told:
    rows: Rows = ()
    if person.gives_roles:
        label = texts("moderate-button-back-to", version=version_name(version.parent, texts))
        rows = [[button(label, Verb.ROLL_BACK, number=version.parent or 0)]]
    told = texts("moderate-published", draft=draft.id, version=version.id)
    return [Run(told, Tag.BOLD), Run("\n"), said(draft.title)], rows
