"""Ruled tables of a page: cells from the lines that pdfium found, joined as pdfplumber joins lines."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.intake.columns import columns
from knowledge.intake.letters import Box, Letter, around
from knowledge.intake.model import Table
from knowledge.intake.paragraphs import paragraphs
from knowledge.intake.segments import segments

_TOLERANCE = 3.0
_MOST_RULES = 4000


def tables(rules: Sequence[Box], letters: Sequence[Letter]) -> list[tuple[Box, Table, int]]:
    """Return the tables of a page, each with its place and how many broken letters it has; a frame of one cell is none."""
    if not rules or len(rules) > _MOST_RULES:
        return []
    # It brings pdfminer along, which takes a second to import, and most documents have no rules.
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges  # noqa: PLC0415

    edges = merge_edges([_edge(rule) for rule in rules], _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE)
    crossings = edges_to_intersections(edges, _TOLERANCE, _TOLERANCE)
    found = []
    for cells in cells_to_tables(intersections_to_cells(crossings)) if crossings else []:
        boxes = [Box(*cell) for cell in cells]
        if len({round(box.left) for box in boxes}) > 1 and len(boxes) > 1:
            found.append(_table(boxes, letters))
    return sorted((table for table in found if any(any(row) for row in table[1].rows)), key=lambda table: table[0].top)


def _edge(rule: Box) -> dict[str, object]:
    """A line in the form that pdfplumber takes."""
    flat = rule.width >= rule.height
    middle = (rule.top + rule.bottom) / 2 if flat else (rule.left + rule.right) / 2
    left, right = (rule.left, rule.right) if flat else (middle, middle)
    top, bottom = (middle, middle) if flat else (rule.top, rule.bottom)
    return {
        "orientation": "h" if flat else "v",
        "object_type": "line",
        "x0": left,
        "x1": right,
        "top": top,
        "bottom": bottom,
        "width": right - left,
        "height": bottom - top,
    }


def _table(boxes: list[Box], letters: Sequence[Letter]) -> tuple[Box, Table, int]:
    place = around(boxes)
    inside = [letter for letter in letters if place.holds(letter.box)]
    lefts = _lines([box.left for box in boxes])
    tops = _lines([box.top for box in boxes])
    grid = [[""] * len(lefts) for _ in tops]
    for box in boxes:
        words = [letter for letter in inside if box.holds(letter.box)]
        grid[_at(tops, box.top)][_at(lefts, box.left)] = "\n".join(
            text.text for column in columns(segments(words)) for text in paragraphs(column)
        )
    return place, Table(tuple(map(tuple, grid))), sum(letter.broken for letter in inside)


def _lines(values: list[float]) -> list[float]:
    """Return places without those that are the same within the tolerance."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _TOLERANCE:
            found.append(value)
    return found


def _at(lines: list[float], value: float) -> int:
    return min(range(len(lines)), key=lambda at: abs(lines[at] - value))
