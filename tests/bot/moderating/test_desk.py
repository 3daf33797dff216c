"""The desk: from an approved draft to a published version, and urgent notices."""

import os
import signal
from datetime import timedelta

import pytest

from bot.moderating.audit import Verified
from bot.moderating.desk import open_desk
from bot.moderating.draft import State
from bot.moderating.errors import DraftError, DraftFault, NotAllowedError, OutdatedError
from bot.moderating.headers import Corrections
from bot.moderating.notice_changes import RemoveNotice, SetNotice
from bot.moderating.official_texts import OfficialTexts
from bot.moderating.opening import open_moderation
from bot.moderating.steps import Step
from bot.moderating.text_changes import EditText
from bot.settings import Settings
from knowledge.documents import Bilingual
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.bench import ADMIN, AN, BINH, CHI, Clock
from tests.bot.moderating.official_files import AMENDING, BASE

EDIT = EditText(reference=build.RULE, text=Bilingual(vi="Đủ 18 tuổi là được bầu.", en="From 18."))


class NoIndex:
    """A builder that builds nothing."""

    def build(self, version, progress=None):  # noqa: ARG002  the seam's names
        """Say that it is done."""
        if progress:
            progress(1, 1)


class Whole:
    """A desk over a database file, whose shipped library is the small one."""

    def __init__(self, folder, steps=lambda _: None) -> None:
        settings = Settings(data=folder)
        self.clock = Clock()
        self.moderation = open_moderation(settings, now=self.clock, builder=NoIndex(), steps=steps)
        self.moderation.versions._shipped = build.library
        self.desk = open_desk(settings, self.moderation, self.clock)

    def approved(self, *changes):
        """Return a draft that two people want to be published."""
        draft = self.desk.reviewing.propose(AN, "Thử", changes)
        self.desk.reviewing.submit(AN, draft.id)
        return self.desk.reviewing.approve(BINH, draft.id, draft.content)

    def library(self):
        """Return what is published."""
        return self.moderation.versions.current()[1]


@pytest.fixture
def whole(tmp_path):
    """A desk over a database file."""
    made = Whole(tmp_path)
    yield made
    made.moderation.close()


def test_what_was_approved_is_published(whole):
    """The version holds the change and names the draft, and the draft is published."""
    draft = whole.approved(EDIT)
    version = whole.desk.publish(AN, draft.id)
    assert whole.library().provisions[build.RULE].provision.text.en == "From 18."
    assert version.draft == draft.id
    assert whole.desk.drafts.find(draft.id).state is State.PUBLISHED
    assert isinstance(whole.moderation.audit.verify(), Verified)


def test_what_was_published_is_not_published_again(whole):
    """A second publication of one draft is refused."""
    draft = whole.approved(EDIT)
    whole.desk.publish(AN, draft.id)
    with pytest.raises(DraftError) as error:
        whole.desk.publish(BINH, draft.id)
    assert error.value.code is DraftFault.WRONG_STATE


def test_two_drafts_build_on_each_other(whole):
    """A draft that was written before another one was published is made to that: both changes are there."""
    first, second = whole.approved(EDIT), whole.approved(SetNotice(notice=build.notice()))
    whole.desk.publish(AN, first.id)
    whole.desk.publish(AN, second.id)
    assert whole.library().provisions[build.RULE].provision.text.en == "From 18."
    assert [n.id for n in whole.library().notices] == ["hoan"]


def test_what_is_published_meanwhile_is_not_lost(tmp_path):
    """Where another version was published while this one was built, this one is not switched to, and its draft stays approved."""
    whole = Whole(tmp_path)
    first, second = whole.approved(EDIT), whole.approved(SetNotice(notice=build.notice()))
    stale = whole.desk.reviewing.ready(AN, second.id)
    whole.desk.publish(AN, first.id)
    with pytest.raises(OutdatedError):
        whole.moderation.publishing.publish(stale[2].after, AN.id, "x", second.id, onto=stale[1])
    assert whole.desk.drafts.find(second.id).state is State.APPROVED
    whole.moderation.close()


@pytest.mark.slow
@pytest.mark.parametrize("step", [Step.STORED, Step.BUILT, Step.APPENDED, Step.SWITCHED])
def test_kill_while_publishing_loses_nothing(tmp_path, step):
    """Killed at any step, either the former library serves and the draft waits, or the new one serves and the draft is published; the log holds."""
    before = Whole(tmp_path)
    draft = before.approved(EDIT)
    before.moderation.close()
    child = os.fork()
    if not child:
        try:
            Whole(tmp_path, lambda now: os.kill(os.getpid(), signal.SIGKILL) if now is step else None).desk.publish(AN, draft.id)
        finally:
            os._exit(1)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    after = Whole(tmp_path)
    switched = after.library().provisions[build.RULE].provision.text.en == "From 18."
    assert switched is (step is Step.SWITCHED)
    assert after.desk.drafts.find(draft.id).state is (State.PUBLISHED if switched else State.APPROVED)
    assert isinstance(after.moderation.audit.verify(), Verified)
    if not switched:
        after.desk.publish(AN, draft.id)
        assert after.library().provisions[build.RULE].provision.text.en == "From 18."
    after.moderation.close()


