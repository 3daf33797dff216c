"""The application with doubles on both sides: no network below, a canned assistant above, a clock that stands until it is moved."""

import asyncio
import json
import shutil
from datetime import date, datetime, timedelta

import pytest
from telegram import Update

from bot.answering.outcomes import Citation, Kind, Outcome, Suggestion
from bot.clock import VIET_NAM
from bot.moderating.feedback import open_feedback
from bot.services import Services
from bot.settings import TelegramSettings
from bot.storage import MemoryPreferences, open_sessions
from bot.telegram.application import build_application
from knowledge.documents import Article, Document, Library
from tests.bot.telegram.offline_api import OfflineBotApi

TOKEN = "123456:AAsecret-token_of-the-tests"  # noqa: S105  nobody has this token
LAW = "85/2015/QH13"
PAGE = "https://vanban.chinhphu.vn/?pageid=1&docid=2"


class Clock:
    """Says the time that it was set to."""

    def __init__(self):
        self.time = datetime(2026, 3, 15, 8, 0, tzinfo=VIET_NAM)

    def __call__(self):
        """Say it."""
        return self.time

    def pass_by(self, seconds):
        """Move on."""
        self.time += timedelta(seconds=seconds)


class CannedAssistant:
    """Gives the same outcome to every question, and remembers what it was asked. An exception as outcome is raised."""

    def __init__(self, outcome):
        self.outcome = outcome
        self.asked = []

    def answer(self, question):
        """Answer."""
        self.asked.append(question)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


class Talk:
    """Hands updates to the application and returns what it sent for each."""

    def __init__(self, application, api, assistant, preferences, clock):
        self.application = application
        self.api = api
        self.assistant = assistant
        self.preferences = preferences
        self.clock = clock

    async def gets(self, update):
        """Process an update as Telegram sent it; return the calls that it led to, without the typing."""
        before = len(self.api.calls)
        await self.application.process_update(Update.de_json(json.loads(json.dumps(update)), self.application.bot))
        return [call for call in self.api.calls[before:] if call.method != "sendChatAction"]

    async def gets_one(self, update):
        """Return the single message that an update led to."""
        calls = [call for call in await self.gets(update) if call.method != "answerCallbackQuery"]
        assert [call.method for call in calls] == ["sendMessage"], calls
        return calls[0]

    async def gets_alert(self, update):
        """Return the single alert that a press led to."""
        (call,) = await self.gets(update)
        assert call.method == "answerCallbackQuery"
        assert call.data["show_alert"] is True
        return call.data["text"]

    @property
    def desk(self):
        """What the handlers use."""
        return self.application.bot_data


def both(vi, en):
    """Return a text in two languages."""
    return {"vi": vi, "en": en}


def rule(vi, en, questions=(), **fields):
    """Return the fields of a provision in force since 1/9/2015."""
    asked = {"vi": list(questions), "en": [f"EN {q}" for q in questions]}
    return {"in_force_from": "2015-09-01", "text": both(vi, en), "questions": asked, **fields}


