"""What an official text is: a header, a body, and a tree of its parts over the body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from knowledge.official.errors import UnknownPlaceError


class Part(StrEnum):
    """What a node of the tree is, from the outermost in."""

    HEADER = "header"
    PART = "part"  # phần
    CHAPTER = "chapter"  # chương
    SECTION = "section"  # mục; in a document without articles its first level ("I.")
    SUBSECTION = "subsection"  # tiểu mục
    ARTICLE = "article"  # điều
    CLAUSE = "clause"  # khoản
    POINT = "point"  # điểm
    APPENDIX = "appendix"  # phụ lục, or a text issued with the document (quy chế, danh mục)
    FORM = "form"  # mẫu
    TABLE = "table"
    CLOSING = "closing"  # recipients, signer's block


@dataclass(frozen=True, slots=True)
class Node:
    """A part of the text: `number` and `heading` as printed, `text` its own words without label, heading and children.

    `start` and `end` are its span in the body, children included; what lies between the children is its own.
    """

    part: Part
    number: str | None
    heading: str
    text: str
    children: tuple[Node, ...]
    start: int
    end: int

    def walk(self) -> Iterator[Node]:
        """Yield the node and everything below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def own_spans(self) -> Iterator[tuple[int, int]]:
        """Yield the spans of the body that belong to the node and to no child, none of them empty."""
        at = self.start
        for child in self.children:
            if at < child.start:
                yield at, child.start
            at = child.end
        if at < self.end:
            yield at, self.end


@dataclass(frozen=True, slots=True)
class Header:
    """What the document says about itself; None or () where it was not found: nothing is guessed.

    `kind` is the printed sort in lower case (`luật`, `nghị quyết liên tịch`); `signers` the names under the text. `in_force_on_adoption`: it says that it
    is in force from the day on which it is signed, adopted or issued, whether that day was found or not.
    """

    number: str | None = None
    kind: str | None = None
    title: str | None = None
    issuer: str | None = None
    adopted: date | None = None
    in_force_from: date | None = None
    signers: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    in_force_on_adoption: bool = False

    def missing(self) -> tuple[str, ...]:
        """Return the names of the fields that were not found."""
        return tuple(name for name in self.__slots__ if not getattr(self, name) and name != "in_force_on_adoption")


@dataclass(frozen=True, slots=True)
class OfficialText:
    """A document's own words. Every character of `body` lies in exactly one span of `spans()`.

    The paragraphs of the body stand on lines of their own; a table's rows too, their cells divided by tabs.
    """

    header: Header
    body: str
    root: tuple[Node, ...]

    def __iter__(self) -> Iterator[Node]:
        """Yield every node, in the order of the text."""
        for node in self.root:
            yield from node.walk()

    def spans(self) -> Iterator[tuple[int, int, Node]]:
        """Yield the leaf spans `start, end, node` in the order of the body: they touch, and cover all of it."""
        owned = [(start, end, node) for node in self for start, end in node.own_spans()]
        return iter(sorted(owned, key=lambda span: span[:2]))

    def words(self, node: Node) -> str:
        """Return all words of the node, its label and children included."""
        return self.body[node.start : node.end].strip()

    def articles(self) -> tuple[Node, ...]:
        """Return the document's own articles, without those of texts issued with it."""
        return tuple(_articles(self.root))

    def places(self) -> Mapping[str, Node]:
        """Return the nodes that a place can name, the first of its name each: `29`, `29.3`, `36.1.a`, `Phụ lục II`, `Phụ lục II/3.1`.

        A point that stands in no clause is `29.a`. A document without articles begins with its own levels: `I`, `I.2`, `I.2.a`.
        """
        found: dict[str, Node] = {}
        for place, node in _placed(self.root, ""):
            found.setdefault(place, node)
        return MappingProxyType(found)

    def find(self, place: str) -> Node:
        """Return the node of that place.

        Raises:
            UnknownPlaceError: nothing has that name.
        """
        try:
            return self.places()[place]
        except KeyError:
            raise UnknownPlaceError(place) from None


def _articles(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if node.part is Part.ARTICLE:
            yield node
        elif node.part not in {Part.APPENDIX, Part.FORM}:
            yield from _articles(node.children)


def _placed(nodes: tuple[Node, ...], above: str) -> Iterator[tuple[str, Node]]:
    for node in nodes:
        place = place_below(above, node)
        if place != above:
            yield place, node
        yield from _placed(node.children, place)


def place_below(above: str, node: Node) -> str:
    """Return the place of a node under the place above it; the same where the node has no place of its own (a chapter, a table)."""
    if node.number is None or not _has_place(node):
        return above
    if not above:
        return node.number
    # An appendix's own parts stand behind a slash, so that its Điều 3 is not taken for the document's clause 3.
    # A level such as "1.2" already names the clause that it stands in.
    number = node.number.rpartition(".")[2] if node.part is Part.CLAUSE else node.number
    return f"{above}.{number}" if _is_rule(above) else f"{above}/{node.number}"


def _has_place(node: Node) -> bool:
    if node.part is Part.SECTION:
        return all(below.part is not Part.ARTICLE for below in node.walk())
    return node.part in {Part.ARTICLE, Part.CLAUSE, Part.POINT, Part.APPENDIX, Part.FORM}


def _is_rule(place: str) -> bool:
    """Whether the last component of the place is an article, clause, point or level, which have no space in them."""
    return " " not in place.rsplit("/", 1)[-1]
