"""Which place is meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.constituencies import Level, read_constituencies
from knowledge.folding import fold

COMMUNES = list(read_constituencies().communes.values())
FORMER = [f for f in read_constituencies().former_communes if f.name]


def test_every_commune_is_found_by_its_full_name(chosen, read):
    """Each of the 3,321 communes is the one that its kind, name and province name."""
    for commune in COMMUNES:
        choice = chosen(f"{commune.kind} {commune.name}, {read.province(commune.province).name}")
        assert [p.codes for p in choice.places] == [{commune.code}], commune
        assert not choice.elsewhere


@settings(max_examples=300, deadline=None)
@given(
    commune=st.sampled_from(COMMUNES),
    shape=st.sampled_from([str, str.upper, str.lower, fold]),
    comma=st.sampled_from([", ", " ", " - ", ",  tỉnh "]),
)
def test_commune_is_found_however_it_is_typed(chosen, read, commune, shape, comma):
    """In capitals, without diacritics, with or without a comma, a commune with its province is found; without diacritics perhaps among others."""
    text = shape(f"{commune.kind} {commune.name}{comma}{read.province(commune.province).short}")
    if "tỉnh" in comma and read.province(commune.province).name.startswith("Thành phố"):
        return
    choice = chosen(text)
    assert {commune.code} in [p.codes for p in choice.places]
    assert not choice.elsewhere
    assert all(fold(p.name) == fold(commune.name) for p in choice.places)


@settings(max_examples=300, deadline=None)
@given(former=st.sampled_from(FORMER), shape=st.sampled_from([str, fold]))
def test_former_commune_leads_to_what_it_became(chosen, former, shape):
    """With district and province of then, a former commune leads to a present one that it, or a part of it, became."""
    choice = chosen(shape(f"{former.kind} {former.name}, {former.district}, {former.province}"))
    assert any(not p.codes.isdisjoint(former.became) for p in choice.places)
    assert not choice.elsewhere


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("phường Bến Nghé, quận 1", ["phường Bến Nghé, quận 1, Hồ Chí Minh"]),
        ("phường 5 Gò Vấp", ["phường 5, quận Gò Vấp, Hồ Chí Minh"]),
        ("xã Thạnh An, Cần Giờ", ["xã Thạnh An, Hồ Chí Minh"]),
        ("xa thanh an hcm", ["xã Thanh An, Hồ Chí Minh", "xã Thạnh An, Hồ Chí Minh"]),
        ("thị trấn Sa Pa", ["phường Sa Pa, Lào Cai"]),
        ("Bình Dương", ["tỉnh Bình Dương"]),
        ("phường Bình Dương", ["phường Bình Dương, Hồ Chí Minh"]),
        ("Bình Dương, Gia Lai", ["xã Bình Dương, Gia Lai"]),
        ("TP Thủ Đức", ["thành phố Thủ Đức, Hồ Chí Minh"]),
        ("Thủ Đức", ["phường Thủ Đức, Hồ Chí Minh"]),
        ("Sài Gòn", ["thành phố Hồ Chí Minh"]),
        ("phường Sài Gòn", ["phường Sài Gòn, Hồ Chí Minh"]),
        ("Bà Rịa - Vũng Tàu", ["tỉnh Bà Rịa - Vũng Tàu"]),
        ("12 Nguyễn Trãi, phường Bến Thành, quận 1, TP.HCM", ["phường Bến Thành, Hồ Chí Minh"]),
        ("Thành phố Lào Cai, phường Nam Cường", ["phường Nam Cường, thành phố Lào Cai, Lào Cai"]),
        ("không có nơi nào", []),
    ],
)
def test_what_people_mean(full, text, places):
    """Present names before former ones, the kind that was said before others, a province by its name alone, and all of it within what is said around."""
    assert full(text) == places


def test_name_that_is_not_where_it_is_said_to_be(chosen):
    """`phường Tân Thành, Hà Nội` is nowhere; where the name does exist is told apart from a find."""
    choice = chosen("phường Tân Thành, Hà Nội")
    assert choice.elsewhere
    assert len(choice.places) == 2


def test_larger_district_of_the_same_name(chosen):
    """Who says Thủ Đức may mean the former city, which is said with it; who says the ward does not."""
    assert chosen("Thủ Đức").district.full == "thành phố Thủ Đức"
    assert chosen("phường Thủ Đức").district is None


def test_others_of_the_name_elsewhere(chosen):
    """A place named without its province may be another one of that name; with it, there is no doubt."""
    assert chosen("phường Ba Đình").others
    assert not chosen("phường Ba Đình, Hà Nội").others


def test_levels_run_from_near_to_far():
    """The most exact level is the first."""
    assert sorted(Level) == [Level.COMMUNE, Level.FORMER_COMMUNE, Level.FORMER_DISTRICT, Level.FORMER_PROVINCE, Level.PROVINCE]
