"""Files that moderators send."""

import pytest

from bot.moderating.draft import State
from bot.telegram.moderating.files import MOST_BYTES
from tests.bot.moderating.official_files import AMENDING, BASE
from tests.bot.telegram import updates
from tests.bot.telegram.moderating.conftest import BINH, BOSS, CHI, DUNG, chat, sender, to

HEADLESS = "Điều 1. Gửi xe\n1. Cử tri gửi xe không phải trả tiền.\n2. Bãi xe mở cửa từ 5 giờ.\n"


async def test_file_becomes_a_draft_that_is_shown(moderators):
    """The file is read with progress and kept at once; the summary says number, title, days, fidelity, structure, and what differs."""
    calls = await moderators.sends(BINH, BASE.encode())
    assert calls[0].text.startswith("⏳ Đang đọc vanban.txt")
    assert "lưu thành bản nháp 1" in calls[-2].text
    summary = calls[-1].text.replace("\u2060", "")
    for words in ("7/2026/QH16", "Trông giữ xe", "01/01/2026", "3 điều", "Không tìm thấy", "quy định mới"):
        assert words.lower() in summary.lower()
    assert "✅" in summary
    assert moderators.domain.drafts.find(1).state is State.DRAFT


@pytest.mark.slow
async def test_what_it_amends_is_shown_and_published(moderators):
    """A law and what amends it, by two people: the words are marked, and the amended wording is what citizens are told."""
    for content in (BASE, AMENDING):
        calls = await moderators.sends(BINH, content.encode())
        (told,) = to(CHI, await moderators.presses(BINH, calls[-1], "📤"))
        (look,) = await moderators.presses(CHI, told, "👁")
        await moderators.presses(CHI, look, "✅ Duyệt")
    assert "Đã áp dụng vào 7/2026/QH16" in look.text.replace("\u2060", "")
    assert "<s>15</s> <b>10</b>" in look.data["text"]
    provision = moderators.desk.services.library.provisions["7/2026/QH16#2.2"].provision
    assert "10 ngày" in provision.official


@pytest.mark.slow
async def test_what_the_file_does_not_say_is_asked_for(moderators):
    """One field after the other is asked for, by a reply; what cannot be is said, and may be written again; then the draft is there."""
    calls = await moderators.sends(BINH, HEADLESS.encode())
    answers = ["9/2026/TT-X", "thông tư", "Thông tư thử", "Bộ Thử", "ngày mai", "1/2/2026", "2/2/2026"]
    prompt = calls[-1]
    for answer in answers:
        (*_, last) = await moderators.replies(BINH, prompt, answer)
        prompt = prompt if answer == "ngày mai" else last
        if answer == "ngày mai":
            assert "Không có ngày đó" in last.text
    document = moderators.domain.drafts.changes(moderators.domain.drafts.find(1))[0].document
    assert (document.number, document.title.vi, document.in_force_from.isoformat()) == ("9/2026/TT-X", "Thông tư thử", "2026-02-02")


@pytest.mark.slow
async def test_a_detail_is_corrected_in_a_draft(moderators):
    """A button asks for one detail; the file is read again, and the new draft takes the former one's place."""
    calls = await moderators.sends(BINH, BASE.encode())
    (fields,) = await moderators.presses(BINH, calls[-1], "✏️ Sửa thông tin")
    (prompt,) = await moderators.presses(BINH, fields, "ngày có hiệu lực")
    assert "Không có ngày đó" in (await moderators.replies(BINH, prompt, "mai"))[-1].text
    calls = await moderators.replies(BINH, prompt, "5/1/2026")
    assert "Ban hành 20/11/2025, hiệu lực từ 05/01/2026" in calls[-1].text
    drafts = moderators.domain.drafts
    assert [drafts.find(n).state for n in (1, 2)] == [State.WITHDRAWN, State.DRAFT]


async def test_a_large_file_goes_by_the_command_line(moderators):
    """What Telegram does not hand over to bots is brought in by command."""
    (said,) = await moderators.sends(BINH, b"x", "luat.pdf", file_size=MOST_BYTES + 1)
    assert "laphieu knowledge add luat.pdf --as 501" in said.text


async def test_a_large_files_name_can_be_copied_into_a_shell(moderators):
    """A name with spaces stays one word of the command."""
    (said,) = await moderators.sends(BINH, b"x", "Quyết định 12.pdf", file_size=MOST_BYTES + 1)
    assert "add 'Quyết định 12.pdf' --as" in said.text


async def test_a_photo_is_to_be_sent_as_a_file(moderators):
    """A moderator's picture is a page of a document, most likely; a citizen is asked for words as before."""
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]
    (said,) = await moderators.calls(updates.message(sender=sender(BINH), chat=chat(BINH), photo=photo))
    assert "dưới dạng tệp" in said.text
    (said,) = await moderators.calls(updates.message(sender=sender(600), chat=chat(600), photo=photo))
    assert "không xem được ảnh" in said.text


async def test_a_file_that_is_no_document_is_refused(moderators):
    """What is no document is refused with the reason, and nothing is kept."""
    calls = await moderators.sends(BINH, b"MZ\x90\x00" * 100, "x.pdf")
    assert "không phải văn bản" in calls[-1].text or "Không nhận ra" in calls[-1].text
    assert moderators.domain.drafts.list() == ()


async def test_a_file_that_telegram_does_not_hand_over(moderators):
    """Where the file cannot be fetched, that is said."""
    moderators.api.failures["getFile"].append((400, {"ok": False, "error_code": 400, "description": "Bad Request: file is too big"}))
    calls = await moderators.sends(BINH, BASE.encode())
    assert "Không tải được" in calls[-1].text


@pytest.mark.parametrize("more", [{}, {"caption": "Mấy tuổi đi bầu?"}])
async def test_a_citizens_file_is_what_it_was(moderators, more):
    """A file from anybody else is not fetched: they are told as before, or their words below it are answered."""
    document = {**updates.FILE, "file_name": "x.txt"}
    (said,) = await moderators.calls(updates.message(document=document, **more))
    assert ("Canned" if more else "Tôi không đọc được tệp") in said.text
    assert "getFile" not in {call.method for call in moderators.api.calls}


async def test_a_forwarded_file_is_brought_in(moderators):
    """A moderator forwards what somebody sent them."""
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Ai đó"}
    document = {**updates.FILE, "file_name": "x.txt", "file_size": 9}
    moderators.api.content = BASE.encode()
    sender = {"id": BINH.id, "is_bot": False, "first_name": "x"}
    await moderators.calls(
        updates.message(sender=sender, chat={"id": BINH.id, "type": "private", "first_name": "x"}, document=document, forward_origin=origin)
    )
    assert len(moderators.domain.drafts.list()) == 1


async def test_a_provinces_moderator_brings_in_for_the_province(moderators):
    """Where nobody says otherwise a document is of its moderator's own scope; nobody of the whole country's is told less."""
    calls = await moderators.sends(DUNG, BASE.encode())
    assert moderators.domain.drafts.find(1).scope == "01"
    calls = await moderators.presses(DUNG, calls[-1], "📤")
    assert [bool(to(person, calls)) for person in (BINH, CHI, BOSS)] == [True] * 3
