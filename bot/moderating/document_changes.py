"""Changes to documents: one brought in with its own words, one that another amends, one that ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from bot.answering.composing import show_day
from bot.moderating.change import Change, Remark, document_of, find_document, rebuilt, with_document
from bot.moderating.errors import ChangeError, ChangeFault
from knowledge.amending.misprints import Misprint, corrected_official
from knowledge.amending.operations import Amendments
from knowledge.amending.outcomes import Consolidation
from knowledge.documents import NATIONWIDE, Day, Document, Library
from knowledge.errors import KnowledgeError
from knowledge.fidelity import Fault, Fidelity
from knowledge.joining import join
from knowledge.joining_amendments import join_amendment
from knowledge.joining_corrections import join_corrections
from knowledge.official.model import OfficialText


class AddDocument(Change):
    """A document with its own words, as they were read from a file: that of the hash `file`, once called `name`.

    The words are kept here, and not read again from the file when the draft is published: what two people looked at is what is published, whatever
    the reader has learnt meanwhile. `amendments` is what it orders of other documents, None where it orders nothing; `bases_missing` are those of
    them whose own words had not been brought in, `bases_later` those that hold changes of a later day already. `corrections` are the misprints that a
    moderator confirmed; they are set right in `official`.
    """

    change: Literal["add-document"] = "add-document"
    file: str
    name: str
    document: Document
    official: OfficialText
    fidelity: Fidelity
    amendments: Amendments | None = None
    bases_missing: tuple[str, ...] = ()
    bases_later: tuple[str, ...] = ()
    corrections: tuple[Misprint, ...] = ()

    def applied_to(self, library: Library) -> Library:
        """Return the library with the document; what was there of it in plain text gets the words that it tells.

        Two places' documents may have one number: that of the other place, which may have come since the draft was made, is not written over.
        """
        held = find_document(library, self.subject)
        if held and held.scope != self.document.scope and NATIONWIDE not in {held.scope, self.document.scope}:
            raise ChangeError(ChangeFault.NUMBER_TAKEN, number=self.subject)
        try:
            # Without what was computed from the former fields.
            joined = join(rebuilt(library), self.document, self.official)
            return rebuilt(join_corrections(joined, self.subject, self.corrections))
        except (KnowledgeError, ValueError) as error:
            raise ChangeError(ChangeFault.NOT_JOINED, number=self.subject, detail=str(error)) from error

    def scope_in(self, library: Library) -> str:
        """Return the document's scope; to give another scope to a document that is there is a matter of the whole country."""
        held = next((d for d in library.documents if d.number == self.document.number), None)
        return self.document.scope if held is None or held.scope == self.document.scope else NATIONWIDE

    @property
    def subject(self) -> str:
        """The document."""
        return self.document.number

    @property
    def as_read(self) -> OfficialText:
        """The words as the file has them, misprints too."""
        return corrected_official(self.official, [c.undone for c in self.corrections]) if self.corrections else self.official

    @property
    def blocking(self) -> tuple[Fault, ...]:
        """The faults of the reading that keep it from being published."""
        return tuple(fault for fault in self.fidelity.faults if fault.blocks)

    def remarks(self, library: Library) -> Iterable[Remark]:
        """Return that a document of that number is there already, and other days than the library has."""
        for number in self.bases_missing:
            yield Remark("base-came" if _has_words(library, number) else "base-missing", self.subject, number)
        for number in self.bases_later:
            yield Remark("base-later", self.subject, number)
        if self.document.adopted and self.document.in_force_from < self.document.adopted:
            yield Remark("in-force-early", self.subject, f"{show_day(self.document.in_force_from)} < {show_day(self.document.adopted)}")
        held = next((d for d in library.documents if d.number == self.document.number), None)
        if held is None:
            return
        yield Remark("document-there", self.subject)
        if held.in_force_from != self.document.in_force_from:
            yield Remark("day-differs", self.subject, f"{show_day(held.in_force_from)} → {show_day(self.document.in_force_from)}")


class ApplyAmendment(Change):
    """What a document of the number `amending` orders of the document `base`, applied to its words; `known` amended the base before.

    Operations that were left out, because a moderator did or because they could not be applied with certainty, are not in the text. `corrections` are
    the misprints of the base that a moderator confirmed before they were applied.
    """

    change: Literal["apply-amendment"] = "apply-amendment"
    base: str
    amending: str
    in_force_from: Day
    consolidation: Consolidation
    known: tuple[str, ...]
    corrections: tuple[Misprint, ...] = ()

    def applied_to(self, library: Library) -> Library:
        """Return the library in which the base says what it says from then on; it must not have been amended otherwise meanwhile."""
        before = document_of(library, self.base)
        if set(before.amended_by) - {*self.known, self.amending}:
            raise ChangeError(ChangeFault.BASE_CHANGED, number=self.base)
        try:
            mended = join_corrections(rebuilt(library), self.base, self.corrections)
            return rebuilt(join_amendment(mended, self.base, self.consolidation, self.amending, self.in_force_from))
        except (KnowledgeError, ValueError) as error:
            raise ChangeError(ChangeFault.NOT_JOINED, number=self.base, detail=str(error)) from error

    def scope_in(self, library: Library) -> str:
        """Return the scope of the document that is amended: no commune changes the country's law."""
        return document_of(library, self.base).scope

    @property
    def subject(self) -> str:
        """The document that is amended."""
        return self.base


class EndDocument(Change):
    """A document that no longer applies after a day; its provisions stay, for questions about the time before."""

    change: Literal["end-document"] = "end-document"
    number: str
    last_day: Day

    def applied_to(self, library: Library) -> Library:
        """Return the library in which the document ends on that day."""
        document = document_of(library, self.number)
        if self.last_day < document.in_force_from:
            raise ChangeError(ChangeFault.ENDS_BEFORE_BEGINS, number=self.number, begins=show_day(document.in_force_from))
        return with_document(library, document.model_copy(update={"in_force_until": self.last_day}))

    def scope_in(self, library: Library) -> str:
        """Return the document's scope."""
        return document_of(library, self.number).scope

    @property
    def subject(self) -> str:
        """The document."""
        return self.number


def _has_words(library: Library, number: str) -> bool:
    """Whether a document's own words have been joined to any of its provisions."""
    articles = library.articles.get(number, ())
    return any(edition.official for article in articles for p in article.provisions for edition in (p, *p.before))
