"""What a package changed and what moderators changed, brought together part by part.

A part that only the package changed is taken; one that only moderators changed stays; one that both changed stays, and is named. Parts of a provision
are its wording (text, days, official words, what amended it), its questions and what it rests on: a text is never joined with the days of another.
Official words that moderators brought in stay beside a text that the package mends.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from knowledge.documents import Article, Document, Provision, Record, reference_of

R = TypeVar("R", bound=Record)
_QUESTIONS: Final = ("questions",)
_RESTS: Final = ("rests_on",)
_TEXT: Final = ("text", "computed")
_LAW: Final = ("official", "in_force_from", "in_force_until", "before", "amended_by")
_DAYS: Final = ("in_force_from", "in_force_until", "status")


@dataclass(slots=True)
class Merging:
    """Merges under what a person wants: `is_known` says of which places the base is known, `wanted` names those to take although both changed them."""

    is_known: Callable[[str], bool]
    wanted: Collection[str] = ()
    kept: list[str] = field(default_factory=list)
    """Places that stay as they are here although the package says otherwise."""

    def document(self, base: Document | None, ours: Document, theirs: Document) -> Document:
        """Return the data of a document: each field apart, but the days together."""
        single = tuple((name,) for name in Document.model_fields if name not in _DAYS)
        return self._groups(ours.number, (base, ours, theirs), (*single, _DAYS))

    def article(self, document: Document, base: Article | None, ours: Article | None, theirs: Article | None) -> Article | None:
        """Return the article as it will be, None where it is nowhere or will be no more."""
        model = ours or theirs
        if model is None:
            return None
        provisions = self._provisions(document, base, ours, theirs)
        if not provisions:
            return None
        if ours and theirs:
            model = self._groups(f"{document.number}#{ours.article}", (base, ours, theirs), (("title",), ("label",)))
        return model if provisions == model.provisions else model.model_copy(update={"provisions": provisions})

    def _provisions(self, document: Document, *sides: Article | None) -> tuple[Provision, ...]:
        base, ours, theirs = (_by_reference(document, side) for side in sides)
        merged = {name: self._provision(name, base.get(name), ours.get(name), theirs.get(name)) for name in (ours | theirs)}
        order = list(ours)
        former: str | None = None
        for name in theirs:
            if name not in ours:
                order.insert(order.index(former) + 1 if former else 0, name)
            former = name
        return tuple(found for name in order if (found := merged[name]) is not None)

    def _provision(self, name: str, base: Provision | None, ours: Provision | None, theirs: Provision | None) -> Provision | None:
        if ours is None or theirs is None:
            return self._of_one_side(name, base, ours, theirs)
        if name in self.wanted or _bare(ours) == _bare(theirs):
            return theirs if name in self.wanted else ours
        if base is None or not self.is_known(name):
            self._keep(name)
            return ours
        merged = self._groups(name, (base, ours, theirs), (_QUESTIONS, _RESTS))
        return self._wording(name, merged, base, theirs)

    def _of_one_side(self, name: str, base: Provision | None, ours: Provision | None, theirs: Provision | None) -> Provision | None:
        """Where the package or the moderators have no such provision."""
        if base is None or not self.is_known(name):
            return ours or theirs
        if name in self.wanted or ours == base:
            return theirs
        if (ours or theirs) != base:
            self._keep(name)
        return ours

    def _wording(self, name: str, ours: Provision, base: Provision, theirs: Provision) -> Provision:
        mine, its, former = (_some(_bare(one), (*_TEXT, *_LAW)) for one in (ours, theirs, base))
        if its in (former, mine):
            return ours
        if mine == former and _some(ours, _LAW) == _some(base, _LAW):
            return ours.model_copy(update=_some(theirs, (*_TEXT, *_LAW)))
        # Moderators brought in the official words, and the package mended the plain text of the same law.
        if mine == former and _some(_bare(theirs), _LAW) == _some(_bare(base), _LAW):
            return ours.model_copy(update=_some(theirs, _TEXT))
        self._keep(name)
        return ours

    def _groups(self, name: str, sides: tuple[R | None, R, R], groups: tuple[tuple[str, ...], ...]) -> R:
        base, ours, theirs = sides
        taken: dict[str, Any] = {}
        for group in groups:
            mine, its = _some(ours, group), _some(theirs, group)
            if mine == its:
                continue
            former = _some(base, group) if base is not None and self.is_known(name) else None
            if name in self.wanted or mine == former:
                taken |= its
            elif its != former:
                self._keep(name)
        return ours.model_copy(update=taken) if taken else ours

    def _keep(self, name: str) -> None:
        if name not in self.kept:
            self.kept.append(name)


def _by_reference(document: Document, article: Article | None) -> dict[str, Provision]:
    return dict(_named(document, article)) if article else {}


def _named(document: Document, article: Article) -> Iterator[tuple[str, Provision]]:
    return ((reference_of(document, article, provision), provision) for provision in article.provisions)


def _some(one: Record, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}


def _bare(provision: Provision) -> Provision:
    """Return a provision without the official words, which moderators bring in and packages do not."""
    before = tuple(earlier.model_copy(update={"official": None}) for earlier in provision.before)
    return provision.model_copy(update={"official": None, "before": before})