@pytest.fixture(scope="session")
def small_library():
    """A law with an amended clause, a clause in two parts and an article without clauses, and a circular without a page."""
    law = Document.model_validate(
        {
            "number": LAW, "kind": "law", "title": both("Luật Bầu cử", "Election Law"), "issuer": both("Quốc hội", "National Assembly"),
            "adopted": "2015-06-25", "in_force_from": "2015-09-01", "status": "in_force", "sources": [PAGE], "amended_by": ["83/2025/QH15"],
        }
    )  # fmt: skip
    circular = Document.model_validate(
        {
            "number": "21/2025/TT-BNV", "kind": "circular", "title": both("Thông tư", "Circular"), "issuer": both("Bộ Nội vụ", "Ministry"),
            "adopted": "2025-11-01", "in_force_from": "2025-12-01", "status": "in_force",
        }
    )  # fmt: skip
    before = [{"in_force_from": "2015-09-01", "in_force_until": "2025-06-30", "text": both("Cũ: 25 ngày.", "Old: 25 days.")}]
    amended = rule(
        "Danh sách <niêm yết> & công bố 15 ngày trước.", "The list is posted 15 days before.", ["Danh sách niêm yết khi nào?", "Bao lâu?"],
        clause="3", in_force_from="2025-07-01", amended_by=["83/2025/QH15"], before=before,
    )  # fmt: skip
    articles = (
        {"article": "2", "title": both("Tuổi bầu cử", "Voting age"), "provisions": [rule("Đủ 18 tuổi.", "From 18.", ["Mấy tuổi đi bầu?"])]},
        {"article": "29", "title": both("Danh sách cử tri", "Voter lists"), "provisions": [amended]},
        {
            "article": "36",
            "title": both("Nộp hồ sơ", "Filing"),
            "provisions": [
                rule("Phần một.", "Part one.", clause="1", point="c", part=1),
                rule("Phần hai.", "Part two.", clause="1", point="c", part=2),
            ],
        },
    )
    form = {"article": "5", "title": both("Mẫu thẻ", "Card form"), "provisions": [rule("Thẻ cử tri theo mẫu.", "Cards follow a form.")]}
    held = {law.number: tuple(map(Article.model_validate, articles)), circular.number: (Article.model_validate(form),)}
    return Library(documents=(law, circular), articles=held)


@pytest.fixture
def cite():
    """Return the citation of a provision."""

    def make(reference=f"{LAW}#29.3", title="Danh sách cử tri", *, url=PAGE, document=LAW, since=date(2025, 7, 1), until=None):
        place, *_ = reference.partition("#")[2].partition("~")
        article, clause, point = [*place.split("."), None, None][:3]
        return Citation(reference, document, article, clause, point, title, url, since, until)

    return make


@pytest.fixture
def outcome(cite):
    """An answer with one source and one question to ask next."""
    suggestion = Suggestion(f"{LAW}#2", 0, "Mấy tuổi đi bầu?")
    return Outcome(Kind.ANSWER, "vi", "Danh sách niêm yết 15 ngày trước ngày bầu cử.", (cite(),), (f"{LAW}#29",), (suggestion,))


@pytest.fixture
def clock():
    """The morning of the election day, until it is moved."""
    return Clock()


@pytest.fixture
def api():
    """The offline Bot API; the test fails where the network would have been used or Telegram would have refused."""
    double = OfflineBotApi()
    yield double
    assert double.complaints == []


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """The folder of a database in the present schema, made once; a test takes a copy."""
    folder = tmp_path_factory.mktemp("empty")
    open_sessions(folder).close()
    return folder


@pytest.fixture
def sessions(empty_database, tmp_path):
    """An empty database in `tmp_path`."""
    for path in empty_database.iterdir():
        shutil.copy(path, tmp_path)
    opened = open_sessions(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def feedback(sessions, tmp_path, clock):
    """What citizens leave behind: nothing yet."""
    return open_feedback(sessions, tmp_path, clock)


@pytest.fixture
async def talk(api, small_library, outcome, clock, feedback):
    """The application, initialised, with twelve questions and forty requests a minute."""
    assistant = CannedAssistant(outcome)
    preferences = MemoryPreferences()
    settings = TelegramSettings(operator_vi="Nhóm thử", operator_en="Test group")
    application = build_application(
        TOKEN, settings, Services(small_library, assistant), preferences, feedback=feedback, now=clock, request=api, updates_request=api
    )
    async with application:
        yield Talk(application, api, assistant, preferences, clock)


@pytest.fixture
def no_waiting(monkeypatch):
    """Sleeping takes no time; returns how long each sleep would have been."""
    slept = []
    real = asyncio.sleep

    async def sleep(seconds, *_):
        slept.append(seconds)
        await real(0)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return slept
