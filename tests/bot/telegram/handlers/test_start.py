"""`/start`."""

import pytest

from tests.bot.telegram import updates


async def test_start_says_who_and_what_is_never_kept(talk):
    """`/start` says what the assistant does, what it never stores, that it is no official body and who runs it, and offers the languages."""
    sent = await talk.gets_one(updates.text("/start"))
    for words in ("Lá Phiếu", "không lưu câu hỏi", "không phải cơ quan nhà nước", "Nhóm thử"):
        assert words in sent.text
    assert [(b["text"], b["callback_data"]) for b in sent.buttons] == [("Tiếng Việt", "l:vi"), ("English", "l:en")]


@pytest.mark.parametrize(
    ("code", "words"), [("en", "Test group"), ("en-US", "Test group"), ("vi", "Nhóm thử"), ("fr", "Nhóm thử"), (None, "Nhóm thử")]
)
async def test_language_of_the_client_is_the_default(talk, code, words):
    """Without a choice, an English Telegram gets English and every other one Vietnamese."""
    sender = {k: v for k, v in {**updates.AN, "language_code": code}.items() if v is not None}
    assert words in (await talk.gets_one(updates.text("/start", sender=sender))).text


async def test_start_with_a_payload_is_start(talk):
    """A deep link's payload changes nothing."""
    assert "Lá Phiếu" in (await talk.gets_one(updates.text("/start abc"))).text
