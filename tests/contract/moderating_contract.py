"""What moderators are promised on any Bot API server: two people change an answer, a citizen gets it, an administrator takes it back.

The lines to the servers know several people; each server's tests inherit the contract and give a `line` fixture.
"""

import io
import time
from contextlib import asynccontextmanager
from dataclasses import replace

import docx
import httpx
import pytest

from bot.answering.assistant import Assistant
from bot.answering.understanding import Understanding
from bot.moderating.answer_differences import Compared
from bot.moderating.audit import CONSOLE, AuditLog, Verified
from bot.moderating.desk import open_desk
from bot.moderating.feedback import open_feedback
from bot.moderating.opening import Moderation, communes
from bot.moderating.people import People, Person, Role
from bot.moderating.publishing import Publishing
from bot.moderating.serving import Serving
from bot.moderating.text_changes import EditText
from bot.moderating.untold import TELEGRAM
from bot.moderating.versions import Versions
from bot.services import Services
from bot.settings import Settings, TelegramSettings
from bot.storage import SqlPreferences, open_sessions
from bot.telegram.application import build_application
from bot.telegram.moderating.office import Office
from bot.telegram.moderating.relay import Relay
from knowledge.documents import Bilingual
from knowledge.embedding import HashingEncoder
from knowledge.passages import cut
from knowledge.retrieval import open_retriever
from tests.bot.moderating.official_files import BASE
from tests.contract.conversation_contract import MORNING
from tests.contract.servers import TOKEN, Sent, eventually

CITIZEN = 21
AN = Person(22, Role.NATIONAL, "nationwide", "An")
BINH = Person(23, Role.NATIONAL, "nationwide", "Bình")
BOSS = Person(24, Role.ADMINISTRATOR, "nationwide", "Quản trị")
PATIENCE = 60.0
QUESTION = "Bao nhiêu tuổi thì được đi bầu cử?"
NEW = "Từ đủ 18 tuổi tính đến ngày bầu cử, sinh buổi tối cũng tính cả ngày, công dân có quyền bầu cử."


class NodeLine:
    """telegram-test-api, for several people."""

    bot = 666

    def __init__(self, server):
        self._server = server

    async def connect(self, application):
        """Let the application poll."""
        await self._server.connect(application)

    @property
    def base_url(self):
        """Where the Bot API is."""
        return self._server.base_url

    async def say(self, person, text, to=None):
        """Send a text, in reply to a message of the bot or not."""
        replied = {"reply_to_message": _shown(to, person, self.bot)} if to else {}
        await self._server.say(text, **{"chat": person, "from": _user(person), **replied})

    async def press(self, person, data, on):
        """Press a button below a message of the bot."""
        message = {"message_id": on.number, "chat": _chat(person), "date": int(time.time()), "text": "x"}
        await self._server._post("sendCallback", {"botToken": TOKEN, "from": _user(person), "data": data, "message": message})

    async def sent(self, person):
        """Return what the bot sent to that person, or changed, since the last look."""
        return await self._server.sent(person)


class HookLine:
    """telemelya, for several people; what it cannot say it leaves to its webhook: replies and files."""

    bot = 123456789

    def __init__(self, server):
        self._server = server
        self._seen = {}

    async def connect(self, application):
        """Let the application listen."""
        await self._server.connect(application)

    @property
    def base_url(self):
        """Where the Bot API is."""
        return self._server.base_url

    async def say(self, person, text, to=None):
        """Send a text, in reply to a message of the bot or not."""
        if to is None:
            await self._server._send({"text": text, "chat_id": person})
        else:
            await self._hand(person, text=text, reply_to_message=_shown(to, person, self.bot))

    async def press(self, person, data, on):
        """Press a button below a message of the bot."""
        await self._server._send({"callback_data": data, "callback_message_id": on.number, "chat_id": person})

    async def send(self, person, content, name):
        """Send a file."""
        client, control = self._server._client, self._server._control
        stored = (await client.post(f"{control}/upload_media", files={"file": (name, content)})).raise_for_status().json()
        document = {"file_id": stored["file_id"], "file_unique_id": stored["file_unique_id"], "file_name": name, "file_size": len(content)}
        await self._hand(person, document=document)

    async def sent(self, person):
        """Return what the bot sent to that person, or changed, since the last look."""
        told = [r for r in await self._server._responses() if r["method"] in {"sendMessage", "editMessageText"} and r["chat_id"] == person]
        seen, self._seen[person] = self._seen.get(person, 0), len(told)
        return [Sent(r["message_id"], r["text"], r["reply_markup"], r["raw"]) for r in told[seen:]]

    async def _hand(self, person, **content):
        number = int(time.time() * 1000) % 1_000_000
        message = {"message_id": number, "date": int(time.time()), "chat": _chat(person), "from": _user(person), **content}
        async with httpx.AsyncClient() as client:
            address = f"http://127.0.0.1:{self._server._hook_port}/hook"
            (await client.post(address, json={"update_id": number, "message": message})).raise_for_status()


