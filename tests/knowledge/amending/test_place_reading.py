"""Lists of places, as amending documents write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.amending.place_reading import UnreadablePlacesError, read_places
from knowledge.amending.places import Extent, Place, Step
from knowledge.official.model import Part


def keys(words: str, within: Place | None = None) -> list[str]:
    """The places by name; a heading has a star."""
    return [place.key + {Extent.HEADING: "*", Extent.OPENING: "^"}.get(place.extent, "") for place in read_places(words, within)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Điều 47", ["47"]),
        ("khoản 3 và khoản 4 Điều 8", ["8.3", "8.4"]),
        ("điểm g khoản 1, điểm h khoản 2 Điều 23 và khoản 4 Điều 57", ["23.1.g", "23.2.h", "57.4"]),
        ("các khoản 2, 3 và 5 Điều 15", ["15.2", "15.3", "15.5"]),
        ("khoản 3, khoản 4 Điều 29; khoản 1 Điều 51", ["29.3", "29.4", "51.1"]),
        ("tên Điều 39 và khoản 1 Điều 39", ["39*", "39.1"]),
        ("tên và khoản 1 Điều 39", ["39*", "39.1"]),
        ("tên các điều 39, 44", ["39*", "44*"]),
        ("tên gọi của Chương VI", ["VI*"]),
        ("tên Mục 2 Chương V", ["V.2*"]),
        ("đoạn mở đầu khoản 1 Điều 5", ["5.1^"]),
        ("các điều 13, 69, 70, khoản 2 Điều 80, các điều 85 và 100", ["13", "69", "70", "80.2", "85", "100"]),
        ("điểm a, điểm b khoản 1 và khoản 2 Điều 9", ["9.1.a", "9.1.b", "9.2"]),
        ("các điểm a, đ và d1 khoản 2a Điều 36a", ["36a.2a.a", "36a.2a.đ", "36a.2a.d1"]),
        ("điểm c Điều 6", ["6.c"]),
        ("Khoản 1, KHOẢN 2 điều 7", ["7.1", "7.2"]),
    ],
)
def test_lists_are_read_from_the_inside_out(words, expected):
    """What several places share is said once, behind them, and holds for each."""
    assert keys(words) == expected


def test_what_stands_above_holds_for_what_names_no_article():
    """In a clause on one article, `khoản 2` is that article's."""
    within = Place((Step(Part.ARTICLE, "11"),))
    assert keys("khoản 2 và khoản 4", within) == ["11.2", "11.4"]
    assert keys("khoản 1 Điều 12", within) == ["12.1"]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "khoản 3",
        "điểm a khoản 2",
        "điểm a, khoản 2 Điều 5",
        "khoản 2, Điều 13",
        "điểm 3 Điều 5",
        "khoản a Điều 5",
        "một số điều",
        "Điều 5 và đoạn hai",
    ],
)
def test_doubtful_lists_are_refused(words):
    """A list that names no article, or can mean two things, is not read."""
    with pytest.raises(UnreadablePlacesError):
        read_places(words)


@given(
    st.lists(
        st.tuples(st.integers(1, 99), st.lists(st.integers(1, 9), min_size=1, max_size=4, unique=True)),
        min_size=1,
        max_size=4,
        unique_by=lambda t: t[0],
    )
)
def test_every_list_of_clauses_is_read_back(articles):
    """Clauses of several articles, written as amending laws write them, come back in their order."""
    words = "; ".join(", ".join(f"khoản {c}" for c in clauses) + f" Điều {article}" for article, clauses in articles)
    assert keys(words) == [f"{article}.{clause}" for article, clauses in articles for clause in clauses]
