"""Read questions that depend on the moment: when is the election, what comes next, is there still time for something, is it published yet?

What people may say stands in timing.yaml. Precision first: a question with a word that is not expected there is left to the library.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.answering.understanding import Understood
from bot.errors import SettingsError
from knowledge.calendars import Election
from knowledge.documents import Language
from knowledge.folding import fold

PATTERNS_FILE: Final = Path(__file__).with_name("timing.yaml")
_MONTHS: Final = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DATES: Final = (
    re.compile(r"\b(?:ngay )?(?P<d>\d{1,2})\s?[/-]\s?(?P<m>\d{1,2})(?:\s?[/-]\s?20\d\d)?\b"),
    re.compile(r"\b(?:ngay )?(?P<d>\d{1,2}) thang (?P<m>\d{1,2})\b(?: nam 20\d\d)?"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<w>{'|'.join(_MONTHS)})\b(?: 20\d\d)?"),
    re.compile(rf"\b(?P<w>{'|'.join(_MONTHS)}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?: 20\d\d)?"),
)


class Asks(Enum):
    """What is asked about the moment."""

    DAY = auto()
    HELD = auto()
    DAYS_LEFT = auto()
    NEXT_ELECTION = auto()
    NEXT_TERM = auto()
    NOW = auto()
    NEXT_STEPS = auto()
    ANOTHER_DAY = auto()
    VOTE_NOW = auto()
    IN_TIME = auto()
    PUBLISHED = auto()


@dataclass(frozen=True, slots=True)
class TimeQuestion:
    """A question about the moment; `steps`: the ids of the calendar's steps that it asks about; `claimed`: day and month that it takes for election day."""

    asks: Asks
    steps: tuple[str, ...] = ()
    claimed: tuple[int, int] | None = None


class _Action(BaseModel):
    model_config = ConfigDict(extra="forbid")

    steps: tuple[str, ...]
    patterns: tuple[str, ...]


class _Published(BaseModel):
    model_config = ConfigDict(extra="forbid")

    asked: tuple[str, ...]
    what: tuple[_Action, ...]


class _Patterns(BaseModel):
    model_config = ConfigDict(extra="forbid")

    short: dict[str, str]
    groups: dict[str, tuple[str, ...]]
    filler: dict[Language, tuple[str, ...]]
    not_asked: tuple[str, ...]
    lateness: tuple[str, ...]
    actions: tuple[_Action, ...]
    published: _Published


# What a question is made of, beside filler; the first that fits is taken.
_MADE_OF: Final[tuple[tuple[Asks, tuple[str, ...]], ...]] = (
    (Asks.VOTE_NOW, ("vote_now",)),
    (Asks.ANOTHER_DAY, ("election", "changed", "tag")),
    (Asks.ANOTHER_DAY, ("election", "changed")),
    (Asks.NEXT_TERM, ("election", "far", "when")),
    (Asks.NEXT_STEPS, ("steps", "election")),
    (Asks.NEXT_ELECTION, ("election", "following", "when")),
    (Asks.NEXT_ELECTION, ("election", "following", "tag")),
    (Asks.NOW, ("election", "now", "now_word")),
    (Asks.NOW, ("election", "now")),
    (Asks.DAYS_LEFT, ("election", "how_long")),
    (Asks.DAY, ("election", "when")),
    (Asks.HELD, ("election", "held")),
    (Asks.DAY, ("election", "today", "tag")),
    (Asks.DAY, ("election", "today")),
)


# The same where a day is named, which may be another than election day.
_CLAIMS: Final = (("election", "changed", "tag"), ("election", "changed"), ("election", "tag"), ("election",))


@dataclass(frozen=True, slots=True)
class _Plain:
    """A question without diacritics, punctuation and short forms: `own` as typed, `whole` with the turn that it leans on."""

    own: str
    whole: str
    language: Language


