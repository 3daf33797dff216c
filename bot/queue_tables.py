"""The queue in the terminal: a table of groups, one group, how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.table import Table
from rich.text import Text

from bot.answering.quoting import harmless, shortened
from bot.moderating.unanswered import Cause, Group, Wording
from bot.moderating_session import Sitting

SHOWN: Final = 8
"""So much of a group's name is shown; it is enough to name it by."""
_LONGEST: Final = 100


def groups_table(groups: Sequence[Group], at: Sitting) -> Table:
    """Return a table of groups, a row each."""
    table = Table(*(at.texts(f"queue-column-{name}") for name in ("group", "count", "waiting", "last", "question", "state")))
    for group in groups:
        asked = shortened(_words(group.wordings[0]), _LONGEST)
        cells = (group.id[:SHOWN], str(group.count), str(group.waiting), f"{group.last:%d/%m/%Y}", asked, _state(group, at))
        table.add_row(*map(Text, cells))
    return table


def print_group(group: Group, at: Sitting) -> None:
    """Print a group: how often, since when, why, from where; its wordings."""
    days = {"first": f"{group.first:%d/%m/%Y}", "last": f"{group.last:%d/%m/%Y}"}
    at.say(at.texts("queue-group", group=group.id[:SHOWN], count=group.count, waiting=group.waiting, **days), "bold")
    print_state(group, at)
    for wording in group.wordings:
        at.say(f"  {wording.count} × {_words(wording)}")
    causes = (f"{_cause(cause, at)}: {count}" for cause, count in group.causes.items())
    at.say(at.texts("queue-causes", causes=", ".join(causes)))
    if group.provinces:
        at.say(at.texts("queue-provinces", provinces=", ".join(f"{code}: {count}" for code, count in sorted(group.provinces.items()))))
    if group.topic:
        at.say(at.texts("queue-topic", reference=group.topic))


def print_state(group: Group, at: Sitting) -> None:
    """Print how far a group has come."""
    at.say(at.texts("queue-now", group=group.id[:SHOWN], state=_state(group, at)))


def _state(group: Group, at: Sitting) -> str:
    words = [at.texts(f"queue-state-{group.state.value}")]
    if group.taken_by is not None:
        words.append(at.called(group.taken_by))
    if group.draft is not None:
        words.append(at.texts("queue-drafted", draft=group.draft))
    if group.reason:
        words.append(group.reason)
    return " · ".join(words)


def _words(wording: Wording) -> str:
    """What a citizen typed, on one line, with nothing in it that hides or acts; before it the turn that it leans on."""
    before = f"{wording.before} → " if wording.before else ""
    return " ".join(harmless(f"{before}{wording.text}").split())


def _cause(cause: Cause, at: Sitting) -> str:
    return at.texts(f"queue-cause-{cause.value.replace('_', '-')}")
