"""What the election calendar adds to an answer: the day that a time limit comes to, and whether it has passed at the moment of the question.

A step is spoken of only on days on which its provisions apply in their present wording: a limit that came later is never computed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from bot.answering.as_written import is_as_written
from bot.answering.computing import words
from bot.answering.telling import tell_day, tell_span, tell_state
from bot.answering.understanding import Understood
from bot.clock import VIET_NAM
from bot.texts import texts_in
from knowledge.calendars import Election, Milestone
from knowledge.documents import Language, Library, Placed
from knowledge.folding import fold
from knowledge.retrieval import Ranked
from knowledge.schedule import Span

# By-elections have limits of their own, and other years other elections.
_OTHER_ELECTION: Final = re.compile(r"\b(?:bau cu bo sung|bau bo sung|by-?elections?|20[01]\d|202[0-4]|202[7-9]|203\d)\b")
_THIS_TERM: Final = re.compile(r"2026\s*[-–]\s*2031")
_BODIES: Final = ("bodies.na", "bodies.pc")
# What happens on election day itself is said by the hour in its own provision.
_SAID_BY_THE_RULE: Final = frozenset({"voting", "counting"})


def local(moment: datetime) -> datetime:
    """Return a moment as local time of Viet Nam, without a zone: what the calendar counts in."""
    return moment.astimezone(VIET_NAM).replace(tzinfo=None)


def _names_another_election(text: str) -> bool:
    return _OTHER_ELECTION.search(_THIS_TERM.sub(" ", fold(text))) is not None


def _of_body(steps: Sequence[Milestone], question: str, language: Language) -> Sequence[Milestone]:
    """Return the steps of the one body that the question names, the National Assembly or the People's Councils; all where it names none or both."""
    named = [body for body in _BODIES if words.said(body, question)]
    meant = [s for s in steps if words.said(named[0], fold(s.what[language]))] if len(named) == 1 else ()
    return meant or steps


class Timing:
    """One election's calendar, seen through one library."""

    def __init__(self, election: Election, library: Library) -> None:
        self.election = election
        self._placed = library.provisions
        self._steps: dict[str, list[Milestone]] = defaultdict(list)
        for step in election.milestones:
            for reference in step.references:
                self._steps[reference].append(step)

    def placed(self, reference: str) -> Placed | None:
        """Return a provision of the library; None where it lacks that."""
        return self._placed.get(reference)

    def is_known(self, step: Milestone, day: date) -> bool:
        """Whether the provisions that give a step its days apply on that day, in their present wording."""
        return day >= self.election.announced and all(self._applies(r, day) for r in (step.provision, step.document) if r)

    def _applies(self, reference: str, day: date) -> bool:
        placed = self.placed(reference)
        return placed is not None and is_as_written(placed, day)

    def note(self, answered_by: Ranked, understood: Understood, moment: datetime) -> str:
        """Return a sentence with the days of the steps that the provision sets, and whether they have passed; empty where it sets none.

        Where it rests on a clause that does, that clause's: its text is shown with it.
        Nothing is said of the earlier rule, nor of other elections.
        """
        if understood.asks_earlier or _names_another_election(understood.query.text):
            return ""
        asked, language = local(moment), understood.query.language
        shown = [
            (answered_by.placed, answered_by.edition),
            *((g.placed, g.edition) for g in answered_by.governing[:1] if not g.whole_article),
        ]
        said = " ".join(edition.text[language] for _, edition in shown)
        steps = next(filter(None, (self._steps.get(p.reference) for p, edition in shown if edition is p.provision)), [])
        known = [s for s in steps if s.id not in _SAID_BY_THE_RULE and self.is_known(s, asked.date())]
        meant = _of_body(known, fold(understood.query.text), language)
        return " ".join(dict.fromkeys(self._sentence(s, asked, language, said, is_first=not n) for n, s in enumerate(meant)))

    def _sentence(self, step: Milestone, moment: datetime, language: Language, said: str, *, is_first: bool) -> str:
        texts = texts_in(language)
        span = self.election.span(step, moment.date())
        state = self.state(step, moment, language)
        when = tell_span(span if step.is_stretch else Span(None, span.last), language)
        if when in said:
            return texts("note-again", state=state)
        name = "note-span" if step.is_stretch else "note-limit"
        day = tell_day(self.election.day, language)
        first, what = "yes" if is_first else "no", step.what[language]
        return texts(name, first=first, election=day, what=what, when=when, state=state, condition=self.condition(step, language))

    def state(self, step: Milestone, moment: datetime, language: Language) -> str:
        """Return how a step stands at that local moment, with the day on which it was taken where that is known."""
        if step.done and step.done.day <= moment.date() and self._applies(step.done.provision, moment.date()):
            return texts_in(language)("time-done", day=tell_day(step.done.day, language))
        return tell_state(step, self.election.span(step, moment.date()), moment, language)

    def condition(self, step: Milestone, language: Language) -> str:
        """Return what a step's day rests on, ready to be added to a sentence; empty where nothing."""
        texts = texts_in(language)
        conditions = [step.condition[language]] if step.condition else []
        conditions += [texts("opening-condition", hour=self.election.opens.hour)] if step.rule.by_opening else []
        return texts("note-condition", condition="; ".join(conditions)) if conditions else ""
