"""The other ways: questions of a provision, notices, the queue, versions, statistics, people, answers that change, prompts that are lost."""

from datetime import timedelta

import pytest

from bot.moderating.answer_differences import Answer, AnswerChange, Compared, Standing
from bot.moderating.draft import State
from bot.moderating.people import Role
from bot.moderating.unanswered import Cause, GroupState, Unanswered
from bot.telegram.moderating.buttons import Verb, data
from tests.bot.telegram import updates
from tests.bot.telegram.moderating.conftest import BINH, BOSS, CHI, DUNG, chat, sender, to
from tests.bot.telegram.moderating.test_conversation import LAW, submitted


async def answered(moderators, person, prompt, *words):
    """Reply to a prompt, then to each prompt that follows; return the last call."""
    for said in words:
        prompt = (await moderators.replies(person, prompt, said))[-1]
    return prompt


async def published(moderators):
    """Let a text be corrected and published; return all that was told of the publication."""
    (look,) = await moderators.presses(CHI, await submitted(moderators), "👁")
    return await moderators.presses(CHI, look, "✅ Duyệt")


class TestQuestions:
    """The questions of a provision."""

    async def test_one_is_added(self, moderators):
        """A reply adds a question; the draft shows it."""
        (shown,) = await moderators.says(BINH, f"/moderate {LAW}#2")
        (prompt,) = await moderators.presses(BINH, shown, "➕ Câu hỏi tiếng Việt")
        (draft,) = await moderators.replies(BINH, prompt, "Bao nhiêu tuổi thì bầu?")
        assert "+ Bao nhiêu tuổi thì bầu?" in draft.text

    async def test_one_is_removed(self, moderators):
        """A button a question; its press proposes that it goes."""
        (shown,) = await moderators.says(BINH, f"/moderate {LAW}#2")
        (offered,) = await moderators.presses(BINH, shown, "➖")
        (draft,) = await moderators.presses(BINH, offered, "Mấy tuổi đi bầu?")
        assert "<s>Mấy tuổi đi bầu?</s>" in draft.data["text"]

    async def test_both_languages_are_one_draft(self, moderators):
        """The words are asked for one after the other, and neither is left as it was."""
        (shown,) = await moderators.says(BINH, f"/moderate {LAW}#2")
        (prompt,) = await moderators.presses(BINH, shown, "✏️ Lời cả hai tiếng")
        draft = await answered(moderators, BINH, prompt, "Đủ 18 tuổi thì được bầu.", "From 18 one may vote.")
        assert "1. Sửa lời" in draft.text
        assert "giữ nguyên" not in draft.text
        (change,) = moderators.domain.drafts.changes(moderators.domain.drafts.find(1))
        assert (change.text.vi, change.text.en) == ("Đủ 18 tuổi thì được bầu.", "From 18 one may vote.")

    async def test_a_copied_reference_may_hold_invisible_letters(self, moderators):
        """What the assistant shows of a reference can be copied and sent back."""
        (shown,) = await moderators.says(BINH, f"/moderate {LAW}#\u20602")
        assert "Tuổi bầu cử" in shown.text


