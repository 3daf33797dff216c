"""Which words of a Word document a person sees: hidden, crossed out, white, or too small, by themselves or by a style."""

from __future__ import annotations

import re
from enum import StrEnum

from lxml import etree

from knowledge.intake.docx_styles import Styles
from knowledge.intake.word_xml import number, on, value, w

# In half points; in percent of the usual width; in twentieths of a point.
_TINY, _NARROW, _FLAT = 4, 10, 40
_PALE = re.compile(r"(?i)[ef][0-9a-f][ef][0-9a-f][ef][0-9a-f]")
_PALE_THEMES = ("background1", "light1", "bg1", "lt1")
_NO_FILL = "{http://schemas.microsoft.com/office/word/2010/wordml}noFill"


class Sight(StrEnum):
    """How words look; each but the first is the code of a note."""

    SEEN = ""
    HIDDEN = "hidden-text"
    STRUCK = "struck-text"
    DOUBTFUL = "pale-text"


def sight_of(run: etree._Element, style: str, styles: Styles) -> Sight:
    """Return how the words of a run look in a paragraph of that style."""
    own = run.find(w("rPr"))

    def said(name: str) -> etree._Element | None:
        return styles.property(own, style, name)

    if on(said("vanish")) or (own is not None and on(own.find(w("webHidden")))):
        return Sight.HIDDEN
    if 0 < number(said("sz")) <= _TINY or 0 < number(said("w")) <= _NARROW or (own is not None and own.find(f".//{_NO_FILL}") is not None):
        return Sight.HIDDEN
    if on(said("strike")) or on(said("dstrike")):
        return Sight.STRUCK
    if _flat(run):
        return Sight.HIDDEN
    if _is_pale(said("color")):
        return Sight.DOUBTFUL if _shaded(run, said("shd"), said("highlight"), styles) else Sight.HIDDEN
    return Sight.SEEN


def hidden_row(row: etree._Element) -> bool:
    """Whether a row of a table is hidden or too flat to show its words."""
    height = row.find(f"{w('trPr')}/{w('trHeight')}")
    flat = height is not None and value(height, "hRule") == "exact" and number(height) <= _FLAT
    return on(row.find(f"{w('trPr')}/{w('hidden')}")) or flat


def _is_pale(colour: etree._Element | None) -> bool:
    said, theme = value(colour), value(colour, "themeColor")
    return bool(_PALE.fullmatch(said)) or (said in {"", "auto"} and theme.lower() in _PALE_THEMES)


def _shaded(run: etree._Element, shade: etree._Element | None, highlight: etree._Element | None, styles: Styles) -> bool:
    """Whether something dark lies, or may lie, behind the words: a table's style may give some of its cells a ground."""
    if _is_dark(shade) or value(highlight) not in {"", "none", "white"}:
        return True
    for up in run.iterancestors():
        if up.tag == w("p") and _is_dark(up.find(f"{w('pPr')}/{w('shd')}")):
            return True
        if up.tag == w("tc") and _is_dark(up.find(f"{w('tcPr')}/{w('shd')}")):
            return True
        if up.tag == w("tbl") and styles.shades(value(up.find(f"{w('tblPr')}/{w('tblStyle')}"))):
            return True
    return False


def _is_dark(shade: etree._Element | None) -> bool:
    fill = value(shade, "fill")
    return bool(value(shade, "themeFill")) or (fill not in {"", "auto"} and not _PALE.fullmatch(fill))


def _flat(run: etree._Element) -> bool:
    """Whether the lines of its paragraph are lower than any letter."""
    paragraph = next((up for up in run.iterancestors() if up.tag == w("p")), None)
    spacing = None if paragraph is None else paragraph.find(f"{w('pPr')}/{w('spacing')}")
    return value(spacing, "lineRule") == "exact" and number(spacing, "line", default=_FLAT + 1) <= _FLAT
