"""What one amending document orders for one day, applied at once.

It is meant of the text before it: phrases are looked for in the old words, places have their old numbers. So phrases come first, then new texts,
repeals, new numbers, and insertions last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.amending.dated import Amender, started
from knowledge.amending.dated_text import DatedText, Path
from knowledge.amending.operations import AddPhrase, Insert, Operation, RemovePhrase, Renumber, Repeal, ReplacePhrase, ReplaceText
from knowledge.amending.outcomes import Applied, NotApplied, Outcome, Refusal
from knowledge.amending.paragraphs import paragraphs, with_paragraph
from knowledge.amending.phrase_applying import apply_phrases
from knowledge.amending.places import Extent, Place
from knowledge.amending.positions import position_of_new
from knowledge.official.model import Part


@dataclass(frozen=True, slots=True)
class Batch:
    """What one document orders for one day."""

    day: date
    document: str | None
    operations: tuple[Operation, ...]

    def applied_to(self, text: DatedText) -> tuple[DatedText, list[Outcome]]:
        """Return the text with all of it applied, and what became of each operation."""
        phrases = [o for o in self.operations if isinstance(o, ReplacePhrase | RemovePhrase | AddPhrase)]
        text, outcomes = apply_phrases(text, phrases, tuple(_rewritten(self.operations)), self.day, self.document)
        work = _Work(text, self.day, self.document, outcomes)
        for operation in self.operations:
            if isinstance(operation, ReplaceText):
                work.replace_text(operation)
        work.repeal([o for o in self.operations if isinstance(o, Repeal)])
        work.renumber([o for o in self.operations if isinstance(o, Renumber)])
        for operation in self.operations:
            if isinstance(operation, Insert):
                work.insert(operation)
        return work.text, work.outcomes


def _rewritten(operations: Iterable[Operation]) -> Iterator[Place]:
    for operation in operations:
        if isinstance(operation, ReplaceText):
            yield operation.place
        elif isinstance(operation, Repeal):
            yield from operation.places


@dataclass(slots=True)
class _Work:
    """The text while operations on whole provisions are applied to it, one after the other."""

    text: DatedText
    day: date
    document: str | None
    outcomes: list[Outcome]
    done: list[Place] = field(default_factory=list)

    def replace_text(self, operation: ReplaceText) -> None:
        path = self._path(operation, operation.place)
        if path is None:
            return
        node, by, fragment = self.text.at(path), self._by(operation), operation.fragment
        extent = operation.place.extent
        if extent is Extent.HEADING:
            node = node.reworded((node.number, fragment.heading, node.text), self.day, by)
        elif extent is Extent.PARAGRAPH:
            words = with_paragraph(node, operation.place.paragraph, fragment.text)
            node = node.reworded((node.number, node.heading, words), self.day, by)
        elif extent is Extent.OPENING:
            node = node.reworded((node.number, node.heading, fragment.text), self.day, by)
        else:
            node = node.rewritten(fragment, self.day, by)
        self._put(operation, operation.place, self.text.with_node(path, node.credited(by)))

    def repeal(self, operations: Sequence[Repeal]) -> None:
        """End places; of paragraphs the last first, so that the others keep their numbers."""
        ending = sorted(((o, place) for o in operations for place in o.places), key=lambda one: -one[1].paragraph)
        for operation, place in ending:
            path = self._path(operation, place)
            if path is not None and place.paragraph:
                self._put(operation, place, self._without_paragraph(path, place, self._by(operation)))
            elif path is not None:
                self._put(operation, place, self._ended(path, self._by(operation)))

    def _without_paragraph(self, path: Path, place: Place, by: Amender) -> DatedText:
        node = self.text.at(path)
        words = with_paragraph(node, place.paragraph, "")
        return self.text.with_node(path, node.reworded((node.number, node.heading, words), self.day, by).credited(by))

    def _ended(self, path: Path, by: Amender) -> DatedText:
        """Return the text without a place; without any place, with all of it ended."""
        if path:
            return self.text.with_node(path, self.text.at(path).ended(self.day, by))
        root = tuple(node if node.in_force_until else node.ended(self.day, by) for node in self.text.root)
        return replace(self.text, root=root)

    def renumber(self, operations: Sequence[Renumber]) -> None:
        """Give all new numbers at once: 3 becomes 4 while 4 becomes 5."""
        moving = {path: o for o in operations if (path := self._path(o, o.place, again=True)) is not None}
        while blocked := [path for path, o in moving.items() if self._is_taken(o, moving)]:
            operation = moving.pop(blocked[0])
            self.outcomes.append(NotApplied(operation, operation.place, Refusal.PLACE_EXISTS))
        for path, operation in moving.items():
            node = self.text.at(path)
            renamed = node.reworded((operation.number, node.heading, node.text), self.day, self._by(operation))
            self._put(operation, operation.place, self.text.with_node(path, renamed))

    def _is_taken(self, operation: Renumber, moving: Iterable[Path]) -> bool:
        """Whether something that keeps its number has the new one."""
        place = operation.place
        path = self.text.path(Place((*place.steps[:-1], replace(place.steps[-1], number=operation.number))))
        return path is not None and path not in moving

    def insert(self, operation: Insert) -> None:
        if self.text.path(operation.place) is not None:
            self.outcomes.append(NotApplied(operation, operation.place, Refusal.PLACE_EXISTS))
            return
        path = position_of_new(self.text, operation)
        if path is None:
            self.outcomes.append(NotApplied(operation, operation.place, Refusal.NEIGHBOUR_NOT_FOUND))
            return
        node = started(operation.fragment, self.day, self._by(operation))
        self._put(operation, operation.place, self.text.with_inserted(path, node))

    def _path(self, operation: Operation, place: Place, *, again: bool = False) -> Path | None:
        """Return where the place stands; None, with the refusal noted, where it cannot be changed."""
        path = self.text.path(place)
        if path is None:
            reason = Refusal.PLACE_NOT_FOUND if self.text.path(place, ended=True) is None else Refusal.PLACE_ENDED
            self.outcomes.append(NotApplied(operation, place, reason))
            return None
        refusal = self._refusal(operation, place, path, again=again)
        if refusal is not None:
            self.outcomes.append(refusal)
            return None
        return path

    def _refusal(self, operation: Operation, place: Place, path: Path, *, again: bool) -> NotApplied | None:
        """Return why a place that is there cannot be changed; None where it can."""
        if self.text.is_ambiguous(place):
            return NotApplied(operation, place, Refusal.PLACE_AMBIGUOUS)
        if not again and any(_clash(done, place) or self._lie_in_one(done, place, path) for done in self.done):
            return NotApplied(operation, place, Refusal.REWRITTEN)
        if not place.paragraph:
            return None
        found = paragraphs(self.text.at(path))
        if found is None or (isinstance(operation, Repeal) and len(found) == 1):
            return NotApplied(operation, place, Refusal.PARAGRAPH_UNCLEAR)
        return NotApplied(operation, place, Refusal.PARAGRAPH_NOT_FOUND, len(found)) if place.paragraph > len(found) else None

    def _lie_in_one(self, done: Place, place: Place, path: Path) -> bool:
        """Whether one of the two is a chapter or section that holds the other, which its name does not say."""
        before = self.text.path(done) or self.text.path(done, ended=True) or ()
        outer, (short, long) = (done, (before, path)) if len(before) < len(path) else (place, (path, before))
        holds = outer.part in {Part.CHAPTER, Part.SECTION} and outer.extent is Extent.WHOLE
        return holds and short == long[: len(short)]

    def _put(self, operation: Operation, place: Place, text: DatedText) -> None:
        self.text = text
        self.outcomes.append(Applied(operation, place))
        self.done.append(place)

    def _by(self, operation: Operation) -> Amender:
        return Amender(self.document, operation.clause)


def _clash(one: Place, other: Place) -> bool:
    """Whether changing both places changes the same words: one is the other, or holds it whole; an opening may be a paragraph."""
    if one.steps == other.steps and {one.extent, other.extent} == {Extent.OPENING, Extent.PARAGRAPH}:
        return True
    return one == other or (one.extent is Extent.WHOLE and one.contains(other)) or (other.extent is Extent.WHOLE and other.contains(one))
