"""Word documents (DOCX): paragraphs with their automatic numbers, tables, footnotes; what is deleted or hidden is left out and said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from knowledge.intake.archives import Archive
from knowledge.intake.docx_numbering import Numbering
from knowledge.intake.docx_safety import check, related
from knowledge.intake.docx_sight import Sight, hidden_row, sight_of
from knowledge.intake.docx_styles import Styles
from knowledge.intake.docx_tree import DELETED, PROPERTIES, blocks, breaks_before, deleted_row, is_spare, left_out, nearest, symbol
from knowledge.intake.draft import Draft, Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.legacy import by_font
from knowledge.intake.model import Table
from knowledge.intake.word_xml import number, on, parsed, value, w

_BODY = "word/document.xml"
_INSERTED = {w("ins"), w("moveTo")}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_PICTURES = {w("drawing"), w("pict")}
_BOXES = {w("txbxContent")}
_SPACES = {w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_REFERENCES = {w("footnoteReference"), w("endnoteReference")}


def read(source: Source) -> Draft:
    """Read a document.

    Raises:
        FileRefusedError: damaged, or it brings along what it may not.
    """
    archive = Archive(source.content, source.limits)
    draft = Draft(links=check(archive, source.limits))
    part = _main_part(archive, source)
    _Reader(archive, part, source, draft).read()
    return draft


def _main_part(archive: Archive, source: Source) -> str:
    """The part that holds the words: nearly always word/document.xml, but the package says which."""
    for kind, name in related(archive, "", source.limits).values():
        if kind == "officeDocument" and name in archive.names:
            return name
    if _BODY not in archive.names:
        raise FileRefusedError(Refusal.DAMAGED, _BODY)
    return _BODY


@dataclass
class _Reader:
    """Walks through the body once."""

    archive: Archive
    part: str
    source: Source
    draft: Draft
    styles: Styles = field(init=False)
    numbering: Numbering = field(init=False)
    parts: dict[str, list[str]] = field(init=False)
    boxes: list[str] = field(default_factory=list)
    called: list[tuple[str, str]] = field(default_factory=list)
    taken: int = 0

    def __post_init__(self) -> None:
        self.parts = {}
        for kind, name in related(self.archive, self.part, self.source.limits).values():
            if name in self.archive.names:
                self.parts.setdefault(kind, []).append(name)
        self.styles = Styles(self._root("styles"))
        self.numbering = Numbering(self._root("numbering"))

    def read(self) -> None:
        """Read body, notes and margins."""
        root = parsed(self.archive.read(self.part), self.part, self.source.limits)
        body = root.find(w("body"))
        if body is None:
            raise FileRefusedError(Refusal.DAMAGED, self.part)
        notes = self._notes("footnotes", "footnote") | self._notes("endnotes", "endnote")
        self.taken = 0
        for element in blocks(body):
            if element.tag == w("p"):
                self._paragraph(element)
            else:
                self._table(element)
            self.draft.page.notes += [notes[call] for call in self.called if notes.get(call)]
            self.called.clear()
        self._count_missed(body)
        for kind in ("header", "footer"):
            for name in self.parts.get(kind, []):
                self._margin(name)

    def _count_missed(self, body: etree._Element) -> None:
        """Count letters that stand in the file where nothing was looked for as broken: lost words must not pass for a faithful text."""
        missed = sum(len(text.text or "") for text in body.iter(w("t")) if not left_out(text)) - self.taken
        if missed > 0:
            self.draft.page.broken += missed
            self.draft.note("words-missed")

    def _root(self, kind: str) -> etree._Element | None:
        names = self.parts.get(kind)
        return parsed(self.archive.read(names[0]), names[0], self.source.limits) if names else None

    def _paragraph(self, element: etree._Element) -> None:
        if breaks_before(element):
            self.draft.turn()
        pieces = self._text(element).split("\f")
        for at, piece in enumerate(pieces):
            if at:
                self.draft.turn()
            # A line break inside a paragraph parts what stands in it.
            for line in piece.split("\n"):
                self.draft.add(line)
        for box in self._taken_boxes():
            self.draft.add(box)
        if element.find(f"{w('pPr')}/{w('sectPr')}") is not None and self._section_turns(element):
            self.draft.turn()

    @staticmethod
    def _section_turns(element: etree._Element) -> bool:
        return value(element.find(f"{w('pPr')}/{w('sectPr')}/{w('type')}")) != "continuous"

    def _taken_boxes(self) -> list[str]:
        boxes = self.boxes[:]
        self.boxes.clear()
        return boxes

    def _table(self, element: etree._Element) -> None:
        rows = tuple(map(self._row, self._rows(element)))
        if all(len(row) <= 1 for row in rows):
            # One column is a frame around paragraphs and no table.
            for row in rows:
                for line in "".join(row).split("\n"):
                    self.draft.add(line)
        elif any(any(row) for row in rows):
            self.draft.add(Table(rows))

    def _rows(self, table: etree._Element) -> Iterator[etree._Element]:
        for row in table.iter(w("tr")):
            if nearest(row, w("tbl")) is not table or deleted_row(row) or is_spare(row):
                continue
            if hidden_row(row):
                self.draft.note("hidden-text")
                self.draft.page.margins.append(" ".join(filter(None, (text.text for text in row.iter(w("t"))))))
            else:
                yield row

    def _row(self, row: etree._Element) -> tuple[str, ...]:
        cells: list[str] = [""] * min(number(row.find(f"{w('trPr')}/{w('gridBefore')}")), 100)
        for cell in row.iter(w("tc")):
            if nearest(cell, w("tr")) is not row:
                continue
            merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            text = "" if merged is not None and value(merged) != "restart" else self._cell(cell)
            cells += [text, *[""] * (min(number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), default=1), 100) - 1)]
        return tuple(cells)

    def _cell(self, cell: etree._Element) -> str:
        lines = []
        for element in blocks(cell):
            if element.tag == w("p"):
                lines += [self._text(element).replace("\f", "\n"), *self._taken_boxes()]
            else:
                lines += ["\t".join(self._row(row)) for row in self._rows(element)]
        return "\n".join(line for line in lines if line.strip())

    def _text(self, paragraph: etree._Element) -> str:
        """Return a paragraph's words with its number; page breaks are form feeds."""
        text = "".join(self._runs(paragraph, value(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))))
        label = self._label(paragraph) if text.strip() or self._numbered(paragraph) else ""
        return f"{label} {text.lstrip()}" if label else text

    @staticmethod
    def _numbered(paragraph: etree._Element) -> bool:
        return paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None

    def _label(self, paragraph: etree._Element) -> str:
        properties = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        style = value(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or self.styles.default
        found = self.styles.list_of(style) or self.numbering.by_style.get(style)
        if properties is not None:
            level = number(properties.find(w("ilvl")), default=found[1] if found else 0)
            found = (number(properties.find(w("numId")), default=found[0] if found else 0), level)
        return self.numbering.label(*found) if found else ""

    def _runs(self, element: etree._Element, style: str) -> Iterator[str]:
        for child in element:
            tag = child.tag
            if tag in DELETED:
                self.draft.note("tracked-changes")
            elif tag == w("r"):
                yield self._run(child, style)
            elif tag in _BOXES or tag in PROPERTIES or is_spare(child):
                continue
            elif isinstance(tag, str) and tag.startswith(_MATH):
                yield "".join(text.text or "" for text in child.iter(f"{_MATH}t"))
            else:
                if tag in _INSERTED:
                    self.draft.note("tracked-changes")
                yield from self._runs(child, style)

    def _run(self, run: etree._Element, style: str) -> str:
        properties = run.find(w("rPr"))
        text = "".join(self._piece(child) for child in run)
        sight = sight_of(run, style, self.styles) if text.strip() else Sight.SEEN
        if sight is not Sight.SEEN:
            self.draft.note(sight.value)
        if sight in {Sight.HIDDEN, Sight.STRUCK}:
            self.draft.page.margins.append(text)
            return ""
        font = self.styles.font(properties, style)
        text, encoding = by_font(text, font)
        if encoding:
            self.draft.encodings.add(encoding)
        return text.upper() if properties is not None and on(properties.find(w("caps"))) else text

    def _piece(self, child: etree._Element) -> str:
        tag = child.tag
        if tag == w("t"):
            self.taken += len(child.text or "")
            return child.text or ""
        if tag == _ALTERNATIVES:
            return "".join(self._piece(inner) for branch in child if not is_spare(branch) for inner in branch)
        if tag == w("sym"):
            return symbol(value(child, "char"))
        if tag in {w("br"), w("cr")}:
            return "\f" if value(child, "type") == "page" else "\n"
        if tag in _REFERENCES:
            kind = "footnote" if tag == w("footnoteReference") else "endnote"
            self.called.append((kind, value(child, "id")))
            return ""
        if tag in _PICTURES:
            self._drawing(child)
        return _SPACES.get(str(tag), "")

    def _drawing(self, element: etree._Element) -> None:
        """Keep the words of text boxes (once: the older form beside them repeats them), count the pictures."""
        found = [
            box
            for box in element.iter(w("txbxContent"))
            if not any(up.tag == w("txbxContent") or is_spare(up) for up in box.iterancestors() if element in up.iterancestors())
        ]
        for box in found:
            for block in blocks(box):
                if block.tag == w("p"):
                    self.boxes.append(self._text(block))
                else:
                    self.boxes += ["\t".join(self._row(row)) for row in block.iter(w("tr"))]
        if not found:
            self.draft.page.pictures += any("pic" in str(part.tag) or "imagedata" in str(part.tag) for part in element.iter())

    def _notes(self, kind: str, tag: str) -> dict[tuple[str, str], str]:
        root = self._root(kind)
        if root is None:
            return {}
        notes = {}
        for item in root.iter(w(tag)):
            if value(item, "type") in {"", "normal"}:
                notes[tag, value(item, "id")] = "\n".join(filter(None, (self._text(paragraph).strip() for paragraph in item.iter(w("p")))))
        return notes

    def _margin(self, name: str) -> None:
        root = parsed(self.archive.read(name), name, self.source.limits)
        for paragraph in root.iter(w("p")):
            if text := self._text(paragraph).strip():
                self.draft.pages[0].margins.append(text)
        self.boxes.clear()
