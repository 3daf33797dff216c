"""Tests of knowledge.figures."""

import unicodedata
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.figures import Figure, figures, stated_figures, supports

VI_DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
EN_UP_TO_19 = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
EN_TENS = ["x", "x", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
UNITS = st.sampled_from(["", "day", "hour", "month", "year", "minute", "percent", "share", "date", "cm"])
NUMBERS = st.integers(2, 999_999)


def found(text):
    """Return the figures of a text as they are written in figures.tsv."""
    return {str(f) for f in figures(text)}


def in_vietnamese(number):
    """Spell a number below a million as laws and people do."""
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _vi_group(rest, full=False)
    return f"{_vi_group(thousands, full=False)} nghìn {_vi_group(rest, full=True)}".strip()


def _vi_group(number, *, full):
    """Spell a group of three digits; `full` names the hundreds though there are none, as after a thousand."""
    hundreds, rest = divmod(number, 100)
    if not number:
        return ""
    words = [VI_DIGITS[hundreds], "trăm"] if hundreds or full else []
    tens, ones = divmod(rest, 10)
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [VI_DIGITS[tens], "mươi"]
    elif ones and words:
        words.append("linh")
    if ones:
        words.append("lăm" if tens and ones == 5 else "mốt" if tens > 1 and ones == 1 else VI_DIGITS[ones])
    return " ".join(words)


def in_english(number):
    """Spell a number below a million in British English."""
    if number < 20:
        return EN_UP_TO_19[number]
    if number < 100:
        return EN_TENS[number // 10] + (f"-{EN_UP_TO_19[number % 10]}" if number % 10 else "")
    scale, word = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % scale
    joint = " and " if rest < 100 else " "
    return f"{in_english(number // scale)} {word}" + (joint + in_english(rest) if rest else "")


@given(value=st.fractions(), unit=UNITS)
def test_a_figure_is_read_as_it_is_written(value, unit):
    """What `str` writes, `parse` reads: whole numbers, fractions, with and without a unit."""
    figure = Figure(value, unit)
    assert Figure.parse(str(figure)) == figure


@pytest.mark.parametrize(
    ("vi", "en", "figure"),
    [
        ("42 ngày", "42 days", "42 day"),
        ("bốn mươi hai ngày", "forty-two days", "42 day"),
        ("5 ngày làm việc", "5 working days", "5 day"),
        ("05 ngày", "5 calendar days", "5 day"),
        ("24 giờ", "24 hours", "24 hour"),
        ("12 tháng", "12 months", "12 month"),
        ("mười hai tháng", "a twelve-month period", "12 month"),
        ("5 năm", "5 years", "5 year"),
        ("20 phút", "20 minutes", "20 minute"),
        ("35%", "35%", "35 percent"),
        ("35 phần trăm", "35 per cent", "35 percent"),
        ("ba mươi lăm phần trăm", "thirty-five percent", "35 percent"),
        ("3,5%", "3.5%", "7/2 percent"),
        ("18 tuổi", "age 18", "18"),
        ("mười tám tuổi", "eighteen", "18"),
        ("1.000 người", "1,000 people", "1000"),
        ("1.500.000 cử tri", "1,500,000 voters", "1500000"),
        ("4 cm", "4 cm", "4 cm"),
        ("2/3", "two-thirds", "2/3 share"),
        ("hai phần ba", "two thirds", "2/3 share"),
        ("một phần ba", "one third", "1/3 share"),
        ("ba phần tư", "three quarters", "3/4 share"),
        ("quá nửa", "more than half", "1/2 share"),
        ("quá một nửa", "over half", "1/2 share"),
        ("quá 1/2", "more than 1/2", "1/2 share"),
        ("15/3/2026", "15 March 2026", "20260315 date"),
        ("ngày 15 tháng 3 năm 2026", "on 15 March 2026", "20260315 date"),
        ("15/03/2026", "15/03/2026", "20260315 date"),
        ("7 giờ sáng", "7 a.m.", "7 hour"),
        ("bảy giờ tối", "7 p.m.", "19 hour"),
        ("19 giờ", "7 pm", "19 hour"),
        ("12 giờ trưa", "12 p.m.", "12 hour"),
        ("5 giờ chiều", "5:00 p.m.", "17 hour"),
        ("7:00", "7:00 am", "7 hour"),
        ("năm trăm đại biểu", "five hundred deputies", "500"),
        ("một trăm linh năm ngày", "one hundred and five days", "105 day"),
        ("một trăm lẻ năm ngày", "one hundred five days", "105 day"),
        ("hai trăm nghìn người", "two hundred thousand people", "200000"),
        ("ba triệu cử tri", "three million voters", "3000000"),
    ],
)
def test_both_languages_give_one_figure(vi, en, figure):
    """The forms of law and plain text, in digits and in words, meet in one figure and leave no other."""
    assert found(vi) == {figure}
    assert found(en) == {figure}


@given(NUMBERS)
def test_spelled_numbers_are_read(number):
    """Every number from 2 to a million, in words of either language, is the number in digits."""
    assert found(f"{in_vietnamese(number)} cử tri") == {str(number)}
    assert found(f"{in_english(number)} voters") == {str(number)}


@given(number=st.integers(2, 999), scale=st.integers(0, 2))
def test_thousands_may_be_parted(number, scale):
    """Points, commas or nothing between thousands make no difference."""
    value = number * 1000**scale
    assert found(f"{value:,} cử tri") == found(f"{value:,} cử tri".replace(",", ".")) == found(f"{value} cử tri") == {str(value)}


@given(st.dates(date(1945, 1, 1), date(2099, 12, 31)))
def test_a_date_is_one_figure_in_every_form(day):
    """Slashes, `ngày … tháng … năm` and an English month give the day, and day, month and year are no figures of their own."""
    forms = [
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d/%m/%Y}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    ]
    assert [found(form) for form in forms] == [{f"{day:%Y%m%d} date"}] * 4


@given(hour=st.integers(1, 11))
def test_an_hour_of_the_afternoon_is_counted_from_midnight(hour):
    """`tối`, `chiều` and `p.m.` add twelve; `sáng` and `a.m.` do not."""
    late, early = {f"{hour + 12} hour"}, {f"{hour} hour"}
    assert found(f"{hour} giờ tối") == found(f"{hour} giờ chiều") == found(f"{hour} p.m.") == found(f"{hour}:00 pm") == late
    assert found(f"{hour} giờ sáng") == found(f"{hour} giờ") == found(f"{hour} a.m.") == found(f"{hour}:00 am") == early


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("từ 25 đến 30 ngày", {"25", "30 day"}),
        ("25–30 ngày", {"25", "30 day"}),
        ("25-30 days", {"25", "30 day"}),
        ("from 3 to 5 days", {"3", "5 day"}),
        ("từ ba đến năm ngày", {"3", "5 day"}),
        ("từ 7 giờ sáng đến 7 giờ tối", {"7 hour", "19 hour"}),
        ("nhiệm kỳ 2026-2031", {"2026", "2031"}),
        ("4 cm x 6 cm", {"4 cm", "6 cm"}),
    ],
)
def test_both_ends_of_a_range_are_figures(text, expected):
    """The unit stands with the last number; the first one is a plain count."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("năm 2026", {"2026"}),
        ("tháng 3 năm 2026", {"3", "2026"}),
        ("năm ngày", {"5 day"}),
        ("năm năm", {"5 year"}),
        ("nhiệm kỳ năm năm", {"5 year"}),
        ("mười năm", {"10 year"}),
        ("mười lăm năm", {"15 year"}),
        ("hai mươi năm", {"20 year"}),
        ("một trăm năm", {"100 year"}),
        ("hai trăm năm mươi", {"250"}),
        ("một nghìn năm trăm", {"1500"}),
        ("năm mươi lăm năm", {"55 year"}),
        ("năm giờ chiều", {"17 hour"}),
        ("năm người", {"5"}),
        ("năm 2026 có năm ngày", {"2026", "5 day"}),
        ("trong năm đó", set()),
        ("năm sinh", set()),
        ("lần thứ năm", {"5"}),
    ],
)
def test_the_word_for_five_and_year(text, expected):
    """`năm` is five before what is counted and within a number, a year after a number or alone."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Điều 30",
        "khoản 1",
        "điểm a khoản 2 Điều 30",
        "khoản 1, 2 và 3 Điều 5",
        "Điều 5, 6 và 7",
        "từ Điều 5 đến Điều 9",
        "Article 30",
        "Articles 29 and 30",
        "clause 2 or 3",
        "Mẫu số 30",
        "mẫu số 12 và 13",
        "Form 11",
        "Chương IV",
        "85/2015/QH13",
        "Nghị quyết số 76/2025/UBTVQH15",
        "22/CT-TTg",
        "40/NQ-HĐBCQG",
        "46-CT/TW",
        "1. Cử tri\n2. Người ứng cử",
        "một trong",
        "ba em",
        "one of them",
        "no one",
        "COVID19",
        "",
    ],
)
def test_what_only_names_a_place_is_no_figure(text):
    """References, forms, document numbers, clause numbers and words that are seldom counts give nothing."""
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 4 và 5 ngày", {"5 day"}),
        ("Điều 4 và 15 ngày", {"15 day"}),
        ("Điều 4 và 5 năm", {"5 year"}),
        ("Điều 29 và 18 tuổi", {"18"}),
        ("khoản 2 và 50%", {"50 percent"}),
        ("khoản 2 và 2/3", {"2/3 share"}),
        ("khoản 1, 2 và 1.000 cử tri", {"1000"}),
        ("Article 4 and 12 working days", {"12 day"}),
        ("theo khoản 1 Điều 3, chậm nhất là 42 ngày", {"42 day"}),
    ],
)
def test_a_count_after_a_reference_is_a_figure(text, expected):
    """A reference does not swallow the number that follows it with a unit, nor a part of it."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["mười tám ngày", "quá nửa số phiếu", "bảy giờ tối", "hai phần ba", "15 tháng 3 năm 2026", "Điều 4 và 15 ngày"]
)
def test_form_and_spacing_of_letters_change_nothing(text):
    """Decomposed letters, line breaks and double spaces give what the plain form gives."""
    assert found(unicodedata.normalize("NFD", text)) == found(text) != set()
    assert found(text.replace(" ", "\n")) == found(text.replace(" ", "  ")) == found(text.replace(" ", "\u00a0")) == found(text)


def test_a_day_and_month_without_the_year_is_no_length():
    """`ngày 15 tháng 3` is not fifteen months."""
    assert found("ngày 15 tháng 3") == {"15", "3"}
    assert found("12 tháng 5 ngày") == {"12 month", "5 day"}


@given(st.text(st.sampled_from("0123456789/.,:-%x ") | st.characters(max_codepoint=0x1EFF), max_size=40))
def test_no_text_is_too_odd(text):
    """Any text gives figures that can be written and read again, division by zero included."""
    for figure in figures(text):
        assert Figure.parse(str(figure)) == figure


@given(NUMBERS)
def test_stated_figures_leave_bare_number_words_out(number):
    """A plain text states its digits, and its words where a unit follows; a bare word is language."""
    assert stated_figures(f"{in_english(number)} bodies") == frozenset()
    assert stated_figures(f"{in_english(number)} days") == {Figure(Fraction(number), "day")}
    assert stated_figures(f"{number} bodies") == {Figure(Fraction(number))}


@given(text=st.sampled_from(["5 ngày", "cả hai", "hai phần ba số phiếu", "15/3/2026", "năm năm"]))
def test_stated_figures_are_figures(text):
    """Nothing is stated that does not stand there."""
    assert stated_figures(text) <= figures(text)


@pytest.mark.parametrize(
    ("source", "claim", "carried"),
    [
        ("5 ngày", "5 days", True),
        ("5 người", "5 days", False),
        ("5 tháng", "5 days", False),
        ("5 ngày", "5 forms", True),
        ("7 giờ tối", "7 p.m.", True),
        ("7 giờ tối", "7 a.m.", False),
        ("quá nửa", "50%", False),
        ("", "5", False),
    ],
)
def test_a_source_carries_a_figure_with_its_unit(source, claim, carried):
    """A unit must be the same; a plain count is carried by its value."""
    (figure,) = figures(claim)
    assert supports(figures(source), figure) is carried
