"""Whether two questions are the same but for how they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.wording import plain, same_question
from knowledge.folding import fold, syllables

WANTED = "Người bị tạm giam có được bầu cử trước 24 giờ không?"
WORDS = frozenset(
    w
    for text in (
        WANTED,
        "sau tỉnh xã ứng giữ chưa đã tù án tam ban giam giảm được đặc cử cư bao nhiêu mấy",
        "may ngay bau truoc den gio ho",
    )
    for s in syllables(text)
    for w in (s, fold(s))
)


@pytest.mark.parametrize(
    "asked",
    [
        WANTED,
        "nguoi bi tam giam co duoc bau cu truoc 24 gio khong",
        "  NGƯỜI BỊ TẠM GIAM, có được bầu cử trước 24 giờ không ạ???",
        "cho em hỏi người bị tạm giam có được bầu cử trước 24 giờ không vậy ạ",
        "Chào bạn, cho tôi hỏi: người bị tạm giam có được bầu cử trước 24 giờ không?",
        "người bị tạm giamm có được bầu cử trước 24 giờ không",
        "người bị tạm giam có được bầu cử trứoc 24 giờ không",
    ],
)
def test_the_same_question_is_known(asked):
    """Without marks, in capitals, politely, with a slip of the finger: it is the same."""
    assert same_question(asked, WANTED, "vi", WORDS)


@pytest.mark.parametrize(
    "asked",
    [
        "Người bị tạm giam có được bầu cử trước 24 giờ?",
        "Người bị tạm giam không được bầu cử trước 24 giờ không?",
        "Người bị tạm giam có được bầu cử sau 24 giờ không?",
        "Người bị tạm giam có được bầu cử trước 25 giờ không?",
        "Người bị tạm giam có được bầu cử trước 2 giờ không?",
        "Người bị tạm giữ có được bầu cử trước 24 giờ không?",
        "Người bị tạm giam có được ứng cử trước 24 giờ không?",
        "Người bị tạm giam đã được bầu cử trước 24 giờ không?",
        "Người bị tạm giam có được bầu cử trước 24 giờ chưa?",
        "Người có được bầu cử bị tạm giam trước 24 giờ không?",
        "Người bị tạm giam có được bầu cử trước 24 giờ không, và ai mang hòm phiếu?",
        "Nguời bi tạm giamm có đưọc bầu cử trước 24 giờ khôg?",
        "",
        "???",
        "không",
    ],
)
def test_a_near_miss_is_another_question(asked):
    """One syllable that is a word of its own, one figure, one negation, another order, one thing more: the answer may be another."""
    assert not same_question(asked, WANTED, "vi", WORDS)


def test_a_short_question_allows_no_slip():
    """Of five syllables, each may be the one that matters."""
    assert same_question("Mấy giờ bắt đầu bầu", "mấy giờ bắt đầu bầu?", "vi", WORDS)
    assert not same_question("Mấy giờ bắt đầuu bầu", "mấy giờ bắt đầu bầu?", "vi", WORDS)


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ("Please, when do polling stations open in my ward?", True),
        ("when do polling stattions open in my ward", True),
        ("when do polling stations close in my ward", False),
        ("when don't polling stations open in my ward", False),
    ],
)
def test_english_questions(asked, same):
    """The same holds in English."""
    words = frozenset(["when", "do", "polling", "stations", "open", "close", "in", "my", "ward", "please"])
    assert same_question(asked, "When do polling stations open in my ward?", "en", words) is same


@given(st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=12), st.integers(0, 11), st.sampled_from(sorted(WORDS)))
def test_another_word_is_never_a_slip(typed, where, other):
    """Whichever known word takes the place of another, the question is another."""
    wanted = " ".join(typed)
    changed = " ".join([*typed[: where % len(typed)], other, *typed[where % len(typed) + 1 :]])
    if plain(changed, "vi") != plain(wanted, "vi") and [fold(w) for w in plain(changed, "vi")] != [fold(w) for w in plain(wanted, "vi")]:
        assert not same_question(changed, wanted, "vi", WORDS)
