"""A whole text over time, and as it stood on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.amending.dated import DatedNode, Wording, dated_nodes
from knowledge.amending.errors import UndatedError
from knowledge.amending.places import Place, Step
from knowledge.official.errors import UnknownPlaceError
from knowledge.official.model import Header, Node, OfficialText, Part

Path = tuple[int, ...]
# A place in the document itself is not looked for in what is issued with it.
_CLOSED = {Part.HEADER, Part.CLOSING, Part.APPENDIX, Part.FORM, Part.TABLE}
_RULES = {Part.ARTICLE, Part.CLAUSE, Part.POINT}


@dataclass(frozen=True, slots=True)
class DatedText:
    """A document's words over time."""

    header: Header
    root: tuple[DatedNode, ...]

    def __iter__(self) -> Iterator[DatedNode]:
        """Yield every node, what has ended too, in the order of the text."""
        for node in self.root:
            yield from node.walk()

    @property
    def latest_change(self) -> date | None:
        """Return the day of the latest change; None where nothing has changed the text."""
        days = (n.in_force_from if n.in_force_until is None else n.in_force_until + timedelta(days=1) for n in self if n.amended_by)
        return max(days, default=None)

    def placed(self) -> Iterator[tuple[str, DatedNode]]:
        """Yield the articles, clauses and points with their places (`29.3`), what has ended too."""
        yield from _placed(self.root, "")

    def find(self, place: str) -> DatedNode:
        """Return the article, clause or point of that place: the one in force, else the one that ended last.

        Raises:
            UnknownPlaceError: nothing has, or had, that name.
        """
        found = [node for name, node in self.placed() if name == place]
        if not found:
            raise UnknownPlaceError(place)
        return max(found, key=lambda node: node.in_force_until or date.max)

    def words(self, place: str, day: date) -> str | None:
        """Return all words of a place on a day, without its own label, those of its children with theirs; None where it was not in force.

        Raises:
            UnknownPlaceError: nothing has, or had, that name.
        """
        if not any(name == place for name, _ in self.placed()):
            raise UnknownPlaceError(place)
        on = self.on(day).places().get(place)
        return None if on is None else "\n".join(filter(None, _lines(on, labelled=False)))

    def on(self, day: date) -> OfficialText:
        """Return the text as it stood on that day. What no amendment touched is printed as the file prints it."""
        body, nodes = _printed(self.root, day, 0)
        return OfficialText(self.header, body, nodes)

    def path(self, place: Place, *, ended: bool = False) -> Path | None:
        """Return where a place stands among the nodes in force, or among those that have ended; None where it does not."""
        return _path(self.root, place, (), ended=ended) if place.steps else ()

    def is_ambiguous(self, place: Place) -> bool:
        """Whether several chapters or sections in force have that name: each chapter counts its own sections."""
        return bool(place.steps) and place.part in {Part.CHAPTER, Part.SECTION} and _count(self.root, place.steps) > 1

    def at(self, path: Path) -> DatedNode:
        """Return the node of a path."""
        node = self.root[path[0]]
        for index in path[1:]:
            node = node.children[index]
        return node

    def with_node(self, path: Path, node: DatedNode) -> DatedText:
        """Return the text with another node at a path."""
        return replace(self, root=_with_node(self.root, path, node))

    def with_inserted(self, path: Path, node: DatedNode) -> DatedText:
        """Return the text with one node more, which then has that path."""
        *above, index = path
        siblings = self.at(tuple(above)).children if above else self.root
        grown = (*siblings[:index], node, *siblings[index:])
        return self.with_node(tuple(above), replace(self.at(tuple(above)), children=grown)) if above else replace(self, root=grown)


def dated(official: OfficialText, in_force_from: date | None = None) -> DatedText:
    """Return a text that nothing has amended yet; its first day is the one given, else its header's.

    Raises:
        UndatedError: neither is known.
    """
    since = in_force_from or official.header.in_force_from
    if since is None:
        raise UndatedError(official.header.number)
    return DatedText(official.header, dated_nodes(official, since))


def _placed(nodes: tuple[DatedNode, ...], above: str) -> Iterator[tuple[str, DatedNode]]:
    for node in nodes:
        if node.part in _CLOSED:
            continue
        place = ".".join(filter(None, (above, node.number))) if node.part in _RULES else above
        if node.part in _RULES and node.number:
            yield place, node
        yield from _placed(node.children, place)


def _path(nodes: tuple[DatedNode, ...], place: Place, above: Path, *, ended: bool) -> Path | None:
    step = place.steps[0]
    for index, node in enumerate(nodes):
        here = (*above, index)
        found = None
        if (node.part, node.number) == (step.part, step.number) and (ended or node.in_force_until is None):
            found = _path(node.children, Place(place.steps[1:]), here, ended=ended) if len(place.steps) > 1 else here
        elif node.part not in _CLOSED | _RULES:
            found = _path(node.children, place, here, ended=ended)
        if found is not None:
            return found
    return None


def _count(nodes: tuple[DatedNode, ...], steps: tuple[Step, ...]) -> int:
    """Return how many nodes in force are reached by the steps, whatever lies between them."""
    counted = 0
    for node in nodes:
        if node.in_force_until is not None or node.part in _CLOSED | _RULES:
            continue
        fits = (node.part, node.number) == (steps[0].part, steps[0].number)
        counted += 1 if fits and len(steps) == 1 else _count(node.children, steps[1:] if fits else steps)
    return counted


def _with_node(nodes: tuple[DatedNode, ...], path: Path, node: DatedNode) -> tuple[DatedNode, ...]:
    index, *below = path
    changed = replace(nodes[index], children=_with_node(nodes[index].children, tuple(below), node)) if below else node
    return (*nodes[:index], changed, *nodes[index + 1 :])


def _printed(nodes: tuple[DatedNode, ...], day: date, start: int) -> tuple[str, tuple[Node, ...]]:
    """Return the body of the nodes that are in force on that day, and the nodes over it."""
    body, made = "", list[Node]()
    for node in nodes:
        wording = node.wording(day)
        if wording is None:
            continue
        at = start + len(body)
        own = node.printed if node.printed is not None else _label(node.part, wording)
        below, children = _printed(node.children, day, at + len(own))
        body += own + below + node.tail
        made.append(Node(node.part, wording.number, wording.heading, wording.text, children, at, start + len(body)))
    return body, tuple(made)


def _label(part: Part, wording: Wording) -> str:
    """Return the label, heading and words as they are printed."""
    number, heading = wording.number or "", wording.heading
    lines = {
        Part.ARTICLE: (f"Điều {number}. {heading}".strip(), wording.text),
        Part.CLAUSE: (f"{number}. {wording.text}",),
        Part.POINT: (f"{number}) {wording.text}",),
        Part.CHAPTER: (f"Chương {number}", heading, wording.text),
        Part.SECTION: (f"Mục {number}. {heading}", wording.text),
    }.get(part, (number, heading, wording.text))
    return "".join(f"{line}\n" for line in lines if line)


def _lines(node: Node, *, labelled: bool) -> Iterator[str]:
    own = Wording(node.number, node.heading, node.text, date.min, date.max)
    yield _label(node.part, own).rstrip("\n") if labelled else node.text
    for child in node.children:
        yield from _lines(child, labelled=True)
