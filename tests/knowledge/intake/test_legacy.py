"""Vietnamese from before Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.intake.legacy import by_content, by_font, encoding
from knowledge.syllables import is_syllable

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
SMALL = st.text(st.sampled_from(LETTERS + " .,;0123456789"))
ANY = st.text(st.sampled_from(LETTERS + LETTERS.upper() + " .,;0123456789"))
WORDS = "Điều khoản cử tri bầu cử đại biểu quốc hội người ứng cử phiếu danh sách kết quả nghị quyết thường trực ủy ban tỉnh xã kỳ họp"
SYLLABLES = WORDS.split()
SENTENCES = st.lists(st.sampled_from(SYLLABLES), min_size=6, unique=True).map(" ".join)


@given(SMALL)
def test_tcvn3_round_trip(text):
    """Small letters come back from TCVN3 as they were."""
    tcvn3 = encoding("tcvn3")
    assert tcvn3.decode(tcvn3.encode(text)) == text


@given(st.lists(st.sampled_from(SYLLABLES)).map(" ".join), st.booleans())
def test_vni_round_trip(text, capitals):
    """Words come back from VNI as they were, in small letters and in capitals."""
    text = text.upper() if capitals else text
    assert encoding("vni").decode(encoding("vni").encode(text)) == text


@given(ANY)
def test_codes_are_windows_letters(text):
    """What is encoded fits into the 8 bits that these encodings have."""
    for name in ("tcvn3", "vni"):
        assert len(encoding(name).encode(text).encode("cp1252")) >= len(text)


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
@given(text=SENTENCES)
def test_encodings_are_told_by_content(name, text):
    """A sentence is read in the encoding in which it makes sense."""
    shown = encoding(name).encode(text)
    read, told = by_content(shown)
    assert read.lower() == text.lower(), shown
    assert told == name or shown == text


@given(SENTENCES)
def test_unicode_stays_as_it_is(text):
    """A paragraph in Unicode is never taken for another encoding."""
    assert by_content(text) == (text, "")


def test_the_document_decides_where_a_paragraph_could_be_either():
    """A short paragraph that reads as well in another encoding is read in that of the document."""
    shown = encoding("tcvn3").encode("lúa")
    assert by_content(shown) == (shown, "")
    assert by_content(shown, "tcvn3") == ("lúa", "tcvn3")


def test_fonts_tell():
    """The name of a font says the encoding, the one for capitals makes capitals, and other fonts say nothing."""
    assert by_font("céng hßa", ".VnTimeH") == ("CỘNG HÒA", "tcvn3")
    assert by_font("Coäng hoøa", "VNI-Times") == ("Cộng hòa", "vni")
    assert by_font("Cöû tri", "Times New Roman") == ("Cöû tri", "")


def test_tables_are_whole():
    """Each encoding has every Vietnamese letter that it can write."""
    assert len(encoding("tcvn3").letters) == 67 + 7
    assert set(encoding("vni").letters.values()) == {letter for letter in LETTERS + LETTERS.upper() if not letter.isascii()}


@pytest.mark.parametrize("word", SYLLABLES)
def test_syllables_are_known(word):
    """The words of the law are spelt as syllables."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["election", "§iÒu", "Ñieàu", "xyz", "bầuu", "ằả", "ñy", "trùc", "kú", "quoác", "ce"])
def test_other_words_are_none(word):
    """Foreign words and broken ones are not."""
    assert not is_syllable(word)
