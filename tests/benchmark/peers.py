"""The peers: what somebody would build in an afternoon, each at its best, over the same texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from haystack import Document as HaystackDocument
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever
from haystack.document_stores.in_memory import InMemoryDocumentStore
from langchain_chroma import Chroma
from langchain_text_splitters import RecursiveCharacterTextSplitter
from rank_bm25 import BM25Okapi

from knowledge.embedding import CachedEncoder
from knowledge.embedding.langchain import EncoderEmbeddings
from knowledge.folding import folded_syllables

Ranking = Callable[[str], list[str]]
"""A question in, the names of documents out, best first, each once."""
MOST = 100


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a document: of one document there may be several."""

    document: str
    text: str


def once(names: Iterable[str]) -> list[str]:
    """Keep the first of each name."""
    return list(dict.fromkeys(names))[:MOST]


def template(texts: Sequence[Text], encoder: CachedEncoder, name: str) -> Ranking:
    """The plain template: split into pieces of a thousand characters, embed, Chroma, nearest first."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    pieces = [Text(t.document, piece) for t in texts for piece in splitter.split_text(t.text)]
    encoder.encode_passages([p.text for p in pieces])  # into the cache, in batches
    store = Chroma(collection_name=name, embedding_function=EncoderEmbeddings(encoder), collection_metadata={"hnsw:space": "cosine"})
    for start in range(0, len(pieces), 2000):
        part = pieces[start : start + 2000]
        store.add_texts([p.text for p in part], metadatas=[{"document": p.document} for p in part])
    return lambda question: once(d.metadata["document"] for d in store.similarity_search(question, k=3 * MOST))


def rank_bm25(texts: Sequence[Text]) -> Ranking:
    """BM25 of rank_bm25 over folded syllables, one text a document."""
    joined: dict[str, list[str]] = {}
    for t in texts:
        joined.setdefault(t.document, []).extend(folded_syllables(t.text))
    names = list(joined)
    index = BM25Okapi(list(joined.values()))

    def rank(question: str) -> list[str]:
        scores = index.get_scores(folded_syllables(question))
        return [names[n] for n in sorted(range(len(names)), key=lambda n: -scores[n])[:MOST]]

    return rank


def haystack_bm25(texts: Sequence[Text]) -> Ranking:
    """BM25 of haystack over folded syllables, one text a document."""
    joined: dict[str, list[str]] = {}
    for t in texts:
        joined.setdefault(t.document, []).append(" ".join(folded_syllables(t.text)))
    store = InMemoryDocumentStore(bm25_algorithm="BM25Plus")
    store.write_documents([HaystackDocument(content=" ".join(parts), meta={"document": name}) for name, parts in joined.items()])
    retriever = InMemoryBM25Retriever(store, top_k=MOST)
    return lambda question: [d.meta["document"] for d in retriever.run(" ".join(folded_syllables(question)))["documents"]]
