"""Tests of knowledge.documents."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from knowledge.documents import ApprovedAnswer, Bilingual, Document, Edition, Library, Notice, Provision, Questions
from knowledge.errors import UnknownReferenceError

AMENDED = date(2025, 7, 1)
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))
CHAINS = st.lists(DAYS, min_size=2, max_size=9, unique=True).map(sorted)


def test_a_bilingual_text_is_read_by_language():
    """Both languages are reached by their code."""
    text = Bilingual(vi="bầu cử", en="election")
    assert (text["vi"], text["en"]) == ("bầu cử", "election")


def test_questions_are_read_by_language():
    """Both languages are reached by their code."""
    questions = Questions(vi=("a?", "b?"), en=("c?",))
    assert (questions["vi"], questions["en"]) == (("a?", "b?"), ("c?",))


def test_white_space_around_a_line_is_dropped():
    """What YAML leaves around a text is no part of it."""
    assert Bilingual(vi=" bầu cử\n", en="x").vi == "bầu cử"


def test_records_are_frozen(build):
    """Nobody changes the law after it was read."""
    with pytest.raises(ValidationError, match="frozen"):
        build.provision().clause = "2"


@given(begins=DAYS, ends=st.none() | DAYS, day=DAYS)
def test_a_wording_applies_from_its_first_day_to_its_last(begins, ends, day):
    """Both ends count; an end before the beginning is refused."""
    fields = {"in_force_from": begins, "in_force_until": ends, "text": {"vi": "a", "en": "b"}}
    if ends is not None and ends < begins:
        with pytest.raises(ValidationError, match="before in_force_from"):
            Edition.model_validate(fields)
        return
    expected = begins <= day and (ends is None or day <= ends)
    assert Edition.model_validate(fields).is_in_force(day) is expected


def test_a_document_does_not_end_before_it_begins(build):
    """The same promise holds for a document's own dates."""
    with pytest.raises(ValidationError, match="in_force_until is before in_force_from"):
        build.document(in_force_until="1999-12-31")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2015, 8, 31), None),
        (date(2015, 9, 1), "cũ"),
        (AMENDED - timedelta(days=1), "cũ"),
        (AMENDED, "mới"),
        (date(2100, 1, 1), "mới"),
    ],
)
def test_the_wording_changes_on_the_day_of_the_amendment(build, day, text):
    """The day before the amendment has the earlier wording, the day itself the new one, the time before the law none."""
    before = (build.earlier("2015-09-01", "2025-06-30", "cũ"),)
    provision = build.provision("mới", in_force_from=AMENDED, amended_by=("83/2025/QH15",), before=before)
    edition = provision.edition(day)
    assert (edition and edition.text.vi) == text


@given(chain=CHAINS, day=DAYS)
def test_a_day_has_one_wording_at_most(build, chain, day):
    """Wordings that follow each other cover every day once, from the first one's beginning."""
    *starts, last = chain
    ends = [later - timedelta(days=1) for later in chain[1:]]
    before = [build.earlier(a, b, str(a)) for a, b in zip(starts, ends, strict=True)]
    provision = build.provision(str(last), in_force_from=last, amended_by=("X",), before=before[::-1])
    edition = provision.edition(day)
    assert (edition and edition.text.vi) == max((str(start) for start in chain if start <= day), default=None)


def test_a_gap_between_wordings_has_no_wording(build):
    """A time of which nothing is known gives nothing, not the nearest wording."""
    before = (build.earlier("2015-01-01", "2016-12-31"),)
    provision = build.provision(in_force_from="2020-01-01", amended_by=("X",), before=before)
    assert provision.edition(date(2018, 1, 1)) is None


@pytest.mark.parametrize("ends", ["2025-07-01", "2025-07-02"])
def test_wordings_do_not_overlap(build, ends):
    """An earlier wording ends before the day on which the next began."""
    with pytest.raises(ValidationError, match=r"before\[0\] must end before 2025-07-01"):
        build.provision(in_force_from=AMENDED, amended_by=("X",), before=(build.earlier("2015-09-01", ends),))


def test_earlier_wordings_come_newest_first(build):
    """Two earlier wordings in the wrong order are refused, and the second one is named."""
    before = (build.earlier("2000-01-01", "2009-12-31"), build.earlier("2010-01-01", "2025-06-30"))
    with pytest.raises(ValidationError, match=r"before\[1\] must end before 2000-01-01"):
        build.provision(in_force_from=AMENDED, amended_by=("X",), before=before)


