"""Who may take which step with a draft, and what must hold before it."""

from dataclasses import replace

import pytest

from bot.moderating.document_changes import EndDocument
from bot.moderating.draft import State
from bot.moderating.errors import ChangeError, DraftError, DraftFault
from bot.moderating.notice_changes import RemoveNotice, SetNotice
from bot.moderating.text_changes import EditText
from knowledge.documents import Bilingual
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.bench import ADMIN, AN, BINH, CHI, DUNG, NOW, Bench

EDIT = EditText(reference=build.RULE, text=Bilingual(vi="Đủ 18 tuổi là được bầu.", en="From 18."))
LOCAL = EditText(reference=f"{build.LOCAL}#1", text=Bilingual(vi="Mở cửa lúc 7 giờ.", en="It opens at 7 a.m."))
NOTICE = SetNotice(notice=build.notice(scope="00004"))


@pytest.fixture
def bench(tmp_path):
    """The steps over a database file."""
    made = Bench(tmp_path)
    yield made
    made.sessions.close()


@pytest.fixture
def refused():
    """Run something that must be refused; return why."""

    def run(what, *arguments):
        with pytest.raises(DraftError) as error:
            what(*arguments)
        assert error.value.tell("vi") != error.value.tell("en")
        return error.value.code

    return run


def test_the_whole_way(bench):
    """Proposed by one, submitted, approved by another: ready to be published, with its changes made to what is published."""
    draft = bench.approved(AN, BINH, EDIT)
    ready, version, applied = bench.reviewing.ready(AN, draft.id)
    assert (ready.state, version) == (State.APPROVED, None)
    assert applied.after.provisions[build.RULE].provision.text.en == "From 18."
    (review,) = bench.drafts.reviews(draft)
    assert (review.reviewer, review.content) == (BINH.id, draft.content)


def test_nobody_approves_their_own(bench, refused):
    """The author cannot approve, an administrator neither."""
    for author in (AN, ADMIN):
        draft = bench.reviewing.propose(author, "Thử", (EDIT,))
        bench.reviewing.submit(author, draft.id)
        assert refused(bench.reviewing.approve, author, draft.id, draft.content) is DraftFault.OWN
        assert bench.state(draft) is State.SUBMITTED


def test_alone_is_for_administrators_and_logged(tmp_path, refused):
    """Where config.toml allows one person, administrators approve their own and the log says so; others still don't."""
    bench = Bench(tmp_path, alone=True)
    draft = bench.approved(ADMIN, ADMIN, EDIT)
    assert bench.audit.entries(1)[0].details["alone"] is True
    other = bench.reviewing.propose(AN, "Thử", (EDIT,))
    bench.reviewing.submit(AN, other.id)
    assert refused(bench.reviewing.approve, AN, other.id, other.content) is DraftFault.OWN
    assert bench.state(draft) is State.APPROVED
    bench.sessions.close()


def test_a_second_account_is_no_second_person(bench, refused):
    """Whoever got their role from the author since the draft was begun cannot approve it; who had it before can."""
    bench.give_role(BINH, by=ADMIN)
    draft = bench.reviewing.propose(ADMIN, "Thử", (EDIT,))
    bench.reviewing.submit(ADMIN, draft.id)
    fresh = replace(BINH, id=77)
    bench.give_role(fresh, by=ADMIN)
    assert refused(bench.reviewing.approve, fresh, draft.id, draft.content) is DraftFault.OWN
    assert bench.reviewing.approve(BINH, draft.id, draft.content).state is State.APPROVED


def test_what_was_not_seen_is_not_approved(bench, refused):
    """An approval counts for the changes that the person looked at, and for no others."""
    draft = bench.reviewing.propose(AN, "Thử", (EDIT,))
    changed = bench.reviewing.extend(AN, draft.id, (NOTICE,))
    bench.reviewing.submit(AN, draft.id)
    assert refused(bench.reviewing.approve, BINH, draft.id, draft.content) is DraftFault.OTHER_CONTENT
    assert bench.reviewing.approve(BINH, draft.id, changed.content).state is State.APPROVED


@pytest.mark.parametrize(
    ("person", "change", "allowed"),
    [(CHI, EDIT, False), (CHI, LOCAL, True), (CHI, NOTICE, True), (DUNG, NOTICE, True), (DUNG, LOCAL, False), (AN, NOTICE, True)],
)
def test_a_person_changes_only_their_scope(bench, refused, person, change, allowed):
    """A province's moderator changes what is the province's and its communes', a commune's only the commune's."""
    if allowed:
        assert bench.reviewing.propose(person, "Thử", (change,)).author == person.id
    else:
        assert refused(bench.reviewing.propose, person, "Thử", (change,)) is DraftFault.OUT_OF_SCOPE
        assert bench.drafts.list() == ()


