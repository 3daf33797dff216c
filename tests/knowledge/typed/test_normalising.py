"""What was typed, brought to usual Vietnamese."""

import pytest

from knowledge.typed.normalising import Normaliser
from knowledge.typed.shorthand import shorthand


@pytest.fixture
def normaliser():
    """Knows a few words."""
    return Normaliser(
        {"bầu", "bau", "cử", "cu", "ngày", "ngay", "nào", "nao", "là", "la", "được", "duoc", "đi", "còn", "đbqh"}, {"tax", "gas", "conf"}
    )


def test_raw_keys_become_letters(normaliser):
    """A keyboard that left its keys raw left all of them."""
    assert normaliser.keyed("ngayf baauf cuwr laf ngayf naof?") == "ngày bầu cử là ngày nào?"
    assert normaliser.keyed("nga2y ba6u2 cu73 la2 nga2y na2o?") == "ngày bầu cử là ngày nào?"


def test_among_raw_keys_no_word_is_english(normaliser):
    """Nor is an abbreviation spared."""
    assert normaliser.keyed("conf baauf ddbqh ngayf naof") == "còn bầu đbqh ngày nào"


@pytest.mark.parametrize("text", ["bầu cuwr laf", "bau cu la ngay nao", "tax gas naof", "di bau ngayf nao"])
def test_what_is_not_raw_is_left(normaliser, text):
    """Marked text, unmarked text, English words, a single odd token."""
    assert normaliser.keyed(text) == text


def test_shorthand_is_written_out(normaliser):
    """With diacritics where the text has them, without where it has none."""
    assert normaliser.written_out("ko có CCCD đi bầu đc ko?") == "không có căn cước công dân đi bầu được không?"
    assert normaliser.written_out("ko co cccd di bau dc ko?") == "khong co can cuoc cong dan di bau duoc khong?"


def test_shorthand_of_english_is_written_out(normaliser):
    """With what is Vietnamese in it; nothing within a word, and no second word of a name."""
    assert (
        normaliser.written_out_english("can u vote w/o CCCD b4 7, idk")
        == "can you vote without citizen identity card before 7, I do not know"
    )
    assert normaliser.written_out_english("wat abt hdnd?") == "what about People's Council?"
    assert (
        normaliser.written_out_english("Is Na Hang, or U Minh, in NA unit 2? U know")
        == "Is Na Hang, or U Minh, in National Assembly unit 2? you know"
    )
    assert normaliser.written_out_english("don't, Thai R, a/n, un") == "don't, Thai R, a/n, un"


def test_a_document_s_number_is_no_shorthand(normaliser):
    """`40/NQ-HĐBCQG` and `102/2025/NQLT` stay as they are."""
    assert normaliser.written_out("theo 40/NQ-HĐBCQG thì bầu") == "theo 40/NQ-HĐBCQG thì bầu"
    assert normaliser.written_out("ở xã Ea H'leo thì bầu") == "ở xã Ea H'leo thì bầu"


def test_invisible_characters_go(normaliser):
    """Zero-width characters split no word, and letters are composed."""
    assert normaliser.composed("ba\u0302\u0300u\u200b cử") == "bầu cử"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("BÀ TÔI 90 TUỔI BẦU Ở ĐÂU?", "bà tôi 90 tuổi bầu ở đâu?"),
        ("HELLO, CAN I VOTE", "hello, can i vote"),
        ("CHO TÔI HỎI LÀ: Hà Nội bầu mấy người", "cho tôi hỏi là: Hà Nội bầu mấy người"),
        ("HĐND và UBND TP HCM họp ở Hà Nội", "HĐND và UBND TP HCM họp ở Hà Nội"),
        ("CCCD", "CCCD"),
        ("Theo 102/2025/NQLT-UBTVQH15-CP thì sao", "Theo 102/2025/NQLT-UBTVQH15-CP thì sao"),
        ("BẦU CỬ NGÀY NÀO, MẤY GIỜ?", "bầu cử ngày nào, mấy giờ?"),
        ("Ở đâu? 😅👍🏽 :))", "Ở đâu?"),
        ("Mấy giờ ^^ bầu :D vậy =)) T_T", "Mấy giờ bầu vậy"),
        ("Quốc hội khóa XV, nơi <3 người, mục (3)", "Quốc hội khóa XV, nơi <3 người, mục (3)"),
        ("mở cửa (7:00) ở nhà văn hóa số 3:", "mở cửa (7:00) ở nhà văn hóa số 3:"),
    ],
)
def test_what_says_nothing_is_left_out(normaliser, typed, read):
    """A key for capitals that was left down, pictures, faces; abbreviations, hours and brackets stay."""
    assert " ".join(normaliser.composed(typed).split()) == read


def test_a_shorthand_means_one_thing():
    """The file names no shorthand twice."""
    vietnamese = [s for table in (shorthand().words, shorthand().abbreviations) for found in table.values() for s in found]
    english = [s for found in shorthand().english.values() for s in found]
    assert len(vietnamese) == len(set(vietnamese))
    assert len(english) == len(set(english))


def test_the_second_word_of_a_name_is_no_shorthand(normaliser):
    """`Ia Ko` is a commune; `ko` alone is `không`, with a capital too where it begins a sentence."""
    assert normaliser.written_out("Xã Ia Ko bầu mấy người") == "Xã Ia Ko bầu mấy người"
    assert normaliser.written_out("đi bầu được ko") == "đi bầu được không"
    assert normaliser.written_out("Ko biết bầu ai").startswith("không")
