"""Errors of the official texts.

KnowledgeError
└── OfficialTextError      a file's text cannot be used as an official text
    ├── EmptyTextError     there is no text at all
    └── UnknownPlaceError  no article, clause, point, appendix or form of that name
"""

from __future__ import annotations

from knowledge.errors import KnowledgeError


class OfficialTextError(KnowledgeError):
    """The text cannot be used as an official text."""


class EmptyTextError(OfficialTextError):
    """The pages hold no text: pictures only, or nothing."""


class UnknownPlaceError(OfficialTextError):
    """A place such as `29.3` that names nothing in the text; `place` is what was asked for."""

    def __init__(self, place: str) -> None:
        """Keep the place."""
        self.place = place
        super().__init__(f"no place {place!r} in the text; write it as ARTICLE, ARTICLE.CLAUSE or ARTICLE.CLAUSE.POINT")
