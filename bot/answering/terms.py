"""Whether there is still time for something: to file a dossier, to be added to the list, to complain; whether something is published yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.answering.outcomes import Kind
from bot.answering.telling import tell_day, tell_point, tell_span, tell_when
from bot.answering.timing import Timing
from bot.texts import texts_in
from knowledge.calendars import Milestone
from knowledge.documents import Language
from knowledge.schedule import State


class Terms:
    """Says how the time limits of an election stand."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._election = timing.election

    def say(self, names: Sequence[str], moment: datetime, language: Language) -> tuple[str, Sequence[str], Kind] | None:
        """Return the words, the provisions and the kind for the steps of those ids; None where the documents of that day hold none of them."""
        steps = [s for s in map(self._election.milestone, names) if self._timing.is_known(s, moment.date())]
        if not steps:
            return None
        text = self._one(steps[0], moment, language) if len(steps) == 1 else self._cases(steps, moment, language)
        if moment.date() > self._election.day and self._state(steps[0], moment) is State.PASSED:
            text += ("\n" if "\n" in text else " ") + texts_in(language)("term-over", day=tell_day(self._election.day, language))
        first, *others = [r for s in steps for r in (s.provision, s.document) if r]
        return text, (first, self._election.source, *others), Kind.ANSWER

    def say_published(self, names: Sequence[str], moment: datetime, language: Language) -> tuple[str, Sequence[str], Kind] | None:
        """Return how it stands with what those steps publish; None where the documents of that day hold none of them."""
        steps = [s for s in map(self._election.milestone, names) if self._timing.is_known(s, moment.date())]
        if not steps:
            return None
        over = all(self._state(s, moment) is State.PASSED for s in steps)
        stands = "before" if moment < self._election.voting_ends else "passed" if over else "open"
        lead = texts_in(language)(f"published-{stands}", day=tell_day(self._election.day, language))
        return "\n".join([lead, *self._lines(steps, moment, language)]), (*(s.provision for s in steps), self._election.source), Kind.ANSWER

    def _state(self, step: Milestone, moment: datetime) -> State:
        return self._election.span(step, moment.date()).state(moment)

    def _one(self, step: Milestone, moment: datetime, language: Language) -> str:
        texts = texts_in(language)
        span = self._election.span(step, moment.date())
        state = span.state(moment)
        what, condition = step.what[language], self._timing.condition(step, language)
        if state is State.COMING:
            words = [texts("term-coming", what=what, when=tell_span(span, language), state=self._timing.state(step, moment, language))]
        else:
            told = {"what": what, "when": tell_point(span.last, language), "condition": condition}
            still = {"state": self._timing.state(step, moment, language)} if state is State.OPEN else {}
            name = "term-ended" if state is State.PASSED and step.is_stretch else f"term-{state.value}"
            words = [texts(name, **told, **still)]
        return " ".join([*words, *self._advice(step, moment, state, language)])

    def _advice(self, step: Milestone, moment: datetime, state: State, language: Language) -> list[str]:
        """What to do while there is time; after it, what is left until voting starts."""
        if state is not State.PASSED:
            return [step.citizen[language]] if step.citizen else []
        return [step.late[language]] if step.late and moment < self._election.voting_starts else []

    def _cases(self, steps: Sequence[Milestone], moment: datetime, language: Language) -> str:
        states = {self._state(s, moment) for s in steps}
        lead = next(s for s in (State.OPEN, State.COMING, State.PASSED) if s in states)
        first = texts_in(language)(f"term-cases-{lead.value}")
        advised = next((s for s in steps if self._state(s, moment) is lead), steps[0])
        return "\n".join([first, *self._lines(steps, moment, language), *self._advice(advised, moment, lead, language)])

    def _lines(self, steps: Sequence[Milestone], moment: datetime, language: Language) -> Iterator[str]:
        """A line a step: what, when, how it stands."""
        for step in steps:
            span = self._election.span(step, moment.date())
            when = tell_span(span, language) if span.state(moment) is State.COMING else tell_when(step, span, language)
            state, condition = self._timing.state(step, moment, language), self._timing.condition(step, language)
            yield texts_in(language)("term-case", what=step.what[language], when=when, state=state, condition=condition)
