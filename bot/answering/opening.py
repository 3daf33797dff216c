"""From a library to an assistant that answers from it: the composition that the services, moderators' previews and builds share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.answering.assistant import Assistant
from bot.answering.computing.specialist import ComputingSpecialist
from bot.answering.confidence import read_confidence
from bot.answering.constituency import ConstituencySpecialist, open_constituencies
from bot.answering.examples import labelled
from bot.answering.judging import Judge
from bot.answering.kinds import KindModel, open_kinds
from bot.answering.meaning import MeaningModel, open_meaning
from bot.answering.outcomes import Kind
from bot.answering.timing import Timing
from bot.answering.timing_questions import read_time_questions
from bot.answering.timing_specialist import TimingSpecialist
from bot.answering.understanding import Understanding
from bot.settings import Settings
from knowledge.calendar_reading import latest_election
from knowledge.calendars import Election
from knowledge.dense import Progress
from knowledge.documents import Library
from knowledge.embedding import CachedEncoder, open_encoder
from knowledge.embedding.matching import TokenMatcher, open_matcher
from knowledge.embedding.shipped import ShippedVectors
from knowledge.passages import cut
from knowledge.reading import SHIPPED_VECTORS
from knowledge.retrieval import open_retriever
from knowledge.search import Depth


@dataclass(frozen=True, slots=True)
class Services:
    """What the front ends use, over one library."""

    library: Library
    assistant: Assistant
    election: Election = field(default_factory=latest_election)
    places: ConstituencySpecialist | None = None


@dataclass(frozen=True, slots=True)
class Means:
    """What is the same for every library: the encoder with the file of its vectors, how deep a search looks, the longest answer in characters.

    `kinds` opens the model of kinds for examples, kept in a folder: fitting it anew takes half a minute. `meaning` tells kinds by the encoder's states;
    None where it gives none. `matcher` compares words with words by them.
    """

    encoder: CachedEncoder
    depth: Depth
    max_characters: int
    kinds: Callable[[Sequence[tuple[str, Kind]], Path], KindModel] = open_kinds
    meaning: MeaningModel | None = None
    matcher: TokenMatcher | None = None


def open_means(settings: Settings) -> Means:
    """Load the encoder, and what tells the kind of a question by it.

    Raises:
        EmbeddingError: the encoder, or what reads its states, cannot be used.
    """
    embedding = settings.embedding
    model = open_encoder(embedding.model, threads=embedding.threads, batch_size=embedding.batch_size)
    cached = CachedEncoder(ShippedVectors(model, SHIPPED_VECTORS), settings.data / "vectors.sqlite")
    return Means(cached, settings.retrieval, settings.answering.max_characters, meaning=open_meaning(model), matcher=open_matcher(model))


def open_over(library: Library, means: Means, folder: Path, progress: Progress | None = None) -> Services:
    """Open an assistant over a library whose index is kept in `folder`; builds what is not there.

    Raises:
        KnowledgeError: the index cannot be used.
        SettingsError: the examples, the patterns of questions or the model of confidence cannot be used.
    """
    retriever = open_retriever(library, means.encoder, folder, means.depth, progress, means.matcher)
    kinds = means.kinds(labelled(library), folder)
    judge = Judge(kinds, means.meaning, read_confidence())
    places = open_constituencies(library)
    understanding = Understanding(cut(library), retriever.is_spelled, places.without_home if places else None)
    election = latest_election()
    # A library without the resolution that sets the day knows of no election to speak of.
    timing = Timing(election, library) if election.source in library.provisions else None
    timed = (ComputingSpecialist(library, election), TimingSpecialist(timing, read_time_questions(election))) if timing else ()
    specialists = (*timed, places) if places else timed
    assistant = Assistant(retriever, understanding, judge, means.max_characters, specialists, timing)
    return Services(library, assistant, election, places)
