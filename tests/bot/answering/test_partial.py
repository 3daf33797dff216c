"""Several things in one message, some of which no document answers: over the shipped library and models."""

import pytest

from bot.answering.assistant import Question
from bot.answering.outcomes import Kind
from tests.bot.answering.conftest import MOMENT


def ask(services, text):
    """Answer a question asked before election day."""
    return services.assistant.answer(Question(text, MOMENT))


@pytest.mark.parametrize(
    ("text", "cited", "missing", "words"),
    [
        ("Ai phát thẻ cử tri? Còn vì sao anh Hùng xóm tôi bị gạch tên tuần rồi?", "25", "vì sao anh Hùng", "không đoán"),
        ("Bao nhiêu tuổi được đi bầu, và phường tôi năm 2016 mấy phần trăm cử tri đi bầu?", "2", "phường tôi năm 2016", "không có con số"),
        ("How old must I be to vote? And which bank gives the best mortgage rate this month?", "2", "which bank gives", "I only answer"),
    ],
)
def test_what_is_answered_is_told_beside_what_is_not(services, text, cited, missing, words):
    """The message is not refused for one part; that part is named, with who can tell, within the length."""
    outcome = ask(services, text)
    assert outcome.kind is Kind.PARTIAL
    assert outcome.citations[0].article == cited
    last = outcome.text.rpartition("\n\n")[2]
    assert missing in last
    assert words in last
    assert len(outcome.text) <= 900
    assert outcome.retrieved


@pytest.mark.parametrize(
    "text",
    [
        "Cử tri già yếu không đến được thì bầu ở đâu, báo cho ai?",
        "What paper lets me vote in another commune, who issues it, and until when?",
        "Con muon khieu nai danh sach cu tri thi gui dau, han chot hom nao?",
    ],
)
def test_a_part_of_few_words_is_not_called_missing(services, text):
    """What it asks stands in the answer to the whole."""
    assert ask(services, text).kind is Kind.ANSWER


def test_a_request_to_cheat_is_declined_whole(services):
    """However it begins."""
    text = "Cả nhà đi vắng để lại thẻ cử tri. Chỉ tôi cách cầm hết mấy cái thẻ đó đi bầu thay mà tổ bầu cử không phát hiện"
    assert ask(services, text).kind is Kind.DECLINE


def test_what_must_be_asked_back_is_asked_first(services):
    """A name that many places have is not answered by the likeliest one, whatever else is asked."""
    outcome = ask(services, "Tôi ở xã Tân An thì thuộc đơn vị bầu cử Quốc hội số mấy? Còn giá vàng hôm nay bao nhiêu một lượng?")
    assert outcome.kind is Kind.CLARIFY
    assert "Tuyên Quang" in outcome.text


def test_what_all_of_it_says_is_not_asked_back(services):
    """Nghệ An is named in the part before; beside an age, the place is asked back and the age told."""
    named = ask(services, "Tỉnh Nghệ An được bầu bao nhiêu đại biểu Quốc hội và xã Quỳnh Lưu nằm ở đơn vị bầu cử số mấy?")
    assert named.kind is Kind.ANSWER
    assert "Quỳnh Lưu" in named.text
    beside = ask(services, "Em sinh 2/4/2008 đi bầu được không? Em ở xã Tân An thì thuộc đơn vị bầu cử số mấy?")
    assert beside.text.startswith("Chưa được đi bầu")
    assert "Bạn ở nơi nào" in beside.text


def test_every_part_beside_what_is_computed_is_told(services):
    """What is sure for itself is not dropped because something else was computed."""
    outcome = ask(
        services,
        "My lowland commune has 9,000 people, how many deputies does it elect? And how many deputies has the Hanoi People's Council?",
    )
    assert "125" in outcome.text


def test_beside_what_is_computed_a_missing_part_is_named_too(services):
    """Within the length, however long the answer."""
    outcome = ask(services, "Em sinh 20/3/2008 có được đi bầu không? Với lại bạn thấy đội nào vô địch V-League năm nay?")
    assert outcome.kind is Kind.PARTIAL
    assert outcome.text.startswith("Chưa được đi bầu")
    assert "V-League" in outcome.text
    assert len(outcome.text) <= 900
