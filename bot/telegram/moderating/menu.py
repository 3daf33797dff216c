"""The menu: how much there is to do, as buttons."""

from __future__ import annotations

from dataclasses import dataclass

from bot.moderating.draft import State
from bot.moderating.people import Person
from bot.telegram.moderating.buttons import Verb, button
from bot.telegram.moderating.draft_buttons import Row
from bot.telegram.moderating.look import served_versions
from bot.telegram.moderating.queue_view import open_groups
from bot.telegram.moderating.visit import Visit
from bot.texts import Texts

DAYS = 30
"""Days that the statistics show at first."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is: drafts of others that wait, own ones that are open, groups of questions, notices, versions, people."""

    waiting: int
    mine: int
    queue: int
    notices: int
    versions: int
    people: int


def read_counts(visit: Visit) -> Counts:
    """Count for a person; reads the database."""
    desk, person = visit.desk, visit.person
    drafts = desk.reviewing.visible(person, (State.DRAFT, State.SUBMITTED, State.APPROVED, State.REJECTED))
    waiting = [d for d in drafts if d.state is State.APPROVED or (d.state is State.SUBMITTED and d.author != person.id)]
    mine = [d for d in drafts if d.author == person.id]
    notices = [n for n in visit.context.desk.services.library.notices if n.valid_until > visit.context.desk.now()]
    moderation = desk.moderation
    return Counts(len(waiting), len(mine), len(open_groups(visit)), len(notices), len(served_versions(desk)), len(moderation.people.list()))


def menu_rows(counts: Counts, person: Person, texts: Texts) -> list[Row]:
    """Return the buttons of the menu."""
    rows = [
        [
            button(texts("moderate-menu-waiting", count=counts.waiting), Verb.WAITING),
            button(texts("moderate-menu-mine", count=counts.mine), Verb.MINE),
        ],
        [
            button(texts("moderate-menu-queue", count=counts.queue), Verb.QUEUE),
            button(texts("moderate-menu-notices", count=counts.notices), Verb.NOTICES),
        ],
        [
            button(texts("moderate-menu-versions", count=counts.versions), Verb.VERSIONS),
            button(texts("moderate-menu-audit"), Verb.AUDIT),
        ],
        [button(texts("moderate-menu-statistics"), Verb.STATISTICS, number=DAYS)],
    ]
    if person.gives_roles:
        rows[-1].append(button(texts("moderate-menu-people", count=counts.people), Verb.PEOPLE))
    return rows
