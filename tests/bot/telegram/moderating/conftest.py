"""The application with an office: a database in a file, people with roles, a published library in memory of the small one, no network."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from bot.answering.outcomes import Kind, Outcome
from bot.moderating.answer_differences import Compared
from bot.moderating.audit import CONSOLE, AuditLog
from bot.moderating.desk import open_desk
from bot.moderating.feedback import open_feedback
from bot.moderating.opening import Moderation, communes
from bot.moderating.people import People, Person, Role
from bot.moderating.publishing import Publishing
from bot.moderating.serving import Serving
from bot.moderating.untold import TELEGRAM
from bot.moderating.versions import Versions
from bot.services import Services
from bot.settings import Settings, TelegramSettings
from bot.storage import MemoryPreferences
from bot.telegram.application import build_application
from bot.telegram.moderating.office import Office
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import TOKEN, CannedAssistant, Talk
from tests.bot.telegram.offline_api import BOT, OfflineBotApi

BINH = Person(501, Role.NATIONAL, "nationwide", "Bình")
CHI = Person(502, Role.NATIONAL, "nationwide", "Chi")
DUNG = Person(503, Role.PROVINCE, "01", "Dung")
BOSS = Person(509, Role.ADMINISTRATOR, "nationwide", "Quản trị")
BESIDE = {"answerCallbackQuery", "sendChatAction", "getFile", "setMyCommands", "deleteMyCommands"}


class ModeratingApi(OfflineBotApi):
    """The double with what moderators use beside: changed messages, files to fetch, pictures. `content` is what every file holds."""

    def __init__(self):
        super().__init__()
        self.content = b""

    async def do_request(self, url, method, request_data=None, **timeouts):
        """Hand a file over, or answer a call."""
        if "/file/bot" in url:
            return 200, self.content
        return await super().do_request(url, method, request_data, **timeouts)

    @property
    def _answers(self):
        more = {"editMessageText": self._edited, "getFile": self._file, "sendPhoto": self._photo}
        return {**super()._answers, **more}

    def _edited(self, call):
        text = call.text
        assert text.strip(), "message text is empty"
        assert len(text.encode("utf-16-le")) // 2 <= 4096, "message is too long"
        return {"message_id": call.data["message_id"], "date": 1, "chat": _chat(call), "from": BOT, "text": text}

    def _file(self, call):
        return {"file_id": call.data["file_id"], "file_unique_id": "u", "file_path": "documents/file_1"}

    def _photo(self, call):
        assert call.files, "no picture is sent"
        self._next_message += 1
        photo = [{"file_id": "p", "file_unique_id": "p", "width": 1080, "height": 1320}]
        return {"message_id": self._next_message, "date": 1, "chat": _chat(call), "from": BOT, "photo": photo}


def _chat(call):
    return {"id": call.data["chat_id"], "type": "private", "first_name": "x"}


class Builder:
    """Builds nothing."""

    def build(self, _version, progress=None):
        """Say that it is done."""
        if progress:
            progress(1, 1)


class Nearest:
    """A retriever that knows nothing of meaning, and finds the same provision for every question."""

    def __init__(self, library):
        self._found = (SimpleNamespace(placed=library.provisions["85/2015/QH13#29.3"]),)

    def vector(self, _text):
        """Return a vector that is like no other."""
        return ()

    def retrieve(self, _query, _day, _place=None):
        """Find it."""
        return self._found


@dataclass
class Comparison:
    """What asking before and after gives; remembers what was asked for."""

    result: Compared = field(default_factory=lambda: Compared(asked=3, changes=()))
    asked: list = field(default_factory=list)

    def __call__(self, draft, _moment, progress):
        """Ask."""
        self.asked.append(draft)
        progress(1, 3)
        return self.result


class Moderators(Talk):
    """Hands moderators' updates to the application, waits for what goes on beside, and returns what was sent to whom."""

    async def calls(self, update):
        """Process an update and all that it begins; return the calls, without the typing, the answers of presses and the lists of commands."""
        before = len(self.api.calls)
        await self.gets(update)
        await self.desk.office.work.wait()
        return [c for c in self.api.calls[before:] if c.method not in BESIDE]

    async def says(self, person, words, **fields):
        """Return what a text of that person leads to."""
        return await self.calls(updates.text(words, sender=sender(person), chat=chat(person), **fields))

    async def replies(self, person, prompt, words):
        """Return what a reply to a prompt leads to."""
        number = next(n for n, call in self._numbered() if call is prompt)
        asked = {"message_id": number, "date": 1, "chat": chat(person), "from": BOT, "text": prompt.text}
        return await self.says(person, words, reply_to_message=asked)

    async def presses(self, person, call, label):
        """Return what the press of a button below a message leads to."""
        return await self.presses_data(person, call.pressed(label), call)

    async def presses_data(self, person, data, call=None):
        """Return what a press that carries `data` leads to."""
        number = call.data.get("message_id") or next((n for n, c in self._numbered() if c is call), 5) if call else 5
        on = {"message_id": number, "date": 1_750_000_000, "chat": chat(person), "from": BOT, "text": "…"}
        return await self.calls(updates.press(data, chat=chat(person), sender=sender(person), on=on))

    async def sends(self, person, content, name="vanban.txt", **fields):
        """Return what a file leads to."""
        self.api.content = content
        document = {"file_id": "f", "file_unique_id": name, "file_name": name, "file_size": len(content), **fields}
        return await self.calls(updates.message(sender=sender(person), chat=chat(person), document=document))

    def _numbered(self):
        sent = [c for c in self.api.calls if c.method in {"sendMessage", "sendDocument", "sendPhoto"}]
        return list(enumerate(sent, 1001))

    @property
    def domain(self):
        """The desk of the domain."""
        return self.desk.office.desk


