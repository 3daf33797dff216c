"""Where a new article, clause or point stands among the others."""

from __future__ import annotations

from knowledge.amending.dated import DatedNode
from knowledge.amending.dated_text import DatedText, Path
from knowledge.amending.operations import Insert
from knowledge.amending.places import Place
from knowledge.official.model import Part
from knowledge.official.numbering import rank_of


def position_of_new(text: DatedText, operation: Insert) -> Path | None:
    """Return the path that a new provision will have: beside the neighbour named, else where its number belongs; None where neither is there."""
    neighbour = operation.after or operation.before
    if neighbour is None:
        return _by_number(text, operation.place)
    path = text.path(neighbour) or text.path(neighbour, ended=True)
    if path is None:
        return None
    return (*path[:-1], path[-1] + 1) if operation.after else path


def _by_number(text: DatedText, place: Place) -> Path | None:
    """Return the position behind the one with the next lower number; None where there is none to stand behind."""
    if place.part is Part.ARTICLE:
        candidates = [(path, node) for path, node in _below(text.root, ()) if node.part is Part.ARTICLE]
    else:
        above = text.path(place.above)
        children = text.at(above).children if above else ()
        candidates = [((*(above or ()), index), child) for index, child in enumerate(children) if child.part is place.part]
    lower = [(rank_of(node.number or ""), path) for path, node in candidates if rank_of(node.number or "") < rank_of(place.number)]
    if not lower:
        return None
    path = max(lower)[1]
    return (*path[:-1], path[-1] + 1)


def _below(nodes: tuple[DatedNode, ...], above: Path) -> list[tuple[Path, DatedNode]]:
    """Return the document's articles with their paths, not those of texts issued with it."""
    found: list[tuple[Path, DatedNode]] = []
    for index, node in enumerate(nodes):
        path = (*above, index)
        if node.part is Part.ARTICLE:
            found.append((path, node))
        elif node.part in {Part.PART, Part.CHAPTER, Part.SECTION, Part.SUBSECTION}:
            found += _below(node.children, path)
    return found
