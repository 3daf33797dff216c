"""How messages are opened."""

import pytest

from bot.answering.openings import without_opening


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("Bạn ơi cho mình hỏi, mấy giờ bỏ phiếu vậy?", "vi", "Mấy giờ bỏ phiếu vậy?"),
        ("cac ban cho minh hoi bao nhieu tuoi thi duoc bau", "vi", "bao nhieu tuoi thi duoc bau"),
        ("Chào Lá Phiếu. Cử tri là gì vậy ạ?", "vi", "Cử tri là gì vậy ạ?"),
        ("Hi there, how old must I be to vote?", "en", "How old must I be to vote?"),
        ("Could you tell me how many ballots I get?", "en", "How many ballots I get?"),
    ],
)
def test_it_is_left_out(text, language, rest):
    """What is asked stands after it."""
    assert without_opening(text, language) == rest


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Xin chào", "vi"),
        ("Bạn ơi giúp với", "vi"),
        ("Ban bầu cử có mấy người?", "vi"),
        ("Con tôi 17 tuổi bầu được không", "vi"),
        ("Hello!", "en"),
        ("His name is missing from the voter list", "en"),
        ("", "en"),
    ],
)
def test_a_message_without_one_or_with_nothing_else_stays(text, language):
    """Words that only look like an opening, and greetings alone."""
    assert without_opening(text, language) == text