class TestNotices:
    """Urgent notices."""

    async def written(self, moderators, person=BINH):
        """Write a notice; return what offers the two ways."""
        (where,) = await moderators.presses_data(person, data(Verb.NEW_NOTICE))
        (prompt,) = await moderators.presses(person, where, "cả nước" if person is not DUNG else "Nơi khác")
        return await answered(moderators, person, prompt, "Hoãn bỏ phiếu vì bão.", "Voting is postponed.", "+6h")

    async def test_out_at_once_and_confirmed(self, moderators, clock):
        """It is out at once, provisional; the second person confirms it by a button, and it stands as long as it was meant to."""
        offered = await self.written(moderators)
        calls = await moderators.presses(BINH, offered, "⚡ Phát ngay")
        (notice,) = moderators.desk.services.library.notices
        assert notice.provisional
        assert any("tạm thời đến 09:00 15/03/2026" in call.text for call in to(BINH, calls))
        assert not notice.is_valid(clock() + timedelta(minutes=61))
        assert "xác nhận trước 09:00 15/03/2026" in to(CHI, calls)[-1].text
        (look,) = await moderators.presses(CHI, to(CHI, calls)[-1], "👁")
        await moderators.presses(CHI, look, "✅ Xác nhận")
        (notice,) = moderators.desk.services.library.notices
        assert not notice.provisional
        assert notice.is_valid(clock() + timedelta(hours=5))

    async def test_out_at_once_is_once(self, moderators):
        """A second press of the same button puts nothing out twice."""
        offered = await self.written(moderators)
        await moderators.presses(BINH, offered, "⚡ Phát ngay")
        (said,) = await moderators.presses(BINH, offered, "⚡ Phát ngay")
        assert "không còn nhớ bước này" in said.text
        assert len(moderators.domain.drafts.list()) == 1

    async def test_as_a_draft(self, moderators):
        """The other way is a draft like any other."""
        offered = await self.written(moderators)
        (draft,) = await moderators.presses(BINH, offered, "📝")
        assert "Bản nháp 1 · đang soạn" in draft.text
        assert moderators.desk.services.library.notices == ()

    async def test_listed_and_ended(self, moderators):
        """What is told is listed with its place and time, and can be ended, by two people too."""
        offered = await self.written(moderators)
        await moderators.presses(BINH, offered, "⚡ Phát ngay")
        (listed,) = await moderators.presses_data(CHI, data(Verb.NOTICES))
        assert "tạm thời, chờ xác nhận" in listed.text
        (draft,) = await moderators.presses(CHI, listed, "🗑")
        assert "gỡ bỏ" in draft.text

    async def test_what_cannot_be_is_said_and_may_be_written_again(self, moderators):
        """Too long, no moment, a moment that is over: each is said, and the prompt stands."""
        (where,) = await moderators.presses_data(BINH, data(Verb.NEW_NOTICE))
        (prompt,) = await moderators.presses(BINH, where, "cả nước")
        assert "Dài 301 ký tự" in (await moderators.replies(BINH, prompt, "a" * 301))[-1].text
        until = await answered(moderators, BINH, prompt, "Hoãn.", "Postponed.")
        assert "không hiểu thời điểm" in (await moderators.replies(BINH, until, "chiều"))[-1].text
        assert "đã qua" in (await moderators.replies(BINH, until, "1/1/2020"))[-1].text
        assert "Phát ngay" in (await moderators.replies(BINH, until, "20:00 15/3/2026"))[-1].buttons[0]["text"]

    async def test_a_provinces_moderator_stays_within_it(self, moderators):
        """For the whole country they put nothing out, and are told so before they write it."""
        (where,) = await moderators.presses_data(DUNG, data(Verb.NEW_NOTICE))
        (prompt,) = await moderators.presses(DUNG, where, "Nơi khác")
        said = await answered(moderators, DUNG, prompt, "cả nước")
        assert "không có quyền" in said.text
        assert moderators.desk.services.library.notices == ()


