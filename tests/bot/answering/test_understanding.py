"""How a question was typed."""

import pytest

from bot.answering.understanding import Understanding
from knowledge.folding import fold
from knowledge.lexical import Lexical
from knowledge.passages import cut


@pytest.fixture(scope="module")
def understanding(library):
    """An understanding that learned its words from the shipped library."""
    return Understanding(cut(library))


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Mấy giờ đóng cửa phòng bỏ phiếu?", "vi"),
        ("may gio dong cua phong bo phieu", "vi"),
        ("di bau can mang giay to gi", "vi"),
        ("What time do polls close?", "en"),
        ("who can stand for election", "en"),
        ("Can soldiers vote at home?", "en"),
        ("How many deputies does Lâm Đồng elect?", "en"),
        ("My uncle Phạm Văn Dũng moved to Đắk Lắk, where does he vote?", "en"),
        ("Lâm Đồng bau may dai bieu quoc hoi", "vi"),
        ("How many people sit on the election team (Tổ bầu cử) of one polling area?", "en"),
        ("Who sets up the election team (Tổ bầu cử) and by when?", "en"),
        ("Tổ bầu cử (election team) co may nguoi", "vi"),
        ("the cử tri cua em bi mat thi lam sao", "vi"),
        ("Đà Nẵng", "vi"),
    ],
)
def test_language(understanding, question, language):
    """Vietnamese with and without diacritics and English are told apart."""
    assert understanding.language(question) == language


@pytest.mark.parametrize("text", ["", "123", "???", "xyzzy qwrt"])
def test_language_of_nothing_is_the_fallback(understanding, text):
    """Where no word tells, the language is the one the person chose."""
    assert understanding.language(text, "en") == "en"
    assert understanding.language(text, "vi") == "vi"


def test_a_single_word_is_in_the_language_of_the_turn_before(understanding):
    """`Ok` is said in both; an acronym tells nothing."""
    assert understanding.read("ok", ("Bao nhiêu tuổi thì được bầu?",)).query.language == "vi"
    assert understanding.read("ok", ("How old must I be to vote?",)).query.language == "en"
    assert understanding.read("VNeID", (), "en").query.language == "en"
    assert understanding.read("VNeID", (), "vi").query.language == "vi"


@pytest.mark.parametrize("every", [20, pytest.param(1, marks=pytest.mark.slow)])
def test_every_library_question_is_in_its_language(understanding, library, every):
    """At least 99 of 100 library questions are told right, also without diacritics."""
    asked = [(q, lang) for p in library.provisions.values() for lang in ("vi", "en") for q in p.provision.questions[lang]][::every]
    assert sum(understanding.language(q) == lang for q, lang in asked) / len(asked) >= 0.99
    folded = [(fold(q), lang) for q, lang in asked]
    assert sum(understanding.language(q) == lang for q, lang in folded) / len(folded) >= 0.99


def test_follow_up_brings_the_turn_before(understanding):
    """A fragment is searched with the turn before it; a whole question is searched alone."""
    history = ("Người đang ở tù có được bầu cử không?",)
    leaning = understanding.read("còn án treo thì sao?", history)
    assert leaning.query.text == "Người đang ở tù có được bầu cử không? còn án treo thì sao?"
    assert leaning.before == "Người đang ở tù có được bầu cử không? "
    assert leaning.asking("án treo").query.text == "Người đang ở tù có được bầu cử không? án treo"
    alone = "Thời gian bỏ phiếu bắt đầu và kết thúc lúc mấy giờ trong ngày bầu cử?"
    assert understanding.read(alone, history).query.text == alone
    assert understanding.read(alone, history).before == ""


@pytest.mark.parametrize(
    ("question", "leans"),
    [
        ("the neu chi co ba nguoi trung cu o don vi bau cu do thi sao", True),
        ("vay co phai ai cung duoc vao xem viec kiem phieu khong", True),
        ("Ủa, vậy mẹ em ở quê thì bỏ phiếu ở chỗ nào mới đúng", True),
        ("the cu tri cua em bi mat truoc ngay bau cu hai hom", False),
    ],
)
def test_a_question_may_lean_on_the_turn_before_by_how_it_begins(understanding, question, leans):
    """With and without diacritics: `thế nếu` and `vậy`, be it after `ủa`, but not `thẻ`."""
    assert bool(understanding.read(question, ["Bao nhiêu tuổi thì được bầu?"]).before) is leans


def test_what_is_quoted_can_be_left_out(understanding):
    """Somebody passes words on and asks a question of their own: that one is looked for, where it says enough."""
    asked = "Tờ rơi ghi: “Khỏi đi, gửi phiếu qua bưu điện.” Người già yếu không đi được thì bầu bằng cách nào?"
    unquoted = understanding.unquoted(understanding.read(asked))
    assert unquoted.query.text == "Tờ rơi ghi: Người già yếu không đi được thì bầu bằng cách nào?"
    assert unquoted.question == asked
    assert understanding.unquoted(understanding.read("Nghe nói “bầu giùm được”, đúng không?")) is None
    assert understanding.unquoted(understanding.read("I don't know who's on my ward's list, can I see it somewhere online?")) is None


@pytest.mark.parametrize("question", ["Trước đây là bao nhiêu ngày?", "luat cu quy dinh sao", "What was it under the old law?"])
def test_asks_for_the_earlier_rule(understanding, question):
    """A question for what the rule was is known as one."""
    assert understanding.read(question).asks_earlier


def test_asks_for_the_present_rule(understanding):
    """An ordinary question is not."""
    assert not understanding.read("Hạn nộp hồ sơ ứng cử là bao nhiêu ngày?").asks_earlier


def test_diacritics_are_restored(understanding):
    """In the question and in the turn before, but for what names of places are read from."""
    read = understanding.read("nguoi o tro thi sao", ("Nguoi di tu co duoc bau cu khong?",))
    assert read.query.text == "Người đi tù có được bầu cử không? người ở trọ thì sao"
    assert (read.question, read.said, read.query.marked) == ("người ở trọ thì sao", "nguoi o tro thi sao", True)
    part = read.asking("người ở trọ")
    assert (part.query.text, part.said) == ("Người đi tù có được bầu cử không? người ở trọ", "nguoi o tro")


@pytest.mark.slow
def test_diacritics_that_mislead_are_left_out(library):
    """Words with the tones of others are read as if typed without diacritics, which are restored; single slips are set right; what is spelled well stays."""
    passages = cut(library)
    reads = Understanding(passages, Lexical.build(passages).is_spelled).read
    slipped, well = reads("bò phiếu tời mày giớ lạ đong cưa"), reads("bỏ phiêu tơi mây giờ là đong cửa")
    assert slipped.question == slipped.query.text
    assert slipped.question.startswith("bỏ phiếu tới mấy giờ")
    assert fold(slipped.question) == slipped.said == "bo phieu toi may gio la dong cua"
    assert well.query.marked
    assert well.question == "bỏ phiếu tới mấy giờ là đóng cửa"