def test_an_earlier_wording_needs_the_amending_document(build):
    """A rule that replaced another says by which document."""
    with pytest.raises(ValidationError, match="amended_by is missing"):
        build.provision(in_force_from=AMENDED, before=(build.earlier("2015-09-01", "2025-06-30"),))


def test_a_point_needs_its_clause(build):
    """A point without a clause has no place in the law."""
    with pytest.raises(ValidationError, match="a point stands in a clause"):
        build.provision(point="a")


@pytest.mark.parametrize("number", ["1", "10", "12a", "7đ"])
def test_clause_numbers_as_the_law_writes_them(build, number):
    """Inserted clauses carry a letter, đ among them."""
    assert build.provision(clause=number).clause == number


@pytest.mark.parametrize("number", ["", "0", "01", "a", "1A", "1.2", "1 ", "một", "١"])
def test_clause_numbers_that_are_refused(build, number):
    """One place has one name: no zeros in front, no capitals, no other digits."""
    with pytest.raises(ValidationError):
        build.provision(clause=number)


@pytest.mark.parametrize(
    ("place", "reference"),
    [
        ({}, "1/2026/QH16#29"),
        ({"clause": "3"}, "1/2026/QH16#29.3"),
        ({"clause": "3", "point": "đ"}, "1/2026/QH16#29.3.đ"),
        ({"clause": "3", "part": "2"}, "1/2026/QH16#29.3~2"),
        ({"part": "1"}, "1/2026/QH16#29~1"),
    ],
)
def test_a_reference_names_document_article_clause_point_and_part(build, place, reference):
    """The reference of a provision follows from its place alone."""
    library = build.library(build.article("29", build.provision(**place)))
    assert list(library.provisions) == [reference]
    assert library.provisions[reference].article_reference == "1/2026/QH16#29"


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("1/2026/QH16", ["1.1.a", "1.1.b", "1.10", "1.2~1", "1.2~2", "10"]),
        ("1/2026/QH16#1", ["1.1.a", "1.1.b", "1.10", "1.2~1", "1.2~2"]),
        ("1/2026/QH16#1.1", ["1.1.a", "1.1.b"]),
        ("1/2026/QH16#1.1.b", ["1.1.b"]),
        ("1/2026/QH16#1.2", ["1.2~1", "1.2~2"]),
        ("1/2026/QH16#1.2~2", ["1.2~2"]),
        ("1/2026/QH16#10", ["10"]),
    ],
)
def test_find_gives_what_lies_at_or_below(build, reference, found):
    """A document, an article, a clause, a point or a part is found whole; article 1 is not article 10."""
    places = [
        {"clause": "1", "point": "a"},
        {"clause": "1", "point": "b"},
        {"clause": "10"},
        {"clause": "2", "part": "1"},
        {"clause": "2", "part": "2"},
    ]
    library = build.library(build.article("1", *(build.provision(**p) for p in places)), build.article("10"))
    assert [p.reference.partition("#")[2] for p in library.find(reference)] == found


def test_every_provision_is_found_by_its_own_reference(build):
    """`find` and `provisions` speak of the same places."""
    library = build.library(build.article("1", build.provision(clause="1"), build.provision(clause="2")), build.article("2"))
    assert [library.find(reference) for reference in library.provisions] == [(placed,) for placed in library.provisions.values()]


@pytest.mark.parametrize("reference", ["1/2026/QH16#2", "1/2026/QH16#1.9", "1/2026/QH16#1.", "1/2026/QH16#."])
def test_a_place_that_is_not_there_is_named(build, reference):
    """The message repeats the reference and says how one is written."""
    with pytest.raises(UnknownReferenceError, match=r"write it as 1/2026/QH16#ARTICLE") as caught:
        build.library(build.article("1", build.provision(clause="1"))).find(reference)
    assert repr(reference) in str(caught.value)


def test_a_document_that_is_not_there_is_named(build):
    """The message repeats the number and says where those that are there stand."""
    with pytest.raises(UnknownReferenceError, match=r"no document '9/2099/QH99'.*knowledge list"):
        build.library(build.article("1")).find("9/2099/QH99#1")


def test_a_document_is_found_by_its_number(build):
    """Of two documents each is reached by its own number, and provisions keep the order of the files."""
    first, second = build.document("1/2026/QH16"), build.document("2/2026/QH16")
    articles = {first.number: (build.article("2"), build.article("1")), second.number: (build.article("1"),)}
    library = Library(documents=(first, second), articles=articles)
    assert library.document("2/2026/QH16") is second
    assert list(library.provisions) == ["1/2026/QH16#2", "1/2026/QH16#1", "2/2026/QH16#1"]


