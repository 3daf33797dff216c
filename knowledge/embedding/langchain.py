"""An encoder as LangChain knows it, for Chroma and for retrievers."""

import asyncio

from langchain_core.embeddings import Embeddings

from knowledge.embedding.base import Encoder


class EncoderEmbeddings(Embeddings):
    """Hands texts to an Encoder; the async methods run it in a thread, so that the event loop stays free."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Vectors of passages, one list of `dimension` floats a text."""
        rows: list[list[float]] = self.encoder.encode_passages(texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        """Vector of one question."""
        row: list[float] = self.encoder.encode_queries([text])[0].tolist()
        return row

    async def aembed_documents(self, texts: list[str]) -> list[list[float]]:
        """As `embed_documents`."""
        return await asyncio.to_thread(self.embed_documents, texts)

    async def aembed_query(self, text: str) -> list[float]:
        """As `embed_query`."""
        return await asyncio.to_thread(self.embed_query, text)
