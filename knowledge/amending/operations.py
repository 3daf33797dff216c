"""What amending documents order: one frozen value an operation, with its places, the clause that orders it, and the day from which it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.amending.places import Place
from knowledge.official.model import Part


@dataclass(frozen=True, slots=True)
class Fragment:
    """New words with their structure: `number` and `heading` as printed, `text` its own words without label and children."""

    part: Part
    number: str
    heading: str
    text: str
    children: tuple[Fragment, ...] = ()


@dataclass(frozen=True, slots=True)
class Base:
    """Which document is amended, as far as the amending document says: its official number, its name in lower case."""

    number: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Ordered:
    """What all operations share.

    `clause` is where in the amending document it stands (`1.23.a`); `in_force_from` the day of that clause, None where the amending document
    gives no readable day.
    """

    clause: str
    base: Base
    in_force_from: date | None


@dataclass(frozen=True, slots=True)
class ReplaceText(Ordered):
    """A place gets new text; where `place.extent` is the heading or the opening, `fragment` holds only that."""

    place: Place
    fragment: Fragment


@dataclass(frozen=True, slots=True)
class Insert(Ordered):
    """A new article, clause or point. `after` and `before` name its neighbour; without them its number says where it stands."""

    place: Place
    fragment: Fragment
    after: Place | None = None
    before: Place | None = None


@dataclass(frozen=True, slots=True)
class Repeal(Ordered):
    """Places that end."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ReplacePhrase(Ordered):
    """Words that others replace, in the places and not in `exceptions`; `times` is how often, in each place, where the document says so."""

    old: str
    new: str
    places: tuple[Place, ...]
    exceptions: tuple[Place, ...] = ()
    times: int | None = None


@dataclass(frozen=True, slots=True)
class RemovePhrase(Ordered):
    """Words that are struck out, in the places and not in `exceptions`."""

    old: str
    places: tuple[Place, ...]
    exceptions: tuple[Place, ...] = ()
    times: int | None = None


class Side(StrEnum):
    """On which side of the anchor new words stand."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class AddPhrase(Ordered):
    """Words that are put before or after others, in the places and not in `exceptions`."""

    new: str
    anchor: str
    side: Side
    places: tuple[Place, ...]
    exceptions: tuple[Place, ...] = ()
    times: int | None = None


@dataclass(frozen=True, slots=True)
class Renumber(Ordered):
    """A place that gets another number on the same level."""

    place: Place
    number: str


Phrase = ReplacePhrase | RemovePhrase | AddPhrase
Operation = ReplaceText | Insert | Repeal | Phrase | Renumber


class Doubt(StrEnum):
    """Why something in an amending document was not read."""

    BASE_UNKNOWN = "base-unknown"
    INSTRUCTION_UNKNOWN = "instruction-unknown"
    PLACE_MISSING = "place-missing"
    PLACE_UNREADABLE = "place-unreadable"
    PART_OF_PROVISION = "part-of-provision"
    QUOTE_UNREADABLE = "quote-unreadable"
    TEXT_MISSING = "text-missing"
    TEXT_DIFFERS = "text-differs"
    PAIRS_UNCLEAR = "pairs-unclear"
    POSITION_UNCLEAR = "position-unclear"
    END_UNCLEAR = "end-unclear"
    DATE_UNREADABLE = "date-unreadable"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A sentence that a person must read: `clause` is where it stands, `reason` why it was not read."""

    clause: str
    sentence: str
    reason: Doubt


@dataclass(frozen=True, slots=True)
class Amendments:
    """What an amending document orders, in its order, and what could not be read with certainty. `document` is its number."""

    document: str | None
    operations: tuple[Operation, ...]
    unclear: tuple[Unclear, ...] = ()

    def of(self, clause: str) -> tuple[Operation, ...]:
        """Return the operations that a clause of the amending document orders, itself or in its points."""
        return tuple(o for o in self.operations if o.clause == clause or o.clause.startswith(f"{clause}."))
