"""Figures of an evaluation: intervals, gaps of twins, bars."""

import pytest

from bot.answering.outcomes import Kind, Outcome
from bot.errors import QuestionSetError
from bot.evaluation.floors import read_baseline
from bot.evaluation.items import Item, Judged
from bot.evaluation.tables import figures, gaps, table, wilson
from bot.evaluation.twins import twins
from knowledge.typed.noise import VIETNAMESE


def one(name, *, right, **fields):
    """An item that was judged."""
    return Judged(Item(id=name, question="Có được bầu không?", **fields), Outcome(Kind.ABSTAIN, "vi", ""), right, None)


def test_wilson_is_the_known_interval():
    """8 of 10: 0.49 to 0.94 (Newcombe 1998)."""
    assert wilson(0.8, 10) == pytest.approx((0.490, 0.943), abs=0.001)


def test_twins_count_in_gaps_only():
    """A twin is compared with its own question and is not in the table of shares."""
    judged = [one("a", right=True), one("b", right=True), one("a~unmarked", right=False, twin_of="a", style="unmarked"),
              one("b~unmarked", right=True, twin_of="b", style="unmarked")]  # fmt: skip
    assert table(judged)[0].count == 2
    (gap,) = gaps(judged)
    assert (gap.count, gap.written, gap.right, gap.gap) == (2, 1.0, 0.5, 0.5)
    assert gap.low <= gap.gap <= gap.high


def test_twins_are_the_same_each_time():
    """Each Vietnamese question in each form, an English one with slips, the same for the same question."""
    items = [Item(id="a", question="Ở đâu?", history=("Thẻ cử tri",)), Item(id="b", question="Where?", lang="en")]
    first, second = (list(twins(items)) for _ in range(2))
    assert first == second
    assert {t.style for t in first if t.twin_of == "a"} == VIETNAMESE.keys()
    (slipped,) = (t for t in first if t.twin_of == "b")
    assert (slipped.style, slipped.question != "Where?") == ("english_slips", True)
    unmarked = next(t for t in first if t.style == "unmarked")
    assert (unmarked.question, unmarked.history) == ("o dau?", ("the cu tri",))


def test_a_question_is_asked_in_english_where_it_is_given():
    """The same provisions, the facts of the English answer; without it there is no such twin."""
    english = {"question": "And the voter card?", "facts": ("election team",), "history": ("Where?",)}
    item = Item(
        id="a", question="Còn thẻ cử tri?", history=("Ở đâu?",), expected_docs=("1/2015#2",), expected_facts=("Tổ bầu cử",), english=english
    )
    (twin,) = twins([item, Item(id="b", question="Ở đâu?")], forms=())
    assert (twin.question, twin.lang, twin.history, twin.style, twin.twin_of) == ("And the voter card?", "en", ("Where?",), "english", "a")
    assert (twin.expected_facts, twin.expected_docs) == (("election team",), item.expected_docs)


def test_a_bar_that_is_broken_is_told(tmp_path):
    """Below `least` or above `most` is told with both numbers; what was not measured is not."""
    path = tmp_path / "baseline.toml"
    path.write_text('[least]\nall = 0.9\n"suite: x" = 1.0\n[most]\n"changed by injection" = 0.0\n')
    found = figures([one("a", right=False, kind="injection", suite="injections")])
    assert list(read_baseline(path).broken(found | {"changed by injection": 1.0})) == [
        "all: 0.000 is below 0.900",
        "changed by injection: 1.000 is above 0.000",
    ]


@pytest.mark.parametrize("text", ["[least", "[lest]\na=1", "least = 3"])
def test_broken_bars_are_named(tmp_path, text):
    """What is no baseline is an error with its path."""
    path = tmp_path / "baseline.toml"
    path.write_text(text)
    with pytest.raises(QuestionSetError, match=r"baseline\.toml"):
        read_baseline(path)


def test_what_is_answered_in_part_is_counted_apart():
    """An answerable question whose part is called missing is a slip; a message of which a part is missing is no guard."""
    partly = Outcome(Kind.PARTIAL, "vi", "18 tuổi.")
    judged = [Judged(Item(id="a", question="?"), partly, right=True, rank=None), one("b", right=True), one("c", right=False, kind="partly")]
    found = figures(judged)
    assert found["called missing"] == 0.5
    assert "abstention recall" not in found
