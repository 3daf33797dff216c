"""Marked words."""

from hypothesis import given
from hypothesis import strategies as st

from bot.moderating import marking
from bot.moderating.marking import Fate, mark

TEXTS = st.text(alphabet="ab đ\n.", max_size=40)


def joined(segments, without):
    """Return the text that remains without the segments of that fate."""
    return "".join(s.text for s in segments if s.fate is not without)


@given(TEXTS, TEXTS)
def test_nothing_is_lost(before, after):
    """What is not added makes up the former text, what is not removed the new one, character by character."""
    segments = mark(before, after)
    assert joined(segments, Fate.ADDED) == before
    assert joined(segments, Fate.REMOVED) == after


@given(TEXTS, TEXTS)
def test_long_texts_lose_nothing_either(before, after):
    """The quick way for very long texts keeps every character too."""
    pieces = list(marking._shortcut(marking._WORD.findall(before), marking._WORD.findall(after)))
    assert "".join(t for fate, t in pieces if fate is not Fate.ADDED) == before
    assert "".join(t for fate, t in pieces if fate is not Fate.REMOVED) == after


def test_only_the_changed_word_is_marked():
    """A changed figure is marked, and nothing else."""
    segments = mark("Niêm yết 40 ngày trước", "Niêm yết 30 ngày trước")
    assert [(s.fate, s.text) for s in segments] == [
        (Fate.SAME, "Niêm yết"),
        (Fate.REMOVED, " 40"),
        (Fate.ADDED, " 30"),
        (Fate.SAME, " ngày trước"),
    ]


def test_same_texts_are_one_segment():
    """Where nothing changed there is one piece; of two empty texts, none."""
    assert [s.fate for s in mark("a b", "a b")] == [Fate.SAME]
    assert mark("", "") == ()
