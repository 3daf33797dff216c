"""Checks between the provisions and documents of a whole library: what one names stands in another, and no two answer the same question.

They need the whole library at once; `knowledge.checks` looks at one provision at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.documents import Library, Placed, Provision
from knowledge.errors import Problem
from knowledge.folding import syllables
from knowledge.reading import DOCUMENT_FILE, DocumentFiles, locate

# Since 1/7/2025 (83/2025/QH15) there is no district level: a sentence that names it says that it was, or that it is gone.
_DISTRICT = re.compile(r"\bcấp huyện\b", re.IGNORECASE)
_GONE = re.compile(
    r"\btrước (?:đó|đây|kia|ngày đó|(?:ngày )?1/7/2025)\b|\bnhư trước\b|\bkhông còn\b|\bbãi bỏ\b|\bbỏ\b(?! phiếu)|\bbớt\b|\bchấm dứt\b|\bthay cho\b|\btừng\b",
    re.IGNORECASE,
)


def check_between(folders: Sequence[DocumentFiles]) -> Iterator[Problem]:
    """Yield what is wrong between the documents of a library."""
    library = Library(
        documents=tuple(f.document for f in folders), articles={f.document.number: tuple(f.articles.values()) for f in folders}
    )
    yield from _one_sided(folders)
    asked: dict[str, str] = {}
    for files in folders:
        for file, index, placed in _provisions(files):
            provision = placed.provision
            found = (*_unknown_references(provision, library), *_unnamed_amendments(placed), *_district(provision))
            for field, message in (*found, *_asked_twice(placed, asked)):
                full = f"provisions[{index}].{field}"
                yield Problem(file, locate(file, full), full, message)


def _provisions(files: DocumentFiles) -> Iterator[tuple[Path, int, Placed]]:
    for file, article in files.articles.items():
        for index, provision in enumerate(article.provisions):
            yield file, index, Placed(document=files.document, article=article, provision=provision)


def _one_sided(folders: Sequence[DocumentFiles]) -> Iterator[Problem]:
    """Where one document says that it amends another of the library, the other says that it is amended by it, and the reverse."""
    documents = {f.document.number: f.document for f in folders}
    for files in folders:
        own, path = files.document, files.folder / DOCUMENT_FILE
        for field, other_field in (("amends", "amended_by"), ("amended_by", "amends")):
            for index, number in enumerate(getattr(own, field)):
                other = documents.get(number)
                if other is not None and own.number not in getattr(other, other_field):
                    place = f"{field}[{index}]"
                    yield Problem(path, locate(path, place), place, f"{number} does not name {own.number} under {other_field}")


def _unknown_references(provision: Provision, library: Library) -> Iterator[tuple[str, str]]:
    for index, reference in enumerate(provision.rests_on):
        if reference not in library.places:
            yield f"rests_on[{index}]", f"no provision {reference!r} in the library"


def _unnamed_amendments(placed: Placed) -> Iterator[tuple[str, str]]:
    for index, number in enumerate(placed.provision.amended_by):
        if number not in placed.document.amended_by:
            yield f"amended_by[{index}]", f"{DOCUMENT_FILE} does not name {number} under amended_by"


def _district(provision: Provision) -> Iterator[tuple[str, str]]:
    if provision.in_force_until is not None:
        return
    for part in re.split(r"(?<=[.;!?])\s+", provision.text.vi):
        if _DISTRICT.search(part) and not _GONE.search(part):
            yield "text.vi", f"the district level is gone since 1/7/2025; say since when, or that it was: {part!r}"


def _asked_twice(placed: Placed, asked: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Two provisions that hold one question word for word would take turns in answering it."""
    for index, question in enumerate(placed.provision.questions.vi):
        first = asked.setdefault(" ".join(syllables(question)), placed.reference)
        if first != placed.reference:
            yield f"questions.vi[{index}]", f"{first} asks the same: {question!r}"
