"""The calendar of an election as data: its day, its steps with the provisions they come from, its phases.

`calendar/2026.yaml` holds the general election of 15 March 2026. Nothing here reads the clock: everything is asked for a moment, in local
time of Viet Nam without a zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Final, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from knowledge.documents import Bilingual, Day, Line, Record
from knowledge.schedule import Anchors, Point, PointRule, Rule, Span, State, parse_point, parse_rule

SUNDAY: Final = 6

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Hour = Annotated[time, BeforeValidator(time.fromisoformat)]
TimeRule = Annotated[Rule, BeforeValidator(parse_rule)]
TimePoint = Annotated[PointRule, BeforeValidator(parse_point)]


class Concern(StrEnum):
    """Whom a step concerns."""

    VOTER = "voter"
    CANDIDATE = "candidate"
    OFFICIAL = "official"


class Done(Record):
    """The day on which a step was in fact taken, with the provision that says so."""

    day: Day
    provision: Line


class Milestone(Record):
    """A step of the election.

    `rule` says when, by `provision` (the law) and, where a resolution named days or hours, `document`; `also` names further provisions that
    say the same. `opens`: since when one may, for a time limit. `what` reads after "hạn" and "the deadline for" where it is a limit;
    `citizen` is what one does then, `late` what is left after it, `condition` what the day rests on. An `R` rule counts from the step `after`.
    """

    id: Name
    phase: Name
    rule: TimeRule
    opens: TimePoint | None = None
    after: Name | None = None
    provision: Line
    document: Line | None = None
    also: tuple[Line, ...] = ()
    done: Done | None = None
    what: Bilingual
    citizen: Bilingual | None = None
    late: Bilingual | None = None
    condition: Bilingual | None = None
    concerns: tuple[Concern, ...] = Field(min_length=1)

    @cached_property
    def references(self) -> tuple[str, ...]:
        """Return every provision that says when."""
        return (self.provision, *((self.document,) if self.document else ()), *self.also)

    @property
    def for_citizens(self) -> bool:
        """Whether it concerns voters or candidates, and not the election bodies alone."""
        return self.concerns != (Concern.OFFICIAL,)

    @property
    def is_stretch(self) -> bool:
        """Whether it lasts from one day to another, rather than being due by one."""
        return self.rule.first is not None


class Phase(Record):
    """A stretch of the time around the election; it lasts until the next one. `now` says what it is, as a sentence."""

    id: Name
    since: TimePoint
    provision: Line
    name: Bilingual
    now: Bilingual


class Election(Record):
    """One election: everything that can be said of its time. `announced`: since when its day is known; `hours`: the provision on voting hours."""

    name: Bilingual
    day: Day
    announced: Day
    source: Line
    hours: Line
    earliest: Hour
    opens: Hour
    closes: Hour
    latest: Hour
    phases: tuple[Phase, ...] = Field(min_length=1)
    milestones: tuple[Milestone, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for problem in self._contradictions():
            raise ValueError(problem)
        return self

    def _contradictions(self) -> Iterator[str]:
        if self.day.weekday() != SUNDAY:
            yield f"{self.day} is no Sunday, as Article 5 of the election law demands"
        names = [m.id for m in self.milestones]
        phases = [p.id for p in self.phases]
        for milestone in self.milestones:
            if milestone.phase not in phases or names.count(milestone.id) > 1 or (milestone.after or names[0]) not in names:
                yield f"milestone {milestone.id}: its id must be its own, its phase and `after` must exist"
        begins = [self.phase_begins(p) for p in self.phases]
        if begins != sorted(set(begins)):
            yield "the phases must follow each other"

    @cached_property
    def _by_id(self) -> dict[str, Milestone]:
        return {m.id: m for m in self.milestones}

    @property
    def voting_starts(self) -> datetime:
        """Return when the polling rooms open, unless their team decides otherwise."""
        return datetime.combine(self.day, self.opens)

    @property
    def voting_ends(self) -> datetime:
        """Return when they close, unless their team decides otherwise."""
        return datetime.combine(self.day, self.closes)

    def milestone(self, name: str) -> Milestone:
        """Return the milestone of that id; KeyError where there is none."""
        return self._by_id[name]

    def span(self, milestone: Milestone, day: date) -> Span:
        """Return when a milestone is, by what is known on `day`: an `R` rule counts from the publication once there has been one, else from its latest day."""
        published = self._taken(self.milestone(milestone.after), day) if milestone.after else self.day
        anchors = Anchors(self.day, self.opens, published)
        span = milestone.rule.span(anchors)
        return Span(milestone.opens.point(anchors), span.last) if milestone.opens else span

    def _taken(self, milestone: Milestone, day: date) -> date:
        if milestone.done and milestone.done.day <= day:
            return milestone.done.day
        return self.span(milestone, day).last.day

    def phase(self, moment: datetime) -> Phase | None:
        """Return the phase of a moment; None while the day of the election is not known."""
        begun = [p for p in self.phases if self.phase_begins(p) <= moment]
        return begun[-1] if begun else None

    def phase_begins(self, phase: Phase) -> datetime:
        """Return the first moment of a phase."""
        return phase.since.point(Anchors(self.day, self.opens, self.day)).begins

    def going_on(self, moment: datetime) -> tuple[Milestone, ...]:
        """Return the milestones that last at that moment: those with a beginning, which has been, and an end, which has not."""
        spans = [(m, self.span(m, moment.date())) for m in self.milestones]
        return tuple(m for m, span in spans if span.first and span.state(moment) is State.OPEN)

    def coming(self, moment: datetime) -> tuple[Milestone, ...]:
        """Return the milestones that still lie ahead, the next first: what has not begun, and time limits that have not run out."""
        left = [m for m in self.milestones if not (m.done and m.done.day <= moment.date())]
        points = [(self._next_point(self.span(m, moment.date()), moment), m) for m in left]
        return tuple(m for point, m in sorted(((p, m) for p, m in points if p), key=lambda found: found[0].begins))

    @staticmethod
    def _next_point(span: Span, moment: datetime) -> Point | None:
        if span.first and moment < span.first.begins:
            return span.first
        return span.last if moment < span.last.ends and not span.first else None
