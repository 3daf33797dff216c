"""What tests of several folders share: the shipped library, and the assistant over it with the shipped model."""

import logging
from pathlib import Path

import pytest

from bot.answering.assistant import Assistant
from bot.answering.confidence import read_confidence
from bot.answering.examples import labelled
from bot.answering.judging import Judge
from bot.answering.kinds import open_kinds
from bot.answering.understanding import Understanding
from bot.services import Services, open_services
from bot.settings import Settings
from knowledge.embedding import HashingEncoder
from knowledge.passages import cut
from knowledge.reading import SHIPPED_LIBRARY, read_library
from knowledge.retrieval import open_retriever

ROOT = Path(__file__).resolve().parents[1]
# Vectors by content hash, kept between runs: the first run encodes the library, later ones what changed.
CACHE = ROOT / ".cache" / "tests"


@pytest.fixture(scope="session", autouse=True)
def _quiet_logs():
    logging.getLogger("bm25s").setLevel(logging.WARNING)


@pytest.fixture(scope="session")
def library():
    """The shipped library."""
    return read_library(SHIPPED_LIBRARY)


@pytest.fixture(scope="session")
def services():
    """The assistant as it is shipped: library, model, index."""
    return open_services(Settings(data=CACHE))


@pytest.fixture(scope="session")
def quick_services(library, tmp_path_factory):
    """The assistant over the shipped library with an encoder that needs no model: for what does not depend on meaning."""
    folder = tmp_path_factory.mktemp("index")
    retriever = open_retriever(library, HashingEncoder(), folder)
    judge = Judge(open_kinds(labelled(library), CACHE), None, read_confidence())
    return Services(library, Assistant(retriever, Understanding(cut(library)), judge, 900))