class TestQueue:
    """Questions that got no answer."""

    @pytest.fixture
    def queue(self, moderators, clock):
        """Two groups, one asked twice, for which somebody waits."""
        feedback = moderators.desk.feedback
        for text in ("Giữ xe ở đâu?", "giu xe o dau", "Có wifi không?"):
            name = feedback.queue.add(Unanswered(text, "vi", clock().date(), Cause.ABSTAIN))
            feedback.tickets.open(77, name)
        return feedback.queue

    async def test_answered(self, moderators, queue):
        """The most asked group comes first; provisions are offered; the answer becomes a draft, and is published by a second person."""
        (shown,) = await moderators.presses_data(BINH, data(Verb.QUEUE))
        assert "Hỏi 2 lần" in shown.text
        assert "Giữ xe ở đâu?" in shown.text
        assert "chưa có câu trả lời (2)" in shown.text
        (offered,) = await moderators.presses(BINH, shown, "✍️ Trả lời")
        assert [b["text"].replace("\u2060", "") for b in offered.buttons] == [f"{LAW}#29.3", "⌨️ Quy định khác…"]
        (chosen,) = await moderators.presses(BINH, offered, LAW)
        (named,) = await moderators.presses(BINH, chosen, "⌨️")
        (chosen,) = await moderators.replies(BINH, named, f"{LAW}#2")
        assert [b["text"][:1] for b in chosen.buttons] == ["✅", "✅", "⌨", "✍"]
        (prompt,) = await moderators.presses(BINH, chosen, "✍️ Viết")
        draft = await answered(moderators, BINH, prompt, "Gửi ở bãi xe cạnh điểm bỏ phiếu.", "-")
        assert "Bản nháp 1" in draft.text
        (told,) = to(CHI, await moderators.presses(BINH, draft, "📤"))
        (look,) = await moderators.presses(CHI, told, "👁")
        await moderators.presses(CHI, look, "✅ Duyệt")
        (answer,) = moderators.desk.services.library.approved
        assert answer.provisions == (f"{LAW}#29.3", f"{LAW}#2")
        assert answer.text.en == answer.text.vi
        assert "lời tiếng Việt:\nGửi ở bãi xe" in look.text
        assert "lời tiếng Anh:\nGửi ở bãi xe" in look.text
        assert moderators.desk.feedback.answered.settle() == 1
        assert moderators.desk.feedback.tickets.claim().answer == "Gửi ở bãi xe cạnh điểm bỏ phiếu."
        assert {g.state for g in queue.groups(GroupState)} == {GroupState.ANSWERED, GroupState.OPEN}

    async def test_dismissed_with_a_reason(self, moderators, queue):
        """The reason is kept; the next group comes up."""
        (shown,) = await moderators.presses_data(BINH, data(Verb.QUEUE))
        (prompt,) = await moderators.presses(BINH, shown, "🚫")
        (said,) = await moderators.replies(BINH, prompt, "Không thuộc luật bầu cử")
        assert "gác lại" in said.text
        (shown,) = await moderators.presses_data(BINH, data(Verb.QUEUE))
        assert "Có wifi không?" in shown.text
        assert [g.reason for g in queue.groups((GroupState.DISMISSED,))] == ["Không thuộc luật bầu cử"]

    async def test_taken_by_another(self, moderators, queue):
        """Two do not answer the same; who gives it back leaves it to others."""
        (shown,) = await moderators.presses_data(BINH, data(Verb.QUEUE))
        await moderators.presses(BINH, shown, "✍️")
        (said,) = await moderators.presses(CHI, shown, "✍️")
        assert "Người khác đang soạn" in said.text
        (shown,) = await moderators.presses_data(BINH, data(Verb.QUEUE))
        assert "Bình đang soạn" in shown.text
        await moderators.presses(BINH, shown, "🤝")
        (offered,) = await moderators.presses(CHI, shown, "✍️")
        assert offered.buttons
        del queue

    @pytest.fixture
    def elsewhere(self, moderators, clock):
        """A group of another province, one that two provinces asked, one of Hà Nội alone; by their words."""
        queue = moderators.desk.feedback.queue
        for text, provinces in (("Giữ xe ở đâu?", ["79"]), ("Có wifi không?", ["01", "79"]), ("Mất thẻ thì sao?", ["01"])):
            for province in provinces:
                queue.add(Unanswered(text, "vi", clock().date(), Cause.ABSTAIN, province=province))
        queue.arrange(lambda _: ())
        return {group.wordings[0].text: group.id for group in queue.groups()}

    async def test_a_province_sees_its_own(self, moderators, elsewhere):
        """Their moderator turns through what their province asked; what others asked too has no button to answer or dismiss it, and says why."""
        (shown,) = await moderators.presses_data(DUNG, data(Verb.QUEUE))
        assert "Có wifi không?" in shown.text
        assert "Người ở tỉnh khác cũng hỏi câu này" in shown.text
        assert {b["text"][:1] for b in shown.buttons}.isdisjoint({"✍", "🚫"})
        (shown,) = await moderators.presses_data(DUNG, data(Verb.QUEUE, number=9))
        assert "Mất thẻ thì sao?" in shown.text
        (offered,) = await moderators.presses(DUNG, shown, "✍️")
        assert offered.buttons
        assert len(elsewhere) == 3

    @pytest.mark.parametrize(("words", "says"), [("Giữ xe ở đâu?", "Không còn nhóm"), ("Có wifi không?", "Người ở tỉnh khác")])
    async def test_a_press_for_a_group_of_others_is_refused(self, moderators, elsewhere, words, says):
        """Answered, dismissed or given back by a made-up press or an old button: not theirs to see, as if it were not there; theirs to see, with why."""
        queue, name = moderators.desk.feedback.queue, elsewhere[words]
        for verb in (Verb.ANSWER, Verb.DISMISS):
            (said,) = await moderators.presses_data(DUNG, data(verb, name))
            assert says in said.text
        if words == "Giữ xe ở đâu?":
            queue.take(BINH.id, name)
            (said,) = await moderators.presses_data(DUNG, data(Verb.RELEASE, name))
            assert says in said.text
            assert queue.find(name).state is GroupState.TAKEN
        assert queue.find(name).state is not GroupState.DISMISSED
        assert moderators.domain.drafts.list() == ()

    async def test_what_others_asked_meanwhile_is_not_dismissed(self, moderators, elsewhere, clock):
        """Between the press and the reason somebody of another province asked the same: it is the country's now."""
        queue, name = moderators.desk.feedback.queue, elsewhere["Mất thẻ thì sao?"]
        (prompt,) = await moderators.presses_data(DUNG, data(Verb.DISMISS, name))
        queue.add(Unanswered("Mất thẻ thì sao?", "vi", clock().date(), Cause.ABSTAIN, province="79"))
        queue.arrange(lambda _: ())
        (said,) = await moderators.replies(DUNG, prompt, "thôi")
        assert "Người ở tỉnh khác" in said.text
        assert queue.find(name).state is GroupState.OPEN


