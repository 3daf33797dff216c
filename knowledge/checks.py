"""Checks of a library that need no official text: lengths, counts, likeness of questions, references, figures against the committed table.

The table `figures.tsv` of a document's folder was read from the official articles (see `tests/library/` and docs/library.md): one line an article with
the hash of the official text, the figures that stand in it, and the figures of the text before the amendment, or that no such text is held.
What needs the whole library at once is in `knowledge.consistency`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from knowledge.consistency import check_between
from knowledge.documents import LANGUAGES, Edition, Language, Provision
from knowledge.errors import Problem
from knowledge.figures import Figure, figures, stated_figures, supports
from knowledge.folding import folded_syllables
from knowledge.reading import DocumentFiles, locate, read_folders

FIGURES_FILE: Final = "figures.tsv"
_NOT_HELD: Final = "not held"
TEXT_LENGTH: Final[dict[Language, tuple[int, int]]] = {"vi": (60, 720), "en": (60, 800)}
QUESTION_COUNT: Final[dict[Language, tuple[int, int]]] = {"vi": (3, 6), "en": (2, 3)}
MOST_ALIKE: Final = 0.7


@dataclass(frozen=True, slots=True)
class OfficialFigures:
    """The figures of an official article: `sha256` of its text in force, what stands in it, what stood in the text before the amendment.

    `earlier` is None where the text before the amendment is not held, so that nothing can be held to it.
    """

    sha256: str
    present: frozenset[Figure]
    earlier: frozenset[Figure] | None

    @property
    def superseded(self) -> frozenset[Figure]:
        """Return the lengths, shares and dates that stood in the earlier text and stand in the present one no longer."""
        return frozenset(f for f in (self.earlier or frozenset()) - self.present if f.unit)


def check_library(folder: Path) -> list[Problem]:
    """Return everything that is wrong in a library whose files can be read.

    Raises:
        LibraryError: a file cannot be read.
    """
    folders = read_folders(folder)
    return [*(problem for files in folders for problem in _check_document(files)), *check_between(folders)]


def read_figures(path: Path) -> dict[str, OfficialFigures]:
    """Read the table of a document; empty where it has none."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, dialect="excel-tab"))
    return {r["article"]: OfficialFigures(r["sha256"], _parse(r["present"]), _parse_held(r["earlier"])) for r in rows}


def write_figures(path: Path, table: dict[str, OfficialFigures]) -> None:
    """Write the table of a document, one line an article."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, dialect="excel-tab", lineterminator="\n")
        writer.writerow(("article", "sha256", "present", "earlier"))
        for article, official in table.items():
            earlier = _NOT_HELD if official.earlier is None else _write(official.earlier)
            writer.writerow((article, official.sha256, _write(official.present), earlier))


def unsupported(provision: Provision, language: Language, official: OfficialFigures) -> Iterator[str]:
    """Say which figures of a provision's text the official article does not hold, or holds no longer; a repealed one is held to the earlier text."""
    if provision.in_force_until is not None:
        yield from _not_earlier(provision, language, official)
        return
    computed = frozenset().union(*(figures(c) for c in provision.computed))
    for figure in sorted(stated_figures(provision.text[language])):
        if supports(computed, figure):
            continue
        if figure in official.superseded:
            yield f"the figure {figure} was superseded"
        elif not supports(official.present, figure):
            yield f"the figure {figure} does not stand in the official article"


def _not_earlier(edition: Edition, language: Language, official: OfficialFigures) -> Iterator[str]:
    if official.earlier is None:
        return
    for figure in sorted(stated_figures(edition.text[language])):
        if not supports(official.earlier, figure):
            yield f"the figure {figure} does not stand in the earlier official article"


def _check_document(files: DocumentFiles) -> Iterator[Problem]:
    table = read_figures(files.folder / FIGURES_FILE)
    for file, article in files.articles.items():
        for index, provision in enumerate(article.provisions):
            for field, message in (*_check_text(provision, table.get(article.article)), *_check_questions(provision)):
                full = f"provisions[{index}].{field}"
                yield Problem(file, locate(file, full), full, message)


def _check_text(provision: Provision, official: OfficialFigures | None) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        text = provision.text[language]
        least, most = TEXT_LENGTH[language]
        if not least <= len(text) <= most:
            yield f"text.{language}", f"{len(text)} characters; from {least} to {most} read well on a phone"
        if official:
            yield from ((f"text.{language}", message) for message in unsupported(provision, language, official))
            yield from (
                (f"before[{n}].text.{language}", m) for n, e in enumerate(provision.before) for m in _not_earlier(e, language, official)
            )


def _check_questions(provision: Provision) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        questions = provision.questions[language]
        least, most = QUESTION_COUNT[language]
        if not least <= len(questions) <= most:
            yield f"questions.{language}", f"{len(questions)} questions; write {least} to {most}"
        for a, b in combinations(questions, 2):
            if alike(a, b) > MOST_ALIKE:
                yield f"questions.{language}", f"two questions share too many syllables: {a!r} and {b!r}"


def alike(a: str, b: str) -> float:
    """Return the share of the shorter question's syllables that stand in the other, 0 to 1."""
    first, second = set(folded_syllables(a)), set(folded_syllables(b))
    return len(first & second) / (min(len(first), len(second)) or 1)


def _parse(cell: str) -> frozenset[Figure]:
    return frozenset(map(Figure.parse, filter(None, cell.split("; "))))


def _parse_held(cell: str) -> frozenset[Figure] | None:
    return None if cell == _NOT_HELD else _parse(cell)


def _write(values: Iterable[Figure]) -> str:
    return "; ".join(map(str, sorted(values)))
