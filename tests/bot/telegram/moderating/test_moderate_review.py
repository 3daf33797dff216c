"""Two people: who may, what is stale, what comes back."""

from sqlalchemy import delete

from bot.moderating.draft import State
from bot.moderating.errors import BuildError
from bot.moderating.text_changes import EditText
from bot.storage.people_tables import PersonRow
from bot.telegram.moderating.buttons import Verb, data
from bot.telegram.moderating.look import mark_of
from knowledge.documents import Bilingual
from tests.bot.telegram.moderating.conftest import BINH, BOSS, CHI, to
from tests.bot.telegram.moderating.test_conversation import LAW, submitted


def state(moderators, number=1):
    """The state of a draft."""
    return moderators.domain.drafts.find(number).state


async def test_the_author_cannot_approve(moderators):
    """There is no such button for the author, and a press that is made up is refused."""
    await submitted(moderators)
    (own,) = await moderators.says(BINH, "/moderate 1")
    assert not any("Duyệt" in b["text"] for b in own.buttons)
    draft = moderators.domain.drafts.find(1)
    (said,) = await moderators.presses_data(BINH, data(Verb.APPROVE, 1, mark_of(draft)))
    assert "không thể tự duyệt" in said.text
    assert state(moderators) is State.SUBMITTED


async def test_nobody_approves_what_they_did_not_see(moderators):
    """The author changes the draft after the second person looked: their press shows what it is now, and approves nothing."""
    told = await submitted(moderators)
    (look,) = await moderators.presses(CHI, told, "👁")
    reviewing = moderators.domain.reviewing
    reviewing.reopen(BINH, 1)
    reviewing.extend(BINH, 1, [EditText(reference=f"{LAW}#29.3", text=Bilingual(vi="Khác.", en="Other."))])
    reviewing.submit(BINH, 1)
    (again,) = await moderators.presses(CHI, look, "✅ Duyệt")
    assert "đã khác lúc bạn xem" in again.text
    assert "Khác." in again.text
    assert state(moderators) is State.SUBMITTED
    await moderators.presses(CHI, again, "✅ Duyệt")
    assert state(moderators) is State.PUBLISHED


async def test_what_was_published_meanwhile_is_said(moderators):
    """Another draft was published since the person looked: they look again before they approve."""
    told = await submitted(moderators)
    (look,) = await moderators.presses(CHI, told, "👁")
    reviewing = moderators.domain.reviewing
    other = reviewing.propose(BINH, "khác", [EditText(reference=f"{LAW}#29.3", text=Bilingual(vi="Khác.", en="Other."))])
    reviewing.submit(BINH, other.id)
    reviewing.approve(CHI, other.id, other.content)
    moderators.domain.publish(CHI, other.id)
    (again,) = await moderators.presses(CHI, look, "✅ Duyệt")
    assert "một phiên bản khác đã được công bố" in again.text
    assert state(moderators) is State.SUBMITTED
    await moderators.presses(CHI, again, "✅ Duyệt")
    assert state(moderators) is State.PUBLISHED


async def test_twice_is_once(moderators):
    """Who presses again is told that it has been done."""
    told = await submitted(moderators)
    (look,) = await moderators.presses(CHI, told, "👁")
    await moderators.presses(CHI, look, "✅ Duyệt")
    calls = await moderators.presses(CHI, look, "✅ Duyệt")
    assert len(moderators.domain.moderation.versions.list()) == 1
    assert calls


async def test_sent_back_with_the_reason(moderators):
    """The second person writes why; the author gets it, opens the draft again, and submits it anew."""
    told = await submitted(moderators)
    (look,) = await moderators.presses(CHI, told, "👁")
    (prompt,) = await moderators.presses(CHI, look, "↩️")
    calls = await moderators.replies(CHI, prompt, "Thiếu ngày <b>")
    (back,) = to(BINH, calls)
    assert "Thiếu ngày <b>" in back.text
    assert state(moderators) is State.REJECTED
    (opened,) = await moderators.presses(BINH, back, "👁")
    assert "Thiếu ngày" in opened.text
    (opened,) = await moderators.presses(BINH, opened, "✏️ Mở lại")
    assert to(CHI, await moderators.presses(BINH, opened, "📤"))


async def test_withdrawn_and_opened_again(moderators):
    """A draft that is given up is not lost."""
    await submitted(moderators)
    (own,) = await moderators.says(BINH, "/moderate 1")
    (said,) = await moderators.presses(BINH, own, "🗑")
    assert state(moderators) is State.WITHDRAWN
    await moderators.presses(BINH, said, "✏️")
    assert state(moderators) is State.DRAFT


async def test_who_has_blocked_the_assistant_is_named(moderators):
    """The author learns who could not be told."""
    moderators.domain.moderation.people.remove(BOSS.id, CHI.id)
    refused = {"ok": False, "error_code": 403, "description": "Forbidden: bot can't initiate conversation with a user"}
    draft = moderators.domain.reviewing.propose(BINH, "t", [EditText(reference=f"{LAW}#2", text=Bilingual(vi="Đủ 18.", en="18."))])
    (shown,) = await moderators.says(BINH, f"/moderate {draft.id}")
    moderators.api.failures["sendMessage"].append((403, refused))
    calls = await moderators.presses(BINH, shown, "📤")
    assert "Chưa nhắn được cho: Quản trị" in to(BINH, calls)[-1].text


async def test_nobody_else_may(moderators):
    """Where nobody else may approve, the author is told whom to ask."""
    with moderators.domain.moderation.sessions.writing() as session:
        session.execute(delete(PersonRow).where(PersonRow.telegram_id.in_([CHI.id, BOSS.id])))
    draft = moderators.domain.reviewing.propose(BINH, "t", [EditText(reference=f"{LAW}#2", text=Bilingual(vi="Đủ 18.", en="18."))])
    (shown,) = await moderators.says(BINH, f"/moderate {draft.id}")
    calls = await moderators.presses(BINH, shown, "📤")
    assert "Chưa có ai khác được duyệt" in calls[-1].text


async def test_approved_but_not_published_goes_on(moderators):
    """A process that died between approval and publication leaves a draft that anybody of its scope can publish."""
    await submitted(moderators)
    draft = moderators.domain.drafts.find(1)
    moderators.domain.reviewing.approve(CHI, 1, draft.content)
    (own,) = await moderators.says(BINH, "/moderate 1")
    await moderators.presses(BINH, own, "📢")
    assert state(moderators) is State.PUBLISHED


async def test_publication_that_fails_is_said(moderators, monkeypatch):
    """Where the index cannot be built, the person is told, the draft stays approved, and what served goes on."""
    told = await submitted(moderators)
    (look,) = await moderators.presses(CHI, told, "👁")

    def fails(_version, _progress=None):
        raise BuildError(reason="thử")

    monkeypatch.setattr(moderators.domain.moderation.publishing._builder, "build", fails)
    calls = await moderators.presses(CHI, look, "✅ Duyệt")
    assert "Không dựng được chỉ mục" in to(CHI, calls)[-1].text
    assert state(moderators) is State.APPROVED