def _user(person):
    return {"id": person, "first_name": "x", "is_bot": False, "language_code": "vi"}


def _chat(person):
    return {"id": person, "type": "private", "first_name": "x"}


def _shown(message, person, number):
    """A message of the bot as Telegram shows what is replied to."""
    bot = {"id": number, "is_bot": True, "first_name": "Lá Phiếu"}
    return {"message_id": message.number, "date": 1, "chat": _chat(person), "from": bot, "text": message.text}


async def told(line, person, words):
    """Return the message with these words, once it has come; what else came before is skipped."""

    async def look():
        return next((m for m in reversed(await line.sent(person)) if words in m.text.replace("\u2060", "")), None)

    return await eventually(look, PATIENCE)


class Moderated:
    """The real application with an office, over the shipped library and an encoder that needs no model."""

    def __init__(self, services, folder):
        self.sessions = open_sessions(folder)
        audit = AuditLog(self.sessions, lambda: MORNING, TELEGRAM)
        people = People(self.sessions, audit, communes, lambda: MORNING)
        for person in (BOSS, AN, BINH):
            people.add(CONSOLE, person)
        versions = Versions(self.sessions, lambda: services.library, lambda: MORNING)
        publishing = Publishing(self.sessions, versions, audit, self, lambda: MORNING, folder)
        self.moderation = Moderation(self.sessions, audit, people, versions, publishing)
        self._services, self._folder = services, folder
        self.serving = Serving(services, None, versions.published, self._open)

    def console(self):
        """Return the desk as the command line opens it, over the same database."""
        audit = AuditLog(self.sessions, lambda: MORNING)
        return open_desk(Settings(data=self._folder), replace(self.moderation, audit=audit), lambda: MORNING)

    def build(self, _version, progress=None):
        """Build nothing: the index is built when the version is opened."""
        if progress:
            progress(1, 1)

    def _open(self, version):
        if version is None:
            return self._services
        library = self.moderation.versions.read(version)
        retriever = open_retriever(library, HashingEncoder(), self._folder / f"index-{version}")
        return Services(library, Assistant(retriever, Understanding(cut(library)), self._services.assistant._judge, 900))


@asynccontextmanager
async def running(line, moderated, folder):
    """The application on that server until the block ends."""
    settings = TelegramSettings(base_url=line.base_url, questions_a_minute=1000, requests_a_minute=1000)
    desk = open_desk(Settings(data=folder), moderated.moderation, lambda: MORNING)
    office = Office(desk, lambda *_: Compared(asked=0, changes=()), every=0.2)
    feedback = open_feedback(moderated.sessions, folder, lambda: MORNING)
    preferences = SqlPreferences(moderated.sessions)
    application = build_application(TOKEN, settings, moderated.serving, preferences, feedback=feedback, office=office, now=lambda: MORNING)
    relay = Relay(application.bot, office, preferences, lambda: MORNING, every=0.2)
    async with application:
        await application.post_init(application)
        await line.connect(application)
        await application.start()
        relay.start()
        yield application
        await relay.stop()
        await application.updater.stop()
        await application.stop()
    office.work.close()
    moderated.sessions.close()


def as_docx(text):
    """Return a text as a DOCX file, a paragraph a line."""
    document = docx.Document()
    for paragraph in text.strip().split("\n"):
        document.add_paragraph(paragraph)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


