"""Apply amendments to the text that they amend: `consolidate`. Pure: the same texts and orders give the same result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from knowledge.amending.batch import Batch
from knowledge.amending.dated_text import DatedText, dated
from knowledge.amending.errors import DisorderError, UndatedError
from knowledge.amending.operations import Amendments, Base, Operation
from knowledge.amending.outcomes import Applied, Consolidation, NotApplied, Outcome
from knowledge.official.model import Header, OfficialText


def consolidate(base: OfficialText | DatedText, amendments: Amendments, in_force_from: date | None = None) -> Consolidation:
    """Return the text with the amendments of one document applied. `in_force_from`: the day of operations that have none of their own.

    Raises:
        UndatedError: the text, or an operation, has no day.
        DisorderError: the text already holds changes of a later day.
    """
    return consolidate_all(base, [amendments], in_force_from)


def consolidate_all(base: OfficialText | DatedText, several: Sequence[Amendments], in_force_from: date | None = None) -> Consolidation:
    """Return the text with those of several documents applied, by day; of one day, in the order given.

    Raises:
        UndatedError: the text, or an operation, has no day.
        DisorderError: the text already holds changes of a later day.
    """
    text = dated(base) if isinstance(base, OfficialText) else base
    ours = [(a, [o for o in a.operations if _concerns(o.base, text.header)]) for a in several]
    elsewhere = tuple(o for a in several for o in a.operations if not _concerns(o.base, text.header))
    batches = sorted(
        ((day, order, Batch(day, a.document, tuple(o for o in mine if _day(o, a, in_force_from) == day)))
         for order, (a, mine) in enumerate(ours)
         for day in {_day(o, a, in_force_from) for o in mine}),
        key=lambda b: b[:2],
    )  # fmt: skip
    latest = text.latest_change
    if batches and latest and batches[0][0] < latest:
        raise DisorderError(batches[0][0], latest)
    outcomes: list[Outcome] = []
    for _, _, batch in batches:
        text, became = batch.applied_to(text)
        outcomes += became
    applied = tuple(o for o in outcomes if isinstance(o, Applied))
    return Consolidation(text, applied, tuple(o for o in outcomes if isinstance(o, NotApplied)), elsewhere)


def concerns(amendments: Amendments, header: Header) -> bool:
    """Whether anything of the amendments is on the document of that header."""
    return any(_concerns(operation.base, header) for operation in amendments.operations)


def _day(operation: Operation, amendments: Amendments, otherwise: date | None) -> date:
    day = operation.in_force_from or otherwise
    if day is None:
        raise UndatedError(amendments.document)
    return day


def _concerns(base: Base, header: Header) -> bool:
    """Whether an operation is on this document: by number where both have one, else by name; where neither is known, it is."""
    if base.number and header.number:
        return base.number == header.number
    if base.name and header.title:
        title = " ".join(header.title.lower().split())
        return title in base.name or (bool(own := base.name.partition(" ")[2]) and own in title)
    return True
