"""Tests of knowledge.retrieval: the law in force on the day of the question."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents import Library
from knowledge.embedding import CacheError, HashingEncoder
from knowledge.errors import IndexBuildError
from knowledge.passages import Passage, PassageKind, cut
from knowledge.retrieval import fingerprint, open_retriever
from knowledge.search import Depth, Query

ENCODER = HashingEncoder(512)
TODAY = date(2026, 3, 15)
BEFORE = date(2025, 6, 30)
CARD = Query("mất thẻ cử tri", "vi", marked=True)


@pytest.fixture
def open_index(tmp_path):
    """Open a retriever of a library in a temporary folder."""
    return lambda library, encoder=ENCODER, progress=None: open_retriever(library, encoder, tmp_path / "data", Depth(), progress)


@pytest.fixture
def retrieve(build, open_index):
    """Ask a library of one article with these provisions; return (reference, wording) of what is found."""

    def ask(*provisions, day=TODAY, query=CARD, document=None):
        library = build.library(build.article("1", *provisions), document=document)
        return [(r.placed.reference.partition("#")[2], r.edition.text.vi) for r in open_index(library).retrieve(query, day)]

    return ask


@pytest.mark.parametrize(
    ("day", "wording"),
    [
        (date(2015, 9, 1), "Cử tri mất thẻ báo trước 10 ngày."),
        (BEFORE, "Cử tri mất thẻ báo trước 10 ngày."),
        (date(2025, 7, 1), "Cử tri mất thẻ báo ngay."),
        (TODAY, "Cử tri mất thẻ báo ngay."),
    ],
)
def test_an_amended_provision_gives_the_wording_of_the_day(build, retrieve, day, wording):
    """Before its date the earlier wording comes with the present one's place, from its date on the present one."""
    before = (build.earlier("2015-09-01", "2025-06-30", "Cử tri mất thẻ báo trước 10 ngày."),)
    provision = build.provision("Cử tri mất thẻ báo ngay.", in_force_from="2025-07-01", amended_by=("83/2025/QH15",), before=before)
    assert retrieve(provision, day=day) == [("1", wording)]


@pytest.mark.parametrize(("day", "found"), [(BEFORE, 1), (date(2025, 7, 1), 0)])
def test_a_repealed_provision_disappears(build, retrieve, day, found):
    """Its last day is the last on which it is found."""
    assert len(retrieve(build.provision("Thẻ cử tri.", in_force_until="2025-06-30"), day=day)) == found


def test_a_provision_whose_earlier_wording_is_not_known_is_left_out(build, retrieve):
    """Amended, with no record of what it was: today's figures are never given for that time."""
    amended = build.provision("Thẻ cử tri, 42 ngày.", clause="1", in_force_from="2025-07-01", amended_by=("83/2025/QH15",))
    other = build.provision("Thẻ cử tri.", clause="2")
    assert retrieve(amended, other, day=BEFORE) == [("1.2", "Thẻ cử tri.")]
    assert len(retrieve(amended, other, day=TODAY)) == 2


@pytest.mark.parametrize(("day", "found"), [(date(2020, 12, 31), 1), (date(2021, 1, 1), 0)])
def test_the_provisions_of_an_expired_document_disappear(build, retrieve, day, found):
    """A document's end is the end of each of its provisions."""
    document = build.document(in_force_until="2020-12-31", status="expired")
    assert len(retrieve(build.provision("Thẻ cử tri."), day=day, document=document)) == found


def test_what_fits_best_comes_first(build, retrieve):
    """The order is that of the search, and the hit stands with its provision."""
    provisions = [build.provision("Hòm phiếu phụ được niêm phong.", clause="1"), build.provision("Cử tri mất thẻ cử tri.", clause="2")]
    assert next(place for place, _ in retrieve(*provisions)) == "1.2"


@pytest.mark.parametrize("query", [Query("mat the cu tri", "vi", marked=False), Query("lost voter card", "en", marked=False)])
def test_questions_without_marks_and_in_english_are_answered(build, retrieve, query):
    """Each way of typing reaches the provision."""
    provisions = [
        build.provision("Niêm phong.", "A seal.", clause="1"),
        build.provision("Mất thẻ cử tri.", "A lost voter card.", clause="2"),
    ]
    assert retrieve(*provisions, query=query)[0][0] == "1.2"


def test_nothing_is_found_where_nothing_fits(build, retrieve):
    """A question without a word brings an empty result."""
    assert retrieve(build.provision("Thẻ cử tri."), query=Query(" ", "vi", marked=False)) == []


