"""Tests of knowledge.embedding.langchain."""

import asyncio
import threading

import pytest
from langchain_core.embeddings import Embeddings

from knowledge.embedding import HashingEncoder
from knowledge.embedding.langchain import EncoderEmbeddings


class ThreadNoting(HashingEncoder):
    """A double that keeps in which threads it was called."""

    def __init__(self):
        super().__init__(8)
        self.threads = set()

    def _encode(self, texts):
        self.threads.add(threading.get_ident())
        return super()._encode(texts)


@pytest.fixture
def encoder():
    """The encoder beneath."""
    return ThreadNoting()


@pytest.fixture
def embeddings(encoder):
    """The encoder as LangChain sees it."""
    return EncoderEmbeddings(encoder)


def test_it_is_what_langchain_takes(embeddings):
    """It is an Embeddings, so every vector store takes it."""
    assert isinstance(embeddings, Embeddings)


def test_documents_are_passages_and_come_as_lists(embeddings, encoder):
    """Vectors are plain lists of floats, in order; no documents give no vectors."""
    assert embeddings.embed_documents(["a", "b"]) == encoder.encode_passages(["a", "b"]).tolist()
    assert embeddings.embed_documents([]) == []


def test_a_query_is_one_list(embeddings, encoder):
    """One question gives one vector."""
    assert embeddings.embed_query("a") == encoder.encode_queries(["a"])[0].tolist()


async def test_async_calls_leave_the_event_loop_free(embeddings, encoder):
    """The async methods give the same vectors from another thread."""
    documents, query = await asyncio.gather(embeddings.aembed_documents(["a"]), embeddings.aembed_query("a"))
    assert threading.get_ident() not in encoder.threads
    assert (documents, query) == (embeddings.embed_documents(["a"]), embeddings.embed_query("a"))