class TimeQuestions:
    """Recognises questions about the moment."""

    def __init__(self, patterns: _Patterns, election: Election) -> None:
        self._short = patterns.short
        self._groups = {name: _any(alternatives) for name, alternatives in patterns.groups.items()}
        self._filler = {language: _any(words) for language, words in patterns.filler.items()}
        self._not_asked = _any(patterns.not_asked)
        self._lateness = _any(patterns.lateness)
        self._actions = tuple((a.steps, _any(a.patterns)) for a in patterns.actions)
        self._published = _any(patterns.published.asked)
        self._publications = tuple((a.steps, _any(a.patterns)) for a in patterns.published.what)
        self._day = (election.day.day, election.day.month)

    def read(self, understood: Understood) -> TimeQuestion | None:
        """Return what is asked, or None where it is something else."""
        query = understood.query
        asked = _Plain(self._plain(understood.question), self._plain(query.text), query.language)
        return self._closed(asked) or self._in_time(asked) or self._is_published(asked)

    def _plain(self, text: str) -> str:
        words = re.sub(r"[^\w/\s-]|_", " ", fold(text)).split()
        return " ".join(self._short.get(word, word) for word in words)

    def _closed(self, asked: _Plain) -> TimeQuestion | None:
        """A question that holds nothing but what it asks for and filler; "bao nhiêu ngày nữa?" leans on a turn about the election."""
        claimed, text = _take_date(asked.own)
        if claimed and any(self._made_of(text, groups, asked.language) for groups in _CLAIMS):
            return TimeQuestion(Asks.ANOTHER_DAY, claimed=claimed)
        if claimed and claimed != self._day:
            return None
        leans = asked.own != asked.whole and self._groups["election"].search(asked.whole) is not None
        for asks, groups in _MADE_OF:
            without = [g for g in groups if g != "election"]
            if self._made_of(text, groups, asked.language) or (leans and self._made_of(text, without, asked.language)):
                return TimeQuestion(asks)
        return TimeQuestion(Asks.DAY) if self._made_of(text, ("day_named",), asked.language) else None

    def _made_of(self, text: str, groups: Sequence[str], language: Language) -> bool:
        for group in groups:
            if not self._groups[group].search(text):
                return False
            text = self._groups[group].sub(" ", text)
        return not self._filler[language].sub(" ", text).strip()

    def _in_time(self, asked: _Plain) -> TimeQuestion | None:
        """A question whether it is too late for something; what for may stand in the turn before."""
        if not self._lateness.search(asked.own) or self._not_asked.search(asked.own):
            return None
        named = (steps for text in (asked.own, asked.whole) for steps, action in self._actions if action.search(text))
        steps = next(named, None)
        return TimeQuestion(Asks.IN_TIME, steps) if steps else None

    def _is_published(self, asked: _Plain) -> TimeQuestion | None:
        """A question whether something is out yet; the turn before may say what."""
        if not self._published.search(asked.own):
            return None
        named = (steps for text in (asked.own, asked.whole) for steps, what in self._publications if what.search(text))
        steps = next(named, None)
        return TimeQuestion(Asks.PUBLISHED, steps) if steps else None


def _take_date(text: str) -> tuple[tuple[int, int] | None, str]:
    """Return the day and month that a text names, and the rest of it."""
    for pattern in _DATES:
        if match := pattern.search(text):
            said = match.groupdict()
            month = _MONTHS.index(said["w"]) + 1 if said.get("w") else int(said["m"])
            return (int(said["d"]), month), f"{text[: match.start()]} {text[match.end() :]}"
    return None, text


def _any(alternatives: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{a})(?!\w)" for a in alternatives))


def read_time_questions(election: Election, path: Path = PATTERNS_FILE) -> TimeQuestions:
    """Read the patterns.

    Raises:
        SettingsError: the file cannot be read, holds something else, or names a step that the calendar lacks.
    """
    try:
        patterns = _Patterns.model_validate(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
        for action in (*patterns.actions, *patterns.published.what):
            for step in action.steps:
                election.milestone(step)
        return TimeQuestions(patterns, election)
    except (OSError, yaml.YAMLError, ValidationError, KeyError, re.error) as error:
        message = f"{path} cannot be used: {error}"
        raise SettingsError(message) from error
