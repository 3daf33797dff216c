"""What ends 24 hours before voting starts."""

import pytest


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("Bỏ phiếu mở lúc 5 giờ thì 24 giờ trước là mấy giờ", "5 giờ ngày 14/3/2026", "85/2015/QH13#64"),
        ("điểm bầu mở cửa lúc 6 giờ sáng thì vận động bầu cử phải dừng lúc mấy giờ", "ngừng lúc 6 giờ ngày 14/3/2026", "85/2015/QH13#64"),
        ("nơi tôi bỏ phiếu từ 5h30 sáng, muốn đổi nơi bầu thì muộn nhất mấy giờ", "5 giờ 30 ngày 14/3/2026", "85/2015/QH13#30.3~1"),
        ("bắt đầu bỏ phiếu 7 giờ thì Việt kiều về nước xin ghi tên muộn nhất lúc nào", "7 giờ ngày 14/3/2026", "85/2015/QH13#29.4"),
        ("bỏ phiếu sớm ngày 8/3 lúc 6 giờ thì vận động dừng khi nào", "6 giờ ngày 7/3/2026", "85/2015/QH13#64"),
        ("Polls open at 5 am here, when does the campaign have to stop?", "5:00 on 14 March 2026", "85/2015/QH13#64"),
    ],
)
def test_answers(answers, question, holds, first):
    """The hour leads, a day before the opening that the question gives."""
    answers(question, holds, first)


@pytest.mark.parametrize(
    "question",
    [
        "vận động bầu cử kết thúc lúc mấy giờ",
        "5 giờ sáng đã mở cửa được chưa",
        "bỏ phiếu mở lúc 9 giờ thì vận động dừng lúc mấy giờ",
        "mấy giờ đóng cửa",
    ],
)
def test_leaves(ask, question):
    """Without an hour, or with one at which voting cannot start, nothing is computed."""
    assert ask(question) is None
