"""How many deputies a council has by its population."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.computing.deputies import count_for

HANDBOOK = "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)#34"
UNITS = ("province", "city", "mountain_commune", "other_commune", "ward_of_province", "ward_of_city", "special_zone")


def law(point):
    """Return the reference to a point of Article 30."""
    return f"72/2025/QH15#30.{point}"


def test_the_whole_answer(ask):
    """The number leads, one sentence shows the calculation, and the point of the law and the handbook's rule are cited."""
    vi = ask("Phường thuộc thành phố trực thuộc trung ương có 53.500 dân thì HĐND phường được bầu bao nhiêu đại biểu?")
    assert vi.text == (
        "21 đại biểu Hội đồng nhân dân. Phường của thành phố trực thuộc trung ương có 53.500 dân: 20 cho 45.000 dân đầu, "
        "thêm 1 cho 7.000 dân tiếp theo (mỗi 7.000 dân thêm 1); còn 1.500 dân chưa đủ 7.000 nên không thêm."
    )
    assert [c.reference for c in vi.citations] == [law("2.d"), HANDBOOK]
    en = ask("How many deputies does the People's Council of a ward of a centrally-run city with 53,500 residents have?")
    assert en.text == (
        "21 People's Council deputies. A ward of a centrally-run city of 53,500 people: 20 for the first 45,000 people, "
        "1 more for the next 7,000 (1 for every 7,000); the remaining 1,500 fall short of 7,000 and add nobody."
    )
    assert [c.reference for c in en.citations] == [law("2.d"), HANDBOOK]


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("xã miền núi 8.000 dân HĐND mấy đại biểu", "18 đại biểu", law("2.a")),
        ("xa mien nui 5500 dan bau may dai bieu hdnd", "15 đại biểu", law("2.a")),
        ("xã không phải miền núi, hải đảo 32.000 dân thì hội đồng có bao nhiêu người?", "22 đại biểu", law("2.b")),
        ("xã mới hợp nhất 30 nghìn dân, không ở miền núi, bầu bao nhiêu đại biểu", "21 đại biểu", law("2.b")),
        ("Phường em ở tỉnh lẻ, dân số 18.000, hội đồng bầu mấy người?", "19 đại biểu", law("2.c")),
        ("Phường thuộc tỉnh, mười tám ngàn dân, ông phó khoe hội đồng 25 đại biểu. Ổng nổ hay thiệt?", "19 đại biểu", law("2.c")),
        ("phường 33.500 dân ở Quảng Ninh có 22 đại biểu HĐND đúng không", "22 đại biểu", law("2.c")),
        ("Phường ở Hà Nội 80.000 dân thì hội đồng mấy người?", "25 đại biểu", law("2.d")),
        ("phường 200k dân thuộc tp.hcm được bầu mấy đại biểu hđnd", "nhiều nhất chỉ được 30", law("2.d")),
        ("đặc khu 12 ngàn dân, HĐND có mấy đại biểu", "20 đại biểu", law("2.đ")),
        ("đặc khu 800 dân bầu mấy đại biểu HĐND", "không có Hội đồng nhân dân", "72/2025/QH15#28.1"),
        ("tỉnh 1.761.829 dân thì HĐND tỉnh bầu bao nhiêu đại biểu", "60 đại biểu", law("1.a")),
        ("Tỉnh 1 triệu 7 dân thì HĐND tỉnh mấy đại biểu v ad, bạn e bấm máy ra 75", "60 đại biểu", law("1.a")),
        ("Hải Phòng 4,6 triệu dân thì HĐND thành phố có mấy đại biểu", "85 đại biểu", law("1.b")),
        ("HĐND thành phố Hà Nội 8,5 triệu dân được bao nhiêu đại biểu", "125 đại biểu", law("1.c")),
        ("My village is in a highland commune of 7,000 people; how big is its council?", "17 People's Council deputies", law("2.a")),
        ("A province of 2 million people: how many seats on the provincial People's Council?", "64 People's Council", law("1.a")),
        ("How many councillors does a ward of Da Nang with 60,000 residents elect?", "22 People's Council", law("2.d")),
        ("How many council deputies are there in a special zone of 900 inhabitants?", "has no People's Council", "72/2025/QH15#28.1"),
    ],
)
def test_answers(answers, question, holds, first):
    """The unit and the population in the question give the number, by the point for that unit."""
    answers(question, holds, first)