@pytest.mark.parametrize(("day", "applies"), [(date(2019, 12, 31), True), (date(2020, 1, 1), False)])
def test_a_provision_ends_with_its_document(build, day, applies):
    """A document that applies no longer takes its provisions along, though each of them names no end."""
    library = build.library(build.article("1"), document=build.document(in_force_until="2019-12-31", status="expired"))
    (placed,) = library.provisions.values()
    assert (placed.edition(day) is not None) is applies


@pytest.mark.parametrize("address", ["ftp://example.org", "example.org", "https://", "https://example.org/a b"])
def test_an_address_that_is_none_is_refused(build, address):
    """A source is a web address, whole and without spaces."""
    with pytest.raises(ValidationError):
        build.document(sources=(address,))


def test_models_survive_a_round_trip(build):
    """What a record holds, it is made of again."""
    before = (build.earlier("2015-09-01", "2025-06-30"),)
    provision = build.provision(clause="1", point="a", in_force_from=AMENDED, amended_by=("X",), before=before)
    document = build.document(sources=("https://example.org/luat",))
    assert Provision.model_validate(provision.model_dump()) == provision
    assert Document.model_validate(document.model_dump(mode="json")) == document


def test_a_library_survives_json(library):
    """What is written as JSON is read back the same: every field of the shipped library."""
    assert Library.model_validate_json(library.model_dump_json()) == library


NOTICE = {
    "id": "n1",
    "scope": "00004",
    "text": {"vi": "Hoãn.", "en": "Postponed."},
    "valid_from": "2026-03-14T21:00:00+07:00",
    "valid_until": "2026-03-15T19:00:00+07:00",
}
APPROVED = {
    "id": "a1",
    "questions": {"vi": ["Mấy giờ bầu?"], "en": []},
    "text": {"vi": "Từ 7 giờ.", "en": "From 7."},
    "provisions": ["1/2026/QH16#1"],
    "in_force_from": "2026-01-01",
    "fingerprint": "0" * 24,
}


def test_what_moderators_tell_survives_json(build):
    """Notices with their zone, approved answers and official words come back as they were."""
    article = build.article("1", build.provision("Lời.", "Lời.", official="Lời."))
    library = build.library(article).replaced(notices=(Notice.model_validate(NOTICE),), approved=(ApprovedAnswer.model_validate(APPROVED),))
    again = Library.model_validate_json(library.model_dump_json())
    assert again == library
    assert again.provisions["1/2026/QH16#1"].provision.quoted


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": {"vi": "a" * 301, "en": "a"}},
        {"text": {"vi": "a", "en": "a" * 301}},
        {"valid_until": NOTICE["valid_from"]},
        {"valid_from": "2026-03-14T21:00:00"},
        {"scope": "hanoi"},
        {"scope": "1"},
    ],
)
def test_a_notice_that_cannot_be_told_is_refused(wrong):
    """Too long, over before it begins, without a zone, for no place."""
    with pytest.raises(ValidationError):
        Notice.model_validate(NOTICE | wrong)


@pytest.mark.parametrize(("moment", "valid"), [("20:59:59", False), ("21:00:00", True)])
def test_a_notice_begins_at_its_moment(moment, valid):
    """The moment itself counts, whatever zone it is told in."""
    notice = Notice.model_validate(NOTICE)
    assert notice.is_valid(datetime.fromisoformat(f"2026-03-14T{moment}+07:00")) is valid
    assert notice.is_valid(datetime.fromisoformat("2026-03-15T11:59:59+00:00"))
    assert not notice.is_valid(notice.valid_until)


@pytest.mark.parametrize(
    "wrong", [{"questions": {"vi": [], "en": []}}, {"provisions": []}, {"provisions": ["a#1", "a#2", "a#3", "a#4"]}, {"fingerprint": ""}]
)
def test_an_approved_answer_has_questions_and_provisions(wrong):
    """One question at least, one to three provisions, and the name of what they say."""
    with pytest.raises(ValidationError):
        ApprovedAnswer.model_validate(APPROVED | wrong)


def test_only_a_text_that_is_the_official_one_is_quoted(build):
    """Plain words beside the official ones are no quotation."""
    assert build.provision("Lời.", "Lời.", official="Lời.").quoted
    assert not build.provision("Lời.", "Word.", official="Lời.").quoted
    assert not build.provision("Lời.", "Lời.").quoted


def test_a_replaced_field_is_looked_up_anew(build):
    """What was looked up in the old library is not what is found in the new one."""
    library = build.library(build.article("1"))
    assert set(library.provisions) == {"1/2026/QH16#1"}
    assert set(library.replaced(articles={"1/2026/QH16": (build.article("2"),)}).provisions) == {"1/2026/QH16#2"}
