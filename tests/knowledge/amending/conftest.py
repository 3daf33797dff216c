"""Invented documents: a law of a library, and what amends it."""

import pytest

from knowledge.intake.model import Format, Page, Pages
from knowledge.official.parsing import parse

BASE = """
QUỐC HỘI
Luật số: 12/2020/QH14
LUẬT
THƯ VIỆN PHƯỜNG
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi của thư viện huyện
Luật này nói về thư viện huyện và người đọc sách.
Điều 2. Giờ mở cửa
1. Thư viện mở cửa từ 8 giờ, nghỉ trưa 30 phút.
2. Ngày lễ thì thư viện huyện mở cửa như sau:
a) Buổi sáng từ 9 giờ;
b) Buổi chiều đến 16 giờ;
c) Buổi tối không mở.
3. Phòng đọc của thư viện huyện, phòng họp, phòng báo mở cùng giờ.
Điều 3. Thẻ đọc
1. Thẻ đọc có giá trị 12 tháng.
2. Người đọc mất thẻ báo trong 5 ngày, chậm nhất 10 ngày.
3. Thẻ làm lại trong 5 ngày.
Chương II
MƯỢN SÁCH
Điều 4. Mượn về nhà
Mỗi người được mượn năm cuốn trong 20 ngày.
Điều 5. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2021.
"""
HEAD = """
QUỐC HỘI
Luật số: {number}
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THƯ VIỆN PHƯỜNG
Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Thư viện phường số 12/2020/QH14.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Thư viện phường
"""
TAIL = """
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2024.
"""


def official(text: str):
    """Parse a text, a paragraph a line."""
    lines = tuple(line.strip() for line in text.strip().splitlines() if line.strip())
    return parse(Pages(Format.TXT, (Page(1, lines),), "0" * 64))


@pytest.fixture
def as_official():
    """Parse a text, a paragraph a line."""
    return official


@pytest.fixture(scope="session")
def base():
    """The law that is amended."""
    return official(BASE)


@pytest.fixture
def amending():
    """Make an amending law of clauses; `tail` is its last article."""

    def make(*clauses: str, number: str = "34/2023/QH15", tail: str = TAIL):
        return official(HEAD.format(number=number) + "\n".join(f"{n}. {clause}" for n, clause in enumerate(clauses, 1)) + tail)

    return make
