"""Steps of the command line are told on Telegram, and the lists of commands follow the roles."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from telegram.error import NetworkError, TimedOut

from bot.moderating.audit import CONSOLE
from bot.moderating.people import Person, Role
from bot.moderating.text_changes import EditText
from bot.storage import StorageUseError
from bot.telegram.moderating.buttons import Verb, data
from bot.telegram.moderating.draft_runs import moment_words
from bot.telegram.moderating.relay import Relay
from knowledge.documents import Bilingual, Notice
from tests.bot.telegram.moderating.conftest import BINH, BOSS, CHI, DUNG, to
from tests.bot.telegram.moderating.test_conversation import LAW
from tests.bot.telegram.moderating.test_moderate_flows import published

EDIT = EditText(reference=f"{LAW}#2", text=Bilingual(vi="Đủ 18 tuổi tính đến ngày bầu cử.", en="From 18 on polling day."))


@pytest.fixture
async def relay(moderators, clock):
    """The relay of the application, to which the four people's roles are old."""
    made = Relay(moderators.application.bot, moderators.desk.office, moderators.desk.preferences, clock, every=0.001)
    await made.look()
    return made


@pytest.fixture
def told(api, relay):
    """Let the relay look; return the messages that it sent."""

    async def look():
        before = len(api.calls)
        await relay.look()
        return [call for call in api.calls[before:] if call.method == "sendMessage"]

    return look


def proposed(console):
    """Let Bình propose a text and submit it, in the command line."""
    draft = console.reviewing.propose(BINH, "Sửa lời", (EDIT,))
    return console.reviewing.submit(BINH, draft.id)


def receivers(calls):
    """Return who got a message, in order."""
    return sorted(call.data["chat_id"] for call in calls)


async def test_each_step_is_told_once_to_whom_it_concerns(console, told):
    """Submitted: who may approve; approved: the author; published and taken back: the others, with the words and buttons of Telegram's own steps."""
    draft = proposed(console)
    asked = await told()
    assert receivers(asked) == [CHI.id, BOSS.id]
    assert "Bình gửi bản nháp 1, cần bạn duyệt" in asked[0].text
    assert asked[0].pressed("👁") == data(Verb.DRAFT, 1)
    assert await told() == []
    console.reviewing.approve(CHI, draft.id, draft.content)
    (approved,) = await told()
    assert (approved.data["chat_id"], "Chi đã duyệt bản nháp 1" in approved.text) == (BINH.id, True)
    console.publish(CHI, draft.id)
    out = await told()
    assert receivers(out) == [BINH.id, BOSS.id]
    assert "phiên bản 1" in out[0].text
    assert out[0].pressed("↩️") == data(Verb.ROLL_BACK)
    console.roll_back(BOSS, None, "nhầm bản")
    back = await told()
    assert receivers(back) == [BINH.id, CHI.id, DUNG.id]
    assert "Quản trị đã quay lại thư viện kèm theo" in back[0].text
    assert "nhầm bản" in back[0].text
    assert await told() == []


async def test_who_sent_it_back_and_why(console, told):
    """The author reads the reason."""
    draft = proposed(console)
    await told()
    console.reviewing.reject(CHI, draft.id, "thiếu căn cứ")
    (said,) = await told()
    assert said.data["chat_id"] == BINH.id
    assert "Chi trả lại bản nháp 1" in said.text
    assert "thiếu căn cứ" in said.text


async def test_an_urgent_notice_is_to_be_confirmed(console, told, clock):
    """Once: that it was submitted is no message of its own."""
    now = clock()
    words = Bilingual(vi="Hoãn vì bão.", en="Postponed.")
    notice = Notice(id="bao", scope="nationwide", text=words, valid_from=now, valid_until=now + timedelta(hours=5))
    console.urgent.issue(BINH, "Hoãn vì bão", notice)
    calls = await told()
    assert receivers(calls) == [CHI.id, BOSS.id]
    assert "vừa phát thông báo khẩn" in calls[0].text
    assert f"trước {moment_words(now + timedelta(hours=1))}" in calls[0].text, "when it falls, not when it was meant to end"


async def test_what_the_assistant_told_itself_is_not_told_again(moderators, told):
    """All steps on Telegram: nothing is left to tell."""
    await published(moderators)
    assert await told() == []


async def test_in_the_language_of_each(console, told, moderators):
    """Who chose English reads English."""
    moderators.desk.preferences.choose(CHI.id, "en")
    proposed(console)
    (said,) = to(CHI, await told())
    assert "Bình submitted draft 1: please review it" in said.text


async def test_no_network_waits(console, told, api, no_waiting):
    """What certainly was not sent is sent at a later look, as if for the first time."""
    failure = NetworkError("x")
    failure.__cause__ = httpx.ConnectError("x")
    api.failures["sendMessage"].extend([failure] * 4)
    proposed(console)
    tried = await told()
    assert len({call.data["chat_id"] for call in tried}) == 1
    calls = await told()
    assert receivers(calls) == [CHI.id, BOSS.id]
    assert not any("bị ngắt" in call.text for call in calls)
    assert no_waiting


