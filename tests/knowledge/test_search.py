"""Tests of knowledge.search, with a double for the dense leg."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from knowledge.search import Query, Search, Weights, fuse

LEGS = st.lists(
    st.tuples(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 9).map(float)), st.sampled_from([0.25, 0.5, 1.0])), max_size=4
)


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


@given(legs=LEGS, constant=st.sampled_from([1.0, 20.0, 60.0]))
def test_the_fused_score_is_that_of_the_paper(legs, constant):
    """Each leg gives weight / (constant + rank), ranks from 1; equal scores are ranked by name."""
    expected = {}
    for scores, weight in legs:
        for target in scores:
            rank = sum((-scores[other], other) <= (-scores[target], target) for other in scores)
            expected[target] = expected.get(target, 0.0) + weight / (constant + rank)
    assert fuse(legs, constant) == pytest.approx(expected)


@given(legs=LEGS, factor=st.floats(0.1, 100))
def test_only_ranks_count(legs, factor):
    """The size of a leg's scores, and the order in which they come, change nothing."""
    stretched = [({t: scores[t] * factor for t in reversed(list(scores))}, weight) for scores, weight in legs]
    assert fuse(stretched, 20.0) == fuse(legs, 20.0)


@given(legs=LEGS)
def test_what_leads_in_every_leg_leads_the_whole(legs):
    """A target that each leg has first is first."""
    led = [({**scores, "z": 10.0}, weight) for scores, weight in legs]
    fused = fuse(led, 20.0)
    assert not legs or max(fused, key=fused.get) == "z"


def test_no_leg_gives_nothing():
    """Where nothing was put forward nothing is found."""
    assert fuse([], 20.0) == fuse([({}, 1.0)], 20.0) == {}


@pytest.mark.parametrize(
    ("query", "encodable"),
    [
        (Query("thẻ cử tri", "vi", marked=True), True),
        (Query("the cu tri", "vi", marked=False), False),
        (Query("voter card", "en", marked=False), True),
        (Query("Điện Biên voter card", "en", marked=True), True),
        (Query("", "en", marked=False), False),
        (Query(" \n", "vi", marked=True), False),
    ],
)
def test_the_encoder_reads_marked_vietnamese_and_english(build, query, encodable):
    """Unmarked Vietnamese and empty text never reach the dense leg."""
    dense = Neighbours(("a", 0.9))
    Search([build.passage("a", "thẻ cử tri")], dense, Weights()).find(query)
    assert query.encodable is encodable
    assert bool(dense.asked) is encodable


@pytest.mark.parametrize("text", ["", "   ", "?!", "xyzzy"])
def test_nothing_fits_an_unmarked_text_without_a_known_word(build, text):
    """No leg puts anything forward, so nothing is found."""
    assert Search([build.passage("a", "thẻ cử tri")], Neighbours(("a", 0.9)), Weights()).find(Query(text, "vi", marked=False)) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_fits_an_empty_text(build, language):
    """The nearest passages of an empty text are no answer."""
    search = Search([build.passage("a", "thẻ cử tri", language)], Neighbours(("a", 0.9)), Weights())
    assert search.find(Query("  ", language, marked=False)) == []


def test_a_provision_of_both_legs_comes_before_those_of_one(build):
    """Agreement of the legs beats a first rank in one of them."""
    passages = [build.passage("words", "mat the cu tri"), build.passage("both", "the cu tri phat o xa"), build.passage("sense", "giấy tờ")]
    weights = Weights(rank_constant=20, dense=1, folded=1, marked=0)
    hits = Search(passages, Neighbours(("sense", 0.9), ("both", 0.8)), weights).find(Query("mất thẻ cử tri", "vi", marked=True))
    assert targets(hits) == ["both", "sense", "words"]


def test_a_hit_carries_what_each_leg_said(build):
    """The best cosine of the provision's passages and the folded score, zero where a leg was silent."""
    passages = [build.passage("a1", "mất thẻ", target="a"), build.passage("a2", "cấp lại", target="a"), build.passage("b", "hòm phiếu")]
    dense = Neighbours(("a2", 0.5), ("a1", 0.7), ("b", 0.6))
    by_target = {hit.target: hit for hit in Search(passages, dense, Weights()).find(Query("mất thẻ", "vi", marked=True))}
    assert set(by_target) == {"a", "b"}
    assert (by_target["a"].similarity, by_target["b"].similarity) == (0.7, 0.6)
    assert by_target["a"].bm25 > 0 == by_target["b"].bm25


@pytest.mark.parametrize(
    ("query", "lost", "of"),
    [
        (Query("thẻ", "vi", marked=True), 2, 2 + 3 + 5),
        (Query("the", "vi", marked=False), 0, 3),
        (Query("card", "en", marked=False), 7, 7 + 3),
    ],
)
def test_each_leg_counts_its_weight(build, query, lost, of):
    """Dense 2, folded 3, marked 5, dense in English 7: a second rank in the dense leg costs its weight's share of the best possible score."""
    passages = [
        build.passage("vi", "thẻ", "vi", target="a"),
        build.passage("en", "card", "en", target="a"),
        build.passage("other", "x", target="b"),
    ]
    weights = Weights(rank_constant=9, dense=2, folded=3, marked=5, dense_english=7)
    hits = Search(passages, Neighbours(("other", 0.9), ("vi", 0.8)), weights).find(query)
    (hit,) = (h for h in hits if h.target == "a")
    assert hit.score == pytest.approx(1 - lost / of * (1 - 10 / 11))


def test_the_dense_leg_is_asked_for_as_many_as_configured(build):
    """`candidates` is the number of passages taken from the dense leg."""
    dense = Neighbours()
    Search([build.passage("a")], dense, Weights(candidates=7)).find(Query("thẻ", "vi", marked=True))
    assert dense.asked == [("thẻ", 7)]


def test_equal_scores_come_by_name(build):
    """The order never depends on chance."""
    names = ["c", "a", "b"]
    search = Search([build.passage(name, "thẻ cử tri") for name in names], Neighbours(*((name, 0.5) for name in names)), Weights())
    assert targets(search.find(Query("thẻ", "vi", marked=True))) == ["a", "b", "c"]


@given(text=st.text(), language=st.sampled_from(["vi", "en"]), marked=st.booleans())
def test_hits_fall_and_are_told_once(build, text, language, marked):
    """Whatever is asked, each provision comes once and scores never rise."""
    passages = [
        build.passage(f"{target}{n}", text, lang, target)
        for target in "abc"
        for n, (text, lang) in enumerate([("a 1", "vi"), ("b 2", "en")])
    ]
    hits = Search(passages, Neighbours(("a0", 0.9), ("b1", 0.8), ("a1", 0.7)), Weights()).find(Query(text, language, marked))
    assert len({hit.target for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("wrong", [{"candidates": 0}, {"rank_constant": 0}, {"folded": 0}, {"dense": -1}, {"marked": -0.1}, {"lexical": 1}])
def test_weights_that_make_no_sense_are_refused(wrong):
    """The leg that is always asked counts something, none counts less than nothing, and an unknown name is no weight."""
    with pytest.raises(ValidationError):
        Weights.model_validate(wrong)
