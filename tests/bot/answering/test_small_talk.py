"""What is said in a conversation beside its questions."""

import pytest

from bot.answering.assistant import Question
from bot.answering.outcomes import Kind
from bot.clock import parse_moment
from bot.texts import texts_in

ASKED = ("Mẹ em ốm nằm nhà, Tổ bầu cử có mang hòm phiếu đến không?",)


def said(services, text, history=ASKED):
    """Say it after a question."""
    return services.assistant.answer(Question(text, parse_moment("2026-03-01"), history))


@pytest.mark.slow
@pytest.mark.parametrize("text", ["dạ em hiểu rồi, cảm ơn ad nhiều ạ", "cam on nhieu", "tks ad nha"])
def test_who_thanks_gets_no_rule(services, text):
    """The question before is answered already."""
    answer = said(services, text)
    assert (answer.kind, answer.text) == (Kind.SMALLTALK, texts_in("vi")("outcome-smalltalk-thanks"))


@pytest.mark.slow
@pytest.mark.parametrize("text", ["ok", "👍", "dạ", "hihi"])
def test_a_nod_gets_no_rule(services, text):
    """In the language of the question before."""
    answer = said(services, text)
    assert (answer.kind, answer.language) == (Kind.SMALLTALK, "vi")


@pytest.mark.slow
def test_who_thanks_and_asks_is_answered(services):
    """The turn before says what it is about."""
    assert "85/2015/QH13#69" in said(services, "cảm ơn ad, mà người viết phiếu giùm mẹ em phải làm sao?").retrieved
