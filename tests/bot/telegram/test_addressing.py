"""Nothing that could be a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message, Update

from bot.telegram.addressing import is_blank, question_in
from tests.bot.telegram import updates


@pytest.mark.parametrize("text", ["", " \n", "?", "👍", "…", "\u3164", "\u2800"])
def test_blank(text):
    """Marks, emoji and invisible letters are nothing to answer."""
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "18?", "Đ", "选举"])
def test_not_blank(text):
    """One letter or digit is enough."""
    assert not is_blank(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_mention_is_taken_out_wherever_it_stands(before, after):
    """Only the bot's name goes; emoji before it do not shift the cut."""

    class Bot:
        id = 4242
        username = "LaPhieuBot"
        defaults = None

    start = len(before.encode("utf-16-le")) // 2
    entity = {"type": "mention", "offset": start, "length": len("@LaPhieuBot")}
    raw = updates.message(text=f"{before}@LaPhieuBot{after}", entities=[entity], chat=updates.GROUP)
    message = Update.de_json(raw, None).message
    assert isinstance(message, Message)
    assert question_in(message, Bot()) == (before + after).strip().lstrip(",:;").strip()
