"""Long work beside the updates, and how far it is."""

import asyncio
import threading

import pytest

from bot.telegram.moderating.office import Shown, View
from bot.telegram.moderating.progress import ProgressMessage, progress_words
from bot.telegram.moderating.prompts import Prompt, Prompts, Wanted
from bot.telegram.moderating.work import Work
from bot.texts import texts_in

VI = texts_in("vi")


@pytest.fixture
def work():
    """Nothing under way."""
    made = Work()
    yield made
    made.close()


async def test_the_same_is_begun_once(work):
    """While something is under way the same is not begun again; afterwards it is."""
    gate = asyncio.Event()
    assert work.begin("a", gate.wait, asyncio.ensure_future)
    assert not work.begin("a", gate.wait, asyncio.ensure_future)
    assert work.begin("b", gate.wait, asyncio.ensure_future)
    gate.set()
    await work.wait()
    assert work.begin("a", gate.wait, asyncio.ensure_future)
    await work.wait()


async def test_threads_are_its_own(work):
    """What takes long never takes a thread from citizens' questions; what it raises reaches who waits."""
    assert (await work.in_thread(lambda: threading.current_thread().name)).startswith("moderating")
    with pytest.raises(ZeroDivisionError):
        await work.in_thread(lambda: 1 // 0)


def test_progress_words():
    """A stage without parts has its name; one with parts a bar and the count."""
    assert progress_words("parsing", 0, 1, VI) == "Tìm điều, khoản, điểm…"
    assert progress_words("reading", 3, 6, VI) == "Đọc tệp\n▓▓▓▓▓░░░░░ 3/6"


class Bot:
    """Remembers what was sent and changed."""

    def __init__(self):
        self.shown = []
        self._news = asyncio.Event()

    async def says(self, words):
        """Return once these words are shown."""
        while words not in self.shown[-1]:
            self._news.clear()
            await self._news.wait()

    async def send_message(self, text, **_fields):
        """Send."""
        self.shown.append(text)
        return type("Sent", (), {"message_id": 1})()

    async def edit_message_text(self, text, **_fields):
        """Change."""
        self.shown.append(text)
        self._news.set()


async def test_progress_is_shown_while_it_goes_on():
    """The message is changed when there is something new to say, and not otherwise; the work's result comes back."""
    bot = Bot()
    progress = ProgressMessage(bot, 1, VI, "Đang đọc x", every=0.001)

    async def work():
        for page in (1, 2):
            progress.tell("reading", page, 2)
            await bot.says(f"{page}/2")
        return 7

    assert await progress.follow(work) == 7
    assert [words.splitlines()[-1] for words in bot.shown] == ["⏳ Đang đọc x", "▓▓▓▓▓░░░░░ 1/2", "▓▓▓▓▓▓▓▓▓▓ 2/2"]


async def test_work_that_fails_ends_the_message():
    """The message no longer says that something goes on; who called gets the error."""
    bot = Bot()

    async def fails():
        raise LookupError

    with pytest.raises(LookupError):
        await ProgressMessage(bot, 1, VI, "x", every=1).follow(fails)
    assert bot.shown[-1] == "⚠️ x"


def test_prompts_are_few_and_known_by_their_message():
    """A prompt is known by its chat and message; the oldest is dropped where there are too many."""
    prompts = Prompts()
    for number in range(1001):
        prompts.keep(1, number, Prompt(Wanted.PERSON, 1, (str(number),)))
    assert prompts.look(1, 0) is None
    assert prompts.look(2, 5) is None
    assert prompts.take(1, 5).given == ("5",)
    assert prompts.take(1, 5) is None
    assert prompts.is_open(1, Wanted.PERSON)
    assert prompts.take_latest(1, Wanted.PERSON).given == ("1000",)
    assert prompts.take_latest(1, Wanted.REJECT_WHY) is None


def test_views_are_few():
    """The latest few stay."""
    shown = Shown()
    for number in range(17):
        shown.keep(number, View((str(number),)))
    assert shown.get(0) is None
    assert shown.get(16).pages == ("16",)
