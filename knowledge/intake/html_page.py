"""HTML as published on legal sites and as Word saves it: paragraphs and tables of the document, without menus, scripts and links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from knowledge.intake.draft import Draft, Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.html_body import body_of, letters
from knowledge.intake.html_sight import Sight, notes_on_styles, sight_of
from knowledge.intake.html_tables import is_layout, rows_of
from knowledge.intake.legacy import by_font
from knowledge.intake.model import Table
from knowledge.intake.txt import unicode_of, western

# A published page has scripts and links, so these are stripped and counted and are no reason to refuse. A page that has next to nothing else
# would show its text only by running them: that one is refused.
_ACTIVE = {"script", "iframe", "object", "embed", "applet", "frame", "portal"}
_SKIPPED = _ACTIVE | {
    "head",
    "style",
    "template",
    "noscript",
    "svg",
    "math",
    "title",
    "select",
    "button",
    "textarea",
    "datalist",
    "audio",
    "video",
    "canvas",
}
_INLINE_NAMES = """
a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q ruby s samp small span st1 strike strong sub sup time tt u
var wbr img input v:shape v:imagedata
"""
_INLINE = frozenset(_INLINE_NAMES.split())
_PICTURES = {"img", "v:imagedata"}
_BREAK = re.compile(r"(?i)page-break-before\s*:\s*always|break-before\s*:\s*page")
_FONT = re.compile(r"(?i)font-family\s*:\s*['\"]?([^;,'\"]+)")
_CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}encoding\s*=\s*[\"']([\w.:-]{2,40})")
_ENTITY = re.compile(r"<!ENTITY\s", re.IGNORECASE)
# What pages are written in. Python also knows codes that are none of letters, and some that take for ever.
_CHARSETS = {"utf-8", "utf8", "us-ascii", "windows-1258", "cp1258", "windows-1250", "windows-1251", "windows-1254", "iso-8859-15"}
_LITTLE = 80
_NOTES = {Sight.HIDDEN: "hidden-text", Sight.STRUCK: "struck-text", Sight.TURNED: "turned-text", Sight.DOUBTFUL: "pale-text"}
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read(source: Source) -> Draft:
    """Read a page; what stands around the document (menus, footers) goes to the margins.

    Raises:
        FileRefusedError: it is nothing without its scripts, or nested too deep.
    """
    draft = Draft()
    text = _decoded(source.content, draft)
    if _ENTITY.search(text[:100_000]):
        raise FileRefusedError(Refusal.ENTITIES)
    tree = LexborHTMLParser(text)
    root = tree.body or tree.root
    if root is None:
        raise FileRefusedError(Refusal.NO_TEXT)
    draft.scripts = len(tree.css(",".join(sorted(_ACTIVE)))) + len(tree.css('meta[http-equiv="refresh" i]'))
    draft.links = len(tree.css("a[href]"))
    body = body_of(root, source.limits.depth)
    for note in notes_on_styles(tree, body):
        draft.note(note)
    _Walk(draft, source.limits.depth, body).read(root)
    if draft.scripts and sum(letters(block) for page in draft.pages for block in page.blocks) < _LITTLE:
        raise FileRefusedError(Refusal.SCRIPTS, "HTML")
    return draft


def _decoded(content: bytes, draft: Draft) -> str:
    """Decode a page: Unicode where it is that, whatever it says, else what it says, else Windows-1252.

    A legacy encoding is told later, paragraph by paragraph: most letters of such a page are written as numbers (`&#7897;`).
    """
    found = unicode_of(content)
    if found is not None:
        return found[0]
    declared = _CHARSET.search(content[:4096])
    name = (declared[1] or declared[2]).decode("ascii").lower() if declared else ""
    if name in {"", "windows-1252", "iso-8859-1"}:
        return western(content)
    if name in _CHARSETS:
        return content.decode(name, "replace")
    draft.note("charset-unknown")
    return western(content)


class _Walk:
    """Walks over the tree once: inline text is gathered, a block element ends the paragraph."""

    def __init__(self, draft: Draft, depth: int, body: LexborNode) -> None:
        self.draft = draft
        self.depth = depth
        self.body = body.mem_id
        self.inside = 0
        self.parts: list[str] = []

    def read(self, root: LexborNode) -> None:
        """Read everything below a node."""
        self._element(root, 0, "")
        self._flush()

    def _element(self, node: LexborNode, level: int, font: str) -> None:
        if level > self.depth:
            raise FileRefusedError(Refusal.TOO_DEEP, "HTML")
        here = node.mem_id == self.body
        self.inside += here
        if here:
            self._flush(inside=False)
        child = node.child
        while child is not None:
            self._child(child, level, font)
            child = child.next
        if here:
            self._flush()
        self.inside -= here

    def _child(self, node: LexborNode, level: int, font: str) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "", font)
        elif tag.startswith(("-", "!")) or tag in _SKIPPED or self._unseen(node):
            return
        elif tag == "br":
            self._flush()
            self._turn(node)
        elif tag in _PICTURES:
            self.draft.page.pictures += tag == "img"
        elif tag == "table" and self.inside and not is_layout(node):
            self._table(node, level, font)
        elif tag in _INLINE:
            self._element(node, level + 1, _font(node) or font)
        else:
            self._flush()
            self._turn(node)
            self._element(node, level + 1, _font(node) or font)
            self._flush()

    def _text(self, text: str, font: str) -> None:
        if font:
            text, encoding = by_font(text, font)
            if encoding:
                self.draft.encodings.add(encoding)
        self.parts.append(text)

    def _turn(self, node: LexborNode) -> None:
        if self.inside and _BREAK.search(node.attributes.get("style") or ""):
            self.draft.turn()

    def _table(self, node: LexborNode, level: int, font: str) -> None:
        self._flush()

        def cell(at: LexborNode) -> str:
            if any(self._unseen(part) for part in _up_to(at, node)):
                return ""
            inner = _Walk(Draft(), self.depth, at)
            inner._element(at, level + 3, _font(at) or _font(node) or font)
            inner._flush()
            self.draft.page.pictures += sum(page.pictures for page in inner.draft.pages)
            self.draft.encodings |= inner.draft.encodings
            self.draft.page.broken += sum(page.broken for page in inner.draft.pages)
            self.draft.page.margins += [text for page in inner.draft.pages for text in page.margins]
            for note in inner.draft.notes:
                self.draft.note(note)
            return "\n".join(block if isinstance(block, str) else block.text for page in inner.draft.pages for block in page.blocks)

        rows = rows_of(node, cell)
        if any(any(row) for row in rows):
            self.draft.add(Table(rows))

    def _unseen(self, node: LexborNode) -> bool:
        """Whether the reader of the page would not see it, or see it crossed out; such words are kept aside, and the moderator is told."""
        sight = sight_of(node)
        text = "" if sight is Sight.SEEN else _SPACE.sub(" ", node.text(deep=True)).strip()
        if text:
            self.draft.note(_NOTES[sight])
        if text and sight is Sight.TURNED and self.inside:
            # Which words are meant, those written or those shown, only a person can say.
            self.draft.page.broken += letters(text)
        if sight not in {Sight.HIDDEN, Sight.STRUCK}:
            return False
        self.draft.page.margins += [text] if text else []
        return True

    def _flush(self, *, inside: bool = True) -> None:
        text = _SPACE.sub(" ", "".join(self.parts)).strip()
        self.parts.clear()
        if text and inside and self.inside:
            self.draft.add(text)
        elif text:
            self.draft.page.margins.append(text)


def _up_to(cell: LexborNode, table: LexborNode) -> Iterator[LexborNode]:
    """Yield a cell, its row and whatever else of the table it lies in."""
    at: LexborNode | None = cell
    while at is not None and at.mem_id != table.mem_id:
        yield at
        at = at.parent


def _font(node: LexborNode) -> str:
    """The font that an element names itself."""
    attributes = node.attributes
    named = _FONT.search(attributes.get("style") or "")
    return (named[1] if named else attributes.get("face") or "").strip()
