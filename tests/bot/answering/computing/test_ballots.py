"""How many ballots a voter gets."""

import pytest

SHORT = "85/2015/QH13#29.3"


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("Tôi thường trú ở xã thì được mấy lá phiếu?", "3 phiếu:", "85/2015/QH13#69.1"),
        ("tạm trú 7 tháng được bầu mấy phiếu", "2 phiếu:", SHORT),
        ("đúng 13 tháng tạm trú thì bầu được những cấp nào", "3 phiếu:", SHORT),
        ("tạm trú 1 năm rưỡi có được bầu HĐND phường không", "Được bầu Hội đồng nhân dân cấp xã", SHORT),
        ("tạm trú 7 tháng có được bầu HĐND phường không", "Không được bầu Hội đồng nhân dân cấp xã", SHORT),
        ("tạm trú 7 tháng có được đi bầu không", "Được đi bầu, với 2 phiếu", SHORT),
        ("em ở trọ 3 tháng, có được bầu Quốc hội không", "Được bầu Quốc hội", SHORT),
        (
            "em tạm trú từ tháng 8/2025 bầu được mấy phiếu",
            "Đăng ký tạm trú sớm nhất là 1/8/2025 thì đến ngày bầu cử 15/3/2026 được 7 tháng",
            SHORT,
        ),
        ("đăng ký tạm trú từ 10/3/2025 được mấy phiếu", "được 1 năm, từ đủ 12 tháng", SHORT),
        ("tạm trú từ tháng 3/2025 thì được mấy phiếu", "Tùy đến ngày bầu cử", SHORT),
        ("tôi đăng ký tạm trú ngày 15/3/2025 thì đủ 12 tháng chưa, được bầu HĐND xã không", "Được bầu Hội đồng nhân dân cấp xã", SHORT),
        ("Sinh viên ở KTX 8 tháng được bầu hội đồng nhân dân phường không?", "Không được bầu", SHORT),
        ("em tạm trú gần 1 năm được bầu mấy phiếu", "Nếu đăng ký tạm trú từ 15/3/2025 trở về trước", SHORT),
        ("bo doi duoc bau may phieu", "2 phiếu:", SHORT),
        ("người bị tạm giam được bầu mấy phiếu", "2 phiếu:", "85/2015/QH13#29.5"),
        ("từ nước ngoài về, thường trú ở quê, được bầu mấy phiếu", "3 phiếu:", "85/2015/QH13#29.4"),
        ("có giấy chứng nhận bầu nơi khác thì được mấy phiếu", "2 phiếu:", "85/2015/QH13#34~1"),
        ("mới chuyển hộ khẩu sang phường khác thì bầu mấy phiếu", "3 phiếu:", "85/2015/QH13#30.3~1"),
        ("đặc khu có 800 dân thì cử tri bầu mấy phiếu", "2 phiếu:", "72/2025/QH15#28.1"),
        ("đặc khu 5.000 dân, tôi thường trú, được mấy phiếu", "Riêng đặc khu dưới 1.000 dân", "85/2015/QH13#69.1"),
        ("I have been a temporary resident for 7 months. How many ballots do I get?", "2 ballots:", SHORT),
        (
            "I registered temporary residence in August 2025, which ballots do I get?",
            "as early as 1 August 2025 has lasted 7 months",
            SHORT,
        ),
    ],
)
def test_answers(answers, question, holds, first):
    """The number of ballots leads, or the yes or no that was asked for."""
    answers(question, holds, first)


def test_follow_ups(answers, ask):
    """A follow-up brings another duration or another residence; what it asks anew is left."""
    before = "em tạm trú 7 tháng được bầu mấy phiếu"
    answers("còn 13 tháng?", "3 phiếu:", SHORT, before)
    answers("còn bộ đội thì sao", "Quân nhân", SHORT, before)
    assert ask("vậy bầu ở đâu", before) is None


def test_before_the_amendment_the_library_answers(ask):
    """For a day before 1 July 2025 there was a district ballot: nothing is computed with the present rule."""
    assert ask("tạm trú 7 tháng được bầu mấy phiếu", at="2025-06-01") is None
