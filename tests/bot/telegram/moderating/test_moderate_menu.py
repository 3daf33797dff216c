"""`/moderate`, and who sees that there is such a thing."""

import pytest

from bot.telegram.moderating.buttons import Verb, data
from bot.telegram.moderating.wiring import PRESSES
from tests.bot.telegram import updates
from tests.bot.telegram.moderating.conftest import BINH, BOSS, DUNG
from tests.bot.telegram.moderating.test_conversation import LAW, submitted


@pytest.mark.parametrize("words", ["/moderate", "/moderate 1", f"/moderate {LAW}#2"])
async def test_to_everybody_else_there_is_no_such_command(moderators, words):
    """A citizen gets what any unknown command gets, word for word."""
    (said,), (unknown,) = await moderators.says(77, words), await moderators.says(77, "/khongco")
    assert said.data["text"] == unknown.data["text"]


async def test_in_a_group_there_is_no_such_command(moderators):
    """Not for moderators either: what they do is no matter of a group."""
    sender = {"id": BINH.id, "is_bot": False, "first_name": "x"}
    (said,) = await moderators.calls(updates.text("/moderate@LaPhieuBot", sender=sender, chat=updates.GROUP))
    assert "không biết lệnh này" in said.text


async def test_nobody_else_can_press(moderators):
    """A press that a citizen makes up is a button that nobody understands, whatever it would do."""
    for verb in Verb:
        alert = await moderators.gets_alert(updates.press(data(verb, 1, "x", 1)))
        assert "Nút này đã cũ" in alert


async def test_a_press_that_is_about_nothing_breaks_nothing(moderators):
    """A moderator's press of a button that stands for nothing any more is answered in words."""
    for verb in Verb:
        for about, mark in (("", ""), ("999", "x"), ("abc", "x")):
            calls = await moderators.presses_data(BOSS, data(verb, about, mark, 7))
            assert not any("Xin lỗi bạn, tôi gặp trục trặc" in c.text for c in calls if "text" in c.data), verb


async def test_every_verb_has_its_act():
    """No button is without a handler."""
    assert set(PRESSES) == set(Verb)


async def test_menu_counts(moderators):
    """The menu says how much there is; people are a matter of administrators."""
    await submitted(moderators)
    (menu,) = await moderators.says(BOSS, "/moderate")
    labels = [b["text"] for b in menu.buttons]
    assert "👀 Chờ duyệt (1)" in labels
    assert any("👥" in label for label in labels)
    (menu,) = await moderators.says(BINH, "/moderate")
    labels = [b["text"] for b in menu.buttons]
    assert "📝 Của tôi (1)" in labels
    assert not any("👥" in label for label in labels)


async def test_lists_open_drafts(moderators):
    """The lists name drafts by number and state; a press opens one; so does the number behind the command."""
    await submitted(moderators)
    (menu,) = await moderators.says(BOSS, "/moderate")
    (waiting,) = await moderators.presses(BOSS, menu, "👀")
    (opened,) = await moderators.presses(BOSS, waiting, "1 · chờ duyệt")
    assert "Bản nháp 1 · chờ duyệt" in opened.text
    (mine,) = await moderators.presses_data(BINH, data(Verb.MINE))
    assert [b["text"][:12] for b in mine.buttons] == ["1 · chờ duyệ"]
    assert "Bản nháp 1" in (await moderators.says(BINH, "/moderate 1"))[0].text


async def test_what_is_out_of_ones_scope_is_not_shown(moderators):
    """A province's moderator does not see a draft of the country."""
    await submitted(moderators)
    (said,) = await moderators.says(DUNG, "/moderate 1")
    assert "ngoài phạm vi" in said.text


async def test_english(moderators):
    """Everything is in the person's language."""
    moderators.preferences.choose(BINH.id, "en")
    (menu,) = await moderators.says(BINH, "/moderate")
    assert "Moderating" in menu.text
    assert menu.buttons[0]["text"] == "👀 To review (0)"
    (said,) = await moderators.says(BINH, "/moderate 99/1999#1")
    assert "has no provision" in said.text
