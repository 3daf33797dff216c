"""Answers what depends on the moment: when the election is, whether it has been held, what is going on and comes next, whether there is still time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Final

from bot.answering.composing import MOST_CITATIONS, citation_of
from bot.answering.outcomes import Citation, Kind, Outcome
from bot.answering.telling import tell_day, tell_left, tell_span, tell_when
from bot.answering.terms import Terms
from bot.answering.timing import Timing, local
from bot.answering.timing_questions import Asks, TimeQuestion, TimeQuestions
from bot.answering.understanding import Understood
from bot.texts import texts_in
from knowledge.calendars import Election, Milestone
from knowledge.documents import Language
from knowledge.schedule import Point, State

# What stands in the law whatever the moment: who sets the day of an election, and when there is a by-election.
_DAY_RULE: Final = "85/2015/QH13#5"
_BY_ELECTIONS: Final = "85/2015/QH13#89.1"
_MOST_STEPS: Final = 3


class TimingSpecialist:
    """Takes questions about the moment and leaves the rest."""

    rule_follows = False

    def __init__(self, timing: Timing, questions: TimeQuestions) -> None:
        self._timing = timing
        self._questions = questions
        self._terms = Terms(timing)

    def answer(self, understood: Understood, moment: datetime) -> Outcome | None:
        """Return the answer at that moment, or None where the question is not of this kind or the documents of that day cannot tell."""
        asked = None if understood.asks_earlier else self._questions.read(understood)
        if asked is None:
            return None
        said = _Saying(self._timing, understood.query.language, local(moment)).say(asked, self._terms)
        return said and _outcome(self._timing, understood.query.language, local(moment), *said)


_Said = tuple[str, Sequence[str], Kind]


class _Saying:
    """One answer: the words, the provisions that they rest on, and the kind of the outcome."""

    def __init__(self, timing: Timing, language: Language, moment: datetime) -> None:
        self._timing = timing
        self._election: Election = timing.election
        self._language = language
        self._moment = moment
        self._texts = texts_in(language)
        self._day = tell_day(self._election.day, language)
        self._days_since = (moment.date() - self._election.day).days

    def say(self, asked: TimeQuestion, terms: Terms) -> _Said | None:
        if self._moment.date() < self._election.announced:
            return self._unset()
        if asked.asks is Asks.IN_TIME:
            return terms.say(asked.steps, self._moment, self._language)
        if asked.asks is Asks.PUBLISHED:
            return terms.say_published(asked.steps, self._moment, self._language)
        if asked.asks is Asks.ANOTHER_DAY:
            return self._another_day(asked.claimed)
        answers: dict[Asks, Callable[[], _Said]] = {
            Asks.DAY: self._election_day,
            Asks.HELD: lambda: self._day_answer(Asks.HELD),
            Asks.DAYS_LEFT: lambda: self._day_answer(Asks.DAYS_LEFT),
            Asks.NEXT_ELECTION: self._next_unknown if self._is_over else self._election_day,
            Asks.NEXT_TERM: self._next_unknown,
            Asks.NOW: lambda: self._steps(Asks.NOW),
            Asks.NEXT_STEPS: lambda: self._steps(Asks.NEXT_STEPS),
            Asks.VOTE_NOW: self._vote_now,
        }
        return answers[asked.asks]()

    @property
    def _is_over(self) -> bool:
        return self._moment.date() > self._election.day

    @property
    def _now(self) -> str:
        phase = self._election.phase(self._moment)
        return phase.now[self._language] if phase else ""

    @property
    def _phase_provision(self) -> tuple[str, ...]:
        phase = self._election.phase(self._moment)
        return (phase.provision,) if phase else ()

    @property
    def _state(self) -> str:
        """How election day stands: `còn 12 ngày`, `đúng hôm nay`, `đã qua`."""
        return self._texts("time-passed") if self._is_over else tell_left(Point(self._election.day), self._moment, self._language)

    def _unset(self) -> _Said:
        return f"{self._texts('timing-unset')} {self._rule(_DAY_RULE)}".strip(), (_DAY_RULE,), Kind.PARTIAL

    def _rule(self, reference: str) -> str:
        placed = self._timing.placed(reference)
        edition = placed.edition(self._moment.date()) if placed else None
        return edition.text[self._language] if edition else ""

    def _hours(self) -> dict[str, int]:
        return {"opens": self._election.opens.hour, "closes": self._election.closes.hour}

    def _election_day(self) -> _Said:
        cited = (self._election.source, *self._phase_provision)
        if self._is_over:
            return self._texts("timing-day-over", day=self._day, days=self._days_since, now=self._now), cited, Kind.ANSWER
        if self._moment.date() == self._election.day:
            return self._texts("timing-day-today", day=self._day, now=self._now), cited, Kind.ANSWER
        name = self._election.name[self._language]
        text = self._texts("timing-day", day=self._day, left=self._state, election=name, **self._hours())
        return text, (self._election.source, _DAY_RULE, self._election.hours), Kind.ANSWER

    def _day_answer(self, asks: Asks) -> _Said:
        """Has it been held? How many days are left?"""
        cited = (self._election.source, *self._phase_provision)
        if self._is_over:
            name = "timing-held" if asks is Asks.HELD else "timing-days-over"
            return self._texts(name, day=self._day, days=self._days_since, now=self._now), cited, Kind.ANSWER
        if self._moment.date() == self._election.day:
            is_on = self._election.voting_starts <= self._moment < self._election.voting_ends
            name = "timing-under-way" if asks is Asks.HELD and is_on else "timing-day-today"
            return self._texts(name, day=self._day, now=self._now), cited, Kind.ANSWER
        if asks is Asks.HELD:
            return self._texts("timing-not-yet", day=self._day, left=self._state, now=self._now), cited, Kind.ANSWER
        return self._texts("timing-days", day=self._day, left=self._state), (self._election.source, _DAY_RULE), Kind.ANSWER

    def _another_day(self, claimed: tuple[int, int] | None) -> _Said:
        cited = (self._election.source, _DAY_RULE)
        if claimed is None:
            return self._texts("timing-no-change", day=self._day, state=self._state), cited, Kind.ANSWER
        if claimed == (self._election.day.day, self._election.day.month):
            return self._texts("timing-that-day", day=self._day, state=self._state), cited, Kind.ANSWER
        that_day = "{}/{}".format(*claimed)
        return self._texts("timing-not-that-day", claimed=that_day, day=self._day, state=self._state), cited, Kind.ANSWER

    def _next_unknown(self) -> _Said:
        this = self._texts("timing-last-one" if self._is_over else "timing-this-one", day=self._day)
        between = self._texts("timing-between", rule=self._rule(_BY_ELECTIONS))
        text = " ".join((self._texts("timing-next-unknown"), this, self._rule(_DAY_RULE), between))
        return text, (self._election.source, _DAY_RULE, _BY_ELECTIONS), Kind.PARTIAL

    def _vote_now(self) -> _Said:
        cited = (self._election.hours, self._election.source)
        if self._moment.date() < self._election.day:
            return self._texts("vote-coming", day=self._day, left=self._state, **self._hours()), cited, Kind.ANSWER
        phase = self._election.phase(self._moment)
        names = {"last-day": "vote-early", "early-morning": "vote-early", "voting": "vote-open", "evening": "vote-late"}
        name = names.get(phase.id if phase else "", "vote-closed")
        words = {"day": self._day} if name == "vote-closed" else {"now": self._now}
        return self._texts(name, **words), cited, Kind.ANSWER

    def _steps(self, asks: Asks) -> _Said:
        """What is going on, and what comes next: for citizens first, the bodies' own steps where there is nothing else."""
        going_on = self._known(s for s in self._election.going_on(self._moment) if not set(self._phase_provision) & set(s.references))
        coming = self._known(self._election.coming(self._moment))
        parts = [self._texts("term-over", day=self._day)] if asks is Asks.NOW and self._is_over else []
        parts += [self._now] if asks is Asks.NOW else []
        if asks is Asks.NOW and going_on:
            parts.append(self._texts("timing-going-on", steps=self._list(going_on)))
        if coming:
            parts.append(self._texts("timing-next-steps", steps=self._list(coming)))
        elif asks is Asks.NEXT_STEPS:
            return self._nothing_next()
        cited = [s.provision for s in ([*going_on, *coming] if asks is Asks.NOW else coming)]
        own = self._phase_provision if asks is Asks.NOW else ()
        return " ".join(parts), (*own, *cited[: 1 if own else 2], self._election.source), Kind.ANSWER

    def _nothing_next(self) -> _Said:
        text, cited, kind = self._next_unknown()
        return f"{self._texts('timing-no-steps', day=self._day)} {text}", cited, kind

    def _known(self, steps: Iterable[Milestone]) -> list[Milestone]:
        known = [s for s in steps if self._timing.is_known(s, self._moment.date())]
        return ([s for s in known if s.for_citizens] or known)[:_MOST_STEPS]

    def _list(self, steps: Iterable[Milestone]) -> str:
        return "; ".join(map(self._step, steps))

    def _step(self, step: Milestone) -> str:
        span = self._election.span(step, self._moment.date())
        what = step.what[self._language]
        is_coming = span.state(self._moment) is State.COMING
        when = tell_span(span, self._language) if is_coming else tell_when(step, span, self._language)
        return self._texts("timing-step", what=what, when=when)


def _outcome(timing: Timing, language: Language, moment: datetime, text: str, references: Sequence[str], kind: Kind) -> Outcome:
    """Make the outcome; of the provisions named, those that the library holds on that day are cited, three at most."""
    cited: list[Citation] = []
    for reference in dict.fromkeys(references):
        placed = timing.placed(reference)
        if placed and (edition := placed.edition(moment.date())):
            cited.append(citation_of(placed, edition, language))
    return Outcome(kind, language, text, tuple(cited[:MOST_CITATIONS]))
