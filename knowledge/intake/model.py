"""What is read out of a file: pages of paragraphs and tables, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """The formats that can be read, told by content and never by name."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    HTML = "html"
    RTF = "rtf"
    TXT = "txt"


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells; a cell's paragraphs are parted by line feeds. A cell that spans stands once, then empty cells."""

    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The cells, parted by tabs, a row a line."""
        return "\n".join("\t".join(row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Page:
    """One page, or all that stands before the next explicit page break where a format has no pages.

    `number` counts from 1. A string in `blocks` is one paragraph in NFC. `margins` holds running headers, footers and page numbers: they
    are not the document's words, but nothing disappears. `notes` holds the footnotes that the page calls. `broken` counts letters that are there
    but cannot be read (a broken font map, a replacement character); `pictures` counts pictures that were not read.
    """

    number: int
    blocks: tuple[str | Table, ...]
    ocr: bool = False
    broken: int = 0
    pictures: int = 0
    margins: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The page's words, a paragraph a line."""
        return "\n".join(block if isinstance(block, str) else block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Neutralised:
    """What was taken out at the edge, counted: none of it is a document's word, and some of it is meant to deceive."""

    controls: int = 0
    directions: int = 0
    invisible: int = 0
    scripts: int = 0
    links: int = 0


@dataclass(frozen=True, slots=True)
class Pages:
    """A file that was read. `sha256` is of its bytes, `name` what it was called.

    `encoding` names how letters were written (`utf-8`, `tcvn3`, `vni`, `tcvn3+unicode`…); `notes` holds the codes of what a moderator should know
    (`name-mismatch`, `ocr`, `tracked-changes`, `ocr-missing`, …).
    """

    format: Format
    pages: tuple[Page, ...]
    sha256: str
    name: str = ""
    encoding: str = "unicode"
    notes: tuple[str, ...] = ()
    neutralised: Neutralised = Neutralised()

    @property
    def text(self) -> str:
        """All words, a paragraph a line."""
        return "\n".join(page.text for page in self.pages)

    @property
    def characters(self) -> int:
        """How many characters the body has, white space not counted."""
        return sum(not character.isspace() for character in self.text)

    def blocks(self) -> Iterator[tuple[Page, str | Table]]:
        """Every block in reading order with the page that it stands on."""
        for page in self.pages:
            for block in page.blocks:
                yield page, block
