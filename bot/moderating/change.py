"""What every change to a library can do: be made to one, say whom it concerns, and say what a reader should look at twice."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from bot.moderating.errors import ChangeError, ChangeFault
from knowledge.documents import Article, Document, Library, Placed, Provision, Record


@dataclass(frozen=True, slots=True)
class Remark:
    """What both people should look at twice: a code worded by `remark-<code>`, the place that it is about, and what was found."""

    code: str
    about: str
    found: str = ""


class Change(Record):
    """One change. It is a value: making it to a library gives another library, and the same each time."""

    @abstractmethod
    def applied_to(self, library: Library) -> Library:
        """Return the library with the change made.

        Raises:
            ChangeError: it does not fit that library.
        """

    @abstractmethod
    def scope_in(self, library: Library) -> str:
        """Return whose matter it is: `nationwide`, or the code of a province or commune.

        Raises:
            ChangeError: what it changes is not there.
        """

    @property
    @abstractmethod
    def subject(self) -> str:
        """What it is about, as a moderator knows it: a document's number, a reference, a notice's name."""

    def remarks(self, library: Library) -> Iterable[Remark]:  # noqa: ARG002  most have none
        """Return what should be looked at twice when it is made to that library."""
        return ()


def rebuilt(library: Library, **parts: object) -> Library:
    """Return the library with those fields replaced; `model_copy` would keep what was computed from the former ones."""
    fields = {name: getattr(library, name) for name in Library.model_fields}
    return Library.model_construct(**(fields | parts))


def placed_at(library: Library, reference: str) -> Placed:
    """Return the provision of that very reference.

    Raises:
        ChangeError: it is not in the library.
    """
    found = library.provisions.get(reference)
    if found is None:
        raise ChangeError(ChangeFault.PROVISION_UNKNOWN, reference=reference)
    return found


def find_document(library: Library, number: str) -> Document | None:
    """Return the document of that number; None where the library has none."""
    return next((d for d in library.documents if d.number == number), None)


def document_of(library: Library, number: str) -> Document:
    """Return the document of that number.

    Raises:
        ChangeError: it is not in the library.
    """
    found = find_document(library, number)
    if found is None:
        raise ChangeError(ChangeFault.DOCUMENT_UNKNOWN, number=number)
    return found


def with_provision(library: Library, placed: Placed, provision: Provision) -> Library:
    """Return the library with another provision in that place."""
    number = placed.document.number

    def mended(article: Article) -> Article:
        kept = tuple(provision if p == placed.provision else p for p in article.provisions)
        return article.model_copy(update={"provisions": kept})

    articles = tuple(mended(a) if a.article == placed.article.article else a for a in library.articles[number])
    return rebuilt(library, articles=library.articles | {number: articles})


def with_document(library: Library, document: Document) -> Library:
    """Return the library with another document of that number in its place."""
    documents = tuple(document if d.number == document.number else d for d in library.documents)
    return rebuilt(library, documents=documents)