class TestVersions:
    """Versions and the log."""

    async def test_way_back_is_the_whole_countrys(self, moderators):
        """A province's moderator sees the versions without a way back, and a made-up press or reason is refused."""
        await published(moderators)
        (shown,) = await moderators.presses_data(DUNG, data(Verb.VERSIONS))
        assert shown.buttons == []
        for verb in (Verb.ROLL_BACK, Verb.ROLL_BACK_WHY):
            (said,) = await moderators.presses_data(DUNG, data(verb))
            assert "không có quyền" in said.text
        assert moderators.desk.serving.version == 1

    async def test_national_moderators_go_back(self, moderators):
        """As in the command line; they are offered it where a publication is told, too."""
        told = await published(moderators)
        (confirm,) = await moderators.presses(BINH, to(BINH, told)[-1], "↩️")
        (prompt,) = await moderators.presses(BINH, confirm, "Tiếp tục")
        calls = await moderators.replies(BINH, prompt, "nhầm")
        assert "Bình đã quay lại" in to(CHI, calls)[-1].text
        assert moderators.desk.serving.version is None

    async def test_what_never_served_is_no_way_back(self, moderators, small_library):
        """A version whose publication did not come to its end is not offered."""
        moderators.domain.moderation.versions.store(small_library, note="dở dang")
        (shown,) = await moderators.presses_data(BOSS, data(Verb.VERSIONS))
        assert "dở dang" not in shown.text
        assert not shown.buttons

    async def test_roles_are_the_administrators(self, moderators):
        """A national moderator who makes up a press is refused."""
        for verb in (Verb.PEOPLE, Verb.ADD_PERSON, Verb.REMOVE_PERSON, Verb.REMOVE_FOR_SURE):
            (said,) = await moderators.presses_data(BINH, data(verb, 1))
            assert "không có quyền" in said.text

    async def test_not_over_something_else(self, moderators):
        """Where something was published between the question and the reason, nothing is rolled back."""
        told = await submitted(moderators)
        (confirm,) = await moderators.presses_data(BOSS, data(Verb.ROLL_BACK))
        (prompt,) = await moderators.presses(BOSS, confirm, "Tiếp tục")
        (look,) = await moderators.presses(CHI, told, "👁")
        await moderators.presses(CHI, look, "✅")
        (said,) = await moderators.replies(BOSS, prompt, "nhầm")
        assert "không còn nhớ bước này" in said.text
        assert moderators.desk.serving.version == 1

    async def test_log_is_shown_and_verified(self, moderators):
        """The newest entries, by whom; the button says whether the chain is whole."""
        await submitted(moderators)
        (shown,) = await moderators.presses_data(BINH, data(Verb.AUDIT))
        assert "Bình" in shown.text
        assert "gửi duyệt bản nháp 1" in shown.text
        (said,) = await moderators.presses(BINH, shown, "🔐")
        assert "nguyên vẹn" in said.text


