"""The tree of a Word document: where its paragraphs and tables stand, and what of it is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from knowledge.intake.docx_sight import hidden_row
from knowledge.intake.word_xml import on, w

DELETED = {w("del"), w("moveFrom")}
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PROPERTIES = {w("pPr"), w("rPr"), w("sdtPr"), w("sdtEndPr"), w("sectPr"), w("tblPr"), w("tblGrid"), w("tcPr"), w("trPr")}
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{4}")


def blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables in order, also those in content controls and in insertions."""
    for child in parent:
        if child.tag in {w("p"), w("tbl")}:
            yield child
        elif child.tag not in PROPERTIES and child.tag not in DELETED and not is_spare(child):
            # Whatever else stands around paragraphs: content controls, insertions, alternatives, wrappers of other makers.
            yield from blocks(child)


def is_spare(element: etree._Element) -> bool:
    """Whether it is one of several forms of the same, and not the one that is shown: the first choice, else the form for older programs."""
    if element.tag not in {_CHOICE, _FALLBACK}:
        return False
    return any(before.tag == _CHOICE for before in element.itersiblings(preceding=True))


def left_out(text: etree._Element) -> bool:
    """Whether it is known why a text of the body is not taken."""
    return any(
        up.tag in DELETED or is_spare(up) or (up.tag == w("tr") and (deleted_row(up) or hidden_row(up))) for up in text.iterancestors()
    )


def nearest(element: etree._Element, tag: str) -> etree._Element | None:
    """Return the nearest element of that name that it lies in."""
    return next((up for up in element.iterancestors() if up.tag == tag), None)


def deleted_row(row: etree._Element) -> bool:
    """Whether a row of a table was deleted, which is not yet accepted."""
    return row.find(f"{w('trPr')}/{w('del')}") is not None


def breaks_before(paragraph: etree._Element) -> bool:
    """Whether a paragraph begins a page."""
    return on(paragraph.find(f"{w('pPr')}/{w('pageBreakBefore')}"))


def symbol(code: str) -> str:
    """Return the character of a symbol font by its four hexadecimal figures."""
    return chr(int(code, 16)) if _HEXADECIMAL.fullmatch(code) else ""
