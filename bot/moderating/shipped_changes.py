"""Changes that bring what a newer package ships: a document, an article, the further questions of a document.

Each names the package that it is from, so that the next comparison begins there (`shipped`), and what stood in its place: where that is something
else by now, it does not fit, and nobody's work is overwritten.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from enum import StrEnum
from typing import Literal

from bot.moderating.change import Change, document_of, find_document, rebuilt, with_document
from bot.moderating.errors import ChangeError
from knowledge.documents import NATIONWIDE, Article, Asked, Document, Library


class ShippedFault(StrEnum):
    """Why something of a package does not fit a library."""

    CHANGED_HERE = "changed-here"


class ShippedError(ChangeError):
    """What a package ships does not fit: what stands in its place is not what it was compared with; `subject` names it."""

    text = "shipped-error"


def name_of(value: Document | Article | None) -> str:
    """Return the SHA-256 of what stands in a place, in hexadecimal digits; empty where nothing does."""
    return hashlib.sha256(value.model_dump_json().encode()).hexdigest() if value is not None else ""


class FromPackage(Change):
    """What is from a package; `package` is the SHA-256 of the library that it shipped (`shipped.packed`)."""

    package: str


class TakeDocument(FromPackage):
    """A document as the package has it: a new one with its articles, or other data of one that is there. `former`: see `name_of`."""

    change: Literal["take-document"] = "take-document"
    document: Document
    articles: tuple[Article, ...] = ()
    former: str

    def applied_to(self, library: Library) -> Library:
        """Return the library with the document."""
        held = find_document(library, self.subject)
        _check(held, self.former, self.subject)
        if held is not None:
            return with_document(library, self.document)
        articles = library.articles | {self.subject: self.articles}
        return rebuilt(library, documents=(*library.documents, self.document), articles=articles)

    def scope_in(self, library: Library) -> str:
        """Return the document's scope; to give another scope to a document that is there is a matter of the whole country."""
        held = find_document(library, self.subject)
        return self.document.scope if held is None or held.scope == self.document.scope else NATIONWIDE

    @property
    def subject(self) -> str:
        """The document."""
        return self.document.number


class TakeArticle(FromPackage):
    """An article with what is new of it in the package (None: the package has it no more); a new one comes after the article `after`."""

    change: Literal["take-article"] = "take-article"
    number: str
    place: str
    article: Article | None
    former: str
    after: str | None = None

    def applied_to(self, library: Library) -> Library:
        """Return the library with the article."""
        document_of(library, self.number)
        articles = library.articles[self.number]
        held = next((a for a in articles if a.article == self.place), None)
        _check(held, self.former, self.subject)
        kept = [self.article if a is held else a for a in articles]
        if held is None:
            places = [a.article for a in articles]
            kept.insert(places.index(self.after) + 1 if self.after in places else len(places), self.article)
        return rebuilt(library, articles=library.articles | {self.number: tuple(a for a in kept if a is not None)})

    def scope_in(self, library: Library) -> str:
        """Return the scope of its document."""
        return document_of(library, self.number).scope

    @property
    def subject(self) -> str:
        """The article."""
        return f"{self.number}#{self.place}"


class TakeAsked(FromPackage):
    """The further questions of a document, for finding and never shown; those of provisions that are not there are left out."""

    change: Literal["take-asked"] = "take-asked"
    number: str
    asked: tuple[Asked, ...]

    def applied_to(self, library: Library) -> Library:
        """Return the library with these in place of the document's further questions, in the order of the documents."""
        document_of(library, self.number)
        of = asked_by_document(library)
        of[self.number] = tuple(a for a in self.asked if a.target in library.provisions)
        return rebuilt(library, asked=tuple(a for document in library.documents for a in of.get(document.number, ())))

    def scope_in(self, library: Library) -> str:
        """Return the scope of the document."""
        return document_of(library, self.number).scope

    @property
    def subject(self) -> str:
        """The document."""
        return self.number


def asked_by_document(library: Library) -> dict[str, tuple[Asked, ...]]:
    """Return a library's further questions by the number of the document that answers them."""
    found: dict[str, list[Asked]] = defaultdict(list)
    for asked in library.asked:
        found[asked.target.partition("#")[0]].append(asked)
    return {number: tuple(questions) for number, questions in found.items()}


def _check(held: Document | Article | None, former: str, subject: str) -> None:
    if name_of(held) != former:
        raise ShippedError(ShippedFault.CHANGED_HERE, subject=subject)
