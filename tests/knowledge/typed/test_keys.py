"""Telex and VNI keys: written raw, and read back."""

import pytest

from knowledge.typed.keys import TELEX, VNI, raw, split_tone, typed


@pytest.mark.parametrize(
    ("word", "telex", "vni"),
    [
        ("bầu", "baauf", "ba6u2"),
        ("cử", "cuwr", "cu73"),
        ("được", "dduwowcj", "d9u7o7c5"),
        ("phiếu", "phieeus", "phie6u1"),
        ("người", "nguwowif", "ngu7o7i2"),
        ("hòa", "hoaf", "hoa2"),
        ("quý", "quys", "quy1"),
        ("giếng", "gieengs", "gie6ng1"),
    ],
)
def test_keys_go_there_and_back(word, telex, vni):
    """A syllable and its keys are the same in both directions."""
    assert (raw(word, TELEX), raw(word, VNI)) == (telex, vni)
    assert (typed(telex, TELEX), typed(vni, VNI)) == (word, word)


def test_uo_with_one_mark_is_read():
    """`uow` is how most people type `ươ`."""
    assert typed("nguowif", TELEX) == "người"


@pytest.mark.parametrize("token", ["xin", "vote", "ab", "s"])
def test_what_holds_no_keys_is_not_read(token):
    """A word without keys, or one that makes no syllable, is left alone."""
    assert typed(token, TELEX) is None


def test_a_tone_is_split_off():
    """The letter's own mark stays."""
    assert split_tone("bầu") == ("bâu", "\u0300")
    assert split_tone("an") == ("an", "")
