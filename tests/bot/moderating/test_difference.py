"""The difference between two libraries."""

from datetime import date

from bot.moderating.change import rebuilt, with_document, with_provision
from bot.moderating.difference import difference
from bot.moderating.marking import Fate
from bot.moderating.telling import change_of_dates
from bot.texts import texts_in
from tests.bot.moderating import library_builder as build


def test_a_library_does_not_differ_from_itself():
    """The same library, and an equal one, have no difference."""
    assert difference(build.library(), build.library()).is_empty


def test_an_added_article_is_added():
    """A provision that was not there is told as added, with all its words."""
    after = build.library(build.article("2", build.provision("Mới.", "New.")))
    found = difference(build.library(), after)
    assert [c.reference for c in found.added] == [f"{build.LAW}#2"]
    assert found.added[0].before is None
    assert [(w.language, [s.fate for s in w.segments]) for w in found.added[0].wordings] == [("vi", [Fate.ADDED]), ("en", [Fate.ADDED])]
    assert not found.changed
    assert not found.ended


def test_a_provision_that_is_gone_has_ended():
    """A provision that is no longer there is told as ended."""
    before = build.library(build.article("2", build.provision()))
    assert [c.reference for c in difference(before, build.library()).ended] == [f"{build.LAW}#2"]


def test_a_changed_word_is_marked_and_the_language_named():
    """Where the Vietnamese text alone changed, only it is shown."""
    before = build.library()
    placed = before.provisions[build.RULE]
    text = placed.provision.text.model_copy(update={"vi": "Cử tri đủ 20 tuổi."})
    after = with_provision(before, placed, placed.provision.model_copy(update={"text": text}))
    (change,) = difference(before, after).changed
    (wording,) = change.wordings
    assert wording.language == "vi"
    assert [s.text for s in wording.segments if s.fate is Fate.ADDED] == [" 20"]


def test_questions_that_came_and_went_are_told():
    """A question that was exchanged is one gone and one come."""
    before = build.library()
    placed = before.provisions[build.RULE]
    questions = placed.provision.questions.model_copy(update={"vi": ("Bao nhiêu tuổi?",)})
    after = with_provision(before, placed, placed.provision.model_copy(update={"questions": questions}))
    (change,) = difference(before, after).changed
    assert [(q.text, q.added) for q in change.questions] == [("Mấy tuổi được bầu?", False), ("Bao nhiêu tuổi?", True)]
    assert change.wordings == ()


def test_a_quotation_is_shown_once():
    """A provision that is told by its own words shows them once, not three times."""
    own = "Quy định nguyên văn."
    after = build.library(build.article("2", build.provision(own, own, official=own)))
    assert [w.language for w in difference(build.library(), after).added[0].wordings] == [None]


def test_a_document_that_ends_ends_its_provisions():
    """Every provision of a document that got a last day has ended, and the document differs."""
    before = build.library()
    ended = build.document().model_copy(update={"in_force_until": build.provision(in_force_from="2026-01-01").in_force_from})
    found = difference(before, with_document(before, ended))
    assert [c.reference for c in found.ended] == [f"{build.LAW}#1.1", f"{build.LAW}#1.2"]
    assert [pair.present.number for pair in found.documents] == [build.LAW]


def test_notices_are_told():
    """A notice that came and one that went are both told."""
    one, two = build.notice("a"), build.notice("b")
    found = difference(rebuilt(build.library(), notices=(one,)), rebuilt(build.library(), notices=(two,)))
    assert {(p.before, p.after) for p in found.notices} == {(None, two), (one, None)}
    assert {p.present for p in found.notices} == {one, two}


def test_words_that_an_earlier_wording_got_are_shown():
    """A former wording that got its document's own words is shown with its last day; a wording that only became a former one is not."""
    day = {"in_force_from": "2000-01-01", "in_force_until": "2024-12-31"}
    text = {"vi": "Cử tri đủ 21 tuổi.", "en": "A voter is 21."}
    now = {"in_force_from": "2025-01-01", "clause": "3", "amended_by": (build.LOCAL,)}
    sides = [
        build.provision(before=({**day, "text": text, **more},), **now) for more in ({}, {"official": "Cử tri từ đủ hai mươi mốt tuổi."})
    ]
    before, after = (build.library(build.article("2", side)) for side in sides)
    (change,) = difference(before, after).changed
    assert [(w.language, str(w.until)) for w in change.wordings] == [(None, "2024-12-31")]
    replaced = build.library(build.article("2", build.provision("Cử tri đủ 21 tuổi.", "A voter is 21.", clause="3")))
    (change,) = difference(replaced, before).changed
    assert {w.until for w in change.wordings} == {None}


def test_the_dates_of_a_change_are_told_in_words():
    """Of what is new, of what is gone, and what they were where they change; nothing where they stay."""
    plain, more = build.library(), build.library(build.article("2", build.provision()))
    placed = plain.provisions[build.RULE]
    since = placed.provision.in_force_from
    ending = with_provision(plain, placed, placed.provision.model_copy(update={"in_force_until": date(2026, 6, 30)}))

    def told(before, after, language="vi"):
        return [change_of_dates(change, texts_in(language)) for change in difference(before, after).provisions]

    day = f"{since.day}/{since.month}/{since.year}"
    assert told(plain, more) == [f"hiệu lực từ {day}"]
    assert told(more, plain, "en") == [f"was in force from {day}"]
    assert told(plain, ending) == [f"hiệu lực từ {day} đến 30/6/2026 (trước: từ {day})"]
    text = placed.provision.text.model_copy(update={"vi": "Cử tri đủ 20 tuổi."})
    assert told(plain, with_provision(plain, placed, placed.provision.model_copy(update={"text": text}))) == [""]
