"""The header is read from the forms that issuers use, and what is not there is not guessed."""

from datetime import date

import pytest

from knowledge.official.parsing import parse


def test_reads_the_header_of_a_law(law, pages_of):
    """Every field of a law that states them all."""
    header = parse(pages_of(law)).header
    assert header.number == "12/2031/QH18"
    assert header.kind == "luật"
    assert header.title == "Về vườn cây của làng"
    assert header.issuer == "Quốc hội"
    assert header.adopted == date(2031, 3, 4)
    assert header.in_force_from == date(2031, 9, 1)
    assert header.legal_basis == ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",)
    assert header.signers == ("Nguyễn Văn Mít",)
    assert header.missing() == ()


def test_nothing_is_guessed(pages_of):
    """A text without a header has none, and says which fields it lacks."""
    header = parse(pages_of("Điều 1. Cây\nCây xanh theo Luật số 9/2030/QH17 có hiệu lực từ ngày 01 tháng 02 năm 2030.")).header
    assert (header.number, header.kind, header.title, header.issuer, header.adopted, header.in_force_from) == (None,) * 6
    assert header.missing() == ("number", "kind", "title", "issuer", "adopted", "in_force_from", "signers", "legal_basis")


def test_a_letterhead_in_two_columns(pages_of, table):
    """Issuer, number and place stand in the cells of a table; the issuer over two lines."""
    blocks = [
        table(
            ("HỘI ĐỒNG NHÂN DÂN\nTỈNH VƯỜN\n-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------")
        ),
        table(("Số: 07/2031/NQ-HĐND", "Vườn, ngày 16 tháng 12 năm 2031")),
        "NGHỊ QUYẾT",
        "QUY ĐỊNH GIÁ CÂY",
        "Căn cứ Luật số 12/2031/QH18;",
        "QUYẾT NGHỊ:",
        "Điều 1. Giá",
        "Hội đồng nhân dân tỉnh Vườn quy định giá cây.",
        "Điều 2. Hiệu lực",
        "Nghị quyết này có hiệu lực thi hành kể từ ngày ký.",
        table(("Nơi nhận:\n- Các làng;\n- Lưu: VT.", "CHỦ TỊCH\nLê Thị Na")),
    ]
    header = parse(pages_of(blocks)).header
    assert header.number == "07/2031/NQ-HĐND"
    assert header.kind == "nghị quyết"
    assert header.issuer == "Hội đồng nhân dân tỉnh Vườn"
    assert header.adopted == header.in_force_from == date(2031, 12, 16)
    assert header.signers == ("Lê Thị Na",)


@pytest.mark.parametrize(
    "number",
    [
        "85/2015/QH13",
        "40/NQ-HĐBCQG",
        "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
        "99/2025/NQ-HĐND",
        "21/2025/TT-BNV",
        "46-CT/TW",
        "1186/2021/UBTVQH14",
    ],
)
def test_numbers_of_every_form(pages_of, number):
    """The numbers of laws, joint resolutions, circulars and directives are read whole."""
    assert parse(pages_of(f"Số: {number}\nNGHỊ QUYẾT\nVỀ CÂY\nĐiều 1. Cây\nCây xanh.")).header.number == number


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.", date(2031, 7, 1)),
        ("Luật này có hiệu lực từ ngày 15/8/2031, trừ Điều 2.", date(2031, 8, 15)),
        ("Luật này có hiệu lực thi hành kể từ ngày ký ban hành.", date(2031, 3, 5)),
        ("Luật này có hiệu lực thi hành từ ngày được Quốc hội thông qua.", date(2031, 3, 5)),
        ("Luật này có hiệu lực thi hành từ ngày 31 tháng 2 năm 2031.", None),
        ("Luật khác có hiệu lực từ ngày 01 tháng 7 năm 2031.", None),
    ],
)
def test_days_of_entry_into_force(pages_of, sentence, day):
    """The day is read from the document's own sentence; one that no calendar has is not."""
    text = f"Luật số: 1/2031/QH18\nHà Nội, ngày 05 tháng 3 năm 2031\nLUẬT\nVỀ CÂY\nĐiều 1. Cây\nCây xanh.\nĐiều 2. Hiệu lực\n{sentence}"
    assert parse(pages_of(text)).header.in_force_from == day


def test_a_quoted_day_is_not_the_documents_own(pages_of):
    """An amending law that quotes a sentence of entry into force does not enter into force by it."""
    text = (
        "LUẬT\nSỬA ĐỔI LUẬT VỀ CÂY\nĐiều 1. Sửa đổi\n1. Sửa đổi Điều 9 như sau:\n“Điều 9. Hiệu lực\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2030.”\n"
        "Điều 2. Hiệu lực\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2031."
    )
    assert parse(pages_of(text)).header.in_force_from == date(2031, 1, 1)
