"""`/place`: where somebody lives."""

import pytest

from bot.answering.constituency import open_constituencies
from bot.services import Services
from bot.settings import TelegramSettings
from bot.storage import MemoryPreferences
from bot.telegram.application import build_application
from bot.telegram.buttons import KEPT_PLACE, PLACE, chosen_place, place_data
from bot.texts import texts_in
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import TOKEN, CannedAssistant, Talk
from tests.bot.telegram.offline_api import BOT

CHAT = updates.PRIVATE["id"]


@pytest.fixture(scope="module")
def places(library):
    """The constituencies of the shipped library."""
    return open_constituencies(library)


@pytest.fixture
async def talk_of_places(api, library, outcome, clock, places):
    """The application with the shipped constituencies."""
    assistant, preferences = CannedAssistant(outcome), MemoryPreferences()
    services = Services(library, assistant, places=places)
    application = build_application(TOKEN, TelegramSettings(), services, preferences, now=clock, request=api, updates_request=api)
    async with application:
        yield Talk(application, api, assistant, preferences, clock)


def reply_to_question(words, language="vi"):
    """Return an update that answers our own question where somebody lives."""
    asked = {"message_id": 9, "date": 1_750_000_000, "chat": updates.PRIVATE, "from": BOT, "text": texts_in(language)("place-ask")}
    return updates.message(text=words, reply_to_message=asked)


async def test_named_place_is_kept_and_shown(talk_of_places):
    """`/place` with a name shows the constituency with its source, and keeps the commune's code, nothing else."""
    call = await talk_of_places.gets_one(updates.text("/place phường Ba Đình, Hà Nội"))
    assert "đơn vị bầu cử đại biểu Quốc hội số 1 của Hà Nội" in call.text
    assert "Đã lưu nơi ở: Phường Ba Đình (Hà Nội)" in call.text
    assert any("85/NQ-HĐBCQG" in button["text"] for button in call.buttons)
    assert talk_of_places.preferences.place(CHAT) == "00004"


async def test_command_alone_asks_then_shows(talk_of_places):
    """`/place` alone asks where somebody lives; the reply is kept; from then on it shows what is kept, and how to change and drop it."""
    asked = await talk_of_places.gets_one(updates.text("/place"))
    assert asked.data["reply_markup"]["force_reply"] is True
    assert "Đã lưu" in (await talk_of_places.gets_one(reply_to_question("p. Bến Nghé, quận 1"))).text
    shown = (await talk_of_places.gets_one(updates.text("/place"))).text
    assert "Nơi ở đang lưu: Phường Sài Gòn (TP Hồ Chí Minh)" in shown
    assert "/forget" in shown


async def test_place_of_several_is_chosen_by_a_button(talk_of_places):
    """A name of several places keeps nothing until one is chosen."""
    offered = await talk_of_places.gets_one(updates.text("/place phường Tân Thành"))
    assert talk_of_places.preferences.place(CHAT) is None
    _, shown = await talk_of_places.gets(updates.press(offered.pressed("Phường Tân Thành (Cà Mau)")))
    assert "Đã lưu nơi ở: Phường Tân Thành (Cà Mau)" in shown.text
    assert talk_of_places.preferences.place(CHAT) is not None


async def test_unknown_place_keeps_nothing(talk_of_places):
    """A name that nothing bears is said to be unknown."""
    assert "không tìm thấy" in (await talk_of_places.gets_one(updates.text("/place Abcxyz"))).text
    assert talk_of_places.preferences.place(CHAT) is None


async def test_group_keeps_nothing(talk_of_places):
    """In a group a place is looked up, not kept; without a name it is said how to write it."""
    shown = await talk_of_places.gets_one(updates.text(f"/place@{BOT['username']} phường Ba Đình, Hà Nội", chat=updates.GROUP))
    assert "số 1 của Hà Nội" in shown.text
    assert "Đã lưu" not in shown.text
    alone = await talk_of_places.gets_one(updates.text(f"/place@{BOT['username']}", chat=updates.GROUP))
    assert "không lưu gì" in alone.text
    assert talk_of_places.preferences.place(updates.GROUP["id"]) is None


async def test_kept_place_goes_with_questions(talk_of_places):
    """A question of a private chat carries the code that is kept there; one of a group never does."""
    talk_of_places.preferences.keep_place(CHAT, "00004")
    talk_of_places.preferences.keep_place(updates.GROUP["id"], "00004")
    await talk_of_places.gets(updates.text("tôi bầu ở đơn vị nào?"))
    await talk_of_places.gets(updates.text(f"@{BOT['username']} tôi bầu ở đơn vị nào?", chat=updates.GROUP))
    assert [question.place for question in talk_of_places.assistant.asked] == ["00004", None]


async def test_forget_drops_the_place(talk_of_places):
    """`/forget` drops the place as well, and says so."""
    talk_of_places.preferences.keep_place(CHAT, "00004")
    assert "nơi ở" in (await talk_of_places.gets_one(updates.text("/forget"))).text
    assert talk_of_places.preferences.place(CHAT) is None


async def test_candidate_of_an_answer_asks_for_itself(talk_of_places):
    """The press of a place that an answer asked back asks for its constituency and keeps nothing."""
    await talk_of_places.gets(updates.press(place_data("00004", "vi", keep=False)))
    assert talk_of_places.assistant.asked[-1].text == "Phường Ba Đình (Hà Nội) thuộc đơn vị bầu cử đại biểu Quốc hội nào?"
    assert talk_of_places.preferences.place(CHAT) is None


@pytest.mark.parametrize("data", [f"{KEPT_PLACE}:vi:99999", f"{PLACE}:vi:", f"{PLACE}:fr:00004", f"{KEPT_PLACE}:"])
async def test_button_for_no_place_gets_an_alert(talk_of_places, data):
    """A commune that is no longer there is refused politely."""
    assert "đã cũ" in await talk_of_places.gets_alert(updates.press(data))


async def test_code_that_is_gone_asks_anew(talk_of_places):
    """A kept code that no commune has any more is as good as none."""
    talk_of_places.preferences.keep_place(CHAT, "99999")
    assert "Bạn ở xã, phường" in (await talk_of_places.gets_one(updates.text("/place"))).text


async def test_english_place(talk_of_places):
    """Who chose English is asked and answered in English."""
    talk_of_places.preferences.choose(CHAT, "en")
    assert "Which commune" in (await talk_of_places.gets_one(updates.text("/place"))).text
    assert "constituency No. 1 of Ha Noi" in (await talk_of_places.gets_one(reply_to_question("Ba Dinh ward, Hanoi", "en"))).text


async def test_library_without_constituencies_says_so(talk):
    """Where the library lacks the resolution, `/place` says that nothing can be looked up, and buttons are refused."""
    assert "chưa tra được" in (await talk.gets_one(updates.text("/place phường Ba Đình"))).text
    assert "đã cũ" in await talk.gets_alert(updates.press(place_data("00004", "vi", keep=True)))


def test_button_says_what_it_chooses():
    """What a button carries comes back; other data is no place."""
    press = chosen_place(place_data("00004", "en", keep=True))
    assert (press.code, press.language, press.keep) == ("00004", "en", True)
    assert chosen_place("q:abc") is None
