"""What people put around a question."""

import pytest

from bot.answering.courtesies import is_thanks, without_courtesies


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("Bạn ơi cho mình hỏi, mấy giờ bỏ phiếu vậy?", "vi", "Mấy giờ bỏ phiếu vậy?"),
        ("cho em hoi ai duoc di bau", "vi", "ai duoc di bau"),
        ("cac ban cho minh hoi bao nhieu tuoi thi duoc bau", "vi", "bao nhieu tuoi thi duoc bau"),
        ("Chào Lá Phiếu. Cử tri là gì vậy ạ?", "vi", "Cử tri là gì vậy ạ?"),
        ("Có ai biết mấy giờ bỏ phiếu không ạ?", "vi", "Mấy giờ bỏ phiếu"),
        ("Em chào ad\nMất thẻ thì làm sao\nTrả lời ngắn gọn thôi nhé", "vi", "Mất thẻ thì làm sao"),
        ("Do you know when the polls open? Keep it short please.", "en", "When the polls open?"),
        ("Hi there, how old must I be to vote?", "en", "How old must I be to vote?"),
        ("Could you tell me how many ballots I get?", "en", "How many ballots I get?"),
        ("Kính đề nghị quý cơ quan hướng dẫn: thủ tục đổi thẻ cử tri?", "vi", "Thủ tục đổi thẻ cử tri?"),
        ("Xin vui lòng cho em biết thời hạn niêm yết danh sách cử tri.", "vi", "Thời hạn niêm yết danh sách cử tri."),
        ("mong moi nguoi giai dap giup em ai duoc di bau. em cam on nhieu a", "vi", "ai duoc di bau."),
        ("Mất thẻ cử tri thì làm sao? Mong ad giải đáp giúp, xin cảm ơn.", "vi", "Mất thẻ cử tri thì làm sao?"),
        ("Please advise: who draws up the voter list? Many thanks in advance!", "en", "Who draws up the voter list?"),
        ("I'd like to know whether soldiers vote at home. Any help is appreciated", "en", "Whether soldiers vote at home."),
    ],
)
def test_it_is_left_out(text, language, rest):
    """What is asked stands after it."""
    assert without_courtesies(text, language) == rest


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Xin chào", "vi"),
        ("Bạn ơi giúp với", "vi"),
        ("Ban bầu cử có mấy người?", "vi"),
        ("Con tôi 17 tuổi bầu được không", "vi"),
        ("Hello!", "en"),
        ("His name is missing from the voter list", "en"),
        ("Tôi muốn khiếu nại, ai hướng dẫn?", "vi"),
        ("Đề nghị xóa tên người ứng cử thì gửi đến đâu", "vi"),
        ("Cảm ơn bạn nhiều nhé", "vi"),
        ("Có ai biết chữ ký của tôi không", "vi"),
        ("He lives far away, can they help him vote?", "en"),
        ("Thanks!", "en"),
        ("Dạ em hiểu rồi, cảm ơn ad nhiều ạ", "vi"),
        ("", "en"),
    ],
)
def test_a_message_without_one_or_with_nothing_else_stays(text, language):
    """Words that only look like an opening, and greetings alone."""
    assert without_courtesies(text, language) == text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Dạ em hiểu rồi, cảm ơn ad nhiều ạ", "vi", True),
        ("ok cam on", "vi", True),
        ("Got it, thanks a lot. Bye!", "en", True),
        ("Cảm ơn ad, còn mất thẻ thì sao?", "vi", False),
        ("Thanks, and at 18?", "en", False),
        ("Dạ em hiểu rồi", "vi", False),
        ("", "vi", False),
    ],
)
def test_who_only_thanks_is_known(text, language, expected):
    """Whoever thanks and asks asks."""
    assert is_thanks(text, language) is expected
