"""Urgent notices: what is told before everything else while it is valid, to the people of its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from bot.answering.outcomes import Kind
from bot.answering.scope_names import scope_name
from bot.texts import texts_in
from knowledge.documents import Language, Notice
from knowledge.scopes import shipped_scopes

# Outcomes about the election; who greets or asks about the weather is not told.
TOLD_WITH: Final = frozenset({Kind.ANSWER, Kind.PARTIAL, Kind.ABSTAIN, Kind.CLARIFY})
# Characters that an answer keeps beside any number of notices.
_LEFT_FOR_ANSWER: Final = 350


class Notices:
    """The notices of one library."""

    def __init__(self, notices: Iterable[Notice] = ()) -> None:
        self._notices = tuple(notices)

    def valid(self, moment: datetime, place: str | None) -> tuple[Notice, ...]:
        """Return the notices for somebody who lives there (the code of a commune) at that moment: the nearest first, then the newest."""
        if not self._notices:
            return ()
        scopes = shipped_scopes()
        there = scopes.governing(place)
        told = [n for n in self._notices if n.scope in there and n.is_valid(moment)]
        return tuple(sorted(told, key=lambda n: (-scopes.level(n.scope), -n.valid_from.timestamp(), n.id)))

    def lead(self, moment: datetime, place: str | None, language: Language, most_characters: int) -> str:
        """Return what comes before an answer of `most_characters` with its notices; empty where there are none.

        The first is told whole; further ones as far as they leave room for an answer, the rest is counted.
        """
        valid = self.valid(moment, place)
        told: list[str] = []
        for number, notice in enumerate(valid):
            whole = "\n\n".join([*told, _say(notice, language)])
            if number and len(whole) > most_characters - _LEFT_FOR_ANSWER:
                break
            told.append(_say(notice, language))
        return "\n\n".join([*told, *_counted(valid[len(told) :], language)])


def _say(notice: Notice, language: Language) -> str:
    name = "notice-provisional" if notice.provisional else "notice"
    return texts_in(language)(name, scope=scope_name(notice.scope, language), text=notice.text[language])


def _counted(left: Sequence[Notice], language: Language) -> list[str]:
    return [texts_in(language)("notice-more", count=len(left))] if left else []
