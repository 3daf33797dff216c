"""Tests of knowledge.passages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.passages import PassageKind, cut
from knowledge.reading import SHIPPED_LIBRARY, read_library

PLACES = st.tuples(
    st.integers(1, 30).map(str),
    st.none() | st.sampled_from(["1", "2", "10", "12a"]),
    st.none() | st.sampled_from(["a", "b", "đ"]),
    st.none() | st.integers(1, 3),
).map(lambda place: (place[0], place[1], place[2] if place[1] else None, place[3]))


@st.composite
def libraries(draw, build):
    """Libraries of articles whose provisions differ in their place, each with questions."""
    articles = {}
    for article, clause, point, part in draw(st.lists(PLACES, unique=True, max_size=8)):
        asked = {"vi": draw(st.lists(st.just("hỏi"), max_size=3)), "en": draw(st.lists(st.just("ask"), max_size=2))}
        articles.setdefault(article, []).append(build.provision(clause=clause, point=point, part=part, questions=asked))
    return build.library(*(build.article(number, *provisions) for number, provisions in articles.items()))


@settings(max_examples=30)
@given(st.data())
def test_ids_are_unique(build, data):
    """No two passages of a library share an id, though their texts are the same."""
    ids = [passage.id for passage in cut(data.draw(libraries(build)))]
    assert len(set(ids)) == len(ids)


@settings(max_examples=30)
@given(st.data())
def test_the_same_library_gives_the_same_passages(build, data):
    """Cutting is stable: ids, order and texts."""
    library = data.draw(libraries(build))
    assert cut(library) == cut(type(library).model_validate(library.model_dump()))


@settings(max_examples=30)
@given(st.data())
def test_every_provision_has_its_passages(build, data):
    """A text a language, and a passage for each question; none leads elsewhere."""
    library = data.draw(libraries(build))
    passages = cut(library)
    for reference, placed in library.provisions.items():
        mine = [(p.kind, p.language) for p in passages if p.target == reference]
        for language in ("vi", "en"):
            assert mine.count((PassageKind.TEXT, language)) == 1
            assert mine.count((PassageKind.QUESTION, language)) == len(placed.provision.questions[language])
    assert {p.target for p in passages} == set(library.provisions)


def test_other_provisions_do_not_move_an_id(build):
    """A new article leaves the ids and texts of the others as they were."""
    first, second = build.article("1"), build.article("2")
    assert set(cut(build.library(second))) <= set(cut(build.library(first, second)))


def test_a_text_says_what_its_article_is_about(build):
    """The heading stands before the text of the clause; the question stands alone."""
    asked = {"vi": ["Bao nhiêu tuổi?"], "en": ["What age?"]}
    passages = {
        p.id: p.text
        for p in cut(build.library(build.article("2", build.provision("Đủ 18 tuổi.", "From 18.", clause="1", questions=asked))))
    }
    assert passages == {
        "1/2026/QH16#2.1|text|vi": "Tên 2. Đủ 18 tuổi.",
        "1/2026/QH16#2.1|question|vi|0": "Bao nhiêu tuổi?",
        "1/2026/QH16#2.1|text|en": "Title 2. From 18.",
        "1/2026/QH16#2.1|question|en|0": "What age?",
    }


@pytest.mark.parametrize("language", ["vi", "en"])
def test_earlier_wordings_are_not_searched(build, language):
    """Only the present wording is indexed; the earlier one is reached through its provision."""
    before = (build.earlier("2015-09-01", "2025-06-30", "cũ"),)
    provision = build.provision(in_force_from="2025-07-01", amended_by=("X",), before=before)
    texts = [p.text for p in cut(build.library(build.article("1", provision))) if p.language == language]
    assert len(texts) == 1
    assert before[0]["text"][language] not in texts[0]


def test_the_shipped_library_has_unique_ids():
    """What is delivered can be indexed."""
    library = read_library(SHIPPED_LIBRARY)
    passages = cut(library)
    assert len({p.id for p in passages}) == len(passages) > len(library.provisions)
