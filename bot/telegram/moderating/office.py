"""What moderators' handlers use: the domain's desk, what was asked of whom, pages that were made, long work."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.moderating.answer_differences import Compared, Progress
from bot.moderating.asking import compare_answers
from bot.moderating.desk import Desk, open_desk
from bot.services import Moderation
from bot.settings import Settings
from bot.telegram.moderating.progress import EVERY
from bot.telegram.moderating.prompts import Prompts
from bot.telegram.moderating.work import Work

_KEPT: Final = 16

Compare = Callable[[int, datetime, Progress], Compared]
"""Asks the standing questions before and after a draft, by its number, as of a moment; minutes."""


@dataclass(frozen=True, slots=True)
class View:
    """Pages that were made of something; of a draft also the changes that no longer fit, and whether it brings a document in.

    `misprints` is how many are suspected in its texts.
    """

    pages: tuple[str, ...]
    misfits: tuple[int, ...] = ()
    brings: bool = False
    misprints: int = 0


class Shown:
    """The latest few views: turning a page does not make all of them anew."""

    def __init__(self) -> None:
        self._views: OrderedDict[Hashable, View] = OrderedDict()

    def keep(self, name: Hashable, view: View) -> View:
        """Keep the view of that name, and return it."""
        self._views[name] = view
        self._views.move_to_end(name)
        if len(self._views) > _KEPT:
            self._views.popitem(last=False)
        return view

    def get(self, name: Hashable) -> View | None:
        """Return the view of that name; None where it is not kept, or no longer."""
        return self._views.get(name)


@dataclass(frozen=True, slots=True)
class Office:
    """The same for all updates; `every` is in seconds, between two changes of a progress message.

    `listed` are the chats whose list of commands has /moderate, as far as this process set it.
    """

    desk: Desk
    compare: Compare
    prompts: Prompts = field(default_factory=Prompts)
    shown: Shown = field(default_factory=Shown)
    work: Work = field(default_factory=Work)
    every: float = EVERY
    listed: set[int] = field(default_factory=set)


def open_office(settings: Settings, moderation: Moderation, now: Callable[[], datetime]) -> Office:
    """Put the office together over an open database."""

    def compare(draft: int, moment: datetime, progress: Progress) -> Compared:
        return compare_answers(settings, draft, moment, progress)

    return Office(open_desk(settings, moderation, now), compare)
