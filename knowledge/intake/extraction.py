"""Bytes into `Pages`: tells the format, lets its reader read, and cleans whatever comes out. Runs in the child only."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from knowledge.intake.cleaning import Cleaner, readable, unreadable
from knowledge.intake.draft import Draft, DraftPage, OnPage, Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.kinds import belies, kind_of
from knowledge.intake.legacy import by_content, is_doubtful
from knowledge.intake.limits import Limits
from knowledge.intake.model import Format, Page, Pages, Table

# A module for each format, imported when it is needed: the PDF libraries cost a third of a second and much address space.
_READERS = {
    Format.PDF: "knowledge.intake.pdf",
    Format.DOCX: "knowledge.intake.docx",
    Format.DOC: "knowledge.intake.doc",
    Format.HTML: "knowledge.intake.html_page",
    Format.RTF: "knowledge.intake.rtf",
    Format.TXT: "knowledge.intake.txt",
}


def extract(content: bytes, name: str, sha256: str, limits: Limits, progress: OnPage, *, offline: bool = False) -> Pages:
    """Return what stands in a file; `offline` says that no program started here can reach a network.

    Raises:
        FileRefusedError: it is not taken.
    """
    kind = kind_of(content)
    read = cast("Callable[[Source], Draft]", import_module(_READERS[kind]).read)
    draft = read(Source(content, limits, progress, offline))
    if belies(name, kind):
        draft.note("name-mismatch")
    if any(page.ocr for page in draft.pages):
        draft.note("ocr")
    cleaner = Cleaner()
    usual = _usual_encoding(draft)
    pages = tuple(_page(number, page, draft, cleaner, usual) for number, page in enumerate(draft.pages, 1))
    if not any(page.blocks for page in pages):
        raise FileRefusedError(Refusal.SCRIPTS if draft.scripts else Refusal.NO_TEXT)
    if len(pages) > limits.pages:
        raise FileRefusedError(Refusal.TOO_MANY_PAGES, str(limits.pages))
    encoding = "+".join(sorted(draft.encodings)) or "unicode"
    return Pages(kind, pages, sha256, name, encoding, tuple(draft.notes), cleaner.count(draft.scripts, draft.links))


def _usual_encoding(draft: Draft) -> str:
    """The encoding in which the doubtful paragraphs of a document read best, taken together."""
    texts = (block if isinstance(block, str) else block.text for page in draft.pages for block in page.blocks)
    return by_content("\n".join(filter(is_doubtful, texts)))[1]


def _page(number: int, page: DraftPage, draft: Draft, cleaner: Cleaner, usual: str) -> Page:
    broken = page.broken

    def said(text: str) -> str:
        nonlocal broken
        text, encoding = by_content(text, usual)
        if encoding:
            draft.encodings.add(encoding)
        text = cleaner.clean(text)
        broken += unreadable(text)
        return readable(text)

    def kept(block: str | Table) -> str | Table:
        # A line feed inside a paragraph is a line break that the author made; in a cell it parts paragraphs.
        return said(block) if isinstance(block, str) else Table(tuple(tuple(said(cell) for cell in row) for row in block.rows))

    blocks = tuple(block for block in map(kept, page.blocks) if block != "")
    margins = tuple(filter(None, map(said, page.margins)))
    notes = tuple(filter(None, map(said, page.notes)))
    return Page(number, blocks, page.ocr, broken, page.pictures, margins, notes)
