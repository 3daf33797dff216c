"""Misprints that are suspected in a draft, and setting one right by a button."""

from tests.bot.moderating.test_correcting import BASE
from tests.bot.telegram.moderating.conftest import BINH, BOSS


async def test_a_misprint_is_set_right_by_its_button(moderators):
    """The draft's page names it and leads to a button for it; then the draft holds the right word, and the log says so."""
    calls = await moderators.sends(BINH, BASE.encode())
    assert "có thể gõ sai “bai”" in calls[-1].text
    (offered,) = await moderators.presses(BINH, calls[-1], "🔤 Sửa chữ in sai (1)")
    assert "so với bản gốc" in offered.text
    (shown,) = await moderators.presses(BINH, offered, "1. bai → bãi")
    assert "“bai” thành “bãi”" in shown.text
    assert not any("🔤" in button["text"] for button in shown.buttons)
    (change,) = moderators.domain.drafts.changes(moderators.domain.drafts.find(1))
    assert "đến bãi xe" in change.official.body
    entry = moderators.domain.moderation.audit.entries(1)[0]
    assert (entry.action, entry.actor, "bai → bãi" in entry.why) == ("draft.corrected", BINH.id, True)
    (again,) = await moderators.presses(BINH, offered, "1. bai → bãi")
    assert "khác lúc bạn xem" in again.text


async def test_only_the_author_sets_right(moderators):
    """Nobody else has the button, and a press of it by somebody else changes nothing."""
    calls = await moderators.sends(BINH, BASE.encode())
    (offered,) = await moderators.presses(BINH, calls[-1], "🔤")
    (said,) = await moderators.presses(BOSS, offered, "1. bai → bãi")
    assert "của người khác" in said.text
    assert moderators.domain.drafts.find(1).revision == 1
