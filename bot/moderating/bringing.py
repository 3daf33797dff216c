"""From a file to the changes of a draft: read, parsed, measured, its amendments applied. Nothing is kept and nothing is changed on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.moderating.change import Change
from bot.moderating.changes import AnyChange
from bot.moderating.document_changes import AddDocument, ApplyAmendment, EndDocument
from bot.moderating.headers import Corrections, document_from
from bot.moderating.official_texts import amending, text_of
from knowledge.amending.applying import concerns
from knowledge.amending.dated_text import DatedText, dated
from knowledge.amending.errors import DisorderError
from knowledge.amending.misprints import Misprint, corrected
from knowledge.amending.operations import Amendments, Operation, Repeal
from knowledge.amending.outcomes import Consolidation
from knowledge.amending.places import WHOLE_DOCUMENT
from knowledge.documents import Document, Library
from knowledge.intake.limits import Limits
from knowledge.intake.model import Pages
from knowledge.intake.reading import read_file
from knowledge.official.model import OfficialText
from knowledge.studying.model import Change as Ordered
from knowledge.studying.model import Job, Late, Outcome, Step
from knowledge.studying.study import apply_changes, study


class Stage(StrEnum):
    """Where a file is on its way; each has a text `stage-<value>`."""

    READING = "reading"
    PARSING = "parsing"
    MEASURING = "measuring"
    AMENDING = "amending"


_STAGES = {Step.PARSING: Stage.PARSING, Step.MEASURING: Stage.MEASURING, Step.AMENDING: Stage.AMENDING}
Progress = Callable[[Stage, int, int], None]
"""Called with the stage, and the pages done and in all (0, 1 where a stage has no pages)."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file became: its pages, the changes (the document first, then what it does to others), and its bytes."""

    pages: Pages
    added: AddDocument
    changes: tuple[AnyChange, ...]
    content: bytes


