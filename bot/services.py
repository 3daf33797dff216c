"""The composition root: settings become an open assistant. Everything is built here and handed down as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bot.answering.assistant import Assistant
from bot.answering.computing.specialist import ComputingSpecialist
from bot.answering.confidence import read_confidence
from bot.answering.constituency import ConstituencySpecialist, open_constituencies
from bot.answering.examples import labelled
from bot.answering.judging import Judge
from bot.answering.kinds import open_kinds
from bot.answering.meaning import open_meaning
from bot.answering.timing import Timing
from bot.answering.timing_questions import read_time_questions
from bot.answering.timing_specialist import TimingSpecialist
from bot.answering.understanding import Understanding
from bot.settings import Settings
from knowledge.calendar_reading import latest_election
from knowledge.calendars import Election
from knowledge.dense import Progress
from knowledge.documents import Library
from knowledge.embedding import open_encoder
from knowledge.embedding.shipped import ShippedVectors
from knowledge.passages import cut
from knowledge.reading import SHIPPED_LIBRARY, SHIPPED_VECTORS, read_library
from knowledge.retrieval import open_retriever


@dataclass(frozen=True, slots=True)
class Services:
    """What the front ends use."""

    library: Library
    assistant: Assistant
    election: Election = field(default_factory=latest_election)
    places: ConstituencySpecialist | None = None


def library_folder(settings: Settings) -> Path:
    """Return the folder of the library in use: the shipped one where config.toml names none."""
    return settings.library or SHIPPED_LIBRARY


def open_services(settings: Settings, progress: Progress | None = None) -> Services:
    """Open the library, the model and the index; builds the index on the first start.

    Raises:
        KnowledgeError: the library, the model or the index cannot be used.
        SettingsError: the examples, the patterns of questions or the model of confidence cannot be used.
    """
    library = read_library(library_folder(settings))
    embedding = settings.embedding
    model = open_encoder(embedding.model, threads=embedding.threads, batch_size=embedding.batch_size)
    encoder = ShippedVectors(model, SHIPPED_VECTORS)
    retriever = open_retriever(library, encoder, settings.data, settings.retrieval, progress)
    kinds = open_kinds(labelled(library), settings.data)
    judge = Judge(kinds, open_meaning(encoder.fingerprint), retriever.vector, read_confidence())
    understanding = Understanding(cut(library))
    election = latest_election()
    # A library without the resolution that sets the day knows of no election to speak of.
    timing = Timing(election, library) if election.source in library.provisions else None
    timed = (ComputingSpecialist(library, election), TimingSpecialist(timing, read_time_questions(election))) if timing else ()
    places = open_constituencies(library)
    specialists = (*timed, places) if places else timed
    assistant = Assistant(retriever, understanding, judge, settings.answering.max_characters, specialists, timing)
    return Services(library, assistant, election, places)
