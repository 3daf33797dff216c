"""Retrieval: the provisions that fit a question on a day, in the wording that applied on that day."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from knowledge.dense import DenseIndex, Progress, open_dense
from knowledge.documents import NATIONWIDE, Edition, Library, Placed
from knowledge.embedding import CachedEncoder, Encoder
from knowledge.embedding.matching import TokenMatcher
from knowledge.fusion import read_fusion
from knowledge.lexical import open_lexical
from knowledge.local_search import Applies, LocalDense, local_lexical
from knowledge.passages import CUT_VERSION, Passage, cut, read_by_meaning
from knowledge.reading import SHIPPED_TOKENS
from knowledge.scopes import shipped_scopes
from knowledge.search import Depth, Hit, Query, Search
from knowledge.tokens import open_tokens

# Answers use three, the list of what was found ten articles; the rest only costs time.
MOST_RANKED: Final = 40
# Searches kept for places with documents of their own.
_PLACES: Final = 64
# What was found is kept for so many queries: a part of a question is looked up alone, then after another part or the turn before.
_RECENT: Final = 16
# Provisions as they applied on a day: as many as the shipped library has, on two days.
_APPLYING: Final = 4096


@dataclass(frozen=True, slots=True)
class Governing:
    """A provision that another one rests on; `whole_article`: it is the article that is meant, of which this is the first provision."""

    placed: Placed
    edition: Edition
    whole_article: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """A provision with the wording that applied on the day asked for, and how it was found; `governing`: what it rests on, as it was on that day."""

    placed: Placed
    edition: Edition
    hit: Hit
    governing: tuple[Governing, ...] = ()


class _Applying(NamedTuple):
    """A provision with the wording of a day, and what it rests on then."""

    placed: Placed
    edition: Edition
    governing: tuple[Governing, ...]


class Retriever:
    """Searches one library; open it with `open_retriever`."""

    def __init__(self, library: Library, search: Search, dense: DenseIndex, within: Callable[[Applies], Search] | None = None) -> None:
        """`within` makes a search of what applies at a place; a library of documents that apply everywhere needs none."""
        self.library = library
        self._search = search
        self._dense = dense
        self._scope = {reference: placed.document.scope for reference, placed in library.provisions.items()}
        self._local = frozenset(self._scope.values()) - {NATIONWIDE}
        self._found = lru_cache(maxsize=_RECENT)(self._ranked)
        self._applying = lru_cache(maxsize=_APPLYING)(self._as_of)
        self._within = lru_cache(maxsize=_PLACES)(lambda scopes: within(lambda target: self._scope[target] in scopes) if within else search)

    def close(self) -> None:
        """Let go of the index's files; it is not searched any more. A retriever that nobody holds closes by itself."""
        self._dense.close()

    def vector(self, text: str) -> list[float]:
        """Return the vector of what somebody asks, as the dense leg reads it."""
        return self._dense.vector(text)

    def is_spelled(self, text: str) -> bool:
        """Whether the diacritics of a text can be trusted: most of its words that the library knows are written as there."""
        return self._search.is_spelled(text)

    def retrieve(self, query: Query, day: date, place: str | None = None) -> tuple[Ranked, ...]:
        """Return what fits the query, best first, by the law in force on that day; a provision whose wording on the day is not known is left out.

        `place` is the code of the commune where somebody lives: documents of other places are left out; without one, all that do not apply everywhere.
        """
        there = shipped_scopes().governing(place) if place and self._local else frozenset((NATIONWIDE,))
        return self._found(self._at(there), query, day, there)

    def local(self, query: Query, day: date) -> Ranked | None:
        """Return what fits the query best among all that applies anywhere, where that applies in one place only; else None."""
        everywhere = self._local | {NATIONWIDE}
        first = next(iter(self._ranked(self._search, query, day, everywhere)), None) if self._local else None
        return first if first and first.placed.document.scope != NATIONWIDE else None

    def _at(self, there: frozenset[str]) -> Search:
        return self._search if self._local <= there else self._within(there & self._local | {NATIONWIDE})

    def _ranked(self, search: Search, query: Query, day: date, there: frozenset[str]) -> tuple[Ranked, ...]:
        found = ((self._applying(hit.target, day, there), hit) for hit in search.find(query))
        ranked = (Ranked(applying.placed, applying.edition, hit, applying.governing) for applying, hit in found if applying)
        return tuple(islice(ranked, MOST_RANKED))

    def _as_of(self, target: str, day: date, there: frozenset[str]) -> _Applying | None:
        """A provision as it applied on that day; None where its wording is not known, or there was no such rule."""
        placed = self.library.provisions[target]
        edition = placed.edition(day)
        return _Applying(placed, edition, self._governing(placed, day, there)) if edition else None

    def _governing(self, placed: Placed, day: date, there: Container[str]) -> tuple[Governing, ...]:
        found = ((reference, self.library.places[reference]) for reference in placed.provision.rests_on if reference in self.library.places)
        return tuple(
            Governing(p, edition, reference == p.article_reference != p.reference)
            for reference, p in found
            if p.document.scope in there and (edition := p.edition(day))
        )


def open_retriever(
    library: Library,
    encoder: Encoder,
    folder: Path,
    depth: Depth | None = None,
    progress: Progress | None = None,
    matcher: TokenMatcher | None = None,
) -> Retriever:
    """Open the index of the library in `folder`; build it, or finish building it, where it is not there.

    An encoder that keeps vectors keeps them where it does; those of any other are kept in the folder too. `matcher` compares words with words.

    Raises:
        IndexBuildError: the folder cannot be used.
        EmbeddingError: the encoder or its cache cannot be used.
        FusionError: the weights of the search cannot be read.
    """
    passages = cut(library)
    cached = encoder if isinstance(encoder, CachedEncoder) else CachedEncoder(encoder, folder / "vectors.sqlite")
    meant = read_by_meaning(passages)
    dense = open_dense(folder / "chroma", fingerprint(meant, encoder), meant, cached, progress)
    lexical, fusion = open_lexical(folder, passages), read_fusion()
    tokens = open_tokens(folder, meant, matcher, SHIPPED_TOKENS) if matcher else None
    target = {p.id: p.target for p in meant}

    def within(applies: Applies) -> Search:
        near = LocalDense(dense, applies, target.__getitem__, len(meant))
        return Search(passages, near, fusion, depth, local_lexical(lexical, applies), tokens)

    return Retriever(library, Search(passages, dense, fusion, depth, lexical, tokens), dense, within)


def fingerprint(passages: Sequence[Passage], encoder: Encoder) -> str:
    """Name what an index holds: its passages, how they were cut, the encoder. 24 hexadecimal digits."""
    named = hashlib.sha256(json.dumps([CUT_VERSION, encoder.fingerprint]).encode())
    for p in passages:
        named.update(json.dumps([p.id, p.target, p.kind, p.language, p.text], ensure_ascii=False).encode())
    return named.hexdigest()[:24]
