"""What became of each operation when amendments were applied."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from knowledge.amending.dated_text import DatedText
from knowledge.amending.operations import Operation
from knowledge.amending.places import Place


class Refusal(StrEnum):
    """Why an operation was not applied at a place."""

    PLACE_NOT_FOUND = "place-not-found"
    PLACE_ENDED = "place-ended"
    PLACE_EXISTS = "place-exists"
    NEIGHBOUR_NOT_FOUND = "neighbour-not-found"
    PHRASE_NOT_FOUND = "phrase-not-found"
    PHRASE_OTHER_CASE = "phrase-other-case"
    PHRASE_COUNT = "phrase-count"
    PHRASES_OVERLAP = "phrases-overlap"
    PLACE_AMBIGUOUS = "place-ambiguous"  # two sections of that number, and no chapter named
    PARAGRAPH_NOT_FOUND = "paragraph-not-found"
    PARAGRAPH_UNCLEAR = "paragraph-unclear"  # it can be counted in several ways
    REWRITTEN = "rewritten"  # the same document gives the place, or one around it, new text


@dataclass(frozen=True, slots=True)
class Applied:
    """An operation that was applied at a place; `times` is how often, for phrases."""

    operation: Operation
    place: Place
    times: int = 1


@dataclass(frozen=True, slots=True)
class NotApplied:
    """An operation that was not applied at a place, and why; `found` is how often a phrase stands there."""

    operation: Operation
    place: Place
    reason: Refusal
    found: int = 0


Outcome = Applied | NotApplied


@dataclass(frozen=True, slots=True)
class Consolidation:
    """The text with the amendments applied, and what became of each; `elsewhere` holds operations on other documents."""

    text: DatedText
    applied: tuple[Applied, ...] = ()
    not_applied: tuple[NotApplied, ...] = ()
    elsewhere: tuple[Operation, ...] = ()
