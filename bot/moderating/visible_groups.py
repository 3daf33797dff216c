"""The queue as one moderator has it: the groups that somebody of their province asked, and those of which nobody said from where they came."""

from __future__ import annotations

from collections.abc import Iterable

from bot.moderating.errors import QueueError, QueueFault
from bot.moderating.people import NATIONWIDE, Person
from bot.moderating.queue import Queue
from bot.moderating.unanswered import UNDONE, Group, GroupState
from knowledge.scopes import shipped_scopes


def province_of(person: Person) -> str | None:
    """Return the code of the province that their scope lies in; None where it is the whole country."""
    if person.scope == NATIONWIDE:
        return None
    scopes = shipped_scopes()
    return next((scope for scope in scopes.governing(person.scope) if scope in scopes.provinces), None)


def visible(queue: Queue, person: Person, states: Iterable[GroupState] = UNDONE) -> tuple[Group, ...]:
    """Return the groups in those states that are theirs to see, the most asked first."""
    return queue.groups(states, province_of(person))


def visible_group(queue: Queue, person: Person, name: str) -> Group:
    """Return the group whose name begins so, in whatever state.

    Raises:
        QueueError: none of those that are theirs to see does, or several do.
    """
    found = [group for group in visible(queue, person, GroupState) if name and group.id.startswith(name.lower())]
    if len(found) > 1:
        raise QueueError(QueueFault.AMBIGUOUS)
    if not found:
        raise QueueError(QueueFault.UNKNOWN)
    return found[0]


def is_own(group: Group, person: Person) -> bool:
    """Whether a group that they see is theirs to answer or dismiss: that holds for all who asked, so that nobody elsewhere may have."""
    province = province_of(person)
    return province is None or not set(group.provinces) - {province}


def own_group(queue: Queue, person: Person, name: str) -> Group:
    """Return the group whose name begins so, for somebody who answers or dismisses it.

    Raises:
        QueueError: as `visible_group`, or somebody of another province asked it too.
    """
    group = visible_group(queue, person, name)
    if not is_own(group, person):
        raise QueueError(QueueFault.ELSEWHERE)
    return group
