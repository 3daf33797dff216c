"""Misspelt syllables, corrected by the words of a library."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.folding import fold
from knowledge.typed.spelling import Speller

SENTENCES = (
    "Người câm điếc có được đi bầu cử không?",
    "Tổ trưởng tổ bầu cử niêm yết danh sách cử tri ở chỗ bỏ phiếu.",
    "Người mất năng lực nhận thức không được ghi tên vào danh sách cử tri.",
    "Công dân đủ 21 tuổi có quyền ứng cử đại biểu Quốc hội.",
    "Ứng cử viên được giới thiệu ở hội nghị cử tri nơi cư trú.",
    "Tôi bỏ phiếu ở chỗ nào, ai trả chi phí đi lại?",
    "Chi phí in phiếu bầu do xã chi trả.",
    "Hòa giải ở xã là việc của tổ hòa giải.",
    "Bạn tôi bán xe, tôi ban cho anh ấy một cái tổ chim.",
)
# Pairs must be frequent before a known word gives way to them.
TEXTS = SENTENCES * 40
WORD = re.compile(r"[^\W_]+")


@pytest.fixture(scope="module")
def speller():
    """Has read a small library; knows one English word."""
    return Speller(TEXTS, {"vote"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("người câm đếc", "người câm điếc"),
        ("năng lực nhận thứcc", "năng lực nhận thức"),
        ("tổ trởng tổ bầu cử", "tổ trưởng tổ bầu cử"),
        ("khôg được đi bầu", "không được đi bầu"),
        ("dnah sách cử tri", "danh sách cử tri"),
        ("nơi cư trus", "nơi cư trú"),
        ("tổ trưởrngg tổ bầu cử", "tổ trưởng tổ bầu cử"),
    ],
)
def test_a_slip_of_the_finger_is_corrected(speller, typed, meant):
    """A letter left out, doubled, swapped, beside the right one, and two slips in a long word."""
    assert speller.corrected(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("đủ 21 tuôỉ", "đủ 21 tuổi"), ("bỏ phíeu", "bỏ phiếu"), ("bâù cử", "bầu cử"), ("tuôỉ", "tuổi")]
)
def test_marks_on_the_wrong_letter_move(speller, typed, meant):
    """The letters and the marks are all there."""
    assert speller.corrected(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("danh sách cử chi ở xã", "danh sách cử tri ở xã"),
        ("ứng cữ viên", "ứng cử viên"),
        ("chổ bỏ phiếu", "chỗ bỏ phiếu"),
        ("bán danh sách", "bán danh sách"),
    ],
)
def test_sounds_confused_are_told_apart_by_their_neighbours(speller, typed, meant):
    """`chi` is a word, but no word beside `cử`; a word without a better one is left."""
    assert speller.corrected(typed) == meant


def test_a_known_word_in_its_place_is_left(speller):
    """`chi phí` is as right as `cử tri`."""
    assert speller.corrected("chi phí in phiếu bầu") == "chi phí in phiếu bầu"


def test_text_without_diacritics_is_corrected_without(speller):
    """The same, among folded syllables."""
    assert speller.corrected("khogn duoc ghi ten vao dah sach cu tri") == "khong duoc ghi ten vao danh sach cu tri"


def test_half_marked_text_is_left(speller):
    """A word without diacritics among others that have them is no slip."""
    assert speller.corrected("bau cử ở noi cu trú") == "bau cử ở noi cu trú"


@pytest.mark.parametrize(
    "text",
    ["40/NQ-KHÔG được", "xã Khôg được đi bầu", "KHÔG được đi bầu", "khôg3 được đi bầu", "vote được đi bầu", "ko đc đi bầu", "x được đi bầu", "zqwfk được",
     "a.khôg@b.vn được", "hoà giải ở xã"],
)  # fmt: skip
def test_what_is_no_misspelt_word_stays(speller, text):
    """Numbers, names, abbreviations, English, shorthand, single letters, addresses, what resembles nothing, the other school's tone marks."""
    assert speller.corrected(text) == text


def test_all_else_stays_letter_for_letter(speller):
    """Spaces, signs and the capital at the beginning of a sentence."""
    assert speller.corrected("  Khôg  được đi bầu…\n\tKhôngg được?!  ") == "  Không  được đi bầu…\n\tKhông được?!  "


def test_a_rare_word_replaces_nothing():
    """What the library has once may be a slip itself."""
    assert Speller(["tôi đi bầu cử"]).corrected("tôi đi bầuu cử") == "tôi đi bầuu cử"


def test_a_library_without_texts_corrects_nothing():
    """Nothing known, nothing changed."""
    assert Speller([]).corrected("Khôg được đi bầu") == "Khôg được đi bầu"


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.booleans())
def test_text_without_mistakes_stays(speller, sentences, folded):
    """With diacritics and without."""
    text = " ".join(sentences)
    text = fold(text) if folded else text
    assert speller.corrected(text) == text


@given(st.data())
def test_no_word_is_lost_or_won(speller, data):
    """Whatever letters are typed: as many words, and everything between them as it was."""
    sentence = data.draw(st.sampled_from(SENTENCES))
    place = data.draw(st.integers(0, len(sentence)))
    typed = sentence[:place] + data.draw(st.text("abcghnộưỉtrk ,7", max_size=3)) + sentence[place + data.draw(st.integers(0, 2)) :]
    corrected = speller.corrected(typed)
    assert WORD.split(corrected) == WORD.split(typed)
    assert [w for w in WORD.findall(corrected) if w.isdigit()] == [w for w in WORD.findall(typed) if w.isdigit()]


@pytest.mark.parametrize("word", ["a" * 4000, "nghieeng" * 300, "ư" * 4000])
def test_what_is_longer_than_any_syllable_is_left(speller, word):
    """Looking for what it may be would take hours."""
    assert speller.corrected(f"{word} đi bầu") == f"{word} đi bầu"
