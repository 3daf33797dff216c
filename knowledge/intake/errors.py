"""What can go wrong between a file and its text.

IntakeError
├── FileRefusedError   the file is not taken, for one of the reasons in `Refusal`; nothing of it was kept
└── EncodingTableError a table of a legacy encoding cannot be read

`FileRefusedError` is the one that a moderator sees: `bot.moderating.refusals` words it.
"""

from __future__ import annotations

from enum import StrEnum

from knowledge.errors import KnowledgeError


class Refusal(StrEnum):
    """Why a file is not taken. Each has a message `refusal-<value>` in both languages."""

    # The file as a whole
    MISSING = "missing"
    EMPTY = "empty"
    TOO_BIG = "too-big"
    TYPE_UNKNOWN = "type-unknown"
    TYPE_NOT_READ = "type-not-read"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_TEXT = "no-text"
    # What it would do
    MACROS = "macros"
    SCRIPTS = "scripts"
    EXTERNAL = "external"
    EMBEDDED = "embedded"
    ACTIONS = "actions"
    ENTITIES = "entities"
    # What it would cost
    TOO_MANY_PAGES = "too-many-pages"
    PAGE_TOO_LARGE = "page-too-large"
    TOO_MANY_PICTURES = "too-many-pictures"
    PICTURE_TOO_LARGE = "picture-too-large"
    UNPACKED_TOO_BIG = "unpacked-too-big"
    TOO_DEEP = "too-deep"
    TOO_MUCH_TEXT = "too-much-text"
    TOO_SLOW = "too-slow"
    TOO_MUCH_MEMORY = "too-much-memory"
    READER_CRASHED = "reader-crashed"
    # What is missing here
    DOC_READER_MISSING = "doc-reader-missing"
    DOC_NOT_CONFINED = "doc-not-confined"
    OCR_MISSING = "ocr-missing"


class IntakeError(KnowledgeError):
    """Base of every error that this package raises on purpose."""


class EncodingTableError(IntakeError):
    """A table of a legacy encoding cannot be read; the message names file and line."""


class FileRefusedError(IntakeError):
    """A file is not taken.

    `refusal` says why; `detail` names what was found (the kind of a file, a part of an archive, a limit), in the words of the format and never in
    those of the document, so that it may be shown and logged.
    """

    def __init__(self, refusal: Refusal, detail: str = "") -> None:
        """Keep the reason; the detail is cut to 120 characters."""
        self.refusal = refusal
        self.detail = detail[:120]
        super().__init__(f"{refusal.value}: {self.detail}" if detail else refusal.value)