def test_a_person_sees_only_their_scope(bench, refused):
    """Drafts of a wider or another scope are neither listed nor opened, and cannot be approved or sent back."""
    mine = bench.reviewing.propose(CHI, "Tỉnh", (LOCAL,))
    whole = bench.reviewing.propose(AN, "Nước", (EDIT,))
    assert [d.id for d in bench.reviewing.visible(CHI)] == [mine.id]
    assert [d.id for d in bench.reviewing.visible(BINH)] == [whole.id, mine.id]
    assert bench.reviewing.visible(DUNG) == ()
    bench.reviewing.submit(AN, whole.id)
    assert refused(bench.reviewing.open, CHI, whole.id) is DraftFault.ELSEWHERE
    assert refused(bench.reviewing.approve, CHI, whole.id, whole.content) is DraftFault.ELSEWHERE
    assert refused(bench.reviewing.reject, DUNG, mine.id, "x") is DraftFault.ELSEWHERE


def test_the_scope_of_a_draft_holds_all_its_changes(bench):
    """Changes of a province and of its commune make a draft of the province; with one of the country it is the country's."""
    assert bench.reviewing.propose(CHI, "Thử", (LOCAL, NOTICE)).scope == "01"
    assert bench.reviewing.propose(AN, "Thử", (NOTICE,)).scope == "00004"
    assert bench.reviewing.propose(AN, "Thử", (EDIT, NOTICE)).scope == "nationwide"


def test_a_rejection_says_why_and_can_be_worked_on(bench, refused):
    """Without a reason nothing is sent back; with one, the author opens the draft again, and the former approval counts no more."""
    draft = bench.approved(AN, BINH, EDIT)
    assert refused(bench.reviewing.reject, BINH, draft.id, "  ") is DraftFault.WHY_MISSING
    assert bench.reviewing.reject(BINH, draft.id, "Thiếu ngày").state is State.REJECTED
    assert bench.reviewing.reopen(AN, draft.id).state is State.DRAFT
    assert refused(bench.reviewing.ready, AN, draft.id) is DraftFault.WRONG_STATE


def test_only_the_author_works_on_a_draft(bench, refused):
    """Nobody else changes, submits, withdraws or reopens it."""
    draft = bench.reviewing.propose(AN, "Thử", (EDIT,))
    for step, arguments in (("extend", ((NOTICE,),)), ("drop", (1,)), ("submit", ()), ("withdraw", ()), ("reopen", ())):
        assert refused(getattr(bench.reviewing, step), BINH, draft.id, *arguments) is DraftFault.NOT_YOURS


def test_a_withdrawn_draft_is_kept(bench):
    """What was withdrawn can be opened again, with all its changes."""
    draft = bench.reviewing.propose(AN, "Thử", (EDIT,))
    assert bench.reviewing.withdraw(AN, draft.id, "nhầm").state is State.WITHDRAWN
    assert bench.drafts.changes(bench.reviewing.reopen(AN, draft.id)) == (EDIT,)


def test_another_version_meanwhile_is_built_upon(bench, refused):
    """Where something else was published since, the changes are made to that; what no longer fits is named, and dropping it mends the draft."""
    draft = bench.reviewing.propose(AN, "Thử", (EDIT, LOCAL))
    only_law = build.library()
    bench.shelf.library = only_law.model_construct(
        **{name: getattr(only_law, name) for name in type(only_law).model_fields}
        | {"documents": only_law.documents[:1], "articles": {build.LAW: only_law.articles[build.LAW]}}
    )
    applied = bench.reviewing.applied(draft)
    assert [m.number for m in applied.misfits] == [2]
    assert refused(bench.reviewing.submit, AN, draft.id) is DraftFault.MISFITS
    assert bench.drafts.changes(bench.reviewing.drop(AN, draft.id, 2)) == (EDIT,)
    assert bench.reviewing.submit(AN, draft.id).state is State.SUBMITTED


def test_a_change_that_does_not_fit_begins_no_draft(bench):
    """What cannot be made to the library that is published is refused at once, and nothing is kept."""
    with pytest.raises(ChangeError):
        bench.reviewing.propose(AN, "Thử", (RemoveNotice(id="x"),))
    assert bench.drafts.list() == ()


def test_a_draft_without_effect_is_not_submitted(bench, refused):
    """A draft that changes nothing is said to, and so is one without a change."""
    same = bench.shelf.library.provisions[build.RULE].provision.text
    draft = bench.reviewing.propose(AN, "Thử", (EditText(reference=build.RULE, text=same),))
    assert refused(bench.reviewing.submit, AN, draft.id) is DraftFault.NOTHING_DIFFERS
    assert refused(bench.reviewing.propose, AN, "Thử", ()) is DraftFault.EMPTY
    assert refused(bench.reviewing.drop, AN, draft.id, 2) is DraftFault.NO_SUCH_CHANGE
    assert refused(bench.reviewing.drop, AN, draft.id, 1) is DraftFault.EMPTY


def test_a_document_ends(bench):
    """An ended document's provisions are in the difference of what is ready."""
    draft = bench.approved(AN, BINH, EndDocument(number=build.LOCAL, last_day=NOW.date()))
    _, _, applied = bench.reviewing.ready(BINH, draft.id)
    assert applied.after.provisions[f"{build.LOCAL}#1"].document.in_force_until == NOW.date()