@pytest.mark.parametrize(
    ("question", "counts", "points"),
    [
        ("phường 33.500 dân thì HĐND bầu mấy đại biểu", [22, 18], ["2.c", "2.d"]),
        ("phường thuộc thành phố Biên Hòa 80.000 dân có mấy đại biểu HĐND", [30, 25], ["2.c", "2.d"]),
        ("phường Sài Gòn 47 nghìn nhân khẩu số lượng đại biểu HĐND là bao nhiêu", [24, 20], ["2.c", "2.d"]),
        ("xã 12.345 dân HĐND xã bao nhiêu đại biểu", [20, 16], ["2.a", "2.b"]),
        ("xã thuộc tỉnh miền núi 8.000 dân, HĐND mấy đại biểu", [18, 15], ["2.a", "2.b"]),
        ("HĐND cấp xã 20.000 dân thì bầu mấy đại biểu", [23, 20, 15], ["2.a", "2.b", "2.d"]),
        ("thành phố 3 triệu dân thì hội đồng nhân dân thành phố mấy đại biểu", [74, 125], ["1.b", "1.c"]),
        ("HĐND cấp tỉnh 2.000.000 dân thì bao nhiêu đại biểu", [64, 60, 125], ["1.a", "1.b", "1.c"]),
        ("Our merged commune has 32,000 people, how big is its People's Council?", [27, 22], ["2.a", "2.b"]),
        ("How many council deputies for a ward with a population of 33,500?", [22, 18], ["2.c", "2.d"]),
    ],
)
def test_each_case_where_the_unit_is_left_open(ask, question, counts, points):
    """A unit that the question leaves open gets a line for each case, none is guessed."""
    outcome = ask(question)
    assert [int(n) for n in re.findall(r"^• (\d+) ", outcome.text, re.MULTILINE)] == counts
    assert [c.reference for c in outcome.citations] == [law(point) for point in points]
    assert len(outcome.text) <= 900


@pytest.mark.parametrize(
    "question",
    [
        "HĐND xã có bao nhiêu đại biểu?",
        "53.500 dân thì HĐND có bao nhiêu đại biểu",
        "tính số đại biểu HĐND thế nào cho 53.500 dân",
        "Phường thành phố trung ương trên 45.000 dân thì cứ thêm mấy ngàn dân được thêm một đại biểu?",
        "Phường của tỉnh cần ít nhất bao nhiêu dân thì đạt mức tối đa 30 đại biểu?",
        "Tỉnh 1,7 triệu dân bầu bao nhiêu đại biểu Quốc hội",
        "Đà Nẵng 3 triệu dân bầu bao nhiêu đại biểu",
        "tỉnh hơn 2 triệu dân thì HĐND mấy đại biểu",
        "xã 8.000 dân, HĐND mỗi năm họp mấy kỳ",
        "xã 8.000 dân thì mỗi đơn vị bầu cử bầu mấy đại biểu HĐND",
        "phường 20.000 cử tri có bao nhiêu đại biểu HĐND",
        "HĐND phường 53.500 dân thì bao nhiêu đại biểu chuyên trách",
        "HĐND huyện 100.000 dân có bao nhiêu đại biểu",
        "xã 8.000 dân có bao nhiêu khu vực bỏ phiếu",
        "HĐND xã bầu 20 đại biểu thì danh sách phải có mấy người ứng cử",
        "phường 11.000 dân và phường 12.000 dân có mấy đại biểu HĐND",
        "How many deputies does a mountain commune elect?",
        "Does a ward of 20,000 people have a People's Council?",
        "How many National Assembly deputies does a province of 2 million people elect?",
    ],
)
def test_leaves(ask, question):
    """Without one population, a unit and the question for the number of deputies, nothing is counted."""
    outcome = ask(question)
    assert outcome is None or not re.search(r"đại biểu Hội đồng nhân dân\. |People's Council deputies\. ", outcome.text)


def test_follow_ups(answers):
    """A follow-up brings another population, or another unit for the same population."""
    first = "Phường thuộc tỉnh có 33.500 dân thì HĐND bầu bao nhiêu đại biểu?"
    answers("còn 80.000 dân thì sao", "30 đại biểu", law("2.c"), first)
    answers("còn xã miền núi thì sao", "27 đại biểu", law("2.a"), first)


@pytest.mark.parametrize("unit", UNITS)
def test_every_number_of_a_scale_stands_in_its_provision(rules, library, unit):
    """All figures of a scale can be read in the provision that it names."""
    scale = rules.deputies.scale(unit)
    text = library.provisions[scale.provision].provision.text.vi
    written = {int(n.replace(".", "")) for n in re.findall(r"\d+(?:\.\d{3})*", text)}
    tiers = [t for t in (scale.lower, scale.upper) if t]
    assert {scale.first, scale.most, *(t.above for t in tiers), *(t.each for t in tiers)} <= written


@given(st.sampled_from(UNITS), st.integers(1, 10_000_000))
def test_more_people_never_have_fewer_deputies(rules, unit, people):
    """A scale never falls, rises by at most one from one person to the next, and starts at its first number."""
    scale = rules.deputies.scale(unit)
    assert scale.first <= count_for(scale, people) <= count_for(scale, people + 1) <= count_for(scale, people) + 1
