"""Noisy twins of a text."""

import random

import pytest

from knowledge.folding import fold
from knowledge.typed.noise import VIETNAMESE, abbreviated, mismarked, mistyped, unmarked

TEXT = "Người tạm trú dưới 12 tháng có được bầu cử đại biểu Quốc hội không?"


@pytest.mark.parametrize("name", VIETNAMESE)
def test_a_seed_gives_the_same_twin(name):
    """Chance comes from outside, so a twin can be made again."""
    first, second = (VIETNAMESE[name](TEXT, random.Random(7)) for _ in range(2))
    assert first == second != TEXT


def test_twins_stay_near():
    """Folding loses marks only; a slip changes a letter or two; half marks keep the letters; shorthand keeps the figures."""
    chance = random.Random(1)
    assert unmarked(TEXT, chance) == fold(TEXT)
    assert fold(mismarked(TEXT, chance)) == fold(TEXT)
    assert abs(len(mistyped(TEXT, chance)) - len(TEXT)) <= 2
    assert "12" in abbreviated(TEXT, chance)


def test_a_text_without_long_words_has_no_slip():
    """Nothing to slip on."""
    assert mistyped("có gì", random.Random(1)) == "có gì"
