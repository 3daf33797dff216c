"""What the application promises on any Bot API server; each server's tests inherit these and give a `server` fixture."""

from contextlib import asynccontextmanager
from datetime import datetime

import pytest

from bot.answering.assistant import Question
from bot.clock import VIET_NAM
from bot.machine import as_json
from bot.moderating.feedback import open_feedback
from bot.moderating.statistics import Event
from bot.settings import TelegramSettings
from bot.storage import open_preferences, open_sessions
from bot.telegram.application import build_application
from bot.telegram.courier import Courier
from bot.telegram.rendering import source_lines
from tests.bot.moderating.questions import MODERATOR, approved, drafted, publish
from tests.contract.servers import PATIENCE, TOKEN, eventually

MORNING = datetime(2026, 3, 1, 8, 0, tzinfo=VIET_NAM)


@asynccontextmanager
async def running(server, services, folder):
    """The real application on that server, as `laphieu run` has it, until the block ends."""
    preferences = open_preferences(folder)
    settings = TelegramSettings(base_url=server.base_url, questions_a_minute=1000, requests_a_minute=1000)
    sessions = open_sessions(folder)
    feedback = open_feedback(sessions, folder, lambda: MORNING)
    application = build_application(TOKEN, settings, services, preferences, feedback=feedback, now=lambda: MORNING)
    async with application:
        await application.post_init(application)
        await server.connect(application)
        await application.start()
        yield application
        await application.updater.stop()
        await application.stop()
    sessions.close()
    preferences.close()


async def one(server, patience=PATIENCE):
    """Return the next message of the bot."""
    (message,) = await eventually(server.sent, patience)
    return message


async def ask(server, words):
    """Say something and return the bot's message."""
    await server.say(words)
    return await one(server)


class ConversationContract:
    """The promises."""

    @pytest.fixture
    async def bot(self, server, quick_services, tmp_path):
        """The application, running."""
        async with running(server, quick_services, tmp_path / "data") as application:
            yield application

    @pytest.mark.usefixtures("bot")
    async def test_whole_conversation(self, server):
        """Greeting, language, question, source, next question: each step brings one message with what belongs to it."""
        greeting = await ask(server, "/start")
        assert "Lá Phiếu" in greeting.text
        await server.press(greeting.carried("English"), greeting)
        assert "English" in (await one(server)).text
        assert "How to ask" in (await ask(server, "/help")).text

        answer = await ask(server, "Bao nhiêu tuổi thì được đi bầu cử?")
        assert "18 tuổi" in answer.text
        assert "📖 Điều 2 – 85/2015/QH13" in answer.text.splitlines()
        await server.press(answer.carried("📖"), answer)
        opened = await one(server)
        assert opened.text.startswith("Điều 2. ")
        assert "<blockquote expandable>" in opened.html

        suggested = next(b for b in answer.buttons if b.get("callback_data", "").startswith("q:"))
        await server.press(suggested["callback_data"], answer)
        assert (await one(server)).html.startswith(f"<blockquote>{suggested['text']}")
        assert {"sendChatAction", "answerCallbackQuery"} & set(await server.methods())

    async def test_old_button_and_choice_outlive_a_restart(self, server, quick_services, tmp_path):
        """After the process ended, a button from before opens its source, and the chosen language is still known."""
        async with running(server, quick_services, tmp_path):
            greeting = await ask(server, "/start")
            await server.press(greeting.carried("English"), greeting)
            await one(server)
            answer = await ask(server, "Danh sách cử tri niêm yết khi nào?")
        async with running(server, quick_services, tmp_path):
            await server.press(answer.carried("📖"), answer)
            assert "Điều" in (await one(server)).text
            assert "I am Lá Phiếu" in (await ask(server, "/start")).text

    async def test_who_waits_gets_the_answer_after_it_was_published(self, server, bot):
        """A thumb is thanked for; a question without an answer can be waited for; once one is published, it comes."""
        answer = await ask(server, "Bao nhiêu tuổi thì được đi bầu cử?")
        await server.press(answer.carried("👍"), answer)
        refused = await ask(server, "Nhà tôi cách phòng bỏ phiếu bao nhiêu cây số?")
        await server.press(refused.carried("🔔"), refused)
        assert "30 ngày" in (await one(server)).text

        desk = bot.bot_data
        desk.feedback.queue.arrange(lambda _text: ())
        (group,) = desk.feedback.queue.groups()
        assert group.waiting == 1
        drafts = desk.feedback.answered.drafts
        draft = drafted(drafts, approved(group))
        desk.feedback.queue.link(MODERATOR, group.id, draft.id)
        publish(drafts, draft)
        courier = Courier(bot.bot, desk.feedback, desk.preferences, lambda: desk.services.library, pause=0)
        assert await courier.round() == 1
        told = await one(server)
        assert "Xin cấp lại ở Tổ bầu cử." in told.text
        assert group.wordings[0].text in told.text
        assert desk.feedback.counts.read().by_event()[Event.THUMBS_UP] == 1

    @pytest.mark.usefixtures("bot")
    @pytest.mark.parametrize(
        "question", ["tre em 17 tuoi co duoc bau khong", "Who makes the voter list?", "Nên bầu cho ai?", "xin chào", "giá vàng hôm nay"]
    )
    async def test_text_is_that_of_the_machine_interface(self, server, quick_services, question):
        """What is shown, without markup, source lines and buttons, is the `text` of `laphieu ask --json`."""
        message = await ask(server, question)
        outcome = quick_services.assistant.answer(Question(question, MORNING))
        lines = "\n".join(source_lines(outcome))
        assert message.text.removesuffix(f"\n\n{lines}") == as_json(outcome)["text"]
        assert message.text.endswith(lines)
