"""Messages without words."""

import pytest

from tests.bot.telegram import updates

SIZED = {**updates.FILE, "width": 1, "height": 1, "duration": 1}
PLACE = {"latitude": 21.0, "longitude": 105.8}
POLL = {
    "id": "1", "question": "Ai?", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
    "allows_multiple_answers": False, "allows_revoting": True, "members_only": False,
}  # fmt: skip
STICKER = {**updates.FILE, "width": 1, "height": 1, "type": "regular", "is_animated": False, "is_video": False}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"photo": updates.PHOTO}, "ảnh"),
        ({"voice": {**updates.FILE, "duration": 1}}, "thoại"),
        ({"audio": {**updates.FILE, "duration": 1}}, "âm thanh"),
        ({"video": SIZED}, "video"),
        ({"video_note": {**updates.FILE, "length": 1, "duration": 1}}, "video"),
        ({"sticker": STICKER}, "Nhãn dán"),
        ({"animation": SIZED, "document": updates.FILE}, "Ảnh động"),
        ({"location": PLACE}, "vị trí"),
        ({"venue": {"location": PLACE, "title": "UBND", "address": "1"}, "location": PLACE}, "vị trí"),
        ({"contact": {"phone_number": "0901", "first_name": "B"}}, "danh bạ"),
        ({"document": updates.FILE}, "tệp"),
        ({"poll": POLL}, "bình chọn"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "may rủi"),
        ({"game": {"title": "g", "description": "d", "photo": updates.PHOTO}}, "đọc được chữ"),
        ({"story": {"chat": updates.PRIVATE, "id": 1}}, "đọc được chữ"),
        ({"paid_media": {"star_count": 1, "paid_media": []}}, "đọc được chữ"),
    ],
)
async def test_each_kind_gets_its_own_words(talk, content, words):
    """Whatever can be sent without words is answered kindly with how to go on."""
    assert words in (await talk.gets_one(updates.message(**content))).text
    assert talk.assistant.asked == []


async def test_forwarded_picture_without_words_is_answered_too(talk):
    """Forwarding changes nothing for a picture."""
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Ai đó"}
    assert "ảnh" in (await talk.gets_one(updates.message(photo=updates.PHOTO, forward_origin=origin))).text


async def test_album_gets_one_reply(talk):
    """Ten pictures sent together get one reply."""
    sent = [await talk.gets(updates.message(photo=updates.PHOTO, media_group_id="9")) for _ in range(10)]
    assert [len(calls) for calls in sent] == [1] + [0] * 9
