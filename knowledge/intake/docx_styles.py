"""Fonts and lists that a paragraph takes from its style and from the styles that this one is based on."""

from __future__ import annotations

from lxml import etree

from knowledge.intake.word_xml import number, on, value, w

# Styles may be based on each other in a ring.
_DEEPEST = 20


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read styles.xml; a document may have none."""
        found = [] if root is None else list(root.iter(w("style")))
        self._styles = {value(style, "styleId"): style for style in found}
        self._fonts: dict[str, str] = {}
        paragraphs = (style for style in found if value(style, "type") == "paragraph" and value(style, "default") in {"1", "true", "on"})
        self.default = next((value(style, "styleId") for style in paragraphs), "")
        self._usual = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        self._base = _font(self._usual)
        self._properties: dict[tuple[str, str, str], etree._Element | None] = {}

    def font(self, run: etree._Element | None, style: str) -> str:
        """Return the font of a run with these properties in a paragraph of that style."""
        if own := _font(run):
            return own
        named = "" if run is None else value(run.find(w("rStyle")))
        return self._inherited(named) or self._inherited(style or self.default) or self._base

    def property(self, run: etree._Element | None, style: str, name: str) -> etree._Element | None:
        """Return what holds for a run of a paragraph of that style: its own property of that name, else its style's, the paragraph's, the usual."""
        if run is not None and (own := run.find(w(name))) is not None:
            return own
        named = "" if run is None else value(run.find(w("rStyle")))
        key = (named, style or self.default, name)
        if key not in self._properties:
            lines = (item.find(w("rPr")) for chosen in key[:2] for item in self._line(chosen))
            held = (properties.find(w(name)) for properties in (*lines, self._usual) if properties is not None)
            self._properties[key] = next((each for each in held if each is not None), None)
        return self._properties[key]

    def shades(self, style: str) -> bool:
        """Whether a table's style gives any of its cells a ground."""
        return any(item.find(f".//{w('shd')}") is not None for item in self._line(style))

    def list_of(self, style: str) -> tuple[int, int] | None:
        """Return list and level that a style gives its paragraphs."""
        for item in self._line(style):
            properties = item.find(f"{w('pPr')}/{w('numPr')}")
            if properties is not None and properties.find(w("numId")) is not None:
                return number(properties.find(w("numId"))), number(properties.find(w("ilvl")))
        return None

    def _inherited(self, style: str) -> str:
        if style not in self._fonts:
            self._fonts[style] = next((font for item in self._line(style) if (font := _font(item.find(w("rPr"))))), "")
        return self._fonts[style]

    def _line(self, style: str) -> list[etree._Element]:
        """Return a style and those it is based on."""
        line: list[etree._Element] = []
        while style in self._styles and len(line) < _DEEPEST:
            line.append(self._styles[style])
            style = value(self._styles[style].find(w("basedOn")))
        return line


def _font(properties: etree._Element | None) -> str:
    fonts = None if properties is None else properties.find(w("rFonts"))
    return value(fonts, "ascii") or value(fonts, "hAnsi")


__all__ = ["Styles", "on"]
