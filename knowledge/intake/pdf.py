"""PDF: text with its layout, tables, and pages that must be read by OCR."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain

import pypdfium2 as pdfium

from knowledge.intake import margins, ocr, pdf_safety
from knowledge.intake.columns import columns
from knowledge.intake.draft import Draft, DraftPage, Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.legacy import by_content
from knowledge.intake.letters import Box, Segment
from knowledge.intake.model import Table
from knowledge.intake.paragraphs import Paragraph, joined, paragraphs
from knowledge.intake.pdf_page import PageContent, content_of
from knowledge.intake.pdf_tables import tables
from knowledge.intake.segments import segments
from knowledge.syllables import is_syllable

# A page with so few letters under a picture of so much of the page is a scan; letters broken beyond this share are read by OCR as well.
_FEW = 40
_COVERED = 0.5
_BROKEN = 0.02
# A wrong font map may give letters that exist: then few words are Vietnamese.
_LEAST_WORDS = 20
_LEAST_VIETNAMESE = 0.55
_BETTER = 0.15
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Sheet:
    """A page while it is laid out."""

    content: PageContent
    lines: list[Segment]
    found: list[tuple[Box, Table, int]] = field(default_factory=list)
    ocr: bool = False
    broken: int = 0
    wanted: bool = False


def read(source: Source) -> Draft:
    """Read a PDF.

    Raises:
        FileRefusedError: it is damaged, locked, or brings along what it may not; or all of it is a scan and there is no OCR.
    """
    draft = Draft(links=pdf_safety.check(source.content, source.limits))
    try:
        with pdfium.PdfDocument(source.content) as document:
            sheets = _sheets(document, source, draft)
    except pdfium.PdfiumError as error:
        raise FileRefusedError(Refusal.ENCRYPTED if "password" in str(error).lower() else Refusal.DAMAGED, "PDF") from error
    if any(sheet.wanted for sheet in sheets):
        if not any(sheet.lines or sheet.found for sheet in sheets):
            raise FileRefusedError(Refusal.OCR_MISSING)
        draft.note("ocr-missing")
    draft.pages = _laid_out(sheets) or [DraftPage()]
    return draft


def _sheets(document: pdfium.PdfDocument, source: Source, draft: Draft) -> list[_Sheet]:
    total = len(document)
    if total > source.limits.pages:
        raise FileRefusedError(Refusal.TOO_MANY_PAGES, str(total))
    sheets: list[_Sheet] = []
    pictures = 0
    for number in range(total):
        page = document[number]
        content = content_of(page, source.limits)
        pictures += content.pictures
        if pictures > source.limits.pictures:
            raise FileRefusedError(Refusal.TOO_MANY_PICTURES, str(source.limits.pictures))
        sheets.append(_sheet(page, content, source, draft))
        page.close()
        source.progress(number + 1, total)
    return sheets


def _sheet(page: pdfium.PdfPage, content: PageContent, source: Source, draft: Draft) -> _Sheet:
    found = tables(content.rules, content.letters)
    free = [letter for letter in content.letters if not any(box.holds(letter.box) for box, _, _ in found)]
    sheet = _Sheet(content, segments(free), found)
    broken = sum(letter.broken for letter in content.letters)
    scan = len(content.letters) < _FEW and content.covered > _COVERED
    text = " ".join(chain((line.text for line in sheet.lines), (table.text for _, table, _ in found)))
    sheet.broken = broken or _gibberish(text)
    if scan or sheet.broken > _BROKEN * len(content.letters):
        _read_again(sheet, page, source, text, scan=scan)
        if not scan:
            draft.note("broken-fonts")
    for note in sorted(content.notes if not sheet.ocr else ()):
        draft.note(note)
    return sheet


def _read_again(sheet: _Sheet, page: pdfium.PdfPage, source: Source, text: str, *, scan: bool) -> None:
    """Read a page by OCR, and keep that where it reads better than the letters that the page has."""
    if not ocr.available():
        sheet.wanted = True
        return
    lines = ocr.read_page(page, source.limits)
    seen = " ".join(line.text for line in lines)
    if scan or _vietnamese(seen) > _vietnamese(text) + _BETTER or "\ufffd" in text:
        sheet.lines, sheet.found, sheet.ocr = lines, [], True
        sheet.broken = sum(line.broken for line in lines)


def _vietnamese(text: str) -> float:
    """The share of words that are spelt as Vietnamese syllables."""
    words = _WORD.findall(by_content(text)[0])
    return sum(map(is_syllable, words)) / max(1, len(words))


def _gibberish(text: str) -> int:
    """How many letters stand in words that are none, on a page where most words are none; 0 on any other page."""
    words = _WORD.findall(by_content(text)[0])
    if len(words) < _LEAST_WORDS or _vietnamese(text) >= _LEAST_VIETNAMESE:
        return 0
    return sum(len(word) for word in words if not is_syllable(word))


def _laid_out(sheets: list[_Sheet]) -> list[DraftPage]:
    """Take the margins aside, join lines to paragraphs, and paragraphs across pages."""
    pages = []
    before: list[Paragraph] = []
    kept: DraftPage | None = None
    for sheet, (own, aside) in zip(sheets, margins.split([(sheet.content.height, sheet.lines) for sheet in sheets]), strict=True):
        items = _items(sheet, own)
        page = DraftPage(ocr=sheet.ocr, broken=sheet.broken, margins=[segment.text for segment in aside])
        page.margins += [sheet.content.hidden] if sheet.content.hidden and not sheet.ocr else []
        page.pictures = 0 if sheet.ocr else sheet.content.pictures
        pages.append(page)
        # A paragraph that goes on is kept whole where it begins, unless nothing else would be left of its page.
        if before and kept is not None and len(items) > 1 and isinstance(items[0], Paragraph) and joined(before, [items[0]]):
            kept.blocks[-1] = before[-1].text
            del items[0]
        page.blocks = [item.text if isinstance(item, Paragraph) else item for item in items]
        if items:
            last = items[-1]
            before, kept = ([last], page) if isinstance(last, Paragraph) else ([], None)
    return pages


def _items(sheet: _Sheet, own: list[Segment]) -> list[Paragraph | Table]:
    """Return paragraphs and tables from the top to the bottom."""
    items: list[Paragraph | Table] = []
    top = 0.0
    for box, table, _ in sheet.found:
        items += _paragraphs([line for line in own if top <= line.box.top < box.top])
        items.append(table)
        top = box.top
    return items + _paragraphs([line for line in own if line.box.top >= top])


def _paragraphs(lines: list[Segment]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for column in columns(lines):
        more = paragraphs(column)
        joined(found, more)
        found += more
    return found
