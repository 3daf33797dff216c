"""Pages become one body: paragraphs on lines of their own, table rows too, every printed character kept in its order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.intake.model import Pages, Table
from knowledge.official.letters import LOWER, UPPER

# Two paragraphs that a converter glued together: "…nhân dânCăn cứ…", "…Quốc hội.Tổng thư ký…". Vietnamese has no capital inside a word; a short word before
# the full stop is an abbreviation ("Tp.Hồ Chí Minh").
_SEAM = re.compile(rf"(?<=[{LOWER}]{{2}})(?=[{UPPER}][{LOWER}])|(?<=[{LOWER}]{{3}}[.;:])(?=[{UPPER}][{LOWER}])|(?<=[{UPPER}])(?=Đã ký)")
_LAYOUT = re.compile(r"CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|^\s*Nơi nhận|\(Ký\b|\(Đã ký\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the body: its span, the line feed included, the page that it stands on, and whether it is a row of a table."""

    start: int
    end: int
    text: str
    page: int
    table: bool = False


@dataclass(frozen=True, slots=True)
class Assembled:
    """The body and its lines; they touch and cover it."""

    body: str
    lines: tuple[TextLine, ...]
    seams: int = 0


def assemble(pages: Pages) -> Assembled:
    """Return the body of a file that was read. Nothing but white space is added or dropped."""
    made = _Body()
    for page, block in pages.blocks():
        if isinstance(block, str):
            made.paragraph(block, page.number)
        elif is_layout(block):
            for row in block.rows:
                for cell in row:
                    made.paragraph(cell, page.number)
        else:
            made.table(block, page.number)
    return Assembled("".join(line.text + "\n" for line in made.lines), tuple(made.lines), made.seams)


def assemble_text(text: str) -> Assembled:
    """Return the lines of a text whose spans must stay as they are, such as a quoted fragment."""
    lines = []
    at = 0
    for line in text.splitlines(keepends=True):
        lines.append(TextLine(at, at + len(line), line.rstrip("\r\n"), 1))
        at += len(line)
    return Assembled(text, tuple(lines))


def is_layout(table: Table) -> bool:
    """Whether a table only sets texts side by side: the letterhead, the signer's block, a frame around one column. An empty one is a table."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in table.rows]
    return len(table.rows) <= 1 or max(filled) == 1 or bool(_LAYOUT.search(table.text.replace("\t", "\n")))


class _Body:
    def __init__(self) -> None:
        self.lines: list[TextLine] = []
        self.seams = 0
        self._at = 0

    def paragraph(self, text: str, page: int) -> None:
        for line in text.splitlines():
            pieces = _SEAM.split(line)
            self.seams += len(pieces) - 1
            for piece in pieces:
                self._add(piece.strip(), page, table=False)

    def table(self, table: Table, page: int) -> None:
        for row in table.rows:
            self._add("\t".join(" ".join(cell.split()) for cell in row), page, table=True)

    def _add(self, text: str, page: int, *, table: bool) -> None:
        if text.strip():
            self.lines.append(TextLine(self._at, self._at + len(text) + 1, text, page, table))
            self._at += len(text) + 1
