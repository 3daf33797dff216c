"""Questions that ask several things at once."""

import pytest

from bot.answering.splitting import MOST_PARTS, split


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Mấy giờ mở cửa và cần mang theo gì?", 2),
        ("may gio mo cua va can mang theo gi", 2),
        ("Ai được ứng cử, hồ sơ gồm gì?", 2),
        ("When do polls open, and what must I bring?", 2),
        ("Bao nhiêu tuổi được bầu? Mấy giờ bỏ phiếu? Bầu ở đâu? Mang gì theo?", MOST_PARTS),
        ("Tôi mới chuyển nhà, giờ phải bầu ở đâu?", 1),
        ("Mẹ tôi ốm, có ai mang phiếu đến nhà không?", 1),
        ("Công dân, cán bộ và quân nhân bầu ở đâu?", 1),
        ("Bao nhiêu tuổi thì được đi bầu?", 1),
        ("", 1),
    ],
)
def test_counts_what_is_asked(question, parts):
    """A question is split where it asks again, not where it only tells; three parts at most."""
    assert len(split(question, "en" if question.startswith("When") else "vi")) == parts


def test_what_only_tells_stays_with_what_asks():
    """The situation goes with the question that follows it, and nothing of the words is lost."""
    first, second = split("Tôi ở trọ, bầu ở đâu và được bầu mấy cấp?", "vi")
    assert first == "Tôi ở trọ bầu ở đâu"
    assert second == "được bầu mấy cấp"
