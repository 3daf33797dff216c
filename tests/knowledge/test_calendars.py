"""The calendar of the election of 15 March 2026."""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.calendar_reading import latest_election
from knowledge.documents import LANGUAGES
from knowledge.schedule import State

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts" / "law.md"
KNOWN_LATER = date(2026, 11, 21)
ELECTION = latest_election()

# Day and month (and hour) of each step, as the fact sheet's calendar has it.
DATES = {
    "announcement": "20/11/2025",
    "committees": "30/11/2025",
    "structure": "30/11/2025",
    "consultation-1": "1–10/12/2025",
    "adjustment-1": "15/12/2025",
    "filing": "15/12/2025 – 17:00 1/2/2026",
    "nomination": "17/12/2025 – 25/1/2026",
    "constituencies": "25/12/2025",
    "boards": "4/1/2026",
    "teams": "31/1/2026",
    "consultation-2": "2–3/2/2026",
    "list-posted": "3/2/2026",
    "voters-conferences": "4–8/2/2026",
    "adjustment-2": "5/2/2026",
    "verification": "8/2/2026",
    "consultation-3": "9–20/2/2026",
    "lists-sent": "22/2/2026",
    "candidates-assembly": "26/2/2026",
    "candidates-councils": "26/2/2026",
    "ballots-boards": "26/2/2026",
    "candidates-province": "27/2/2026",
    "candidates-posted": "27/2/2026",
    "ballots-teams": "2/3/2026",
    "list-complaints": "5/3/2026",
    "list-lawsuit": "10/3/2026",
    "list-changes": "7:00 14/3/2026",
    "voting": "15/3/2026",
    "count-records": "18/3",
    "unit-records": "20/3",
    "province-records": "22/3",
    "repeated-voting": "22/3",
    "results-assembly": "25/3",
    "results-councils": "25/3",
    "first-session-councils": "29/4",
    "first-session-assembly": "14/5",
}


def moments():
    """Return moments around the election, to the minute."""
    return st.datetimes(datetime(2025, 5, 21), datetime(2027, 1, 1))  # noqa: DTZ001  the calendar counts in local time


def written(step):
    """Return the end of a step as the fact sheet writes it."""
    last = ELECTION.span(step, KNOWN_LATER).last
    return last.day, last.at


@pytest.mark.parametrize(("name", "dates"), DATES.items())
def test_computed_dates_are_those_of_the_fact_sheet(name, dates):
    """Counting by the law gives the dates that were gathered and confirmed for 2026."""
    *_, hour, minute, day, month, year = re.search(r"(?:(\d+):(\d+) )?(\d+)/(\d+)(?:/(\d+))?$", dates).groups()
    last, at = written(ELECTION.milestone(name))
    assert last == date(int(year or 2026), int(month), int(day))
    if hour:
        assert at == time(int(hour), int(minute))
    first = re.match(r"(\d+)(?:/(\d+)/(\d+))? ?–", dates)
    if first:
        begins = ELECTION.span(ELECTION.milestone(name), KNOWN_LATER).first.day
        assert begins == date(int(first[3] or year or 2026), int(first[2] or month), int(first[1]))


@pytest.mark.shared
@pytest.mark.skipif(not FACTS.exists(), reason="../shared/facts is not here")
def test_the_dates_stand_in_the_fact_sheet():
    """What this test expects is what the fact sheet holds."""
    section = FACTS.read_text("utf-8").partition("## 3. Calendar")[2].partition("\n---")[0]
    assert {name: dates for name, dates in DATES.items() if dates not in section.replace("*", "")} == {}


def test_complaints_count_from_the_publication():
    """Until the result is published the last day is counted from the latest day of publication, afterwards from the true one."""
    complaint = ELECTION.milestone("complaints-assembly")
    assert ELECTION.span(complaint, date(2026, 3, 20)).last.day == date(2026, 3, 28)
    assert ELECTION.span(complaint, date(2026, 3, 21)).last.day == date(2026, 3, 24)


def test_dates_in_the_texts_are_dates_of_the_calendar():
    """Whatever day a text of the file names is one that the rules come to."""
    days = {ELECTION.day, ELECTION.announced}
    for step in ELECTION.milestones:
        for known in (date(2025, 12, 1), KNOWN_LATER):
            span = ELECTION.span(step, known)
            days |= {span.last.day} | ({span.first.day} if span.first else set())
    texts = [p.now.vi for p in ELECTION.phases] + [t.vi for m in ELECTION.milestones for t in (m.what, m.citizen, m.late, m.condition) if t]
    named = {date(int(y), int(m), int(d)) for text in texts for d, m, y in re.findall(r"(\d+)/(\d+)/(\d{4})", text)}
    assert named <= days


@given(moments())
def test_every_moment_has_one_phase(moment):
    """From the day on which the election was set, each moment lies in a phase that has begun and whose successor has not."""
    phase = ELECTION.phase(moment)
    begun = [p for p in ELECTION.phases if ELECTION.phase_begins(p) <= moment]
    assert phase is begun[-1]


def test_before_the_day_was_set_there_is_no_phase():
    """Nothing is known of the election before the National Assembly set its day."""
    assert ELECTION.phase(datetime(2025, 5, 20, 23, 59)) is None  # noqa: DTZ001


@given(moments())
def test_what_comes_is_in_order_and_not_over(moment):
    """Steps to come are sorted by when they begin or run out, and none has passed; what goes on is among none of them."""
    coming = ELECTION.coming(moment)
    for step in coming:
        assert ELECTION.span(step, moment.date()).state(moment) is not State.PASSED
    assert not set(coming) & set(ELECTION.going_on(moment))


@given(moments())
def test_after_the_last_step_nothing_comes(moment):
    """The calendar ends: two months after election day no step is left."""
    if moment.date() > ELECTION.day + timedelta(days=61):
        assert ELECTION.coming(moment) == ELECTION.going_on(moment) == ()


def test_texts_stand_in_both_languages_without_full_stops():
    """What a step is called can stand inside a sentence; what a citizen does is a sentence."""
    for step in ELECTION.milestones:
        for language in LANGUAGES:
            assert not step.what[language].endswith(".")
            for sentence in filter(None, (step.citizen, step.late)):
                assert sentence[language].endswith(".")
