"""Documents' own words as quotations."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.quoting import extracted, harmless, quotation, shortened
from knowledge.documents import Article, Document, Placed, Provision

BOTH = {"vi": "Tên", "en": "Name"}
DOCUMENT = Document.model_validate(
    {
        "number": "9/2026/QĐ",
        "kind": "circular",
        "title": BOTH,
        "issuer": BOTH,
        "adopted": "2026-01-01",
        "in_force_from": "2026-01-01",
        "status": "in_force",
    }
)


def placed(words, **place):
    """A provision that is told by these words."""
    fields = {"in_force_from": "2026-01-01", "text": {"vi": words, "en": words}, "official": words, "questions": {"vi": (), "en": ()}}
    provision = Provision.model_validate(fields | place)
    return Placed(
        document=DOCUMENT, article=Article.model_validate({"article": "5", "title": BOTH, "provisions": [provision]}), provision=provision
    )


def said(words, language="vi", room=900, **place):
    """Quote these words."""
    there = placed(words, **place)
    return quotation(there, there.provision, language, room)


def test_a_quotation_says_where_it_stands():
    """Place and document first, then the words between quotation marks."""
    assert said("Phiếu xanh.", clause="2", point="a") == "Điều 5, khoản 2, điểm a của 9/2026/QĐ ghi: “Phiếu xanh.”"


def test_an_english_reader_is_told_that_the_words_are_vietnamese():
    """The words stay as they are; the rest is English."""
    assert said("Phiếu xanh.", "en", clause="2") == "Article 5, clause 2 of 9/2026/QĐ says, in Vietnamese: “Phiếu xanh.”"


def test_a_long_text_is_cut_after_a_sentence():
    """As many whole sentences as fit, then an ellipsis within the quotation marks."""
    words = " ".join(f"Câu thứ {n} của văn bản." for n in range(90))
    text = said(words)
    assert len(text) <= 900
    assert text.endswith(". …”")


@given(st.text("aăđ .;\n", max_size=400), st.integers(30, 300))
def test_a_cut_never_goes_through_a_word(text, room):
    """What is left is the beginning of the text, ending where a word ends, within the room."""
    cut = shortened(text, room)
    assert len(cut) <= room
    if cut != text:
        kept = cut.removesuffix("…").rstrip()
        assert cut.endswith("…")
        assert text.startswith(kept)
        assert not kept or not re.match(r"\w", text[len(kept) :]) or not re.search(r"\w$", kept) or " " not in text[:room]


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\u00ad", "\x1b", "\x00", "\x07", "\U000e0041", "\ue000", "\u061c"]
)
def test_what_hides_or_turns_is_taken_out(hidden):
    """Letters that nobody sees, and such as turn the direction of what follows."""
    assert harmless(f"Phiếu{hidden} xanh") == "Phiếu xanh"


@pytest.mark.parametrize(
    "acting",
    [
        "https://example.org/a",
        "http://1.2.3.4/",
        "t.me/somebody",
        "example.vn",
        "@somebody",
        "/start",
        "#bau_cu",
        "$TON",
        "tg://resolve?domain=a",
        "mailto:a@b.vn",
        "0901234567",
        "+84901234567",
        "(/forget)",
    ],
)
def test_what_acts_is_broken_by_a_sign_that_nobody_sees(acting):
    """Nothing that a client would make something to press of is left whole, and it reads as before."""
    shown = harmless(f"Xem {acting} nhé")
    assert acting.strip("()") not in shown
    assert shown.replace("\u2060", "") == f"Xem {acting} nhé"


@pytest.mark.parametrize(
    "plain", ["Điều 5, khoản 2", "85/2015/QH13", "7 giờ 30 ngày 15/3/2026", "10.000 đồng", "và/hoặc", "a) Trời mưa; b) Trời gió."]
)
def test_what_a_document_says_stays_as_it_is(plain):
    """Numbers of documents, dates, figures and lists are not touched."""
    assert harmless(plain) == plain


@given(st.text())
def test_nothing_hides_in_what_is_shown(text):
    """Whatever a document holds, line ends and our own sign are the only characters without a look."""
    assert all(c in "\n\u2060" or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs", "Cn"} for c in harmless(text))


TEXT = "Phiếu được kiểm ngay tại phòng bỏ phiếu. Không chở hòm phiếu đi nơi khác. Tổ bầu cử mời hai cử tri chứng kiến. Biên bản lập thành ba bản."


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("mấy cử tri được mời chứng kiến", "Phiếu được kiểm ngay tại phòng bỏ phiếu. … Tổ bầu cử mời hai cử tri chứng kiến. …"),
        ("bien ban lap may ban", "Phiếu được kiểm ngay tại phòng bỏ phiếu. … Biên bản lập thành ba bản."),
        ("?", "Phiếu được kiểm ngay tại phòng bỏ phiếu. Không chở hòm phiếu đi nơi khác. …"),
    ],
)
def test_of_a_text_that_is_too_long_what_is_asked_is_told(asked, told):
    """After the first sentence, which says what it is about; as it stands where nothing is shared, whole where there is room."""
    assert extracted(TEXT, 100, asked) == told
    assert extracted(TEXT, len(TEXT), asked) == TEXT


@given(st.text(alphabet="ab .;…\n", max_size=80), st.text(alphabet="ab ", max_size=20), st.integers(0, 90))
def test_an_extract_never_passes_its_room(text, asked, room):
    """Whatever the text and the words; at the least an ellipsis."""
    assert len(extracted(text, room, asked)) <= max(room, 1)


def test_a_number_in_words_is_found_in_figures():
    """Who asks with "four" is told the sentence with 4."""
    text = "Seats are set. With 2 seats there is 1 more; with 3 seats there are 2 more; with 4 or 5 seats there are 3 more."
    assert extracted(text, 60, "How many with four?") == "Seats are set. … with 4 or 5 seats there are 3 more."
