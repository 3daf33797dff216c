"""The gate lets good texts pass and stops damaged ones, saying where and why."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.fidelity import Bars, FaultCode, measure
from knowledge.intake.model import Format, Page, Pages, Table
from knowledge.official.parsing import parse

CLAUSES = [
    "Người trồng cây tưới cây mỗi sáng và mỗi chiều, trừ những ngày có mưa to.",
    "Trưởng thôn quyết định loại cây được trồng ở sân đình, sau khi hỏi ý kiến các cụ già.",
    "Khi cây bị gãy cành thì người nhìn thấy đầu tiên báo cho tổ giữ vườn biết ngay trong ngày.",
    "Quả chín được chia đều cho mọi nhà; nhà nào có trẻ nhỏ thì được thêm một phần.",
]


def law(articles=12):
    """Return the lines of an invented law."""
    lines = ["QUỐC HỘI", "Luật số: 12/2031/QH18", "Hà Nội, ngày 05 tháng 3 năm 2031", "LUẬT", "VỀ VƯỜN CÂY CỦA LÀNG"]
    for article in range(1, articles + 1):
        lines += [f"Điều {article}. Việc thứ {article} trong vườn", *(f"{number}. {clause}" for number, clause in enumerate(CLAUSES, 1))]
        lines += ["5. Những việc không được làm gồm:", "a) Bẻ cành;", "b) Hái quả xanh;", "c) Giẫm lên luống rau."]
    lines += [f"Điều {articles + 1}. Hiệu lực thi hành", "Luật này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2031."]
    return lines


def pages(*contents, **page_fields):
    """Return pages with these blocks."""
    return Pages(Format.PDF, tuple(Page(number, tuple(each), **page_fields) for number, each in enumerate(contents, 1)), "0" * 64)


def gate(*contents, **page_fields):
    """Return what the gate says of pages with these blocks."""
    read = pages(*contents, **page_fields)
    return measure(read, parse(read))


def codes(fidelity):
    """Return the codes of what blocks."""
    return {fault.code for fault in fidelity.faults if fault.blocks}


def test_a_good_text_passes():
    """Nothing is wrong with it, and the figures say so."""
    fidelity = gate(law()[:40], law()[40:])
    assert fidelity.passes
    assert fidelity.faults == ()
    assert (fidelity.figures.coverage, fidelity.figures.broken, fidelity.figures.strange) == (1.0, 0, 0)
    assert [page.passes for page in fidelity.pages] == [True, True]


def dropped_article(lines):
    """Return the law without its fourth article."""
    start, end = (next(i for i, line in enumerate(lines) if line.startswith(f"Điều {n}.")) for n in (4, 5))
    return lines[:start] + lines[end:]


def repeated_article(lines):
    """Return the law with its fourth article twice."""
    start, end = (next(i for i, line in enumerate(lines) if line.startswith(f"Điều {n}.")) for n in (4, 5))
    return lines[:end] + lines[start:]


def test_a_dropped_article_is_missed():
    """The gap is told with the number, the place behind it and the page."""
    fidelity = gate(dropped_article(law()))
    (fault,) = [fault for fault in fidelity.faults if fault.blocks]
    assert (fault.code, fault.place, fault.missing, fault.page) == (FaultCode.NUMBER_MISSING, "5", ("4",), 1)
    assert fault.excerpt.startswith("Điều 5. Việc thứ 5")
    assert not fidelity.passes


def test_a_repeated_article_is_told():
    """A page that stands twice shows by its numbers."""
    assert codes(gate(repeated_article(law()))) == {FaultCode.NUMBER_REPEATED}


@pytest.mark.parametrize(("lost", "place", "missing"), [("3. Khi cây", "2.4", "3"), ("b) Hái", "2.5.c", "b"), ("1. Người", "2.2", "1")])
def test_a_dropped_clause_or_point_is_missed(lost, place, missing):
    """Clauses and points are counted too, the first of a row included."""
    lines = law()
    at = next(i for i, line in enumerate(lines) if line.startswith(lost) and i > lines.index("Điều 2. Việc thứ 2 trong vườn"))
    faults = gate(lines[:at] + lines[at + 1 :]).faults
    assert [(fault.code, fault.place, fault.missing) for fault in faults] == [(FaultCode.NUMBER_MISSING, place, (missing,))]


def test_a_skipped_letter_is_only_shown():
    """Some issuers count a, b, c, d, e: a person looks, the gate lets it pass."""
    lines = [*law()[:5], "Điều 1. Cây", "1. Cây gồm:", *(f"{letter}) Cây to;" for letter in "abcde")]
    fidelity = gate(lines)
    assert fidelity.passes
    assert [fault.code for fault in fidelity.faults if fault.place] == [FaultCode.LETTER_SKIPPED]


@pytest.mark.parametrize(
    "misread",
    [
        lambda text: text.encode().decode("cp1252", "replace"),
        lambda text: text.encode().decode("latin-1"),
        lambda text: text.encode("cp1258", "replace").decode("cp1252", "replace"),
        lambda text: text.encode("ascii", "replace").decode(),
        lambda text: text.translate(str.maketrans("ạảấầậắặẹếềệịọốồộớờợụủứừựỵđ", "¹¶ÊÇËÝÆÑÕÒÖÞäèåéíêîôøóïêþ®")),
    ],
    ids=["utf-8 as cp1252", "utf-8 as latin-1", "cp1258 as cp1252", "question marks", "legacy font"],
)
def test_a_wrong_encoding_fails(misread):
    """Text in a wrong encoding is not Vietnamese, or broken, or both."""
    assert codes(gate([misread(line) for line in law()])) & {FaultCode.NOT_VIETNAMESE, FaultCode.BROKEN_LETTERS}


@pytest.mark.parametrize("sign", ["\ufffd", "\ue123", "?", "q"])
def test_three_letters_in_a_hundred_fail(sign):
    """3 % of the letters replaced, by signs or by wrong letters, do not pass."""
    chance = random.Random(7)
    damaged = ["".join(sign if c.isalpha() and chance.random() < 0.03 else c for c in line) for line in law()]
    assert codes(gate(damaged)) & {FaultCode.NOT_VIETNAMESE, FaultCode.BROKEN_LETTERS}


def test_broken_letters_that_the_reader_counted_fail():
    """Letters that the font could not name leave no sign in the text: the reader's own count is used."""
    fidelity = gate(law(), broken=90)
    assert codes(fidelity) == {FaultCode.BROKEN_LETTERS}
    assert fidelity.figures.broken == 90


