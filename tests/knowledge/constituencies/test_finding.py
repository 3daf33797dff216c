"""Places in texts."""

import pytest


def names(finder, text):
    """Return the names of the places that a text mentions, with the kinds that it says."""
    return [(m.kind, m.places[0].name) for m in finder.read(text).mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tôi ở phường Ba Đình, Hà Nội", [("phường", "Ba Đình"), (None, "Hà Nội")]),
        ("xã Hòn Nghệ - An Giang", [("xã", "Hòn Nghệ"), (None, "An Giang")]),
        ("phường Tân Hòa Thành phố Hòa Bình", [("phường", "Tân Hòa"), ("thành phố", "Hòa Bình")]),
        ("P5 Q.Gò Vấp TP.HCM", [("phường", "5"), ("quận", "Gò Vấp"), (None, "Hồ Chí Minh")]),
        ("Ba Dinh ward, Hanoi", [("phường", "Ba Đình"), (None, "Hà Nội")]),
        ("Xa Dung, Điện Biên", [(None, "Xa Dung"), (None, "Điện Biên")]),
        ("đường Điện Biên Phủ, phường Bến Thành", [("phường", "Bến Thành")]),
        ("Mdrak", [(None, "M’Drắk")]),
        ("phường La Gi bầu mấy đại biểu", [("phường", "La Gi")]),
        ("phuong la gi o don vi nao", [("phường", "La Gi")]),
        ("phường là gì?", []),
        ("dac khu la gi vay", []),
        ("minh o phuong la gi", [("phường", "La Gi")]),
        ("phương án bầu cử", []),
        ("bau don vi nao", []),
        ("xã hội có mấy đại biểu", []),
        ("", []),
    ],
)
def test_places_are_found(finder, text, found):
    """The longest names are found, with their kinds; words that only look like names are not."""
    assert names(finder, text) == found


def test_one_syllable_and_numbers_need_their_kind(finder):
    """`Láng` and `5` are places behind `phường` only; a province needs nothing."""
    assert not finder.read("láng 5").mentions
    assert [m.kind for m in finder.read("phường Láng, Huế").mentions] == ["phường", None]


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("tôi ở phường Abcxyz", "abcxyz"),
        ("phường nào", None),
        ("phường tôi bầu mấy người", None),
        ("phường Ba Đình", None),
        ("đặc khu Xyz", "xyz"),
    ],
)
def test_unknown_names_are_noticed(finder, text, stranger):
    """A name behind `phường` that nothing bears is noticed; words that are no names are not."""
    assert finder.read(text).stranger == stranger


def test_mistyped_names_have_near_ones(finder):
    """A name that is off by a letter is like some that there are; noise is like none."""
    assert "Bình Thạnh" in finder.alike("Bình Thạnhh")
    assert finder.alike("xyzxyz") == ()


@pytest.mark.parametrize(
    ("text", "only"),
    [("còn phường Ba Đình thì sao?", True), ("phường Ba Đình mấy giờ", False), ("what about Da Nang?", True), ("xin chào", False)],
)
def test_message_that_only_names_a_place(finder, text, only):
    """A message of a place and filling words says where somebody lives, and no more."""
    assert finder.read(text).only_places is only


def test_sure_places(finder):
    """A pair of syllables alone may be no village; with a kind or a province it is one."""
    assert not finder.read("cat ngan").is_sure
    assert finder.read("xa cat ngan").is_sure
    assert finder.read("Cát Ngạn, Nghệ An").is_sure


@pytest.mark.parametrize("text", ["Phường Bến Nghé, quận 1", "em o xa dung", "toi o hanoi", "còn q.7 thì sao"])
def test_a_quick_look_leaves_no_place_out(finder, text):
    """What may be nothing but a place is read."""
    assert finder.may_be_only_places(text)
    assert not finder.may_be_only_places(f"{text}, phiếu hỏng có được đổi phiếu khác không?")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Tôi ở Nghệ An. Mất thẻ cử tri thì sao?", "Mất thẻ cử tri thì sao?"),
        ("minh que can tho, mn oi bau cu ngay nao", "mn oi bau cu ngay nao"),
        ("Má tôi ở xã Phú Hòa Đông, Tuyên Quang. Ai không được đi bầu?", "Ai không được đi bầu?"),
        ("Mất thẻ cử tri thì làm sao ạ? Em ở Đà Nẵng.", "Mất thẻ cử tri thì làm sao ạ?"),
        ("I live in Tay Ninh. What do I need to vote?", "What do I need to vote?"),
    ],
)
def test_where_somebody_lives_is_left_out(finder, text, rest):
    """It stands beside the question, and leads to what else names the place."""
    assert finder.without_home(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nội, bầu bao nhiêu đại biểu?",  # what it is about
        "em ở Gò Vấp, bầu mấy phiếu",  # too little is left
        "Em quê Nghệ An, đang sống ở Đà Nẵng, em bầu ở đâu?",  # two places
        "Tôi đang ở Hà Nội, tên tôi trong danh sách Thanh Hóa, bầu được không?",
        "Tôi tạm trú ở Đà Nẵng, tôi bầu ở đâu?",  # more than where
        "Mất thẻ cử tri thì làm sao?",
        "",
    ],
)
def test_a_place_that_matters_stays(finder, text):
    """Two places, or a place that the question is about, are not left out."""
    assert finder.without_home(text) == text