def test_the_same_query_is_not_searched_for_twice(build, open_index):
    """Parts of a question are looked up from several sides; another day is another search."""
    retriever = open_index(build.library(build.article("1", build.provision("1"))))
    assert retriever.retrieve(CARD, TODAY) is retriever.retrieve(CARD, TODAY)
    assert retriever.retrieve(CARD, TODAY) is not retriever.retrieve(CARD, BEFORE)


def test_every_target_is_a_provision_of_the_library(build, open_index):
    """What is found stands in the library that was opened, documents kept apart."""
    first, second = build.document("1/2026/QH16"), build.document("2/2026/QH16")
    articles = {d.number: (build.article("1", build.provision(f"Thẻ cử tri {d.number}")),) for d in (first, second)}
    retriever = open_index(Library(documents=(first, second), articles=articles))
    found = retriever.retrieve(CARD, TODAY)
    assert {r.placed.reference for r in found} == set(retriever.library.provisions)
    assert all(r.placed.document.number in r.edition.text.vi for r in found)


def test_an_index_that_is_there_is_not_built_again(build, open_index):
    """A second start tells no progress; a changed library is built anew in the same folder and found."""
    told = []
    open_index(build.library(build.article("1", build.provision("Thẻ cử tri."))), progress=lambda *step: told.append(step))
    assert told[-1] == (2, 2)
    told.clear()
    open_index(build.library(build.article("1", build.provision("Thẻ cử tri."))), progress=lambda *step: told.append(step))
    assert told == []
    changed = open_index(build.library(build.article("1", build.provision("Hòm phiếu."))), progress=lambda *step: told.append(step))
    assert told == [(1, 2), (2, 2)]
    assert [r.edition.text.vi for r in changed.retrieve(Query("hòm phiếu", "vi", marked=True), TODAY)] == ["Hòm phiếu."]


def test_a_folder_that_cannot_be_used_is_an_index_error(build, open_index, tmp_path):
    """A file in the place of the folder is told as such, not as an error of the system."""
    (tmp_path / "data").write_text("")
    with pytest.raises(IndexBuildError, match="delete the folder"):
        open_index(build.library(build.article("1")))


