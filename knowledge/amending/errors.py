"""Errors of applying amendments.

KnowledgeError
└── AmendingError      amendments cannot be applied at all
    ├── UndatedError   nothing says from which day the text, or a change to it, is in force
    ├── DisorderError  a change would come into force before one that is already in the text
    └── MisprintGoneError  the word that was to be set right does not stand there
"""

from __future__ import annotations

from datetime import date

from knowledge.errors import KnowledgeError


class AmendingError(KnowledgeError):
    """The amendments cannot be applied to this text."""


class UndatedError(AmendingError):
    """No day from which it is in force is known; `document` is its number, None where that is not known either."""

    def __init__(self, document: str | None) -> None:
        """Keep the document."""
        self.document = document
        super().__init__(f"nothing says from which day {document or 'the document'} is in force; name the day")


class DisorderError(AmendingError):
    """The text already holds changes of a later day than `day`; `latest` is theirs."""

    def __init__(self, day: date, latest: date) -> None:
        """Keep the days."""
        self.day, self.latest = day, latest
        super().__init__(f"changes of {day} cannot be applied after those of {latest}; apply them to the earlier text, in order")


class MisprintGoneError(AmendingError):
    """The word that was to be set right does not stand at `place`."""

    def __init__(self, place: str, word: str) -> None:
        """Keep the place and the word."""
        self.place, self.word = place, word
        super().__init__(f"{word!r} does not stand at {place} any more; look for misprints again")
