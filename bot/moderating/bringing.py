"""From a file to the changes of a draft: read, parsed, measured, its amendments applied. Nothing is kept and nothing is changed on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.moderating.change import Change
from bot.moderating.changes import AnyChange
from bot.moderating.document_changes import AddDocument, ApplyAmendment
from bot.moderating.headers import Corrections, document_from
from bot.moderating.official_texts import amending, text_of
from knowledge.amending.applying import concerns
from knowledge.amending.dated_text import DatedText, dated
from knowledge.amending.errors import DisorderError
from knowledge.amending.operations import Amendments
from knowledge.amending.outcomes import Consolidation
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
        official = studied.official
        document = document_from(official.header, said, self._library)
        # What may be an order and could not be read is shown too; a document without either amends nothing.
        amendments = studied.amendments if studied.amendments.operations or studied.amendments.unclear else None
        applied, later = self._amended(document, amendments) if amendments else ((), ())
        added = AddDocument(
            file=pages.sha256,
            name=name,
            document=_amends(document, amendments, self._library),
            official=official,
            fidelity=studied.fidelity,
            amendments=amendments,
            bases_missing=self._missing(amendments),
            bases_later=later,
        )
        changes: tuple[AnyChange, ...] = (added, *applied, *self._caught_up(document, official))
        progress(Stage.AMENDING, 1, 1)
        return Brought(pages, added, changes, content)

    def _amended(self, document: Document, amendments: Amendments) -> tuple[tuple[ApplyAmendment, ...], tuple[str, ...]]:
        """Apply what the document orders to each document whose words are there; name those that hold changes of a later day already."""
        ordered = Ordered(amendments, document.in_force_from)
        bases = [
            (base, _over_time(text, base))
            for base in self._library.documents
            if base.number != document.number and (text := text_of(base.number, self._earlier)) and concerns(amendments, text.header)
        ]
        outcomes = apply_changes([Job(text, (ordered,)) for _, text in bases], self._limits)
        of_bases = [(base, outcome) for (base, _), (outcome,) in zip(bases, outcomes, strict=True)]
        applied = tuple(
            _applied(base, document, outcome, base.amended_by) for base, outcome in of_bases if isinstance(outcome, Consolidation)
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
        numbers = dict.fromkeys(o.base.number for o in amendments.operations if o.base.number) if amendments else {}
        return tuple(number for number in numbers if text_of(number, self._earlier) is None)


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
