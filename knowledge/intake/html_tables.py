"""Tables of a page: rows of cells, and whether a table is one at all or only lays out the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

# A cell that holds so many characters and a table, or stands alone, is a part of the page and not of a table.
_LAYOUT = 2000
_SPAN = 100


def is_layout(table: LexborNode) -> bool:
    """Whether a table only places parts of the page: one cell in all rows, or a long cell with a table inside."""
    rows = [list(_cells(row)) for row in _rows(table)]
    if all(len(row) <= 1 for row in rows):
        return True
    return any(cell.css_first("table") is not None and len(cell.text(deep=True)) > _LAYOUT for row in rows for cell in row)


def rows_of(table: LexborNode, read: Callable[[LexborNode], str]) -> tuple[tuple[str, ...], ...]:
    """Return the rows; a cell over several columns or rows stands once, and empty cells stand for the rest."""
    found: list[tuple[str, ...]] = []
    taken: dict[int, int] = {}
    for row in _rows(table):
        cells: list[str] = []
        for cell in _cells(row):
            _skip(cells, taken)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            taken |= {len(cells) + step: down - 1 for step in range(across) if down > 1}
            cells += [read(cell), *[""] * (across - 1)]
        _skip(cells, taken, across=False)
        found.append(tuple(cells))
    return tuple(found)


def _skip(cells: list[str], taken: dict[int, int], *, across: bool = True) -> None:
    """Put empty cells where cells of rows above reach down."""
    while taken.get(len(cells), 0) and (across or len(cells) <= max(taken)):
        taken[len(cells)] -= 1
        cells.append("")


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "1").strip()
    return max(1, min(int(value), _SPAN)) if value.isdecimal() and len(value) < 5 else 1  # noqa: PLR2004  no number of a million digits


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for part in table.iter():
        if part.tag == "tr":
            yield part
        elif part.tag in {"tbody", "thead", "tfoot"}:
            yield from (row for row in part.iter() if row.tag == "tr")


def _cells(row: LexborNode) -> Iterator[LexborNode]:
    return (cell for cell in row.iter() if cell.tag in {"td", "th"})
