"""Retrieval over documents that are no library: a title and a text each, as question sets for retrieval hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from knowledge.dense import open_dense
from knowledge.embedding import CachedEncoder, Encoder
from knowledge.embedding.matching import TokenMatcher
from knowledge.folding import has_marks
from knowledge.fusion import read_fusion
from knowledge.passages import Passage, PassageKind
from knowledge.retrieval import fingerprint
from knowledge.search import Depth, Query, Search
from knowledge.tokens import open_tokens

_MOST: Final = 100
# Syllables: about as many tokens as the longest plain texts of the library have, so that long articles don't blur into one vector.
_PIECE: Final = 120
_OVERLAP: Final = 20


def open_collection(
    documents: Mapping[str, tuple[str, str]], encoder: Encoder, folder: Path, depth: Depth, matcher: TokenMatcher | None = None
) -> Callable[[str], list[str]]:
    """Index documents (title, text) by id in `folder`; return the search: a query in, ids out, best first, a hundred at most."""
    passages = [p for document, (title, text) in documents.items() for p in _cut(document, title, text)]
    cached = CachedEncoder(encoder, folder / "vectors.sqlite")
    dense = open_dense(folder / "chroma", fingerprint(passages, encoder), passages, cached)
    tokens = open_tokens(folder, passages, matcher) if matcher else None
    search = Search(passages, dense, read_fusion(), depth, tokens=tokens)
    return lambda text: [hit.target for hit in search.find(Query(text, "vi", has_marks(text)))[:_MOST]]


def _cut(document: str, title: str, text: str) -> Iterator[Passage]:
    """Cut a text into overlapping pieces, each under the title, which says what a piece is about."""
    words = text.split()
    for number, start in enumerate(range(0, max(1, len(words) - _OVERLAP), _PIECE - _OVERLAP)):
        piece = " ".join(words[start : start + _PIECE])
        yield Passage(f"{document}|{number}", document, PassageKind.TEXT, "vi", f"{title}. {piece}")
