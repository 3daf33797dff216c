"""Which councils a question may mean."""

import pytest

from bot.answering.computing.councils import COMMUNE_LEVEL, councils_in
from knowledge.folding import fold


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("phường", ("ward_of_province", "ward_of_city")),
        ("phường thuộc thành phố, 80.000 dân", ("ward_of_city",)),
        ("phường ở TP Huế", ("ward_of_city",)),
        ("phường Huế", ("ward_of_province", "ward_of_city")),
        ("phường ở tỉnh An Giang", ("ward_of_province",)),
        ("chính quyền địa phương", ()),
        ("xã hội", ()),
        ("thị xã", ()),
        ("xã đồng bằng", ("other_commune",)),
        ("xã vùng cao", ("mountain_commune",)),
        ("HĐND cấp xã", COMMUNE_LEVEL),
        ("HĐND tỉnh và HĐND xã", ()),
        ("HĐND tỉnh Lào Cai", ("province",)),
        ("cách tính số đại biểu", ()),
        ("HĐND thành phố Cần Thơ", ("city",)),
        ("HĐND Thủ đô", ("largest_city",)),
        ("a centrally run city, neither Hanoi nor Saigon", ("city",)),
    ],
)
def test_councils(text, kinds):
    """A unit is read with what it belongs to; `tính`, `địa phương` and `xã hội` are none."""
    assert councils_in(fold(text)) == kinds
