"""The dense leg: passages' vectors in a Chroma collection that LangChain made.

The collection is derived from the library and can always be made again; its name carries the fingerprint of what is in it, so that a new
library stands beside the old one until it is whole. One process writes the folder at a time (Chroma's persistent client has one owner).
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import chromadb
import numpy as np
from chromadb import Collection
from chromadb.api import ClientAPI
from chromadb.api.collection_configuration import CreateCollectionConfiguration
from chromadb.config import Settings
from chromadb.errors import ChromaError, NotFoundError

from knowledge.embedding import CachedEncoder
from knowledge.errors import IndexBuildError
from knowledge.passages import Passage

Progress = Callable[[int, int], None]
_BATCH: Final = 256
_PREFIX: Final = "library-"
# Vectors of questions kept: those of one question, its parts and the turn before it.
_RECENT: Final = 16
# Neighbours looked at while searching: with a few thousand passages, enough to make the approximate search exact.
_HNSW: Final[CreateCollectionConfiguration] = {"hnsw": {"space": "cosine", "ef_construction": 200, "ef_search": 400}}


class DenseIndex:
    """Nearest passages by meaning; open it with `open_dense`."""

    def __init__(self, client: ClientAPI, collection: Collection, encoder: CachedEncoder) -> None:
        # Questions that were asked before a new library came are still being answered: who used the index last closes it.
        self._ends = weakref.finalize(self, client.close)  # type: ignore[attr-defined]  # the interface leaves out what the client has
        self._collection = collection
        self._encoder = encoder
        self._recent: dict[str, list[float]] = {}

    def close(self) -> None:
        """Close the files. Nothing may be asked afterwards; may be called again."""
        self._ends()

    def vector(self, text: str) -> list[float]:
        """Return the vector of what somebody asks; the last few are kept, since a question is looked at from several sides."""
        vector = self._recent.get(text)
        if vector is None:
            vector = self._encoder.encode_queries([text])[0].tolist()
            # One assignment: others may be asking at the same time.
            self._recent = dict([*self._recent.items(), (text, vector)][-_RECENT:])
        return vector

    def nearest(self, text: str, limit: int) -> list[tuple[str, float]]:
        """Return the ids of the `limit` nearest passages with their cosine, best first."""
        # LangChain's own search brings each passage's text and metadata along, which takes longer than to find it.
        found = self._collection.query(query_embeddings=np.asarray([self.vector(text)], np.float32), n_results=limit, include=["distances"])
        return [(name, 1.0 - distance) for name, distance in zip(found["ids"][0], (found["distances"] or [[]])[0], strict=True)]


def open_dense(
    folder: Path, fingerprint: str, passages: Sequence[Passage], encoder: CachedEncoder, progress: Progress | None = None
) -> DenseIndex:
    """Open the collection of that fingerprint, or finish building it; other collections are dropped once it is whole.

    `progress` is called with (passages encoded, passages in all) while vectors are made.

    Raises:
        IndexBuildError: the folder cannot be used.
    """
    try:
        client = chromadb.PersistentClient(path=str(folder), settings=Settings(anonymized_telemetry=False))
        collection = _collection(client, _PREFIX + fingerprint, encoder)
        _fill(client, collection, passages, encoder, progress)
    except (ChromaError, OSError, ValueError) as error:
        message = f"the index in {folder} cannot be opened ({error}); stop other laphieu processes, or delete the folder and start again"
        raise IndexBuildError(message) from error
    return DenseIndex(client, collection, encoder)


def _collection(client: ClientAPI, name: str, encoder: CachedEncoder) -> Collection:
    """Open the collection, or make it through LangChain, so that any LangChain chain can use it as it is."""
    try:
        return client.get_collection(name, embedding_function=None)
    except NotFoundError:
        # LangChain takes longer to import than everything else at a start, and only a new index needs it.
        from langchain_chroma import Chroma  # noqa: PLC0415

        from knowledge.embedding.langchain import EncoderEmbeddings  # noqa: PLC0415

        Chroma(collection_name=name, embedding_function=EncoderEmbeddings(encoder), client=client, collection_configuration=_HNSW)
        return client.get_collection(name, embedding_function=None)


def _fill(
    client: ClientAPI, collection: Collection, passages: Sequence[Passage], encoder: CachedEncoder, progress: Progress | None
) -> None:
    if collection.count() == len(passages):
        return
    vectors = encoder.encode_passages([p.text for p in passages], progress)
    for start in range(0, len(passages), _BATCH):
        part = passages[start : start + _BATCH]
        collection.upsert(
            ids=[p.id for p in part],
            embeddings=vectors[start : start + _BATCH],
            documents=[p.text for p in part],
            metadatas=[{"target": p.target, "language": p.language} for p in part],
        )
    for other in client.list_collections():
        if other.name.startswith(_PREFIX) and other.name != collection.name:
            client.delete_collection(other.name)
