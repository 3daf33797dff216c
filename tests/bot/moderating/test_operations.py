"""What an amending document orders, in a moderator's words."""

from datetime import date

import pytest

from bot.moderating.operations import (
    applied_words,
    day_words,
    misprint_words,
    not_applied_words,
    operation_words,
    place_words,
    source_words,
    unclear_words,
)
from bot.texts import LOCALES, texts_in
from knowledge.amending.misprints import Misprint
from knowledge.amending.operations import (
    AddPhrase,
    Base,
    Doubt,
    Fragment,
    Insert,
    RemovePhrase,
    Renumber,
    Repeal,
    ReplacePhrase,
    ReplaceText,
    Side,
    Unclear,
)
from knowledge.amending.outcomes import Applied, NotApplied, Refusal
from knowledge.amending.place_reading import read_places
from knowledge.amending.places import WHOLE_DOCUMENT
from knowledge.official.model import Part

VI, EN = texts_in("vi"), texts_in("en")
COMMON = ("1.23.a", Base("12/2020/QH14"), date(2024, 3, 1))
(CLAUSE,) = read_places("khoản 3 Điều 8")
NEW = Fragment(Part.CLAUSE, "3", "", "Từ mới.")


def test_a_phrase_says_where_and_how_often():
    """`Khoản 3 Điều 8: thay “…” bằng “…” (3 chỗ)`."""
    applied = Applied(ReplacePhrase(*COMMON, "huyện", "phường", (CLAUSE,)), CLAUSE, 3)
    assert applied_words(applied, VI) == "Khoản 3 Điều 8: thay “huyện” bằng “phường” (3 chỗ)"
    assert applied_words(applied, EN) == "Clause 3 of Article 8: “huyện” becomes “phường” (3 times)"


def test_a_refusal_says_what_and_why():
    """`Không áp dụng được: …, vì …`."""
    refused = NotApplied(RemovePhrase(*COMMON, "huyện", (CLAUSE,), times=3), CLAUSE, Refusal.PHRASE_COUNT, 2)
    assert not_applied_words(refused, VI) == (
        "Không áp dụng được: khoản 3 Điều 8: bỏ “huyện”, vì cụm từ này có 2 chỗ ở khoản 3 Điều 8, văn bản sửa đổi nói 3 chỗ."
    )


@pytest.mark.parametrize("texts", [VI, EN])
@pytest.mark.parametrize("reason", list(Refusal))
def test_every_refusal_has_words(texts, reason):
    """No reason is shown as a code."""
    said = not_applied_words(NotApplied(Repeal(*COMMON, (CLAUSE,)), CLAUSE, reason), texts)
    assert reason.value not in said


@pytest.mark.parametrize("texts", [VI, EN])
@pytest.mark.parametrize("reason", list(Doubt))
def test_every_doubt_has_words(texts, reason):
    """A sentence that was not read is shown with the clause that it stands in and the reason."""
    said = unclear_words(Unclear("1.23.a", "Sửa chỗ này.", reason), "34/2023/QH15", texts)
    assert "34/2023/QH15" in said
    assert "“Sửa chỗ này.”" in said
    assert reason.value not in said


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        (ReplaceText(*COMMON, CLAUSE, NEW), "Khoản 3 Điều 8: nội dung mới “Từ mới.”"),
        (ReplaceText(*COMMON, read_places("tên Điều 8")[0], Fragment(Part.ARTICLE, "8", "Tên", "")), "Tên Điều 8: đổi thành “Tên”"),
        (Insert(*COMMON, CLAUSE, NEW, after=read_places("khoản 2 Điều 8")[0]), "Khoản 3 Điều 8: thêm mới sau khoản 2 Điều 8 “Từ mới.”"),
        (Insert(*COMMON, CLAUSE, NEW, before=read_places("khoản 4 Điều 8")[0]), "Khoản 3 Điều 8: thêm mới trước khoản 4 Điều 8 “Từ mới.”"),
        (Insert(*COMMON, CLAUSE, NEW), "Khoản 3 Điều 8: thêm mới “Từ mới.”"),
        (
            Repeal(*COMMON, read_places("điểm c khoản 1 Điều 76, điểm a Điều 5 và Điều 96")),
            "Điểm c khoản 1 Điều 76, điểm a Điều 5 và Điều 96: bãi bỏ",
        ),
        (Renumber(*COMMON, CLAUSE, "4"), "Khoản 3 Điều 8: đổi số thành 4"),
        (AddPhrase(*COMMON, "cuối tuần", "Ngày lễ", Side.BEFORE, (CLAUSE,)), "Khoản 3 Điều 8: thêm “cuối tuần” vào trước “Ngày lễ”"),
        (RemovePhrase(*COMMON, "huyện", (WHOLE_DOCUMENT,), (CLAUSE,)), "Toàn văn bản: bỏ “huyện”, trừ khoản 3 Điều 8"),
    ],
)
def test_every_operation_has_words(operation, said):
    """Each kind of operation reads as a sentence, in English too."""
    assert operation_words(operation, VI) == said
    assert "amending-" not in operation_words(operation, EN)


def test_long_new_text_is_cut_at_a_word():
    """Of a new text only the beginning is shown; where the clause has no words of its own, its first child's."""
    fragment = Fragment(Part.ARTICLE, "8", "", "", (Fragment(Part.CLAUSE, "1", "", "chữ " * 90),))
    said = operation_words(ReplaceText(*COMMON, CLAUSE, fragment), VI)
    assert said.endswith("chữ …”")
    assert len(said) < 170


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Điều 5", "Điều 5"),
        ("điểm a khoản 1 Điều 5", "điểm a khoản 1 Điều 5"),
        ("tên Chương II", "tên Chương II"),
        ("tên Mục 1 Chương II", "tên Mục 1 Chương II"),
        ("tên Mục 1", "tên Mục 1"),
        ("đoạn mở đầu khoản 2 Điều 5", "đoạn mở đầu khoản 2 Điều 5"),
    ],
)
def test_places_are_named_as_the_law_names_them(place, said):
    """A place reads as it is written in the amending document."""
    assert place_words(read_places(place)[0], VI) == said


def test_where_it_comes_from_and_since_when():
    """The clause of the amending document and the day; where either is not known, that is said."""
    operation = Repeal(*COMMON, (CLAUSE,))
    assert source_words("1.23.a", "34/2023/QH15", VI) == "điểm a khoản 23 Điều 1 của 34/2023/QH15"
    assert source_words("1", None, VI) == "Điều 1 của văn bản sửa đổi"
    assert day_words(operation, VI) == "từ ngày 01/03/2024"
    assert day_words(operation, EN) == "from 2024-03-01"
    assert day_words(Repeal("1", Base(), None, (CLAUSE,)), VI) == "chưa rõ ngày có hiệu lực"


def test_a_misprint_is_shown_with_what_is_usual():
    """A moderator sees the word, its neighbours and what stands elsewhere."""
    said = misprint_words(Misprint(CLAUSE, "tình", "tỉnh", 22, "các tình, thành phố", 3), VI)
    assert said.startswith("Khoản 3 Điều 8: có thể gõ sai “tình” trong “các tình, thành phố”")
    assert "“tỉnh” (22 lần)" in said


def test_the_words_stand_in_their_own_file():
    """Every text of this module lies in amending.ftl."""
    for language in ("vi", "en"):
        assert (LOCALES / language / "amending.ftl").exists()