def test_a_file_and_what_amends_it(whole):
    """A law that was published is found again when another one amends it, through the versions that came between."""
    for content in (BASE, AMENDING):
        brought = whole.desk.bring(content.encode(), "x.txt", Corrections(), lambda *_: None)
        draft = whole.desk.reviewing.propose(AN, "Thử", brought.changes, files=[brought.content])
        whole.desk.reviewing.submit(AN, draft.id)
        whole.desk.reviewing.approve(BINH, draft.id, draft.content)
        whole.desk.publish(AN, draft.id)
        notice = whole.approved(SetNotice(notice=build.notice(f"n{draft.id}")))
        whole.desk.publish(AN, notice.id)
    assert "10 ngày" in whole.library().provisions["7/2026/QH16#2.2"].provision.official
    assert len(OfficialTexts(whole.desk.drafts, whole.moderation.versions).changes()) == 5


def urgent_notice(whole, scope="nationwide"):
    """Return a notice for the next day."""
    now = whole.clock()
    return build.notice("bao", scope, valid_from=now, valid_until=now + timedelta(days=1))


def test_an_urgent_notice_is_out_at_once_and_falls(whole):
    """It is told from now on, marked provisional, and an hour later no more, with nobody doing anything."""
    draft = whole.desk.urgent.issue(AN, "Bão", urgent_notice(whole))
    (notice,) = whole.library().notices
    assert notice.provisional
    assert notice.is_valid(whole.clock())
    assert not notice.is_valid(whole.clock() + timedelta(minutes=61))
    assert whole.desk.drafts.find(draft.id).state is State.SUBMITTED
    assert whole.moderation.audit.entries(1)[0].action == "notice.urgent"


def test_a_second_person_confirms(whole):
    """Confirmed by somebody else, the notice stands as long as it was meant to; its author cannot confirm it."""
    draft = whole.desk.urgent.issue(AN, "Bão", urgent_notice(whole))
    with pytest.raises(DraftError):
        whole.desk.reviewing.approve(AN, draft.id, draft.content)
    whole.desk.reviewing.approve(BINH, draft.id, draft.content)
    whole.desk.publish(BINH, draft.id)
    (notice,) = whole.library().notices
    assert not notice.provisional
    assert notice.is_valid(whole.clock() + timedelta(hours=20))


def test_one_that_fell_goes_out_again(whole):
    """A notice that nobody confirmed in time can be put out again; what is no notice, or is not submitted, cannot."""
    draft = whole.desk.urgent.issue(AN, "Bão", urgent_notice(whole))
    whole.clock.at += timedelta(hours=2)
    whole.desk.urgent.put_out(AN, draft.id)
    assert whole.library().notices[0].is_valid(whole.clock())
    other = whole.desk.reviewing.propose(AN, "Thử", (EDIT,))
    with pytest.raises(DraftError) as error:
        whole.desk.urgent.put_out(AN, other.id)
    assert error.value.code is DraftFault.WRONG_STATE
    whole.desk.reviewing.submit(AN, other.id)
    with pytest.raises(DraftError) as error:
        whole.desk.urgent.put_out(AN, other.id)
    assert error.value.code is DraftFault.NOT_A_NOTICE


def test_urgent_is_within_ones_scope(whole):
    """A province's moderator puts nothing out for the country."""
    with pytest.raises(DraftError) as error:
        whole.desk.urgent.issue(CHI, "Bão", urgent_notice(whole))
    assert error.value.code is DraftFault.OUT_OF_SCOPE
    assert whole.library().notices == ()
    assert whole.desk.urgent.issue(CHI, "Bão", urgent_notice(whole, "01")).scope == "01"


def test_a_notice_is_taken_back(whole):
    """What was put out can be removed the usual way, by two people."""
    whole.desk.urgent.issue(ADMIN, "Bão", urgent_notice(whole))
    draft = whole.approved(RemoveNotice(id="bao"))
    whole.desk.publish(AN, draft.id)
    assert whole.library().notices == ()


def test_the_way_back_is_refused_to_a_provinces_moderator(whole):
    """Whoever calls it; a national moderator goes back, and the log names them."""
    whole.desk.publish(AN, whole.approved(EDIT).id)
    with pytest.raises(NotAllowedError):
        whole.desk.roll_back(CHI, None, "nhầm")
    assert whole.desk.roll_back(AN, None, "nhầm").by == AN.id
    assert whole.library() == build.library()
