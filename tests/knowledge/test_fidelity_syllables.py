"""The table of syllables knows Vietnamese from what is not."""

import pytest

from knowledge.fidelity.syllables import count_syllables
from knowledge.syllables import is_syllable

VIETNAMESE = "nghiêng khuỷu quyết quốc giếng gì gìn giặc hoà hòa thuý thúy uỷ ủy ý yêu oải xoong ngoằn khuya quýt huỳnh thuở ngoèo Điều LUẬT ươm chuyển giữa"
FOREIGN = "Toyota luËt Ñieàu Äiá zcây cacp cat tách̀ thức̉ nghiêngg bfa street áàn"


@pytest.mark.parametrize("word", VIETNAMESE.split())
def test_vietnamese_syllables(word):
    """Rare rhymes, both ways of setting the tone, gi- and qu- are all syllables."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", FOREIGN.split())
def test_not_vietnamese(word):
    """Foreign words, wrong encodings, closed syllables without their tone and broken letters are none."""
    assert not is_syllable(word)


def test_numbers_and_abbreviations_are_not_counted_against_a_text():
    """Document numbers, addresses, letters of points and abbreviations in capitals may stand anywhere."""
    counted = count_syllables(
        "Điều 5 khoản 3 điểm đ Luật số 12/2031/QH18, 40/NQ-HĐBCQG của UBND, HĐND; xem http://vi.example/abc, Internet"
    )
    assert counted.strange == ()


def test_decomposed_letters_are_the_same_syllables():
    """Unicode's normal forms make no difference."""
    assert count_syllables("Lua\u0323\u0302t na\u0300y").strange == ()
