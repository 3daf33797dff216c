"""Measure how true an official text is to the file that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.fidelity.bars import DEFAULT, Bars
from knowledge.fidelity.letters import count_broken, first_broken
from knowledge.fidelity.model import Fault, FaultCode, Fidelity, Figures, PageFidelity
from knowledge.fidelity.sequences import numbering_faults
from knowledge.fidelity.syllables import Counted, count_syllables
from knowledge.intake.model import Page, Pages, Table
from knowledge.official.assembling import Assembled, assemble, is_layout
from knowledge.official.model import OfficialText, Part
from knowledge.official.patterns import FORM
from knowledge.official.quoting import quotes_in

_AROUND = 60
# A line of a page is looked for so many characters ahead in the body: enough for a lost table, and no search through a whole book for each line.
_WINDOW = 20_000
_STRANGE_SHOWN = 8
# A table with text in less than one cell of so many may have lost some; cells that span count as empty ones.
_FEW = 4
_HEADER_FIELDS = ("number", "kind", "title", "issuer", "adopted", "in_force_from")


def measure(pages: Pages, official: OfficialText, bars: Bars = DEFAULT) -> Fidelity:
    """Return the figures and faults of an official text against the pages that it was parsed from."""
    assembled = assemble(pages)
    read = list(_read(pages.pages, official.body))
    total = _total([each.figures for each in read], official.body, pages)
    of_text = [*_structure_faults(official, assembled), *_table_faults(pages), *_whole_faults(total, read, bars)]
    of_pages = {each.page.number: list(_page_faults(each, bars)) for each in read}
    _last_page(of_pages, pages.pages)
    for fault in of_text:
        of_pages.get(fault.page or 0, []).append(fault)
    measured = tuple(PageFidelity(each.page.number, each.figures, _sorted(of_pages[each.page.number])) for each in read)
    unplaced = [fault for fault in of_text if fault.page is None]
    return Fidelity(total, measured, _sorted([*unplaced, *(fault for page in measured for fault in page.faults)]))


@dataclass(frozen=True, slots=True)
class _Read:
    """A page with what was counted on it."""

    page: Page
    text: str
    counted: Counted
    figures: Figures


def _read(pages: Sequence[Page], body: str) -> Iterator[_Read]:
    whole, at = _squeezed(body), 0
    for page in pages:
        text = page.text
        kept, at = _kept(text, whole, at)
        counted = count_syllables(text)
        broken = max(count_broken(text), page.broken)
        yield _Read(page, text, counted, Figures(len(_squeezed(text)), kept, broken, counted.words, len(counted.strange)))


def _kept(text: str, whole: str, at: int) -> tuple[int, int]:
    """Return how many characters of a page follow in the body from a position on, line for line, and where they end."""
    kept = 0
    for line in text.splitlines():
        said = _squeezed(line)
        found = whole.find(said, at, at + len(said) + _WINDOW) if said else -1
        if found >= 0:
            kept += len(said)
            at = found + len(said)
    return kept, at


def _sorted(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: (not fault.blocks, fault.page or 0)))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _total(figures: Sequence[Figures], body: str, pages: Pages) -> Figures:
    characters = sum(each.characters for each in figures)
    # More than was read is no coverage either: words that stand in the body and in no page are counted as lost ones.
    invented = sum((Counter(_squeezed(body)) - Counter(_squeezed(pages.text))).values())
    kept = max(sum(each.kept for each in figures) - invented, 0)
    return Figures(characters, kept, sum(f.broken for f in figures), sum(f.words for f in figures), sum(f.strange for f in figures))


def _whole_faults(total: Figures, read: Sequence[_Read], bars: Bars) -> Iterator[Fault]:
    if total.coverage < bars.coverage:
        yield Fault(FaultCode.TEXT_LOST, count=total.characters - total.kept, share=total.coverage, bar=bars.coverage)
    if total.broken_share > bars.broken:
        excerpt = next(filter(None, map(_broken_words, read)), "")
        yield Fault(FaultCode.BROKEN_LETTERS, excerpt=excerpt, count=total.broken, share=total.broken_share, bar=bars.broken)
    if total.strange_share > bars.strange:
        strange = [word for each in read for word in each.counted.strange]
        yield Fault(FaultCode.NOT_VIETNAMESE, excerpt=_most(strange), count=total.strange, share=total.strange_share, bar=bars.strange)


def _page_faults(read: _Read, bars: Bars) -> Iterator[Fault]:
    page, figures = read.page, read.figures
    letters = sum(character.isalpha() for character in read.text)
    if not letters or (page.pictures and letters < bars.letters_beside_picture):
        yield Fault(FaultCode.PAGE_WITHOUT_TEXT, page.number, count=page.pictures)
        return
    yield from _share_faults(read, bars)
    if figures.kept < figures.characters:
        yield Fault(FaultCode.TEXT_LOST, page.number, count=figures.characters - figures.kept, share=figures.coverage, bar=bars.coverage)
    if page.ocr:
        yield Fault(FaultCode.READ_BY_OCR, page.number)


def _share_faults(read: _Read, bars: Bars) -> Iterator[Fault]:
    number, figures = read.page.number, read.figures
    if figures.broken_share > bars.broken_on_page and figures.broken > 1:
        excerpt = _broken_words(read)
        yield Fault(
            FaultCode.BROKEN_LETTERS, number, excerpt=excerpt, count=figures.broken, share=figures.broken_share, bar=bars.broken_on_page
        )
    if figures.words >= bars.words_on_page and figures.strange_share > bars.strange_on_page:
        excerpt = _most(read.counted.strange)
        yield Fault(
            FaultCode.NOT_VIETNAMESE, number, excerpt=excerpt, count=figures.strange, share=figures.strange_share, bar=bars.strange_on_page
        )


def _broken_words(read: _Read) -> str:
    at = first_broken(read.text)
    return "" if at is None else _around(read.text, at)


def _table_faults(pages: Pages) -> Iterator[Fault]:
    """Tables that came out empty. A form has cells to fill in: there, and only there, an empty table may be right."""
    before, in_form = "", False
    for page, block in pages.blocks():
        if isinstance(block, str):
            before, in_form = block, in_form or FORM.match(block) is not None
        elif not is_layout(block):
            yield from _table_fault(page.number, block, before[-_AROUND:], in_form=in_form)


def _table_fault(page: int, table: Table, before: str, *, in_form: bool) -> Iterator[Fault]:
    cells = [cell for row in table.rows for cell in row]
    filled = sum(any(map(str.isalnum, cell)) for cell in cells)
    if not filled:
        code = FaultCode.TABLE_SPARSE if in_form else FaultCode.TABLE_WITHOUT_TEXT
        yield Fault(code, page, excerpt=before, count=len(cells))
    elif filled * _FEW < len(cells) and not in_form:
        yield Fault(FaultCode.TABLE_SPARSE, page, excerpt=before, count=len(cells) - filled)


def _last_page(of_pages: dict[int, list[Fault]], pages: Sequence[Page]) -> None:
    """An empty last page without a picture is a blank sheet, not a lost page."""
    if len(pages) > 1 and not pages[-1].pictures and not pages[-1].text.strip():
        of_pages[pages[-1].number] = [Fault(FaultCode.LAST_PAGE_EMPTY, pages[-1].number)]


def _structure_faults(official: OfficialText, assembled: Assembled) -> Iterator[Fault]:
    starts = [line.start for line in assembled.lines]

    def page_at(position: int) -> int | None:
        return assembled.lines[max(bisect_right(starts, position) - 1, 0)].page if starts else None

    for fault, position in numbering_faults(official):
        excerpt = " ".join(official.body[position : position + 2 * _AROUND].split())
        yield replace(fault, page=page_at(position), excerpt=excerpt)
    for position in quotes_in(assembled.lines).open_at:
        yield Fault(FaultCode.QUOTE_OPEN, page_at(position), excerpt=" ".join(official.body[position : position + 2 * _AROUND].split()))
    if not any(node.part in {Part.ARTICLE, Part.CLAUSE, Part.POINT} or (node.part is Part.SECTION and node.number) for node in official):
        yield Fault(FaultCode.NO_PROVISIONS)
    if missing := tuple(name for name in official.header.missing() if name in _HEADER_FIELDS):
        yield Fault(FaultCode.HEADER_INCOMPLETE, missing=missing, count=len(missing))
    if assembled.seams:
        yield Fault(FaultCode.PARAGRAPHS_GLUED, count=assembled.seams)


def _around(text: str, position: int) -> str:
    return " ".join(text[max(position - _AROUND, 0) : position + _AROUND].split())


def _most(words: Sequence[str]) -> str:
    return ", ".join(word for word, _ in Counter(words).most_common(_STRANGE_SHOWN))