def sender(person):
    """Return a person as Telegram knows them; a number is a citizen's."""
    number = person if isinstance(person, int) else person.id
    return {"id": number, "is_bot": False, "first_name": "x", "language_code": "vi"}


def chat(person):
    """Return the private chat of a person."""
    return {"id": sender(person)["id"], "type": "private", "first_name": "x"}


def to(person, calls):
    """Return the calls that went to a person."""
    return [call for call in calls if call.data.get("chat_id") == person.id]


def over(sessions, library, clock, folder, via=""):
    """Return what moderates over that database; `via` is where its people sit."""
    audit = AuditLog(sessions, clock, via)
    people, versions = People(sessions, audit, communes, clock), Versions(sessions, lambda: library, clock)
    return Moderation(sessions, audit, people, versions, Publishing(sessions, versions, audit, Builder(), clock, folder))


@pytest.fixture
def api():
    """The offline Bot API; the test fails where Telegram would have refused."""
    double = ModeratingApi()
    yield double
    assert double.complaints == []


@pytest.fixture
def comparison():
    """No answer changes."""
    return Comparison()


@pytest.fixture
def moderation(sessions, small_library, clock, tmp_path):
    """Nothing published, four people."""
    made = over(sessions, small_library, clock, tmp_path / "data", TELEGRAM)
    for person in (BOSS, BINH, CHI, DUNG):
        made.people.add(CONSOLE, person)
    return made


@pytest.fixture
def console(sessions, small_library, clock, tmp_path):
    """The desk as the command line opens it, over the same database."""
    folder = tmp_path / "data"
    return open_desk(Settings(data=folder), over(sessions, small_library, clock, folder), clock)


@pytest.fixture
async def moderators(api, small_library, clock, moderation, comparison, tmp_path):
    """The application, with moderators."""
    assistant = CannedAssistant(Outcome(Kind.ANSWER, "vi", "Canned.", ()))
    assistant.retriever = Nearest(small_library)
    serving = Serving(
        Services(small_library, assistant), None, moderation.versions.published, lambda v: Services(moderation.versions.read(v), assistant)
    )
    settings = TelegramSettings(questions_a_minute=1000, requests_a_minute=1000)
    office = Office(open_desk(Settings(data=tmp_path / "data"), moderation, clock), comparison)
    feedback = open_feedback(moderation.sessions, tmp_path, clock)
    application = build_application(
        TOKEN, settings, serving, MemoryPreferences(), feedback=feedback, office=office, now=clock, request=api, updates_request=api
    )
    async with application:
        await application.start()  # so that it looks after what goes on beside the updates
        yield Moderators(application, api, assistant, application.bot_data.preferences, clock)
        await application.stop()
    office.work.close()