class Bringing:
    """Brings files in, each over what is published: `library`, and the changes that led to it, the newest first."""

    def __init__(self, limits: Limits, library: Library, earlier: Sequence[Change]) -> None:
        self._limits = limits
        self._library = library
        self._earlier = earlier

    def bring(self, content: bytes, name: str, said: Corrections, progress: Progress) -> Brought:
        """Return what a file becomes. Takes seconds, with scans minutes: call it in a thread.

        Raises:
            FileRefusedError: the file is not taken: it holds no text, or takes more time or memory than it may.
            HeaderError: the document does not say enough about itself, and the moderator has not said the rest.
        """
        progress(Stage.READING, 0, 1)
        pages = read_file(content, self._limits, name=name, progress=lambda done, total: progress(Stage.READING, done, total))
        studied = study(pages, self._limits, lambda step: progress(_STAGES[step], 0, 1))
        document = document_from(studied.official.header, said, self._library)
        # What may be an order and could not be read is shown too; a document without either amends nothing.
        amendments = studied.amendments if studied.amendments.operations or studied.amendments.unclear else None
        given = AddDocument(
            file=pages.sha256, name=name, document=document, official=studied.official, fidelity=studied.fidelity, amendments=amendments
        )
        added, effects = self.effects(given, {})
        progress(Stage.AMENDING, 1, 1)
        return Brought(pages, added, (added, *effects, *self.ends(added)), content)

    def effects(
        self, given: AddDocument, corrections: Mapping[str, tuple[Misprint, ...]]
    ) -> tuple[AddDocument, tuple[ApplyAmendment, ...]]:
        """Return a document with what it does to others and they to it, over what is published.

        `corrections` are the misprints to set right in the documents that it amends, by their numbers.

        Raises:
            FileRefusedError: that takes more time or memory than it may.
            DisorderError: the document holds changes of a later day than what amends it.
            MisprintGoneError, UnknownPlaceError: a word that was to be set right does not stand there.
        """
        amendments = given.amendments
        applied, later = self._amended(given.document, amendments, corrections) if amendments else ((), ())
        document = _amends(given.document, amendments, self._library)
        update = {"document": document, "bases_missing": self._missing(amendments), "bases_later": later}
        return given.model_copy(update=update), (*applied, *self._caught_up(given.document, given.official))

    def ends(self, added: AddDocument) -> tuple[EndDocument, ...]:
        """Return the documents of the library that a document ends as wholes, whether their own words have been brought in or not."""
        ending = (
            {o.base.number: _last_day(o, added.document) for o in added.amendments.operations if _is_end(o)} if added.amendments else {}
        )
        return tuple(
            EndDocument(number=document.number, last_day=last)
            for document in self._library.documents
            if (last := ending.get(document.number)) is not None and document.in_force_from <= last < (document.in_force_until or date.max)
        )

    def _amended(
        self, document: Document, amendments: Amendments, corrections: Mapping[str, tuple[Misprint, ...]]
    ) -> tuple[tuple[ApplyAmendment, ...], tuple[str, ...]]:
        """Apply what the document orders to each document whose words are there; name those that hold changes of a later day already."""
        ordered = Ordered(amendments, document.in_force_from)
        bases = [
            (base, corrected(_over_time(text, base), corrections.get(base.number, ())))
            for base in self._library.documents
            if base.number != document.number and (text := text_of(base.number, self._earlier)) and concerns(amendments, text.header)
        ]
        outcomes = apply_changes([Job(text, (ordered,)) for _, text in bases], self._limits)
        of_bases = [(base, outcome) for (base, _), (outcome,) in zip(bases, outcomes, strict=True)]
        applied = tuple(
            _applied(base, document, outcome, base.amended_by).model_copy(update={"corrections": corrections.get(base.number, ())})
            for base, outcome in of_bases
            if isinstance(outcome, Consolidation)
        )
        return applied, tuple(base.number for base, outcome in of_bases if isinstance(outcome, Late))

    def _caught_up(self, document: Document, official: OfficialText) -> Iterator[ApplyAmendment]:
        """Apply what documents that were brought in before this one order of it, the oldest first."""
        later = [a for a in amending(document.number, self._earlier) if a.amendments and concerns(a.amendments, official.header)]
        if not later:
            return
        changes = tuple(Ordered(a.amendments, a.document.in_force_from) for a in later if a.amendments)
        known = document.amended_by
        (outcomes,) = apply_changes([Job(_over_time(official, document), changes)], self._limits)
        for added, outcome in zip(later, outcomes, strict=False):
            yield _applied(document, added.document, outcome, known)
            known = (*known, added.subject)

    def _missing(self, amendments: Amendments | None) -> tuple[str, ...]:
        # What only ends needs no words of its own.
        operations = [o for o in amendments.operations if not _is_end(o)] if amendments else []
        numbers = dict.fromkeys(o.base.number for o in operations if o.base.number)
        return tuple(number for number in numbers if text_of(number, self._earlier) is None)


def _is_end(operation: Operation) -> bool:
    return isinstance(operation, Repeal) and WHOLE_DOCUMENT in operation.places


def _last_day(operation: Operation, by: Document) -> date:
    return (operation.in_force_from or by.in_force_from) - timedelta(days=1)


def _over_time(text: OfficialText | DatedText, document: Document) -> DatedText:
    return text if isinstance(text, DatedText) else dated(text, document.in_force_from)


def _applied(base: Document, by: Document, outcome: Outcome, known: tuple[str, ...]) -> ApplyAmendment:
    """Return what a document makes of the base.

    Raises:
        DisorderError: the base holds changes of a later day already.
    """
    if isinstance(outcome, Late):
        raise DisorderError(outcome.day, outcome.latest)
    return ApplyAmendment(base=base.number, amending=by.number, in_force_from=by.in_force_from, consolidation=outcome, known=known)


def _amends(document: Document, amendments: Amendments | None, library: Library) -> Document:
    """Name the documents of the library that it amends, beside those that are named already."""
    numbers = {o.base.number for o in amendments.operations} if amendments else set()
    named = [d.number for d in library.documents if d.number in numbers]
    return document.model_copy(update={"amends": tuple(dict.fromkeys((*document.amends, *named)))})
