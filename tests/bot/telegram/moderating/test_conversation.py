"""A text is corrected by one person, approved by another, published and taken back."""

from bot.moderating.audit import Verified
from bot.moderating.draft import State
from tests.bot.telegram.moderating.conftest import BINH, BOSS, CHI, DUNG, to

LAW = "85/2015/QH13"


async def submitted(moderators, words="Đủ 18 tuổi tính đến ngày bầu cử."):
    """Let Bình correct a text and submit it; return what Chi was told."""
    (shown,) = await moderators.says(BINH, f"/moderate {LAW}#2")
    (prompt,) = await moderators.presses(BINH, shown, "✏️ Lời tiếng Việt")
    (draft,) = await moderators.replies(BINH, prompt, words)
    assert "Bản nháp 1 · đang soạn" in draft.text
    calls = await moderators.presses(BINH, draft, "📤")
    (told,) = to(CHI, calls)
    assert to(DUNG, calls) == []
    return told


async def test_two_people_publish_and_an_administrator_goes_back(moderators):
    """Corrected, submitted, looked at, approved, published; everybody is told; the way back works; the log is whole."""
    told = await submitted(moderators)
    (look,) = await moderators.presses(CHI, told, "👁")
    assert "tính đến ngày bầu cử." in look.text
    assert "Đủ 18 <s>tuổi.</s> <b>tuổi tính đến ngày bầu cử.</b>" in look.data["text"]
    calls = await moderators.presses(CHI, look, "✅ Duyệt")
    assert "phiên bản 1" in to(CHI, calls)[-1].text
    assert "phiên bản 1" in to(BINH, calls)[-1].text
    assert moderators.domain.drafts.find(1).state is State.PUBLISHED
    assert moderators.desk.services.library.provisions[f"{LAW}#2"].provision.text.vi == "Đủ 18 tuổi tính đến ngày bầu cử."
    (confirm,) = await moderators.presses(BOSS, to(BOSS, calls)[-1], "↩️")
    (prompt,) = await moderators.presses(BOSS, confirm, "Tiếp tục")
    calls = await moderators.replies(BOSS, prompt, "nhầm bản")
    assert "nhầm bản" in to(BINH, calls)[-1].text
    assert moderators.desk.services.library.provisions[f"{LAW}#2"].provision.text.vi == "Đủ 18 tuổi."
    assert isinstance(moderators.domain.moderation.audit.verify(), Verified)