class TestPeople:
    """Roles."""

    async def test_added_by_a_forwarded_message(self, moderators):
        """The sender of a forwarded message gets a role, a place by its name, and what they are called."""
        (shown,) = await moderators.presses_data(BOSS, data(Verb.PEOPLE))
        assert "Bình" in shown.text
        await moderators.presses(BOSS, shown, "➕")
        origin = {"type": "user", "date": 1, "sender_user": {"id": 600, "is_bot": False, "first_name": "Em"}}
        (roles,) = await moderators.calls(updates.text("chào", sender=sender(BOSS), chat=chat(BOSS), forward_origin=origin))
        (prompt,) = await moderators.presses(BOSS, roles, "cấp tỉnh")
        said = await answered(moderators, BOSS, prompt, "Hà Nội", "Ủy ban bầu cử Hà Nội")
        assert "Đã thêm Ủy ban bầu cử Hà Nội (600): cấp tỉnh" in said.text
        found = moderators.domain.moderation.people.find(600)
        assert (found.role, found.scope) == (Role.PROVINCE, "01")
        (menu,) = await moderators.says(600, "/moderate")
        assert "Kiểm duyệt" in menu.text

    async def test_hidden_sender_and_typed_id(self, moderators):
        """Who hides their account is asked for by number; no number is refused."""
        (prompt,) = await moderators.presses_data(BOSS, data(Verb.ADD_PERSON))
        assert "chỉ gồm chữ số" in (await moderators.replies(BOSS, prompt, "@em"))[-1].text
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Em"}
        (said,) = await moderators.calls(updates.text("chào", sender=sender(BOSS), chat=chat(BOSS), forward_origin=origin))
        assert "ẩn tài khoản" in said.text
        (prompt,) = await moderators.presses_data(BOSS, data(Verb.ADD_PERSON))
        roles = (await moderators.replies(BOSS, prompt, "601"))[-1]
        (label,) = await moderators.presses(BOSS, roles, "cấp quốc gia")
        assert "Đã thêm" in (await moderators.replies(BOSS, label, "Vụ"))[-1].text

    async def test_removed(self, moderators):
        """Asked first; afterwards they are a citizen; the last administrator stays."""
        (confirm,) = await moderators.presses_data(BOSS, data(Verb.REMOVE_PERSON, CHI.id))
        assert "Chi" in confirm.text
        await moderators.presses(BOSS, confirm, "Bỏ vai trò")
        assert "không biết lệnh này" in (await moderators.says(CHI, "/moderate"))[0].text
        (said,) = await moderators.presses_data(BOSS, data(Verb.REMOVE_FOR_SURE, BOSS.id))
        assert "quản trị viên cuối cùng" in said.text


class TestAnswers:
    """Which answers change."""

    async def test_asked_once_and_paged(self, moderators, comparison):
        """The press asks with progress; the pages show before and after with the words marked; a second press asks nobody."""
        before, after = (Answer(kind="answer", text=f"Trong {days} ngày. {'x' * 900}", citations=(f"{LAW}#2",)) for days in (5, 10))
        changes = tuple(
            AnswerChange(question=Standing(text=f"Câu {n}?", language="vi", near=n == 0), before=before, after=after) for n in range(9)
        )
        comparison.result = Compared(asked=40, changes=changes)
        await submitted(moderators)
        (own,) = await moderators.says(BINH, "/moderate 1")
        calls = await moderators.presses(BINH, own, "🔎")
        page = calls[-1]
        assert "Đã hỏi 40 câu trước và sau; 9 câu trả lời thay đổi." in page.text
        assert "<s>5</s> <b>10</b>" in page.data["text"]
        (turned,) = await moderators.presses(BINH, page, "›")
        assert turned.method == "editMessageText"
        assert turned.text != page.text
        await moderators.presses(BINH, own, "🔎")
        assert comparison.asked == [1]


