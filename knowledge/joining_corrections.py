"""Joining corrections: misprints that a person confirmed are set right in the words that the library quotes of a document.

Plain texts are somebody's own words and stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from knowledge.amending.misprints import Misprint
from knowledge.documents import Article, Bilingual, Edition, Library, Provision
from knowledge.joining import place_of

E = TypeVar("E", bound=Edition)


def join_corrections(library: Library, number: str, corrections: Sequence[Misprint]) -> Library:
    """Return the library with the misprints of a document set right; to do it again changes nothing.

    A place that the library does not quote has nothing to set right.
    """
    if not corrections or number not in library.articles:
        return library
    articles = tuple(_corrected(article, corrections) for article in library.articles[number])
    return library.replaced(articles={**library.articles, number: articles})


def _corrected(article: Article, corrections: Sequence[Misprint]) -> Article:
    here = [c for c in corrections if c.place.steps[0].number.lower() == article.article]
    return article.model_copy(update={"provisions": tuple(_mended(p, here) for p in article.provisions)}) if here else article


def _mended(provision: Provision, corrections: Sequence[Misprint]) -> Provision:
    """Set right what stands in the provision's place, or in a place in it; what introduces the points is quoted with each of them."""
    own = place_of(provision)
    for misprint in corrections:
        place = ".".join(step.number for step in misprint.place.steps[1:])
        if _holds(own, place) or _holds(place, own):
            before = tuple(_with(earlier, misprint) for earlier in provision.before)
            provision = _with(provision, misprint)
            if before != provision.before:
                provision = provision.model_copy(update={"before": before})
    return provision


def _holds(outer: str, inner: str) -> bool:
    return f"{inner}.".startswith(f"{outer}." if outer else "")


def _with(edition: E, misprint: Misprint) -> E:
    if edition.official is None or (mended := misprint.mend(edition.official)) == edition.official:
        return edition
    text = Bilingual(vi=mended, en=mended) if edition.quoted else edition.text
    return edition.model_copy(update={"official": mended, "text": text})
