"""Days before a by-election, and days until an election is repeated."""

import pytest


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("bầu bổ sung ngày 7/6/2026 thì hạn nộp hồ sơ là ngày nào", "Chậm nhất ngày 20/5/2026", "85/2015/QH13#92.1"),
        ("bầu cử bổ sung ngày 12/7/2026 thì danh sách cử tri phải công bố khi nào", "27/6/2026", "85/2015/QH13#91"),
        ("Bầu bổ sung 7/6/2026, hiệp thương xong trước ngày nào?", "26/5/2026", "85/2015/QH13#92.2"),
        ("bầu bổ sung 7/6/2026 thì danh sách chính thức người ứng cử công bố chậm nhất hôm nào", "28/5/2026", "85/2015/QH13#92.3"),
        ("bầu bổ sung 7/6/2026 thì phải công bố ngày bầu chậm nhất khi nào", "8/5/2026", "85/2015/QH13#89.4"),
        ("By-election on 7 June 2026: deadline to file?", "By 20 May 2026", "85/2015/QH13#92.1"),
        ("bầu bổ sung thứ bảy 6/6/2026 thì hạn nộp hồ sơ là hôm nào", "phải vào chủ nhật", "85/2015/QH13#92.1"),
        ("bầu bổ sung ngày 7/6/2026 có những mốc thời hạn nào", "26/5/2026 xong việc hiệp thương", "85/2015/QH13#92.1"),
        ("bầu ngày 15/3 không đủ người thì bầu lại muộn nhất ngày nào", "22/3/2026", "85/2015/QH13#80.4"),
        ("bầu ngày 15/3/2026 mà bầu thêm ngày 29/3/2026 có đúng không", "Không được: 29/3/2026 ngoài hạn", "85/2015/QH13#79.3"),
    ],
)
def test_answers(answers, question, holds, first):
    """The day leads, counted from the polling day that the question gives."""
    answers(question, holds, first)


@pytest.mark.parametrize(
    "question", ["ngày bầu bổ sung công bố trước bao nhiêu ngày", "hạn nộp hồ sơ ứng cử là ngày nào", "bầu lại trong vòng mấy ngày"]
)
def test_leaves(ask, question):
    """Without a polling day nothing is computed."""
    assert ask(question) is None
