"""Errors of the knowledge layer.

KnowledgeError
├── LibraryError          the shipped or edited library cannot be used; carries every problem found
├── CalendarError         the calendar of an election cannot be used; carries every problem found
├── UnknownReferenceError no document or provision of that name
├── UnknownScopeError     no province or commune of that code
├── IndexBuildError       the index cannot be built or opened
├── FusionError           the weights of the search cannot be used
├── ConstituencyError     the tables of constituencies cannot be read, or do not add up
├── SyllableTableError    the table of Vietnamese syllables cannot be read
├── IntakeError           a file cannot be read, or is refused (knowledge.intake.errors)
├── OfficialTextError     a file's text cannot be used as an official text (knowledge.official.errors)
├── FetchError            an official page cannot be fetched (knowledge.fetching.errors)
├── AmendingError         amendments cannot be applied at all (knowledge.amending.errors)
└── EmbeddingError        the embedding model is missing, damaged or unusable (knowledge.embedding.errors)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class KnowledgeError(Exception):
    """Anything that the knowledge layer cannot do; its message says what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a library file.

    `line` counts from 1; `field` is the path of the value (`provisions[2].text.vi`), empty where the file as a whole is meant.
    """

    file: Path
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """Render as `file:line: field: message`, the form that editors jump to."""
        place = f"{self.file}:{self.line}"
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class LibraryError(KnowledgeError):
    """The library has problems; `problems` holds every one of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems, sorted by file and line."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class CalendarError(KnowledgeError):
    """The calendar of an election has problems; `problems` holds every one of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class UnknownReferenceError(KnowledgeError):
    """A reference such as `85/2015/QH13#29` that names nothing in the library."""


class UnknownScopeError(KnowledgeError):
    """A scope that is neither `nationwide` nor the code of a province or commune; `scope` is what was given."""

    def __init__(self, scope: str) -> None:
        """Keep the scope."""
        self.scope = scope
        super().__init__(f"no scope {scope!r}: write nationwide, a province's two digits or a commune's five")


class IndexBuildError(KnowledgeError):
    """The index cannot be built, opened or read."""


class FusionError(KnowledgeError):
    """The weights that fuse the legs of the search cannot be read."""


class ConstituencyError(KnowledgeError):
    """The tables of constituencies cannot be read, or their numbers do not add up."""


class SyllableTableError(KnowledgeError):
    """The table of syllables is missing or does not have the form that is expected; the message names the file."""
