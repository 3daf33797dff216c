"""What is taken out of a question before it is kept."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderating.scrubbing import LONGEST, scrub
from knowledge.folding import fold
from knowledge.reading import SHIPPED_LIBRARY, read_library

SURROUNDINGS = st.sampled_from(
    ["", " ", "Em ", "sdt", "/", "a.", "có được bầu không? ", "(", ", ", "số ", "SĐT: ", "liên hệ ", "…", "\n", "👍", "how about "]
)
DIGITS = st.text("0123456789", min_size=8, max_size=8)
BREAKS = st.lists(st.sampled_from(["", " ", ".", "-"]), min_size=7, max_size=7)
SURNAMES = st.sampled_from(["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Huỳnh", "Võ", "Đỗ"])
# A commune, or somebody who is called by a name: what is taken out there should be.
_NAMED = re.compile(r"\[(địa chỉ|address)\]|\b(chị|anh|bà|ông|chú|bác|cô|thầy|bạn|tên) \[tên\]", re.IGNORECASE)
GIVEN = st.sampled_from(["Văn An", "Thị Hoa", "Minh Khôi", "Quốc Bảo", "Ngọc Ánh", "Tuấn", "Thu Hà"])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Tôi là Nguyễn Văn An, sđt 0912 345 678, có được bầu không?", "Tôi là [tên], sđt [số], có được bầu không?"),
        ("toi ten la nguyen van an muon hoi", "toi ten la [tên] muon hoi"),
        ("Em tên Tuấn, 17 tuổi", "Em tên [tên], 17 tuổi"),
        ("chị Lan và ông Trần Đình Phúc", "chị [tên] và ông [tên]"),
        ("viết cho an.nguyen@gmail.com nhé", "viết cho [thư điện tử] nhé"),
        ("CCCD 001203004567 mất thì sao", "CCCD [số] mất thì sao"),
        ("+84 (912) 345-678", "[số]"),
        ("hộ chiếu B1234567 có dùng được không", "hộ chiếu [số] có dùng được không"),
        ("@an_nguyen t.me/an fb.com/an.nguyen", "[tên] [liên kết] [liên kết]"),
        ("ở phường Ba Đình, Hà Nội", "ở [địa chỉ], Hà Nội"),
        ("nhà số 5 ngõ 12 đường Láng có tên chưa", "[địa chỉ] có tên chưa"),
        ("nhà em ở tổ dân phố 12", "nhà em ở [địa chỉ]"),
        ("０９１２３４５６７８ gọi không được", "[số] gọi không được"),
        ("09\u200b12345678", "[số]"),
        ("sdt0912345678nhé 0912345678/0987654321", "sdt[số]nhé [số]/[số]"),
        ("toi o 12 duong le loi muon hoi", "toi o [địa chỉ] muon hoi"),
    ],
)  # fmt: skip
def test_what_could_tell_who_asked_is_taken_out(typed, kept):
    """Names, numbers of phones and papers, addresses of every sort give way to what they were."""
    assert scrub(typed, "vi") == kept


def test_marks_are_in_the_language_of_the_question():
    """An English question has English marks."""
    assert scrub("My name is John Smith and I live in Ba Dinh ward", "en") == "My name is [name] and I live in [address] ward"


@pytest.mark.parametrize(
    "question",
    [
        "Điều 29 Luật 85/2015/QH13 nói gì?", "Em sinh ngày 15/3/2008 có được bầu không?", "tổ bầu cử số 5 nhiệm kỳ 2026-2031", "Tên em là gì trong danh sách?",
        "phạt 1.000.000.000 đồng à?", "Hà Nội và Thành phố Hồ Chí Minh bầu bao nhiêu đại biểu?", "Đoàn Chủ tịch Mặt trận họp khi nào?", "họ tên thật",
        "Is my name on the list of my ward?", "xã đặc biệt khó khăn, cấp xã, phường tôi", "Ông Chủ tịch Ủy ban bầu cử ký gì?", "bà con ở Bà Rịa",
        "22h30 15.03.2026",
    ],
)  # fmt: skip
def test_what_a_question_needs_stays(question):
    """Dates, ages, amounts, documents, provinces, bodies and offices are no persons."""
    assert scrub(question, "vi") == question


@given(SURROUNDINGS, DIGITS, BREAKS, SURROUNDINGS)
def test_no_long_number_stays(before, digits, breaks, after):
    """Ten digits that begin like a phone's, however they are set apart and whatever stands around, are gone."""
    number = "09" + "".join(part for pair in zip(digits, [*breaks, ""], strict=True) for part in pair)
    kept = scrub(f"{before}{number}{after}", "vi")
    assert digits not in re.sub(r"\D", "", kept)


@given(SURROUNDINGS, SURNAMES, GIVEN, SURROUNDINGS)
def test_no_full_name_stays(before, surname, given_name, after):
    """A name with its capitals is gone wherever it stands, with diacritics and without."""
    for name in (f"{surname} {given_name}", f"{fold(surname).title()} {fold(given_name).title()}"):
        if not name.startswith("Do "):  # an English word as well
            assert given_name not in scrub(f"{before} {name} {after}", "vi")


@given(st.from_regex(r"[a-z]{1,8}[._]?[a-z0-9]{1,8}@[a-z]{2,8}\.(com|vn|com\.vn)", fullmatch=True), SURROUNDINGS)
def test_no_mail_address_stays(address, around):
    """An address of mail is gone wherever it stands."""
    assert address.split("@")[0] + "@" not in scrub(f"{around} {address} {around}", "vi")


@given(st.text(max_size=600))
def test_anything_can_be_scrubbed(text):
    """Whatever somebody types becomes one line within the length, and to scrub it again changes nothing that counts."""
    once = scrub(text, "vi")
    assert len(once) <= LONGEST + 1
    assert "\n" not in once
    assert scrub(once, "vi").count("[số]") >= once.count("[số]")


@given(
    st.sampled_from(["Tôi là Nguyễn Văn An, 0912 345 678", "a@b.vn ở phường Ba Đình, ngõ 5", "chị Lan t.me/lan", "My name is Ann"]),
    SURROUNDINGS,
)
def test_to_scrub_twice_is_to_scrub_once(typed, around):
    """What was put in place is not taken for a name itself."""
    once = scrub(f"{around}{typed}{around}", "vi")
    assert scrub(once, "vi") == once


@pytest.mark.slow
def test_ordinary_questions_are_left_alone():
    """Of all questions of the shipped library that name no commune and address nobody by a name, less than 1 in 200 is touched."""
    library = read_library(SHIPPED_LIBRARY)
    asked = [(q, known) for p in library.provisions.values() for known in ("vi", "en") for q in p.provision.questions[known]]
    asked += [(a.text, a.language) for a in library.asked]
    left = [(q, scrub(q, known)) for q, known in asked]
    touched = [q for q, scrubbed in left if scrubbed != " ".join(q.split()) and not _NAMED.search(scrubbed)]
    assert len(touched) / len(asked) < 0.005
