"""Which questions are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderating.likeness import SAME_MEANING, liken, likeness, nearest


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Quên thẻ cử tri có bầu được không?", "quen the cu tri co bau duoc khong", True),
        ("Quên thẻ cử tri có bầu được không?", "quên thẻ cử tri, có bầu được không ạ?", True),
        ("Quên thẻ cử tri có bầu được không?", "Ai phát thẻ cử tri?", False),
        ("", "", False),
    ],
)
def test_words_alone_tell(one, other, alike):
    """Without vectors the same words are alike, whatever the diacritics and the marks; other words are not."""
    assert (likeness(liken(one), liken(other)) >= 1) is alike


def test_meaning_alone_tells():
    """Vectors above the threshold are alike, just below they are not; their length does not matter."""
    one = liken("một", (2.0, 0.0))
    above, below = ((c, (1 - c * c) ** 0.5) for c in (SAME_MEANING + 0.01, SAME_MEANING - 0.01))
    assert likeness(one, liken("hai", above)) >= 1
    assert likeness(one, liken("ba", below)) < 1


def test_vectors_of_different_models_are_not_compared():
    """A vector of another length says nothing."""
    assert likeness(liken("một", (1.0, 0.0)), liken("hai", (1.0, 0.0, 0.0))) == 0


def test_nearest_leader_is_chosen():
    """Of several the most alike one; of none none."""
    leaders = [liken("thẻ cử tri bị mất"), liken("thẻ cử tri bị mất thì làm sao"), liken("giờ bỏ phiếu")]
    assert nearest(liken("the cu tri bi mat thi lam sao"), leaders) == 1
    assert nearest(liken("ai được ứng cử"), leaders) is None
    assert nearest(liken("ai được ứng cử"), []) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_has_no_direction(one, other):
    """One is as like the other as the other is like the one."""
    assert likeness(liken(one), liken(other)) == pytest.approx(likeness(liken(other), liken(one)))
