"""Changes: values that are kept as JSON and made to a library."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderating.changes import apply_all, as_json, from_json
from bot.moderating.document_changes import EndDocument
from bot.moderating.errors import ChangeError, ChangeFault
from bot.moderating.notice_changes import RemoveApprovedAnswer, RemoveNotice, SetApprovedAnswer, SetNotice, fingerprint_of
from bot.moderating.text_changes import EditQuestions, EditText
from knowledge.documents import ApprovedAnswer, Bilingual, Questions
from tests.bot.moderating import library_builder as build

LINES = st.text(min_size=1).filter(str.strip).map(lambda text: text.replace("\x00", "0"))
TODAY = date(2026, 3, 1)


def edit(vi="Cử tri đủ 18 tuổi trở lên.", en="A voter is 18 or older.", reference=build.RULE):
    """Return a change of a plain text."""
    return EditText(reference=reference, text=Bilingual(vi=vi, en=en))


def answer(name="a", text="Đủ 18 tuổi.", provisions=(build.RULE,), library=None):
    """Return an approved answer that rests on the rule of the test library."""
    named = fingerprint_of(library or build.library(), provisions, TODAY)
    both = Bilingual(vi=text, en="From 18.")
    return ApprovedAnswer(
        id=name, questions=Questions(vi=("Mấy tuổi?",), en=()), text=both, provisions=provisions, fingerprint=named, in_force_from=TODAY
    )


@given(vi=LINES, en=LINES, questions=st.lists(LINES, max_size=3))
def test_changes_come_back_from_json(vi, en, questions):
    """What a moderator wrote comes back from the database as it was, whatever letters it has."""
    changes = (
        edit(vi, en),
        EditQuestions(reference=build.RULE, questions=Questions(vi=tuple(questions), en=())),
        SetNotice(notice=build.notice()),
    )
    assert from_json(as_json(changes)) == changes


def test_every_kind_comes_back_from_json():
    """Each kind of change is told apart by its name."""
    changes = (
        edit(),
        EndDocument(number=build.LAW, last_day=TODAY),
        SetNotice(notice=build.notice()),
        RemoveNotice(id="x"),
        SetApprovedAnswer(answer=answer()),
        RemoveApprovedAnswer(id="x"),
    )
    assert from_json(as_json(changes)) == changes


def test_making_a_change_leaves_the_library_alone():
    """A change gives another library; the one that it was made to, and what was computed from it, stay."""
    before = build.library()
    assert before.provisions[build.RULE].provision.text.vi == "Cử tri đủ 18 tuổi."
    after = edit().applied_to(before)
    assert after.provisions[build.RULE].provision.text.vi == "Cử tri đủ 18 tuổi trở lên."
    assert before.provisions[build.RULE].provision.text.vi == "Cử tri đủ 18 tuổi."
    assert after.provisions[f"{build.LAW}#1.2"].provision == before.provisions[f"{build.LAW}#1.2"].provision


def test_the_days_of_a_wording_stay():
    """Another plain text is the same law: it begins when it began."""
    after = edit().applied_to(build.library())
    assert after.provisions[build.RULE].provision.in_force_from == date(2000, 1, 1)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (edit(reference=f"{build.LAW}#9"), ChangeFault.PROVISION_UNKNOWN),
        (EndDocument(number="9/9", last_day=TODAY), ChangeFault.DOCUMENT_UNKNOWN),
        (EndDocument(number=build.LAW, last_day=date(1999, 1, 1)), ChangeFault.ENDS_BEFORE_BEGINS),
        (RemoveNotice(id="x"), ChangeFault.NOTICE_UNKNOWN),
        (RemoveApprovedAnswer(id="x"), ChangeFault.ANSWER_UNKNOWN),
    ],
)
def test_what_does_not_fit_is_said(change, fault):
    """A change of something that is not there, or not so, says which."""
    with pytest.raises(ChangeError) as error:
        change.applied_to(build.library())
    assert error.value.code is fault
    assert error.value.tell("vi")
    assert error.value.tell("en")


def test_a_new_figure_is_remarked():
    """A figure that neither the document nor the former text holds is shown to both people, and so is one that is gone."""
    found = {(r.code, r.found) for r in edit("Cử tri đủ 20 tuổi.", "A voter is 20.").remarks(build.library())}
    assert ("figure-new", "20") in found
    assert ("figure-gone", "18") in found


def test_a_figure_of_the_document_is_no_remark():
    """A figure that the document's own words carry may be written into the plain text."""
    official = "Danh sách cử tri được niêm yết chậm nhất là 30 ngày trước ngày bầu cử."
    library = build.library(build.article("2", build.provision("Phải niêm yết.", "It is posted.", official=official)))
    change = edit("Phải niêm yết trước 30 ngày.", "It is posted 30 days before.", f"{build.LAW}#2")
    assert [r.code for r in change.remarks(library)] == []


def test_one_language_left_is_remarked():
    """Who changes one language is reminded of the other."""
    assert [(r.code, r.found) for r in edit(en="A voter is 18.").remarks(build.library())] == [("other-language-kept", "vi")]


def test_a_question_of_another_provision_is_remarked():
    """A question that another provision has is named with that provision."""
    change = EditQuestions(reference=build.RULE, questions=Questions(vi=("MẤY TUỔI được bầu?",), en=()))
    assert ("question-elsewhere", f"{build.LOCAL}#1") in {(r.code, r.about) for r in change.remarks(build.library())}


def test_a_notice_replaces_its_namesake():
    """A notice of a name that is there takes its place; another one comes after it."""
    library = SetNotice(notice=build.notice("a")).applied_to(SetNotice(notice=build.notice("b")).applied_to(build.library()))
    again = SetNotice(notice=build.notice("b", scope="01")).applied_to(library)
    assert [(n.id, n.scope) for n in again.notices] == [("b", "01"), ("a", "nationwide")]
    assert RemoveNotice(id="b").applied_to(again).notices == (build.notice("a"),)


def test_an_answer_on_a_changed_rule_does_not_fit():
    """An approved answer whose provision says something else by now is sent back, not published."""
    changed = edit("Cử tri đủ 21 tuổi.").applied_to(build.library())
    assert SetApprovedAnswer(answer=answer()).applied_to(build.library()).approved
    with pytest.raises(ChangeError) as error:
        SetApprovedAnswer(answer=answer()).applied_to(changed)
    assert error.value.code is ChangeFault.ANSWER_OUTDATED


def test_figures_of_an_approved_answer_are_checked():
    """A figure in an approved answer that its provisions don't carry is remarked."""
    assert [r.found for r in SetApprovedAnswer(answer=answer(text="Đủ 19 tuổi.")).remarks(build.library())] == ["19"]


def test_what_no_longer_fits_is_named_and_the_rest_is_made():
    """Of three changes one does not fit: it is named by its number, and the other two are made."""
    applied = apply_all((edit(reference=f"{build.LAW}#9"), edit(), SetNotice(notice=build.notice(scope="01"))), build.library())
    assert [(m.number, m.error.code) for m in applied.misfits] == [(1, ChangeFault.PROVISION_UNKNOWN)]
    assert applied.after.provisions[build.RULE].provision.text.en == "A voter is 18 or older."
    assert [fit.scope for fit in applied.fits] == ["nationwide", "01"]