def test_a_bad_page_among_good_ones_is_named():
    """The shares are taken page by page: one bad page in twenty cannot hide."""
    good = [law(40)[i : i + 18] for i in range(0, 360, 18)]
    bad = [line.encode().decode("latin-1") for line in good[9]]
    fidelity = gate(*good[:9], bad, *good[10:])
    assert [page.number for page in fidelity.pages if FaultCode.BROKEN_LETTERS in {fault.code for fault in page.faults}] == [10]


def test_a_page_without_text_fails():
    """An empty page, or one that is only a picture, has not been read."""
    lines = law()
    fidelity = gate(lines[:40], [], lines[40:])
    assert codes(fidelity) == {FaultCode.PAGE_WITHOUT_TEXT}
    assert [page.passes for page in fidelity.pages] == [True, False, True]
    scanned = Pages(Format.PDF, (Page(1, tuple(lines)), Page(2, ("Trang 2",), pictures=1)), "0" * 64)
    assert codes(measure(scanned, parse(scanned))) == {FaultCode.PAGE_WITHOUT_TEXT}


def test_a_blank_last_page_is_only_shown():
    """The back of the last sheet is no lost page, as long as it holds no picture."""
    fidelity = gate(law(), [])
    assert fidelity.passes
    assert [fault.code for fault in fidelity.faults] == [FaultCode.LAST_PAGE_EMPTY]
    scanned = Pages(Format.PDF, (Page(1, tuple(law())), Page(2, (), pictures=1)), "0" * 64)
    assert not measure(scanned, parse(scanned)).passes


def test_a_table_without_text_fails():
    """Cells that came out empty are told with the words before the table; in a form they may be right."""
    empty = Table((("", ""), ("", "")))
    fidelity = gate([*law(), "Giá cây như sau:", empty])
    (fault,) = fidelity.faults
    assert (fault.code, fault.excerpt, fault.count) == (FaultCode.TABLE_WITHOUT_TEXT, "Giá cây như sau:", 4)
    assert gate([*law(), "Nơi nhận:", "Mẫu số 1", empty]).passes


def test_text_that_is_not_in_the_body_is_told():
    """An official text of other pages does not cover these."""
    read = pages(law())
    other = parse(pages(dropped_article(law())))
    fidelity = measure(read, other)
    assert FaultCode.TEXT_LOST in codes(fidelity)
    assert 0.8 < fidelity.figures.coverage < 1


def test_words_that_no_page_has_are_told():
    """A body with more than the pages hold is not true to them either."""
    longer = parse(pages([*law(), "Câu này không có trong tệp."]))
    assert FaultCode.TEXT_LOST in codes(measure(pages(law()), longer))


def test_a_text_without_provisions_fails():
    """A letter is no official document."""
    assert FaultCode.NO_PROVISIONS in codes(gate(["Thư gửi bà", "Cháu vẫn khỏe, vườn cây vẫn xanh, cháu chúc bà mạnh giỏi và ăn ngon."]))


def test_what_a_person_should_see_does_not_block():
    """Recognised text, missing header fields and open quotes are shown; the text may be right."""
    lines = ["Điều 1. Sửa đổi", "1. Sửa đổi Điều 2 như sau:", "“Điều 2. Cây", "2. Bãi bỏ Điều 3.", "Điều 2. Giao việc", "Tổ giữ vườn làm."]
    fidelity = gate(lines, ocr=True)
    assert fidelity.passes
    assert {fault.code for fault in fidelity.faults} == {FaultCode.READ_BY_OCR, FaultCode.QUOTE_OPEN, FaultCode.HEADER_INCOMPLETE}


def test_bars_can_be_set():
    """A deployment may be stricter."""
    read = pages([*law(), "Toyota"])
    assert measure(read, parse(read)).passes
    assert not measure(read, parse(read), Bars(strange=0.0)).passes


@given(st.lists(st.lists(st.text(max_size=30), max_size=6), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_measured(contents):
    """Whatever stands on the pages, the shares are shares and the body covers them."""
    read = pages(*contents)
    if not read.text.strip():
        return
    figures = measure(read, parse(read)).figures
    assert figures.kept == figures.characters
    assert 0 <= figures.strange_share <= 1
