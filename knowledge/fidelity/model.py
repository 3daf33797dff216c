"""What the gate finds: figures a page and in all, and faults."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from knowledge.official.model import Part


class FaultCode(StrEnum):
    """What can be wrong. Each has a text `fault-<value>` in both languages; those of `BLOCKING` keep a document from being published."""

    TEXT_LOST = "text-lost"
    BROKEN_LETTERS = "broken-letters"
    NOT_VIETNAMESE = "not-vietnamese"
    NUMBER_MISSING = "number-missing"
    NUMBER_REPEATED = "number-repeated"
    NO_PROVISIONS = "no-provisions"
    PAGE_WITHOUT_TEXT = "page-without-text"
    TABLE_WITHOUT_TEXT = "table-without-text"
    # What a person should look at, and may judge to be right.
    LAST_PAGE_EMPTY = "last-page-empty"
    TABLE_SPARSE = "table-sparse"
    READ_BY_OCR = "read-by-ocr"
    QUOTE_OPEN = "quote-open"
    LETTER_SKIPPED = "letter-skipped"
    HEADER_INCOMPLETE = "header-incomplete"
    PARAGRAPHS_GLUED = "paragraphs-glued"


BLOCKING = frozenset(
    {
        FaultCode.TEXT_LOST,
        FaultCode.BROKEN_LETTERS,
        FaultCode.NOT_VIETNAMESE,
        FaultCode.NUMBER_MISSING,
        FaultCode.NUMBER_REPEATED,
        FaultCode.NO_PROVISIONS,
        FaultCode.PAGE_WITHOUT_TEXT,
        FaultCode.TABLE_WITHOUT_TEXT,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where (`page` counts from 1, `place` as in `OfficialText.find`), the words around it, and the figures.

    `parts` says what the components of the place are, outermost first. `missing` names the numbers that should stand there or the fields that were not
    found. `share` and `bar` are parts of one, where the fault is a share.
    `excerpt` is the document's own text: untrusted, to be escaped where it is shown.
    """

    code: FaultCode
    page: int | None = None
    place: str | None = None
    excerpt: str = ""
    count: int = 0
    missing: tuple[str, ...] = ()
    parts: tuple[tuple[Part, str], ...] = ()
    share: float | None = None
    bar: float | None = None

    @property
    def blocks(self) -> bool:
        """Whether the document can't be published with it."""
        return self.code in BLOCKING


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted. `characters` leaves white space out; `kept` are those that stand in the body; `words` those that were tested as syllables."""

    characters: int
    kept: int
    broken: int
    words: int
    strange: int

    @property
    def coverage(self) -> float:
        """The share of the extracted characters that the body holds, 1 where there is nothing."""
        return self.kept / self.characters if self.characters else 1.0

    @property
    def broken_share(self) -> float:
        """The share of broken letters."""
        return self.broken / max(self.characters, 1)

    @property
    def strange_share(self) -> float:
        """The share of words that are no Vietnamese syllables."""
        return self.strange / max(self.words, 1)


@dataclass(frozen=True, slots=True)
class PageFidelity:
    """The figures and faults of one page; `number` counts from 1."""

    number: int
    figures: Figures
    faults: tuple[Fault, ...]

    @property
    def passes(self) -> bool:
        """Whether nothing on the page blocks publication."""
        return not any(fault.blocks for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Fidelity:
    """The figures of a document and all its faults, those that block first, then in the order of the pages."""

    figures: Figures
    pages: tuple[PageFidelity, ...]
    faults: tuple[Fault, ...]

    @property
    def passes(self) -> bool:
        """Whether the document may be published as far as its text goes."""
        return not any(fault.blocks for fault in self.faults)