async def test_statistics_are_a_picture(moderators):
    """A picture of thirty days, with buttons for other spans."""
    (sent,) = await moderators.presses_data(BINH, data(Verb.STATISTICS, number=30))
    assert sent.method == "sendPhoto"
    assert [b["text"] for b in sent.buttons] == ["7 ngày", "90 ngày"]


async def test_lost_prompt_is_said_and_asks_no_citizens_question(moderators):
    """After a restart a reply to a prompt is told so, and never taken for a question."""
    asked = {"message_id": 4, "date": 1, "chat": chat(BINH), "from": updates.BOT, "text": "✍️ Vì sao?"}
    (said,) = await moderators.says(BINH, "vì thiếu", reply_to_message=asked)
    assert "không còn nhớ bước này" in said.text
    assert moderators.assistant.asked == []


class TestTyped:
    """What is typed while words are awaited, and is no reply to the message that asks."""

    async def asked(self, moderators):
        """Let the new words of a provision be asked for."""
        (shown,) = await moderators.says(BINH, f"/moderate {LAW}#2")
        return (await moderators.presses(BINH, shown, "✏️ Lời tiếng Việt"))[-1]

    async def test_it_is_held_and_used_by_a_press(self, moderators):
        """Nobody answers it as a citizen's question; a press makes it the answer."""
        await self.asked(moderators)
        (held,) = await moderators.says(BINH, "Từ đủ 18 tuổi, sinh tối cũng tính.")
        assert "sinh tối cũng tính" in held.text
        assert moderators.assistant.asked == []
        (draft,) = await moderators.presses(BINH, held, "✍️")
        assert "Bản nháp 1" in draft.text
        (said,) = await moderators.presses(BINH, held, "✍️")
        assert "không còn nhớ bước này" in said.text

    async def test_sent_again_it_is_a_question(self, moderators):
        """It is asked once only, and the prompt still takes its reply."""
        prompt = await self.asked(moderators)
        await moderators.says(BINH, "Mấy tuổi đi bầu?")
        assert "Canned." in (await moderators.says(BINH, "Mấy tuổi đi bầu?"))[-1].text
        assert "Bản nháp 1" in (await moderators.replies(BINH, prompt, "Từ đủ 18 tuổi."))[-1].text

    async def test_a_typed_id_is_one_too(self, moderators):
        """Who is to get a role may be typed that way as well."""
        await moderators.presses_data(BOSS, data(Verb.ADD_PERSON))
        (held,) = await moderators.says(BOSS, "601")
        (roles,) = await moderators.presses(BOSS, held, "✍️")
        assert "601" in roles.text

    async def test_others_are_answered(self, moderators):
        """A prompt in somebody else's chat holds nothing back."""
        await self.asked(moderators)
        for person in (CHI, 600):
            assert "Canned." in (await moderators.says(person, "Mấy tuổi đi bầu?"))[-1].text


LONG = """QUỐC HỘI
Luật số: 6/2026/QH16

LUẬT
BÃI XE

{articles}
Điều 30. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.

Luật này được Quốc hội thông qua ngày 20 tháng 11 năm 2025.
"""


async def test_pages_of_a_long_draft_are_turned(moderators):
    """A long draft has pages; each fits a message, and the first one can be turned to again."""
    articles = "\n".join(f"Điều {n}. Việc {n}\n1. Bãi xe {n} {'mở cửa lúc sáng ' * 40}." for n in range(1, 30))
    calls = await moderators.sends(BINH, LONG.format(articles=articles).encode())
    (turned,) = await moderators.presses(BINH, calls[-1], "›")
    assert turned.method == "editMessageText"
    assert moderators.domain.drafts.find(1).state is State.DRAFT
    (back,) = await moderators.presses(BINH, turned, "‹")
    assert back.text in calls[-1].text
