"""The population that a question gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.populations import population_in
from knowledge.folding import fold


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("53.500 dân", 53_500),
        ("53,500 residents", 53_500),
        ("53500 nhân khẩu", 53_500),
        ("53 nghìn dân", 53_000),
        ("53 nghìn 5 dân", 53_500),
        ("53,5 ngàn người dân", 53_500),
        ("200k dân", 200_000),
        ("1,2 triệu dân", 1_200_000),
        ("1tr7 dân", 1_700_000),
        ("1 triệu rưỡi dân", 1_500_000),
        ("1 triệu 761 nghìn dân", 1_761_000),
        ("1.8 million inhabitants", 1_800_000),
        ("two million people", 2_000_000),
        ("mười tám ngàn dân", 18_000),
        ("bốn chục ngàn dân", 40_000),
        ("hai mươi lăm dân", None),
        ("dân số khoảng 18.000", 18_000),
        ("dân số phường là 11.000", 11_000),
        ("a population of 33,500", 33_500),
        ("bầu 25 người", None),
        ("trên 45.000 dân", None),
        ("cứ thêm 7.000 dân", None),
        ("40.000 dân trở lên", None),
        ("11.000 dân và 12.000 dân", None),
        ("năm 2025 dân tộc", None),
        ("dân số 2025", None),
    ],
)
def test_populations(text, people):
    """Digits, units, decimals and words are read; bounds, steps and two different populations are none."""
    assert population_in(fold(text)) == people


@given(st.text(max_size=80))
def test_anything_may_be_typed(text):
    """Whatever is typed, a population is a positive number or none."""
    found = population_in(fold(text))
    assert found is None or found > 0
