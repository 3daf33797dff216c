"""Who can tell, by situation."""

import pytest

from bot.answering.referrals import referral
from bot.texts import texts_in


@pytest.mark.parametrize(
    ("question", "language", "name"),
    [
        ("VNeID báo mã lỗi thì sao?", "vi", "abstain-application"),
        ("don cua toi giai quyet toi dau roi", "vi", "abstain-own-case"),
        ("Who won in Hanoi?", "en", "abstain-results"),
        ("Ứng viên số 4 quê ở đâu?", "vi", "abstain-candidates"),
        ("Is there parking at the polling station?", "en", "abstain-place"),
        ("Sao lại chọn màu đỏ?", "vi", "outcome-abstain"),
        ("Lý do cụ thể là gì, có thể như thế sao?", "vi", "outcome-abstain"),
        ("Thẻ cử tri của tôi đâu rồi", "vi", "abstain-place"),
        ("Phòng bỏ phiếu ở nhà văn hoá nào?", "vi", "abstain-place"),
    ],
)
def test_a_situation_has_its_words(question, language, name):
    """The first topic that the question names decides, typed with or without diacritics."""
    assert referral(question, language) == name
    assert texts_in(language)(name)
