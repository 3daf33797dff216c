"""What an amending document orders, and what became of it, in a moderator's words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.texts import Texts
from knowledge.amending.misprints import Misprint
from knowledge.amending.operations import (
    AddPhrase,
    Fragment,
    Insert,
    Operation,
    RemovePhrase,
    Renumber,
    Repeal,
    ReplacePhrase,
    ReplaceText,
    Unclear,
)
from knowledge.amending.outcomes import Applied, NotApplied
from knowledge.amending.places import Extent, Place, Step
from knowledge.official.model import Part

# Of a new text, as much as shows which one it is.
_SHOWN = 120
_CLAUSE_PARTS = (Part.ARTICLE, Part.CLAUSE, Part.POINT)


def place_words(place: Place, texts: Texts) -> str:
    """Return the name of a place inside a sentence: `điểm g khoản 1 Điều 23`, `tên Điều 39`."""
    if place.paragraph:
        return texts("amending-place-paragraph", number=place.paragraph, place=place_words(Place(place.steps), texts))
    named = _named({step.part: step.number for step in place.steps}, texts)
    if place.extent is Extent.HEADING:
        return texts("amending-place-heading", place=named)
    return texts("amending-place-opening", place=named) if place.extent is Extent.OPENING else named


def _named(numbers: dict[Part, str], texts: Texts) -> str:
    variables = {part.value: number for part, number in numbers.items()}
    names = {
        (): "amending-place-document",
        (Part.ARTICLE,): "amending-place-article",
        (Part.ARTICLE, Part.CLAUSE): "amending-place-clause",
        (Part.ARTICLE, Part.CLAUSE, Part.POINT): "amending-place-point",
        (Part.ARTICLE, Part.POINT): "amending-place-point-of-article",
        (Part.CHAPTER,): "amending-place-chapter",
        (Part.SECTION,): "amending-place-section",
        (Part.CHAPTER, Part.SECTION): "amending-place-section-of-chapter",
    }
    return texts(names[tuple(numbers)], **variables)


def source_words(clause: str, document: str | None, texts: Texts) -> str:
    """Return where an order stands in the amending document: `điểm a khoản 23 Điều 1 của 83/2025/QH15`."""
    steps = tuple(Step(part, number) for part, number in zip(_CLAUSE_PARTS, clause.split("."), strict=False))
    place = place_words(Place(steps), texts)
    return texts("amending-source", place=place, document=document) if document else texts("amending-source-unnumbered", place=place)


def day_words(operation: Operation, texts: Texts) -> str:
    """Return since when an operation holds."""
    day = operation.in_force_from
    if day is None:
        return texts("amending-from-unknown")
    return texts("amending-from", day=f"{day.day:02}", month=f"{day.month:02}", year=str(day.year))


def operation_words(operation: Operation, texts: Texts) -> str:
    """Return what an operation orders, at all its places."""
    places = operation.places if isinstance(operation, Repeal | ReplacePhrase | RemovePhrase | AddPhrase) else (operation.place,)
    return _upper(_ordered(operation, _listed([place_words(p, texts) for p in places], texts), texts))


def applied_words(applied: Applied, texts: Texts) -> str:
    """Return what was done at a place: `Khoản 3 Điều 8: thay “…” bằng “…” (3 chỗ)`."""
    what = _ordered(applied.operation, place_words(applied.place, texts), texts)
    if isinstance(applied.operation, ReplacePhrase | RemovePhrase | AddPhrase):
        what = texts("amending-times", what=what, times=applied.times)
    return _upper(what)


def not_applied_words(refused: NotApplied, texts: Texts) -> str:
    """Return what was not done at a place, and why: `Không áp dụng được: …, vì ….`."""
    place = place_words(refused.place, texts)
    times = refused.operation.times if isinstance(refused.operation, ReplacePhrase | RemovePhrase | AddPhrase) else None
    name = f"amending-refusal-{refused.reason.value}"
    reason = texts(name, place=place, found=refused.found, times=times or 0)
    return texts("amending-not-applied", what=_ordered(refused.operation, place, texts), reason=reason)


def unclear_words(unclear: Unclear, document: str | None, texts: Texts) -> str:
    """Return which sentence a person must read, and why."""
    source = source_words(unclear.clause, document, texts)
    reason = texts(f"amending-doubt-{unclear.reason.value}")
    return texts("amending-unclear", source=source, sentence=unclear.sentence, reason=reason)


def misprint_words(misprint: Misprint, texts: Texts, document: str | None = None) -> str:
    """Return which word of a text a person should compare with the original; `document`: whose text, where there are several."""
    place = _upper(_placed(misprint, document, texts))
    return texts("amending-misprint", place=place, word=misprint.word, context=misprint.context, usual=misprint.usual, times=misprint.times)


def correction_words(misprint: Misprint, document: str, texts: Texts) -> str:
    """Return which word of a document a moderator set right."""
    place = _placed(misprint, document, texts)
    return texts("amending-correction", place=place, word=misprint.word, context=misprint.context, usual=misprint.usual)


def _placed(misprint: Misprint, document: str | None, texts: Texts) -> str:
    place = place_words(misprint.place, texts)
    return texts("amending-source", place=place, document=document) if document else place


def _ordered(operation: Operation, place: str, texts: Texts) -> str:
    if isinstance(operation, ReplaceText):
        name = "amending-replace-heading" if operation.place.extent is Extent.HEADING else "amending-replace-text"
        return texts(name, place=place, new=_shown(operation.fragment))
    if isinstance(operation, Insert):
        return _inserted(operation, place, texts)
    if isinstance(operation, Repeal):
        return texts("amending-repeal", place=place)
    if isinstance(operation, Renumber):
        return texts("amending-renumber", place=place, number=operation.number)
    return _phrase(operation, place, texts)


def _inserted(operation: Insert, place: str, texts: Texts) -> str:
    new = _shown(operation.fragment)
    if operation.after:
        return texts("amending-insert-after", place=place, new=new, neighbour=place_words(operation.after, texts))
    if operation.before:
        return texts("amending-insert-before", place=place, new=new, neighbour=place_words(operation.before, texts))
    return texts("amending-insert", place=place, new=new)


def _phrase(operation: ReplacePhrase | RemovePhrase | AddPhrase, place: str, texts: Texts) -> str:
    if isinstance(operation, ReplacePhrase):
        what = texts("amending-replace-phrase", place=place, old=operation.old, new=operation.new)
    elif isinstance(operation, RemovePhrase):
        what = texts("amending-remove-phrase", place=place, old=operation.old)
    else:
        what = texts("amending-add-phrase", place=place, new=operation.new, side=operation.side.value, anchor=operation.anchor)
    if not operation.exceptions:
        return what
    return texts("amending-except", what=what, places=_listed([place_words(p, texts) for p in operation.exceptions], texts))


def _shown(fragment: Fragment) -> str:
    """Return the beginning of a new text, cut at a word."""
    words = " ".join(filter(None, (fragment.heading, fragment.text))) or (_shown(fragment.children[0]) if fragment.children else "")
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"


def _listed(words: Sequence[str], texts: Texts) -> str:
    *first, last = words
    return texts("amending-list-end", first=", ".join(first), last=last) if first else last


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
