"""A text over time: every provision with its words since when, by what they came, and what they were before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.amending.operations import Fragment
from knowledge.official.model import Node, OfficialText, Part

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Amender:
    """What changed a provision: the amending document's number (None where it has none) and the clause of it (`1.23.a`)."""

    document: str | None
    clause: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What a provision said on the days from `in_force_from` to `in_force_until`, both included: its own words, without those of its children."""

    number: str | None
    heading: str
    text: str
    in_force_from: date
    in_force_until: date


@dataclass(frozen=True, slots=True)
class DatedNode:
    """A part of the text with its history.

    `number`, `heading` and `text` are the present, or last, wording, in force since `in_force_from`; `before` holds the earlier ones, newest
    first. `in_force_until` is the last day of what was repealed. `printed` holds the words as the file prints them, label included; None where
    the wording came from an amending document. `tail` is what is printed behind the children.
    """

    part: Part
    number: str | None
    heading: str
    text: str
    children: tuple[DatedNode, ...]
    in_force_from: date
    in_force_until: date | None = None
    amended_by: tuple[Amender, ...] = ()
    before: tuple[Wording, ...] = ()
    printed: str | None = None
    tail: str = ""

    def walk(self) -> Iterator[DatedNode]:
        """Yield the node and everything below it, what has ended too."""
        yield self
        for child in self.children:
            yield from child.walk()

    def wording(self, day: date) -> Wording | None:
        """Return its own wording on that day; None where it was not, or no longer, in force."""
        if self.in_force_until is not None and day > self.in_force_until:
            return None
        if day >= self.in_force_from:
            return Wording(self.number, self.heading, self.text, self.in_force_from, self.in_force_until or date.max)
        return next((w for w in self.before if w.in_force_from <= day <= w.in_force_until), None)

    def reworded(self, wording: tuple[str | None, str, str], day: date, by: Amender) -> DatedNode:
        """Return the node with another number, heading and text from that day on; the same node where they do not differ."""
        if wording == (self.number, self.heading, self.text):
            return self
        former = Wording(self.number, self.heading, self.text, self.in_force_from, day - _ONE_DAY)
        before = (former, *self.before) if self.in_force_from < day else self.before
        number, heading, text = wording
        return replace(
            self,
            number=number, heading=heading, text=text, in_force_from=day, before=before, amended_by=_with(self.amended_by, by), printed=None
        )  # fmt: skip

    def rewritten(self, fragment: Fragment, day: date, by: Amender) -> DatedNode:
        """Return the node with the words of the fragment, its children matched by number: the same stay, others begin or end."""
        own = self.reworded((self.number, fragment.heading or self.heading, fragment.text), day, by)
        standing = {(c.part, c.number): c for c in self.children if c.in_force_until is None}
        fresh = [
            standing[f.part, f.number].rewritten(f, day, by) if (f.part, f.number) in standing else started(f, day, by)
            for f in fragment.children
        ]
        return replace(own, children=_with_ended(self.children, fresh, day, by))

    def credited(self, by: Amender) -> DatedNode:
        """Return the node with what changed it, or gave it the same words again, noted."""
        return self if by in self.amended_by else replace(self, amended_by=(*self.amended_by, by))

    def ended(self, day: date, by: Amender) -> DatedNode:
        """Return the node with the day before as its last."""
        return replace(self, in_force_until=day - _ONE_DAY, amended_by=_with(self.amended_by, by))


def started(fragment: Fragment, day: date, by: Amender) -> DatedNode:
    """Return a provision that begins on that day."""
    children = tuple(started(child, day, by) for child in fragment.children)
    return DatedNode(fragment.part, fragment.number, fragment.heading, fragment.text, children, day, amended_by=(by,))


def _with(amended_by: tuple[Amender, ...], by: Amender) -> tuple[Amender, ...]:
    return amended_by if by in amended_by else (*amended_by, by)


def _with_ended(old: tuple[DatedNode, ...], fresh: list[DatedNode], day: date, by: Amender) -> tuple[DatedNode, ...]:
    """Return the fresh children, and those that ended where they stood: each behind the one that it followed."""
    merged = list(fresh)
    kept = {(c.part, c.number) for c in fresh}
    at = 0
    for child in old:
        key = (child.part, child.number)
        if child.in_force_until is None and key in kept:
            at = next(i for i, c in enumerate(merged) if (c.part, c.number) == key and c.in_force_until is None) + 1
        else:
            merged.insert(at, child if child.in_force_until is not None else child.ended(day, by))
            at += 1
    return tuple(merged)


def dated_nodes(official: OfficialText, in_force_from: date) -> tuple[DatedNode, ...]:
    """Return the nodes of a text that nothing has amended yet."""
    return tuple(_dated(node, official.body, in_force_from) for node in official.root)


def _dated(node: Node, body: str, since: date) -> DatedNode:
    first = node.children[0].start if node.children else node.end
    tail = "".join(body[start:end] for start, end in node.own_spans() if start >= first)
    children = tuple(_dated(child, body, since) for child in node.children)
    return DatedNode(node.part, node.number, node.heading, node.text, children, since, printed=body[node.start : first], tail=tail)
