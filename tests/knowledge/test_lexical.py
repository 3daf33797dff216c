"""Tests of knowledge.lexical."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.folding import fold
from knowledge.lexical import Lexical, folded_index, marked_index, open_lexical

TEXTS = {
    "age": ("vi", "Công dân đủ 18 tuổi được bầu cử."),
    "card": ("vi", "Cử tri mất thẻ cử tri thì được cấp lại."),
    "box": ("vi", "Hòm phiếu phụ được mang đến nơi cử tri đang điều trị."),
    "card-en": ("en", "A voter who has lost the voter card gets a new one."),
    "age-en": ("en", "Citizens may vote from the age of 18."),
}


@pytest.fixture(scope="module")
def passages(build):
    """Three Vietnamese and two English passages, each of its own target."""
    return [build.passage(name, text, language) for name, (language, text) in TEXTS.items()]


@pytest.mark.parametrize("text", ["mất thẻ cử tri", "hòm phiếu phụ", "18 tuổi", "nơi điều trị"])
def test_typing_without_diacritics_changes_nothing(passages, text):
    """Marked, unmarked and capital letters have the same scores in the folded index."""
    index = folded_index(passages, "vi")
    assert index.scores(text) == index.scores(fold(text)) == index.scores(text.upper()) != {}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("mat the cu tri", "vi", "card"),
        ("hòm phiếu", "vi", "box"),
        ("bao nhiêu tuổi", "vi", "age"),
        ("lost card", "en", "card-en"),
        ("age", "en", "age-en"),
    ],
)
def test_the_target_that_shares_most_is_first(passages, text, language, name):
    """The best score is that of the target with the question's words."""
    scores = folded_index(passages, language).scores(text)
    assert max(scores, key=scores.get) == name


def test_the_marked_index_tells_diacritics_apart(build):
    """`bầu` is not `bàu` where the question carries diacritics; folded they are one."""
    passages = [build.passage("vote", "bầu"), build.passage("lake", "bàu")]
    assert set(marked_index(passages).scores("Bầu")) == {"vote"}
    assert set(folded_index(passages, "vi").scores("Bầu")) == {"vote", "lake"}


def test_pairs_tell_words_of_the_same_syllables_apart(build):
    """`tri cử` shares both syllables with `cử tri` but not the pair."""
    scores = folded_index([build.passage("pair", "cử tri"), build.passage("turned", "tri cử")], "vi").scores("cử tri")
    assert scores["pair"] > scores["turned"] > 0


def test_passages_of_a_target_count_together(build):
    """A question and a text of one provision add up, and no pair is made where one ends and the next begins."""
    one = [build.passage("a1", "mất thẻ", target="a"), build.passage("a2", "cấp lại", target="a"), build.passage("b", "mất giấy")]
    index = folded_index(one, "vi")
    joined = folded_index([build.passage("a", "mất thẻ cấp lại"), build.passage("b", "mất giấy")], "vi")
    assert set(index.scores("mất cấp")) == {"a", "b"}
    assert index.scores("mất cấp")["a"] > index.scores("mất cấp")["b"]
    assert joined.scores("thẻ cấp")["a"] > index.scores("thẻ cấp")["a"]


def test_languages_are_apart(passages):
    """An index holds the passages of its language only, though the other one has the same number."""
    assert set(folded_index(passages, "vi").scores("18")) == set(marked_index(passages).scores("18")) == {"age"}
    assert set(folded_index(passages, "en").scores("18")) == {"age-en"}


@given(st.text())
def test_a_score_needs_a_shared_term(passages, text):
    """Whatever is asked, scores are above zero and belong to targets of the language."""
    scores = folded_index(passages, "vi").scores(text)
    assert set(scores) <= {"age", "card", "box"}
    assert all(score > 0 for score in scores.values())


@pytest.mark.parametrize("text", ["", "   ", "?!…", "xyzzy", "😀"])
def test_no_shared_term_gives_nothing(passages, text):
    """Text without a known term scores nothing."""
    assert folded_index(passages, "vi").scores(text) == marked_index(passages).scores(text) == {}


@pytest.mark.parametrize("texts", [[], ["…"]], ids=["no passage", "no word"])
def test_an_index_of_nothing_can_be_asked(build, texts):
    """A language without a passage, or without a word in it, gives nothing."""
    passages = [build.passage(text, text) for text in texts]
    assert folded_index(passages, "vi").scores("cử tri") == folded_index(passages, "en").scores("voter") == {}
    assert marked_index(passages).scores("cử tri") == {}


@given(order=st.permutations(list(TEXTS)), text=st.sampled_from(["cử tri", "18", "được", "thẻ cử tri"]))
def test_the_order_of_the_passages_changes_nothing(passages, build, order, text):
    """A score belongs to its target, wherever that stood."""
    moved = [build.passage(name, TEXTS[name][1], TEXTS[name][0]) for name in order]
    assert folded_index(moved, "vi").scores(text) == pytest.approx(folded_index(passages, "vi").scores(text))


def test_kept_legs_are_read_again(build, tmp_path):
    """What was kept gives the same scores; other passages have legs of their own, and the old ones go."""
    passages = [build.passage("a", "thẻ cử tri"), build.passage("b", "voter card", "en")]
    built, read = (open_lexical(tmp_path, passages) for _ in range(2))
    assert read.marked.scores("thẻ cử tri") == built.marked.scores("thẻ cử tri") != {}
    assert read.folded["en"].scores("card") == built.folded["en"].scores("card") != {}
    open_lexical(tmp_path, passages[:1])
    assert len(list(tmp_path.iterdir())) == 1


def test_damaged_legs_are_built_anew(build, tmp_path):
    """A file that cannot be read costs time and nothing else."""
    passages = [build.passage("a", "thẻ cử tri")]
    open_lexical(tmp_path, passages)
    (damaged,) = tmp_path.glob("*/marked/targets.json")
    damaged.write_text("nonsense")
    assert open_lexical(tmp_path, passages).marked.scores("thẻ")
    assert open_lexical(tmp_path, passages).marked.scores("thẻ")


def test_held_is_the_share_of_the_pairs_that_a_target_holds(passages):
    """All pairs: 1; none: 0; a rare one weighs more than a common one; unknown targets and single syllables hold nothing."""
    index = folded_index([*passages, *passages[:1]], "vi")
    assert index.held("hòm phiếu phụ", ["box", "card", "nowhere"]) == [1.0, 0.0, 0.0]
    assert index.held("phiếu", ["box"]) == [0.0]
    (partly,) = index.held("hòm phiếu xanh", ["box"])
    assert 0 < partly < 0.5


@pytest.mark.parametrize(
    ("text", "trusted"),
    [
        ("Cử tri mất thẻ cử tri", True),
        ("Cư tri mât the cư tri", False),
        ("cu tri mat the cu tri", False),
        ("chó mèo chim cá", True),
        ("", True),
    ],
)
def test_diacritics_are_trusted_where_the_library_writes_them(passages, text, trusted):
    """Without tones they mislead; where the library knows none of the words, nothing speaks against them."""
    assert Lexical.build(passages).is_spelled(text) is trusted


def test_scores_are_a_mapping_of_what_fits(passages):
    """Those above nothing, the best first; what was left out scores nothing."""
    scores = folded_index(passages, "vi").scores("mất thẻ")
    assert dict(scores) == {"card": scores["card"]}
    assert scores.first(5) == ["card"]
    assert scores.of("age") == scores.of("unknown") == 0
    with pytest.raises(KeyError):
        scores["age"]
    assert dict(scores.only(lambda target: target != "card")) == {}
