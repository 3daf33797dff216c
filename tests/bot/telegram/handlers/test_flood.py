"""The limits of a minute."""

from bot.telegram.buttons import source_data
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import LAW


async def test_thirteenth_question_is_asked_to_wait_once(talk):
    """After twelve questions in a minute one friendly wait says how many seconds; then silence; then it goes on."""
    for _ in range(12):
        await talk.gets(updates.text("hỏi?"))
        talk.clock.pass_by(1)
    assert "Chờ 48 giây" in (await talk.gets_one(updates.text("nữa?"))).text
    assert await talk.gets(updates.text("nữa?")) == []
    assert len(talk.assistant.asked) == 12
    talk.clock.pass_by(48)
    assert (await talk.gets_one(updates.text("nữa?"))).text.startswith("Danh sách")


async def test_limit_is_a_persons_not_a_chats(talk):
    """One person's limit does not touch another's."""
    for _ in range(13):
        await talk.gets(updates.text("hỏi?"))
    other = {**updates.AN, "id": 78}
    assert (await talk.gets_one(updates.text("hỏi?", sender=other, chat={**updates.PRIVATE, "id": 78}))).text.startswith("Danh sách")


async def test_pressed_questions_count_and_wait_as_alert(talk):
    """A suggested question counts like a typed one; the wait comes as an alert, and then the press is answered without words."""
    answer = await talk.gets_one(updates.text("hỏi?"))
    for _ in range(11):
        await talk.gets(updates.text("hỏi?"))
    assert "giây" in await talk.gets_alert(updates.press(answer.pressed("Mấy")))
    (silent,) = await talk.gets(updates.press(answer.pressed("Mấy")))
    assert (silent.method, "text" in silent.data) == ("answerCallbackQuery", False)


async def test_everything_else_has_a_wider_limit(talk):
    """Commands, presses and stickers are served forty a minute; then the same wait, said once."""
    for _ in range(40):
        assert len(await talk.gets(updates.text("/help"))) == 1
    assert "giây" in (await talk.gets_one(updates.text("/help"))).text
    assert await talk.gets(updates.message(dice={"emoji": "🎲", "value": 3})) == []
    (silent,) = await talk.gets(updates.press(source_data(f"{LAW}#2", "vi")))
    assert "text" not in silent.data


async def test_talk_among_people_does_not_count(talk):
    """What a person writes to others in a group does not use up their questions to the assistant."""
    for _ in range(50):
        await talk.gets(updates.text("chuyện khác", chat=updates.GROUP))
    assert (await talk.gets_one(updates.text("@LaPhieuBot hỏi?", chat=updates.GROUP))).text.startswith("Danh sách")