async def test_after_a_time_out_it_is_told_once_more(console, told, api):
    """Nobody can tell whether it arrived: it is said so, and not told a third time."""
    proposed(console)
    api.failures["sendMessage"].append(TimedOut())
    await told()
    api.failures["sendMessage"].append(TimedOut())
    (again,) = await told()
    assert "bị ngắt" in again.text
    (other,) = await told()
    assert other.data["chat_id"] != again.data["chat_id"]
    assert await told() == []


async def test_who_cannot_be_reached_holds_up_nobody(console, told, api):
    """Who has blocked the assistant is passed over."""
    api.failures["sendMessage"].append((403, {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}))
    proposed(console)
    assert len(await told()) == 2
    assert await told() == []


async def test_after_a_restart_each_is_told_once(console, told, moderators, clock):
    """What was taken while nothing ran is told at the start, what was told before is not."""
    proposed(console)
    await told()
    console.reviewing.reject(CHI, 1, "thiếu")
    started = Relay(moderators.application.bot, moderators.desk.office, moderators.desk.preferences, clock)
    await started.recover()
    assert await started.look() == 1
    assert await started.look() == 0


async def test_looks_until_it_is_stopped(console, relay, api, caplog, monkeypatch):
    """Nobody has to ask for it; a database that cannot be read is looked at again."""
    failures = [StorageUseError("locked")]
    recover = relay.recover

    async def fails_once():
        if failures:
            raise failures.pop()
        await recover()

    monkeypatch.setattr(relay, "recover", fails_once)
    proposed(console)
    before = len(api.calls)
    relay.start()
    async with asyncio.timeout(20):
        while len([c for c in api.calls[before:] if c.method == "sendMessage"]) < 2:  # noqa: ASYNC110  what is awaited for knows no event
            await asyncio.sleep(0.01)
    await relay.stop()
    await relay.stop()
    assert "locked" in caplog.text


class TestCommands:
    """The lists of commands."""

    @staticmethod
    def listed(api, method="setMyCommands"):
        """Return the chats whose list was set, or dropped, and the languages."""
        scopes = [(call.data.get("scope"), call.data.get("language_code")) for call in api.calls if call.method == method]
        return [(scope["chat_id"], language) for scope, language in scopes if scope]

    async def test_at_the_first_use(self, moderators, api):
        """In both languages, with /moderate above what everybody has; once, and for nobody without a role."""
        for _ in range(2):
            await moderators.says(BINH, "/moderate")
        await moderators.says(77, "/moderate")
        assert self.listed(api) == [(BINH.id, None), (BINH.id, "en")]
        (call, _) = [call for call in api.calls if call.method == "setMyCommands"]
        assert [c["command"] for c in call.data["commands"]][:2] == ["moderate", "ask"]

    async def test_what_cannot_be_listed_works_all_the_same(self, moderators, api, caplog):
        """It is tried again at the next use."""
        api.failures["setMyCommands"].append((500, {"ok": False, "error_code": 500, "description": "x"}))
        (menu,) = await moderators.says(BINH, "/moderate")
        assert "Kiểm duyệt" in menu.text
        assert "could not be listed" in caplog.text
        await moderators.says(BINH, "/moderate")
        assert len(self.listed(api)) == 3

    @pytest.mark.parametrize("there", ["telegram", "console"])
    async def test_it_follows_the_roles(self, moderators, console, relay, api, there):
        """Added and removed on either side: the list of that chat is set, and dropped, at the next look."""
        people = (moderators.domain if there == "telegram" else console).moderation.people
        before = len(self.listed(api))
        people.add(CONSOLE, Person(600, Role.NATIONAL, "nationwide", "Em"))
        await relay.look()
        assert self.listed(api)[before:] == [(600, None), (600, "en")]
        people.remove(CONSOLE, 600)
        await relay.look()
        await relay.look()
        assert self.listed(api, "deleteMyCommands") == [(600, None), (600, "en")]
        assert 600 not in moderators.desk.office.listed

    async def test_who_got_a_role_is_told(self, console, told):
        """What they may do and how to begin; and that it is over."""
        people = console.moderation.people
        people.add(CONSOLE, Person(600, Role.COMMUNE, "00004", "Em"))
        (given,) = await told()
        assert given.data["chat_id"] == 600
        assert "cấp xã" in given.text
        assert "Ba Đình" in given.text
        assert "/moderate" in given.text
        people.remove(CONSOLE, 600)
        (taken,) = await told()
        assert "không còn vai trò" in taken.text

    async def test_only_what_holds_now_is_set(self, console, relay, api):
        """Added and removed between two looks: the list is dropped, once, and never set."""
        before, people = len(self.listed(api)), console.moderation.people
        people.add(CONSOLE, Person(600, Role.NATIONAL, "nationwide", "Em"))
        people.remove(CONSOLE, 600)
        assert await relay.look() == 1
        assert (len(self.listed(api)), len(self.listed(api, "deleteMyCommands"))) == (before, 2)

    async def test_who_never_talked_with_the_assistant(self, console, relay, api):
        """Has no chat: nothing happens, and nothing is tried again."""
        refusal = (400, {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"})
        for method in ("setMyCommands", "deleteMyCommands"):
            api.failures[method].append(refusal)
        people = console.moderation.people
        people.add(CONSOLE, Person(600, Role.NATIONAL, "nationwide", "Em"))
        assert await relay.look() == 1
        people.remove(CONSOLE, 600)
        assert await relay.look() == 1
        assert await relay.look() == 0