class ModeratingContract:
    """The promises."""

    @pytest.fixture
    def moderated(self, quick_services, tmp_path):
        """The application's parts."""
        return Moderated(quick_services, tmp_path / "data")

    @pytest.fixture
    async def bot(self, line, moderated, tmp_path):
        """The application, running."""
        async with running(line, moderated, tmp_path / "data") as application:
            yield application

    @pytest.mark.usefixtures("bot")
    async def test_two_people_change_an_answer_and_one_takes_it_back(self, line, moderated):
        """The citizen gets answer A, then what two people published, then answer A again; the log verifies; a citizen sees nothing of it."""
        await line.say(CITIZEN, QUESTION)
        first = (await told(line, CITIZEN, "18 tuổi")).text
        assert "buổi tối" not in first
        await line.say(CITIZEN, "/moderate")
        await told(line, CITIZEN, "không biết lệnh này")

        await line.say(AN.id, "/moderate 85/2015/QH13#2")
        provision = await told(line, AN.id, "85/2015/QH13#2")
        await line.press(AN.id, provision.carried("✏️ Lời tiếng Việt"), provision)
        await line.say(AN.id, NEW, to=await told(line, AN.id, "✍️"))
        draft = await told(line, AN.id, "Bản nháp 1")
        await line.press(AN.id, draft.carried("📤"), draft)
        await told(line, AN.id, "đang chờ duyệt")

        please = await told(line, BINH.id, "cần bạn duyệt")
        await line.press(BINH.id, please.carried("👁"), please)
        look = await told(line, BINH.id, "chờ duyệt")
        assert "<b>" in look.html
        await line.press(BINH.id, look.carried("✅"), look)
        for person in (AN, BINH):
            await told(line, person.id, "phiên bản 1")

        await line.say(CITIZEN, QUESTION)
        assert "sinh buổi tối cũng tính cả ngày" in (await told(line, CITIZEN, "18 tuổi")).text

        published = await told(line, BOSS.id, "phiên bản 1")
        await line.press(BOSS.id, published.carried("↩️"), published)
        sure = await told(line, BOSS.id, "Quay lại")
        await line.press(BOSS.id, sure.carried("Tiếp tục"), sure)
        await line.say(BOSS.id, "nhầm bản", to=await told(line, BOSS.id, "✍️"))
        await told(line, AN.id, "đã quay lại")
        await line.say(CITIZEN, QUESTION)
        assert (await told(line, CITIZEN, "18 tuổi")).text == first
        assert isinstance(moderated.moderation.audit.verify(), Verified)

    @pytest.mark.usefixtures("bot")
    async def test_steps_of_the_command_line_are_told(self, line, moderated):
        """Who may approve what somebody submitted there is asked here, and the author is told what came of it."""
        reviewing = moderated.console().reviewing
        draft = reviewing.propose(AN, "Sửa lời", (EditText(reference="85/2015/QH13#2", text=Bilingual(vi=NEW, en="From 18.")),))
        reviewing.submit(AN, draft.id)
        for person in (BINH, BOSS):
            assert "An gửi bản nháp 1" in (await told(line, person.id, "cần bạn duyệt")).text
        reviewing.reject(BINH, draft.id, "thiếu căn cứ")
        assert "thiếu căn cứ" in (await told(line, AN.id, "trả lại bản nháp 1")).text


class FileContract(ModeratingContract):
    """The promises, and one that a server can try that hands files over."""

    @pytest.mark.usefixtures("bot")
    async def test_a_file_becomes_a_published_document(self, line):
        """A DOCX goes from one person's phone over another's eyes to the list of documents that citizens see."""
        await line.send(AN.id, as_docx(BASE), "luat.docx")
        draft = await told(line, AN.id, "Bản nháp 1")
        assert "7/2026/QH16" in draft.text.replace("\u2060", "")
        await line.press(AN.id, draft.carried("📤"), draft)
        please = await told(line, BINH.id, "cần bạn duyệt")
        await line.press(BINH.id, please.carried("👁"), please)
        look = await told(line, BINH.id, "chờ duyệt")
        await line.press(BINH.id, look.carried("✅"), look)
        await told(line, AN.id, "phiên bản 1")
        await line.say(CITIZEN, "/sources")
        await told(line, CITIZEN, "7/2026/QH16")
