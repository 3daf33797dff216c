"""Tests of knowledge.search, with a double for the dense leg."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from knowledge.fusion import FIGURES, Fusion
from knowledge.passages import Passage, PassageKind
from knowledge.search import Depth, Query, Search

# Every leg counts alike.
FUSION = Fusion(marked=dict.fromkeys(FIGURES, 1.0), unmarked=dict.fromkeys(FIGURES, 1.0), english=dict.fromkeys(FIGURES, 1.0))


class Neighbours:
    """A dense leg that answers what it was given and notes what it was asked."""

    def __init__(self, *found):
        self.found = list(found)
        self.asked = []

    def nearest(self, text, limit):
        """Return the passages and their cosines, as they were given."""
        self.asked.append((text, limit))
        return self.found[:limit]


def targets(hits):
    """Return the names of the hits in their order."""
    return [hit.target for hit in hits]


@pytest.mark.parametrize(
    ("query", "typing"),
    [
        (Query("thẻ cử tri", "vi", marked=True), "marked"),
        (Query("the cu tri", "vi", marked=False), "unmarked"),
        (Query("voter card", "en", marked=False), "english"),
        (Query("Điện Biên voter card", "en", marked=True), "english"),
    ],
)
def test_the_way_of_typing_decides_the_weights(build, query, typing):
    """Every way reaches the dense leg, and each has weights of its own."""
    dense = Neighbours(("a", 0.9))
    Search([build.passage("a", "thẻ cử tri")], dense, FUSION).find(query)
    assert query.typing == typing
    assert dense.asked


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_fits_an_empty_text(build, language):
    """The nearest passages of an empty text are no answer."""
    search = Search([build.passage("a", "thẻ cử tri", language)], Neighbours(("a", 0.9)), FUSION)
    assert search.find(Query("  ", language, marked=False)) == []


def test_a_provision_of_both_legs_comes_before_those_of_one(build):
    """Agreement of the legs beats a first rank in one of them."""
    passages = [build.passage("words", "mat the cu tri"), build.passage("both", "the cu tri phat o xa"), build.passage("sense", "giấy tờ")]
    passages.append(build.passage("far", "xe đạp"))
    weights = {"best": 10.0, "folded": 2.0}
    dense = Neighbours(("sense", 0.9), ("both", 0.88), ("far", 0.5))
    hits = Search(passages, dense, Fusion(marked=weights, unmarked=weights, english=weights)).find(
        Query("mất thẻ cử tri", "vi", marked=True)
    )
    assert targets(hits)[0] == "both"


def test_a_hit_carries_what_each_leg_said(build):
    """The best cosine of the provision's passages and the folded score, zero where a leg was silent."""
    passages = [build.passage("a1", "mất thẻ", target="a"), build.passage("a2", "cấp lại", target="a"), build.passage("b", "hòm phiếu")]
    dense = Neighbours(("a2", 0.5), ("a1", 0.7), ("b", 0.6))
    by_target = {hit.target: hit for hit in Search(passages, dense, FUSION).find(Query("mất thẻ", "vi", marked=True))}
    assert set(by_target) == {"a", "b"}
    assert (by_target["a"].similarity, by_target["b"].similarity) == (0.7, 0.6)
    assert by_target["a"].bm25 > 0 == by_target["b"].bm25


def test_questions_and_texts_are_told_apart(build):
    """The figures hold the best cosine of each kind of passage; what the dense leg left out is as near as the last that it named."""
    passages = [
        build.passage("t", "x", target="a"),
        Passage("q", "a", PassageKind.QUESTION, "vi", "y"),
        build.passage("o", "z", target="b"),
    ]
    found = Search(passages, Neighbours(("q", 0.9), ("t", 0.8), ("o", 0.6)), FUSION).candidates(Query("?", "vi", marked=True))
    assert found.targets == ("a", "b")
    columns = dict(zip(FIGURES, found.figures.T.tolist(), strict=True))
    assert columns["question"] == pytest.approx([0.0, -0.3])
    assert columns["text"] == pytest.approx([0.0, -0.2])


def test_the_dense_leg_is_asked_for_as_many_as_configured(build):
    """`candidates` is the number of passages taken from the dense leg."""
    dense = Neighbours()
    Search([build.passage("a")], dense, FUSION, Depth(candidates=7)).find(Query("thẻ", "vi", marked=True))
    assert dense.asked == [("thẻ", 7)]


def test_equal_scores_come_by_name(build):
    """The order never depends on chance."""
    names = ["c", "a", "b"]
    search = Search([build.passage(name, "thẻ cử tri") for name in names], Neighbours(*((name, 0.5) for name in names)), FUSION)
    assert targets(search.find(Query("thẻ", "vi", marked=True))) == ["a", "b", "c"]


@given(text=st.text(), language=st.sampled_from(["vi", "en"]), marked=st.booleans())
def test_hits_fall_and_are_told_once(build, text, language, marked):
    """Whatever is asked, each provision comes once and scores never rise."""
    passages = [
        build.passage(f"{target}{n}", text, lang, target)
        for target in "abc"
        for n, (text, lang) in enumerate([("a 1", "vi"), ("b 2", "en")])
    ]
    hits = Search(passages, Neighbours(("a0", 0.9), ("b1", 0.8), ("a1", 0.7)), FUSION).find(Query(text, language, marked))
    assert len({hit.target for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("wrong", [{"candidates": 0}, {"lexical": 0}, {"dense": 1}])
def test_depths_that_make_no_sense_are_refused(wrong):
    """A leg that looks at nothing is none, and an unknown name is no depth."""
    with pytest.raises(ValidationError):
        Depth.model_validate(wrong)


def test_the_words_of_the_first_are_compared(build):
    """What meets the words asked better goes before; only so many are compared, the others count as the worst of these."""

    class Met:
        def __init__(self):
            self.asked = []

        def scores(self, text, language, targets):
            """The last of the alphabet is met best."""
            self.asked.append((text, language, list(targets)))
            return np.array([ord(target) / 1000 for target in targets])

    met = Met()
    dense = Neighbours(("a", 0.9), ("b", 0.89), ("c", 0.2))
    weights = {"best": 1.0, "tokens": 1000.0}
    fusion = Fusion(marked=weights, unmarked=weights, english=weights)
    search = Search([build.passage(name, "thẻ cử tri") for name in "abc"], dense, fusion, tokens=met)
    query = Query("?", "vi", marked=True)
    assert targets(search.find(query)) == ["c", "b", "a"]
    assert met.asked == [("?", "vi", ["a", "b", "c"])]
    figures = search.compared(query, search.candidates(query), most=2)
    assert figures[:, FIGURES.index("tokens")] == pytest.approx([-0.001, 0, -0.001])
