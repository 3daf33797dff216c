"""Temporary."""
import pytest
from bot.answering.assistant import Assistant
from bot.answering.confidence import read_confidence
from bot.answering.judging import Judge
from bot.answering.kinds import KindModel
from bot.answering.understanding import Understanding
from bot.services import Services
from knowledge.embedding import HashingEncoder
from knowledge.passages import cut
from knowledge.reading import read_library
from knowledge.retrieval import open_retriever
from tests.bot.moderating.hashing import EXAMPLES
from tests.contract.moderating_contract import HookLine, ModeratingContract, NodeLine

pytestmark = [pytest.mark.timeout(240)]

@pytest.fixture(scope="session")
def quick_services(library, tmp_path_factory):
    retriever = open_retriever(library, HashingEncoder(), tmp_path_factory.mktemp("index"))
    judge = Judge(KindModel.fit(EXAMPLES), None, retriever.vector, read_confidence())
    return Services(library, Assistant(retriever, Understanding(cut(library)), judge, 900))

class TestA(ModeratingContract):
    @pytest.fixture
    def line(self, telemelya):
        return HookLine(telemelya)

class TestB(ModeratingContract):
    @pytest.fixture
    def line(self, telegram_test_api):
        return NodeLine(telegram_test_api)
