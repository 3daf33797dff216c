"""How places and lists are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.constituency.naming import capital, commune, counted, joined, listed, named, numbers
from knowledge.constituencies import read_constituencies

READ = read_constituencies()


@pytest.mark.parametrize(
    ("values", "said"), [([1], "1"), ([1, 2], "1 và 2"), ([1, 2, 3], "1–3"), ([1, 2, 4, 5, 6], "1, 2 và 4–6"), ([1, 3, 5], "1, 3 và 5")]
)
def test_numbers_in_a_row_become_a_span(values, said):
    """Three or more in a row are a span."""
    assert numbers(values, "vi") == said


def test_names_in_both_languages():
    """Kinds stand before the name in Vietnamese and behind it in English, where names keep their diacritics."""
    assert (named("phường", "Ba Đình", "vi"), named("phường", "Ba Đình", "en")) == ("phường Ba Đình", "Ba Đình ward")
    assert commune(READ, "00004", "vi") == "phường Ba Đình (Hà Nội)"
    assert commune(READ, "00004", "en") == "Ba Đình ward (Ha Noi)"
    assert capital("đặc khu") == "Đặc khu"
    assert joined(["a"], "en") == "a"


@given(st.sampled_from(READ.constituencies), st.integers(0, 600))
def test_list_keeps_to_its_room(unit, room):
    """A list is never longer than its room, and says whether it is whole."""
    said, whole = listed(unit.communes, room)
    assert len(said) <= room
    assert whole == (said == ", ".join(c.name for c in unit.communes))


def test_communes_are_counted_by_kind():
    """Each kind is counted, one as one."""
    unit = READ.constituency(2, 5)
    assert counted(unit.communes, "vi") == "1 đặc khu, 1 phường và 15 xã"
    assert counted(unit.communes, "en") == "1 special zone, 1 ward and 15 communes"
