"""Invented texts in the form of official ones, and the pages that a reader would make of them."""

import pytest

from knowledge.intake.model import Format, Page, Pages, Table

LAW = """\
QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Luật số: 12/2031/QH18
Hà Nội, ngày 05 tháng 3 năm 2031
LUẬT
VỀ VƯỜN CÂY CỦA LÀNG
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật về vườn cây của làng.
Chương I
NHỮNG QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Luật này quy định việc trồng cây trong làng.
Điều 2. Người trồng cây
1. Người trồng cây gồm:
a) Người già trong làng;
b) Trẻ em đi cùng người lớn;
đ) Khách đến thăm làng.
2. Người trồng cây tưới cây mỗi sáng.
Khi trời mưa thì không phải tưới.
Chương II
CHĂM SÓC
Mục 1. TƯỚI NƯỚC
Điều 3. Nước tưới
Nước lấy từ giếng làng.
Điều 3a. Nước mưa
Nước mưa để dành trong chum.
Mục 2
BÓN PHÂN
Điều 4
Phân bón
1. Phân bón rải quanh gốc.
1a. Không rải lên lá.
2. Rải vào buổi chiều.
Điều 5. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2031.
Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XVIII, kỳ họp thứ 2 thông qua ngày 04 tháng 3 năm 2031.
CHỦ TỊCH QUỐC HỘI
Nguyễn Văn Mít
"""


@pytest.fixture
def law():
    """An invented law with chapters, sections, articles, clauses and points."""
    return LAW


@pytest.fixture
def pages_of():
    """Make the pages of a text, or of several, a page each; a list holds blocks as they are."""

    def make(*contents):
        blocks = [tuple(content.splitlines()) if isinstance(content, str) else tuple(content) for content in contents]
        return Pages(Format.TXT, tuple(Page(number, each) for number, each in enumerate(blocks, 1)), "0" * 64)

    return make


@pytest.fixture
def table():
    """Make a table of rows."""
    return lambda *rows: Table(tuple(tuple(row) for row in rows))
