"""The composition root: settings become an open assistant. Everything is built here and handed down as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.answering.assistant import Assistant
from bot.answering.examples import labelled
from bot.answering.kinds import open_kinds
from bot.answering.understanding import Understanding
from bot.settings import Settings
from knowledge.dense import Progress
from knowledge.documents import Library
from knowledge.embedding import open_encoder
from knowledge.passages import cut
from knowledge.reading import SHIPPED_LIBRARY, read_library
from knowledge.retrieval import open_retriever


@dataclass(frozen=True, slots=True)
class Services:
    """What the front ends use."""

    library: Library
    assistant: Assistant


def library_folder(settings: Settings) -> Path:
    """Return the folder of the library in use: the shipped one where config.toml names none."""
    return settings.library or SHIPPED_LIBRARY


def open_services(settings: Settings, progress: Progress | None = None) -> Services:
    """Open the library, the model and the index; builds the index on the first start.

    Raises:
        KnowledgeError: the library, the model or the index cannot be used.
        SettingsError: the examples cannot be used.
    """
    library = read_library(library_folder(settings))
    embedding = settings.embedding
    encoder = open_encoder(embedding.model, threads=embedding.threads, batch_size=embedding.batch_size)
    retriever = open_retriever(library, encoder, settings.data, settings.retrieval, progress)
    kinds = open_kinds(labelled(library), settings.data)
    understanding = Understanding(cut(library))
    return Services(library, Assistant(retriever, understanding, kinds, settings.answering.max_characters))
