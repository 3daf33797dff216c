"""Retrieval: the provisions that fit a question on a day, in the wording that applied on that day."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final

from knowledge.dense import DenseIndex, Progress, open_dense
from knowledge.documents import Edition, Library, Placed
from knowledge.embedding import CachedEncoder, Encoder
from knowledge.fusion import read_fusion
from knowledge.lexical import open_lexical
from knowledge.passages import CUT_VERSION, Passage, PassageKind, cut
from knowledge.search import Depth, Hit, Query, Search

# Answers use three, the list of what was found ten articles; the rest only costs time.
MOST_RANKED: Final = 40


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


class Retriever:
    """Searches one library; open it with `open_retriever`."""

    def __init__(self, library: Library, search: Search, dense: DenseIndex) -> None:
        self.library = library
        self._search = search
        self._dense = dense

    def vector(self, text: str) -> list[float]:
        """Return the vector of what somebody asks, as the dense leg reads it."""
        return self._dense.vector(text)

    def retrieve(self, query: Query, day: date) -> tuple[Ranked, ...]:
        """Return what fits the query, best first, by the law in force on that day; a provision whose wording on the day is not known is left out."""
        placed = ((self.library.provisions[hit.target], hit) for hit in self._search.find(query))
        ranked = (Ranked(p, edition, hit, self._governing(p, day)) for p, hit in placed if (edition := p.edition(day)))
        return tuple(islice(ranked, MOST_RANKED))

    def _governing(self, placed: Placed, day: date) -> tuple[Governing, ...]:
        found = ((reference, self.library.places[reference]) for reference in placed.provision.rests_on)
        return tuple(
            Governing(p, edition, reference == p.article_reference != p.reference) for reference, p in found if (edition := p.edition(day))
        )


def open_retriever(
    library: Library, encoder: Encoder, folder: Path, depth: Depth | None = None, progress: Progress | None = None
) -> Retriever:
    """Open the index of the library in `folder`; build it, or finish building it, where it is not there.

    Raises:
        IndexBuildError: the folder cannot be used.
        EmbeddingError: the encoder or its cache cannot be used.
        FusionError: the weights of the search cannot be read.
    """
    passages = cut(library)
    cached = CachedEncoder(encoder, folder / "vectors.sqlite")
    meant = [p for p in passages if p.kind is not PassageKind.ASKED]
    dense = open_dense(folder / "chroma", fingerprint(meant, encoder), meant, cached, progress)
    return Retriever(library, Search(passages, dense, read_fusion(), depth, open_lexical(folder, passages)), dense)


def fingerprint(passages: Sequence[Passage], encoder: Encoder) -> str:
    """Name what an index holds: its passages, how they were cut, the encoder. 24 hexadecimal digits."""
    parts = [CUT_VERSION, encoder.fingerprint, [list(asdict(p).values()) for p in passages]]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:24]
