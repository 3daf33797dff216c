"""Numbers of parts are compared as Vietnamese texts count."""

import pytest

from knowledge.official.numbering import chapter_rank, follows, rank_of, roman


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("5", "6"), ("5", "5a"), ("5a", "5b"), ("5b", "6"), ("d", "đ"), ("e", "g"), ("i", "k"), ("a", "a1"), ("36d", "36đ")],
)
def test_follows(earlier, later):
    """Nothing is missing between these."""
    assert follows(rank_of(earlier), rank_of(later))


@pytest.mark.parametrize(("earlier", "later"), [("5", "7"), ("5", "5b"), ("5", "5"), ("6", "5"), ("d", "e"), ("a", "c")])
def test_does_not_follow(earlier, later):
    """Something is missing, repeated or out of order between these."""
    assert not follows(rank_of(earlier), rank_of(later))


def test_roman_and_ordinal_numbers():
    """Chapters count in Roman numerals, parts also in words; what is no number counts nothing."""
    assert [roman(each) for each in ("I", "IV", "IX", "XII", "XL", "A", "")] == [1, 4, 9, 12, 40, 0, 0]
    assert (chapter_rank("thứ hai"), chapter_rank("V"), chapter_rank("3"), rank_of("?")) == ((2, 0), (5, 0), (3, 0), (0, 0))
