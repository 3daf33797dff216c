"""Quotations: a document's own words, cut to pieces that can be told, for provisions that nobody has put in plain words.

A piece is a clause, or an article without clauses. A longer one is cut between its points or sentences, and every piece begins with the words that
introduce the points: a point alone may say the contrary of what its clause says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pydantic import TypeAdapter, ValidationError

from knowledge.documents import ClauseNumber, PointLetter
from knowledge.official.model import Node, OfficialText, Part

MOST_CHARACTERS: Final = 1200
# What introduces the points is repeated with each piece, up to so many characters.
_LEAD: Final = 400
_LEFT_OUT: Final = "[…]"
_LABEL: Final = re.compile(r"^\s*(?:Điều\s+[^\s.:]+\s*[.:]?|Khoản\s+\w+\s*[.:]|\d+[a-zđ]?\s*[.)/]|[a-zđ]\d?\s*\))\s*", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[.!?;:])\s+(?=\S)|\n+")
_CLAUSE: Final = TypeAdapter(ClauseNumber)
_POINT: Final = TypeAdapter(PointLetter)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document with the place in their article; without a clause it is the article, or a piece of it."""

    words: str
    clause: str | None = None
    point: str | None = None
    part: int | None = None


def words_of(official: OfficialText, node: Node) -> str:
    """Return the words of a clause or point without its label, of an article without its number and heading."""
    whole = official.words(node)
    if node.part is not Part.ARTICLE:
        return _LABEL.sub("", whole, count=1)
    first = next((child.start for child in node.children), node.end)
    opening = _LABEL.sub("", official.body[node.start : first], count=1).strip().removeprefix(node.heading).strip()
    return "\n".join(filter(None, (opening, official.body[first : node.end].strip())))


def quote(official: OfficialText, article: Node, told: Collection[str] = ()) -> tuple[Quotation, ...]:
    """Return the quotations of an article; `told` are the places in it that are told in plain words already (`3`, `1.a`; the empty one: all of it)."""
    if "" in told:
        return ()
    clauses = _numbered(article, Part.CLAUSE)
    if clauses is None or not clauses:
        return () if told else tuple(_pieces(words_of(official, article), _units(official, article), None))
    opening = _lead(article)
    # What introduces the clauses belongs to each of them; other words before them are a rule of their own.
    introduces = opening.endswith(":")
    own = [] if introduces or not opening else list(_pieces(opening, (), None))
    quoted = [
        q
        for clause in clauses
        if clause.number not in told
        for q in _clause(official, clause, told, opening if introduces else "", first=clause is clauses[0])
    ]
    return (*own, *quoted)


def _clause(official: OfficialText, clause: Node, told: Collection[str], opening: str, *, first: bool) -> Iterator[Quotation]:
    points = _numbered(clause, Part.POINT) or ()
    if not any(f"{clause.number}.{p.number}" in told for p in points):
        for piece in _pieces(words_of(official, clause), _units(official, clause), clause.number):
            alone = first and piece.part in {None, 1}
            yield replace(piece, words=f"{_shown(opening)}\n{piece.words}" if opening and alone else _after(opening, piece.words))
        return
    lead = " ".join(filter(None, (opening, _lead(clause))))
    for point in points:
        if f"{clause.number}.{point.number}" not in told:
            yield Quotation(_after(lead, official.words(point)), clause.number, point.number)


def _pieces(whole: str, units: Sequence[str], clause: str | None) -> Iterator[Quotation]:
    if not whole:
        return
    cut = cut_words(whole, units)
    for number, words in enumerate(cut, 1):
        yield Quotation(words, clause, part=number if len(cut) > 1 else None)


def cut_words(whole: str, units: Sequence[str] = (), most: int = MOST_CHARACTERS) -> tuple[str, ...]:
    """Return the words in pieces of at most `most` characters, cut between units, where there are none or a unit is longer between sentences, else words.

    `units` are the words that introduce, then the points as they stand.
    """
    if len(whole) <= most:
        return (whole,)
    lead, rest = (units[0], units[1:]) if len(units) > 1 and units[0] else ("", units or (whole,))
    opening = _shown(lead)
    room = most - (len(opening) + len(_LEFT_OUT) + 2 if opening else 0)
    pieces: list[str] = []
    for small in (s for unit in rest for s in _small(unit, room)):
        if pieces and len(pieces[-1]) + 1 + len(small) <= room:
            pieces[-1] += f"\n{small}"
        else:
            pieces.append(small)
    if not opening:
        return tuple(pieces)
    # The first piece needs no sign that something was left out.
    return (f"{opening}\n{pieces[0]}", *(_after(opening, piece) for piece in pieces[1:]))


def _small(unit: str, room: int) -> Iterator[str]:
    """Cut a unit that is too long between sentences, a sentence that is too long between words."""
    if len(unit) <= room:
        yield unit
        return
    piece = ""
    for sentence in (w for s in _SENTENCE.split(unit) for w in ([s] if len(s) <= room else _words(s, room))):
        if piece and len(piece) + 1 + len(sentence) > room:
            yield piece
            piece = ""
        piece = f"{piece} {sentence}".strip()
    yield piece


def _words(sentence: str, room: int) -> Iterator[str]:
    piece = ""
    for word in sentence.split():
        if piece and len(piece) + 1 + len(word) > room:
            yield piece
            piece = ""
        piece = f"{piece} {word}".strip()
    yield piece


def _units(official: OfficialText, node: Node) -> list[str]:
    return [_lead(node), *(official.words(child) for child in node.children)] if node.children else []


def _lead(node: Node) -> str:
    return node.text.strip()


def _shown(lead: str) -> str:
    return lead if len(lead) <= _LEAD else f"{lead[:_LEAD].rpartition(' ')[0]} {_LEFT_OUT}"


def _after(lead: str, words: str) -> str:
    return f"{_shown(lead)} {_LEFT_OUT}\n{words}" if lead else words


def _numbered(node: Node, part: Part) -> tuple[Node, ...] | None:
    """Return the clauses or points of a node; None where one has a number that no reference can hold, or that another has."""
    found = tuple(child for child in node.children if child.part is part)
    try:
        names = [(_CLAUSE if part is Part.CLAUSE else _POINT).validate_python(child.number) for child in found]
    except ValidationError:
        return None
    return found if len(set(names)) == len(names) else None