def test_a_cache_that_cannot_be_used_is_a_cache_error(build, open_index, tmp_path):
    """Foreign content in the place of the vectors is told with its file."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/vectors.sqlite").write_text("not a database, and long enough to be taken for the header of one" * 9)
    with pytest.raises(CacheError, match=r"vectors\.sqlite"):
        open_index(build.library(build.article("1")))


PASSAGE = Passage("id", "target", PassageKind.TEXT, "vi", "text")
PASSAGES = st.lists(
    st.builds(
        Passage,
        st.text("ab,", max_size=2),
        st.text("ab,", max_size=2),
        st.sampled_from(PassageKind),
        st.sampled_from(["vi", "en"]),
        st.text("ab,", max_size=2),
    ),
    max_size=3,
)


@pytest.mark.parametrize(
    "changed", [{"id": "x"}, {"target": "x"}, {"kind": PassageKind.QUESTION}, {"language": "en"}, {"text": "x"}, {"text": "text "}], ids=str
)
def test_the_fingerprint_changes_with_every_part_of_a_passage(changed):
    """No part of a passage can change without a new index."""
    assert fingerprint([replace(PASSAGE, **changed)], ENCODER) != fingerprint([PASSAGE], ENCODER)


def test_the_fingerprint_changes_with_the_encoder():
    """Vectors of two models never meet in one collection."""
    assert fingerprint([PASSAGE], HashingEncoder(64)) != fingerprint([PASSAGE], HashingEncoder(65))


@given(one=PASSAGES, other=PASSAGES)
def test_the_fingerprint_names_the_passages(one, other):
    """Equal passages in equal order have one fingerprint of 24 hexadecimal digits, all others another."""
    name = fingerprint(one, ENCODER)
    assert len(name) == 24
    assert set(name) <= set("0123456789abcdef")
    assert (name == fingerprint(other, ENCODER)) is (one == other)


def test_the_fingerprint_of_a_library_is_stable(build):
    """The same library, built twice, has one fingerprint; a new question gives another."""
    asked = {"vi": ("Bao nhiêu tuổi?",), "en": ()}
    first, again, longer = (build.library(build.article("1", build.provision(**f))) for f in ({}, {}, {"questions": asked}))
    assert fingerprint(cut(first), ENCODER) == fingerprint(cut(again), ENCODER) != fingerprint(cut(longer), ENCODER)


# Hà Nội, Ba Đình in it; Thành phố Hồ Chí Minh.
HANOI, BA_DINH, SAIGON = "01", "00004", "79"


@pytest.fixture
def of_places(build, open_index):
    """Open an index of one document everywhere, and one for each of several places; each has a rule on the lost card."""
    documents = [
        build.document(f"{number}/2026", scope=scope) for number, scope in enumerate(("nationwide", HANOI, BA_DINH, SAIGON, "26737"), 1)
    ]
    articles = {
        d.number: (build.article("1", build.provision(f"Mất thẻ cử tri {'thì báo ngay' if n else 'thì xin thẻ mới'} {d.scope}.")),)
        for n, d in enumerate(documents)
    }
    return open_index(Library(documents=tuple(documents), articles=articles))


@pytest.mark.parametrize(
    ("place", "scopes"),
    [
        (None, {"nationwide"}),
        ("99999", {"nationwide"}),
        (BA_DINH, {"nationwide", HANOI, BA_DINH}),
        ("00008", {"nationwide", HANOI}),
        (HANOI, {"nationwide", HANOI}),
    ],
)
def test_only_documents_of_the_place_and_above_are_found(of_places, place, scopes):
    """What applies in another province or commune never comes out, whatever it says; without a place, nothing local does."""
    assert {r.placed.document.scope for r in of_places.retrieve(CARD, TODAY, place)} == scopes


def test_what_other_places_bring_in_changes_nothing_here(of_places, tmp_path):
    """The order, the scores and the number of what is found are those of a library without the documents of elsewhere."""
    library = of_places.library
    here = [d for d in library.documents if d.scope in ("nationwide", HANOI)]
    alone = open_retriever(
        Library(documents=tuple(here), articles={d.number: library.articles[d.number] for d in here}), ENCODER, tmp_path / "b"
    )
    assert [r.placed.reference for r in of_places.retrieve(CARD, TODAY, HANOI)] == [
        r.placed.reference for r in alone.retrieve(CARD, TODAY, HANOI)
    ]
    assert sum(r.hit.score for r in of_places.retrieve(CARD, TODAY, HANOI)) == pytest.approx(1)


def test_many_local_documents_do_not_crowd_out_the_country(build, open_index):
    """However many places have a rule that is nearer to the question, the country's rule is found."""
    local = [build.document(f"{n}/XYZ", scope=SAIGON) for n in range(40)]
    country = build.document()
    articles = {d.number: (build.article("1", build.provision("Cử tri mất thẻ cử tri.", clause="1")),) for d in local}
    library = Library(documents=(*local, country), articles={**articles, country.number: (build.article("1", build.provision("Thẻ.")),)})
    open_few = open_index(library)
    assert [r.placed.document.number for r in open_few.retrieve(CARD, TODAY)] == [country.number]


def test_what_a_place_rests_on_elsewhere_is_not_told(build, open_index):
    """A guide for everywhere that rests on one province's document shows that to its people only."""
    guide, local = build.document("Sổ tay"), build.document("9/2026", scope=HANOI)
    articles = {
        "Sổ tay": (build.article("1", build.provision("Mất thẻ cử tri.", rests_on=("9/2026#1",))),),
        "9/2026": (build.article("1"),),
    }
    retriever = open_index(Library(documents=(guide, local), articles=articles))
    assert retriever.retrieve(CARD, TODAY)[0].governing == ()
    first = next(r for r in retriever.retrieve(CARD, TODAY, HANOI) if r.placed.document is guide)
    assert [g.placed.reference for g in first.governing] == ["9/2026#1"]


def test_what_is_best_in_one_place_only_is_told_apart(build, open_index):
    """The best of all, where it applies in one place only; none where it applies everywhere, or has ended."""
    country, local = build.document(), build.document("9/2026", scope=HANOI)
    rules = {country.number: "Hòm phiếu phụ được niêm phong.", "9/2026": "Cử tri mất thẻ cử tri."}
    articles = {number: (build.article("1", build.provision(text)),) for number, text in rules.items()}
    retriever = open_index(Library(documents=(country, local), articles=articles))
    assert retriever.local(CARD, TODAY).placed.document.number == "9/2026"
    assert retriever.local(Query("niêm phong hòm phiếu phụ", "vi", marked=True), TODAY) is None
