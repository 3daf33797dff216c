"""Questions on constituencies, and questions that only look like them."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.constituency import open_constituencies
from bot.answering.outcomes import Kind
from bot.clock import VIET_NAM
from knowledge.constituencies import read_constituencies
from knowledge.documents import LANGUAGES, Library
from knowledge.folding import fold

COMMUNES = list(read_constituencies().communes.values())
MOST_CHARACTERS = 900
MOMENT = datetime(2026, 3, 1, tzinfo=VIET_NAM)

ANSWERED = [
    ("Tôi ở phường Ba Đình, Hà Nội thì bầu ở đơn vị nào?", "đơn vị bầu cử đại biểu Quốc hội số 1 của Hà Nội, được bầu 3"),
    ("toi o phuong ba dinh ha noi bau o don vi bau cu so may", "số 1 của Hà Nội"),
    ("phường Tân Thành TPHCM thuộc đơn vị bầu cử số mấy?", "số 4 của TP Hồ Chí Minh"),
    ("tui o binh thanh sg, bau qh o don vi nao", "số 9 của TP Hồ Chí Minh"),
    ("Đặc khu Côn Đảo bầu đơn vị nào, mấy đại biểu Quốc hội?", "số 5 của TP Hồ Chí Minh, được bầu 2"),
    ("em ở p5 gò vấp thì bầu mấy đại biểu quốc hội vậy ạ", "nay thuộc phường An Nhơn"),
    ("phường Bến Nghé quận 1 giờ thuộc đơn vị bầu cử quốc hội nào", "nay thuộc phường Sài Gòn (TP Hồ Chí Minh)"),
    ("nhà mình ở quận 7 thì thuộc đơn vị bầu cử nào", "4 xã, phường; tất cả ở đơn vị bầu cử đại biểu Quốc hội số 7"),
    ("phường Điện Biên quận Ba Đình bầu ở đơn vị bầu cử nào", "nay thuộc 4 xã, phường"),
    ("Tân Mai Hoàng Mai Hà Nội thuộc đơn vị bầu cử nào", "số 3 của Hà Nội"),
    ("Tôi ở Thủ Đức thì bầu đại biểu Quốc hội ở đơn vị bầu cử nào?", "thành phố Thủ Đức cũ thuộc đơn vị số 3, 7 và 9"),
    ("Vũng Tàu thuộc đơn vị bầu cử số mấy", "số 4 của TP Hồ Chí Minh"),
    ("thị trấn Sa Pa bầu ở đơn vị nào", "số 4 của Lào Cai"),
    ("xã Ea H'leo tỉnh Đắk Lắk nằm trong đơn vị bầu cử nào ạ?", "số 4 của Đắk Lắk"),
    ("phường xuân hương đà lạt thuộc đơn vị bầu cử quốc hội số mấy", "số 1 của Lâm Đồng"),
    ("cho em hỏi xã Hòa Vang Đà Nẵng thuộc đơn vị bầu cử nào ạ", "số 2 của Đà Nẵng"),
    ("phường Trúc Bạch, Hà Nội", "nay thuộc phường Ba Đình"),
    ("tôi ở phường Cầu Giấy", "số 2 của Hà Nội"),
    ("Phường Cầu Giấy bầu mấy đại biểu Quốc hội?", "Phường Cầu Giấy (Hà Nội) bầu 3 đại biểu Quốc hội khóa XVI"),
    ("Đơn vị bầu cử số 3 Hà Nội gồm những phường nào?", "10 phường: Hai Bà Trưng, Vĩnh Tuy"),
    ("don vi bau cu so 13 tphcm co nhung xa nao", "3 phường và 7 xã"),
    ("Đơn vị bầu cử số 1 thành phố Huế gồm những phường nào?", "số 1 của Huế bầu 2"),
    ("đơn vị bầu cử số 2 Cao Bằng được bầu mấy đại biểu", "số 2 của Cao Bằng bầu 2"),
    ("đơn vị bầu cử số 12 Hà Nội gồm những nơi nào", "chỉ có 11 đơn vị"),
    ("Nghệ An có bao nhiêu đại biểu Quốc hội?", "Nghệ An bầu 16 đại biểu Quốc hội khóa XVI, ở 6 đơn vị"),
    ("nghe an may don vi bau cu qh", "ở 6 đơn vị"),
    ("Hà Nội được bầu bao nhiêu đại biểu quốc hội", "bầu 32"),
    ("tphcm bau bn dbqh", "bầu 38"),
    ("Huế được mấy ghế Quốc hội", "bầu 9"),
    ("Bình Dương bầu mấy đại biểu quốc hội?", "Tỉnh Bình Dương cũ nay thuộc TP Hồ Chí Minh"),
    ("ở Hải Dương cũ bầu bao nhiêu đbqh", "nay thuộc Hải Phòng"),
    ("Số lượng đại biểu Quốc hội được bầu ở Cà Mau là bao nhiêu?", "Cà Mau bầu"),
    ("Which constituency is Ba Dinh ward, Hanoi in?", "National Assembly constituency No. 1 of Ha Noi"),
    ("Which constituency do I vote in if I live in Thao Dien ward, Thu Duc city?", "now part of An Khánh ward"),
    ("How many National Assembly deputies does Da Nang elect?", "Da Nang elects 14"),
    ("how many constituencies are there in Nghe An?", "in 6 constituencies"),
    ("constituency number 3 of Ha Noi includes which wards", "10 wards: Hai Bà Trưng"),
    ("How many seats does Can Tho have in the National Assembly?", "Can Tho elects"),
]
ASKED_BACK = [
    ("phường Tân Thành thuộc đơn vị bầu cử số mấy", "phường Tân Thành (TP Hồ Chí Minh); phường Tân Thành (Cà Mau)"),
    ("xã Tân An thuộc đơn vị bầu cử quốc hội số mấy", "Có 6 nơi"),
    ("phường 14 thuộc đơn vị bầu cử nào", "như phường 14 (quận Gò Vấp, TP Hồ Chí Minh)"),
    ("Hội An thuộc đơn vị bầu cử nào", "xã Hội An (An Giang)"),
    ("tôi ở phường Tân Thành, Hà Nội thì bầu ở đơn vị nào", "Tôi không thấy tên này ở nơi bạn ghi"),
    ("Tôi ở tỉnh Bình Dương cũ thì thuộc đơn vị bầu cử số mấy?", "Bạn ở xã, phường nào?"),
    ("em ở Hà Nội bầu ở đơn vị bầu cử nào", "số 1–11"),
    ("TP Vinh thuộc đơn vị bầu cử Quốc hội nào", "Cửa Lò: đơn vị số 4"),
    ("phường Bình Thạch thuộc đơn vị bầu cử nào", "Bình Thạnh"),
]
NOT_OURS = [
    "nhà tôi ở phường Ba Đình bầu ở trường nào",
    "Tôi ở phường 5 Gò Vấp thì đi bỏ phiếu ở đâu?",
    "điểm bỏ phiếu của phường Bến Thành ở đâu",
    "Khu vực bỏ phiếu số 5 phường Hòa Bình ở đâu",
    "phường Ba Đình mấy giờ bắt đầu bỏ phiếu",
    "Ai ứng cử ở đơn vị bầu cử số 1 Hà Nội?",
    "Đơn vị bầu cử số 1 Hà Nội có mấy ứng cử viên?",
    "Danh sách người ứng cử đại biểu Quốc hội ở Nghệ An",
    "Ai trúng cử ở đơn vị số 3 Thành phố Hồ Chí Minh?",
    "Kết quả bầu cử ở Đà Nẵng thế nào",
    "Tỉ lệ cử tri đi bầu ở Cần Thơ",
    "ai là đại biểu Quốc hội của quận 7",
    "Hà Nội có bao nhiêu nữ đại biểu Quốc hội?",
    "Hà Nội khóa XV có bao nhiêu đại biểu Quốc hội?",
    "Năm 2021 Nghệ An bầu mấy đại biểu Quốc hội?",
    "Bầu cử bổ sung đại biểu Quốc hội ở Nghệ An khi nào",
    "Mỗi đơn vị bầu cử được bầu tối đa mấy đại biểu Quốc hội?",
    "Quốc hội khóa XVI có bao nhiêu đại biểu?",
    "Cả nước có bao nhiêu đơn vị bầu cử?",
    "Đơn vị bầu cử là gì?",
    "Ai quyết định chia đơn vị bầu cử Quốc hội?",
    "Đơn vị bầu cử của Quốc hội và HĐND có giống nhau không?",
    "Làm sao biết mình thuộc đơn vị bầu cử nào?",
    "Tôi thuộc đơn vị bầu cử nào?",
    "HĐND thành phố Hà Nội bầu bao nhiêu đại biểu?",
    "phường tôi bầu mấy đại biểu hội đồng nhân dân",
    "Tôi là bộ đội thì bầu ở đơn vị nào?",
    "Đơn vị nào lập danh sách cử tri?",
    "Đơn vị nào tổ chức hội nghị lấy ý kiến cử tri?",
    "Tôi tạm trú ở Bình Dương thì bầu đại biểu Quốc hội được không?",
    "Tôi ở Hà Nội nhưng hộ khẩu Nghệ An thì bầu ở đâu?",
    "chuyển từ Hà Nội vào Sài Gòn thì bầu ở đơn vị nào",
    "Tôi ở chung cư phường An Khánh có được bầu không?",
    "Em 17 tuổi ở Bình Thạnh có được đi bầu không",
    "Thẻ cử tri của xã Tân An lấy ở đâu",
    "Hà Nội có bao nhiêu cử tri?",
    "phường Cầu Giấy có bao nhiêu dân",
    "Ủy ban bầu cử thành phố Huế ở đâu",
    "Có được chọn đơn vị bầu cử ở Hà Nội không?",
    "Muốn cắt ngắn khóa Quốc hội thì cần bao nhiêu đại biểu đồng ý?",
    "Tôi ở phường Ba Đình Hà Nội bầu ở đơn vị nào, cần mang giấy tờ gì khi đi bầu?",
    "thời tiết Hà Nội hôm nay",
    "chào bạn, tôi ở Hà Nội",
    "Đà Nẵng",
    "Which documents do I need to vote in Hanoi?",
    "How many candidates are there in Da Nang?",
    "Who can vote in Ho Chi Minh City?",
    "How many deputies does the National Assembly have?",
    "How do I find my constituency?",
    "một xã được bầu mấy đại biểu",
    "xã em được bầu bao nhiêu đại biểu?",
]


@pytest.mark.parametrize(("question", "said"), ANSWERED)
def test_place_gets_its_constituency(asked, question, said):
    """However it is asked, the answer names constituency and deputies, and rests on the resolution."""
    outcome = asked(question)
    assert outcome.kind is Kind.ANSWER
    assert said in outcome.text
    assert [c.document for c in outcome.citations] == ["85/NQ-HĐBCQG"]


@pytest.mark.parametrize(("question", "said"), ASKED_BACK)
def test_what_is_not_clear_is_asked_back(asked, question, said):
    """Where a name leads to several constituencies, the answer asks which place is meant."""
    outcome = asked(question)
    assert outcome.kind is Kind.CLARIFY
    assert said in outcome.text


@pytest.mark.parametrize("shape", [str, fold])
@pytest.mark.parametrize("question", NOT_OURS)
def test_other_questions_are_left_alone(asked, question, shape):
    """Polling places, candidates, results, councils, rules in general: not this specialist's, with and without diacritics."""
    assert asked(shape(question)) is None


@settings(max_examples=100, deadline=None)
@given(commune=st.sampled_from(COMMUNES), language=st.sampled_from(LANGUAGES))
def test_every_answer_is_short_and_cites_its_province(specialist, commune, language):
    """No answer for a commune is longer than a phone shows, and each cites a provision."""
    outcome = specialist.show(commune.code, language, MOMENT)
    assert len(outcome.text) <= MOST_CHARACTERS
    assert outcome.kind is Kind.ANSWER
    assert outcome.citations
    assert specialist.locate(specialist.name(commune.code, "vi"), language, MOMENT).code == commune.code


@settings(max_examples=100, deadline=None)
@given(commune=st.sampled_from(COMMUNES))
def test_question_of_a_button_is_answered(asked, specialist, commune):
    """The question that a button asks for a commune gets that commune's answer."""
    question = specialist.question(commune.code, "vi")
    assert asked(question).text.startswith(specialist.name(commune.code, "vi"))
    assert asked(specialist.question(commune.code, "en")) is not None


def test_kept_place_answers_for_who_names_none(asked):
    """`Tôi bầu ở đơn vị nào` is answered for the commune that is kept; a question about others is not."""
    assert "số 1 của Hà Nội" in asked("tôi bầu ở đơn vị nào", place="00004").text
    assert "bầu 3 đại biểu" in asked("chỗ tôi ở được bầu mấy đại biểu Quốc hội?", place="00004").text
    assert "No. 1 of Ha Noi" in asked("Which constituency am I in?", place="00004").text
    assert asked("được bầu bao nhiêu đại biểu Quốc hội?", place="00004") is None
    assert asked("tôi bầu ở đơn vị nào", place="99999") is None


def test_named_place_counts_before_the_kept_one(asked):
    """Who names a place asks for that one."""
    assert "Đà Nẵng" in asked("tôi ở phường Hải Châu thì bầu ở đơn vị nào", place="00004").text


def test_follow_up_asks_the_same_of_another_place(asked):
    """A message that only names a place asks what the turn before it asked; another question does not."""
    assert "ở 5 đơn vị" in asked("còn Đà Nẵng?", "Nghệ An có mấy đơn vị bầu cử?").text
    assert "Ea H’Leo" in asked("xã Ea H'leo Đắk Lắk", "Tôi bầu ở đơn vị nào?").text
    assert "số 1 của Hà Nội" in asked("bầu ở đơn vị bầu cử nào?", "tôi ở phường Ba Đình Hà Nội").text
    assert asked("mấy giờ bỏ phiếu?", "tôi ở phường Ba Đình Hà Nội bầu ở đơn vị nào") is None
    assert asked("còn Đà Nẵng?", "thời tiết Hà Nội hôm nay") is None


def test_council_constituencies_are_not_known(asked):
    """For a People's Council the answer says who can tell; asked for both, it gives the half that is known."""
    alone = asked("phường Ba Đình Hà Nội thuộc đơn vị bầu cử HĐND thành phố số mấy?")
    assert (alone.kind, "Ủy ban nhân dân cấp xã" in alone.text) == (Kind.ABSTAIN, True)
    both = asked("phường Cầu Ông Lãnh thuộc đơn vị bầu cử Quốc hội và HĐND nào")
    assert (both.kind, "số 6 của TP Hồ Chí Minh" in both.text) == (Kind.PARTIAL, True)
    kept = asked("tôi thuộc đơn vị bầu cử Quốc hội và HĐND nào", place="00004")
    assert "Hội đồng nhân dân thì khác" in kept.text


def test_deputies_of_a_place_without_the_body_are_the_national_assembly_s(asked):
    """`Phường La Gi bầu mấy đại biểu` may mean either body: the answer gives the number that is known, and says which is not."""
    one = asked("phường La Gi bầu mấy đại biểu")
    assert one.text.startswith("Phường La Gi (Lâm Đồng) bầu 3 đại biểu Quốc hội")
    assert "Hội đồng nhân dân thì khác" in one.text
    assert asked("xã Tân Phú bầu mấy đại biểu").kind is Kind.CLARIFY
    assert "Da Nang elects 14 deputies" in asked("How many deputies does Da Nang elect?").text


def test_unknown_name_is_said(asked):
    """A name that nothing bears is no guess: the answer says so and who can tell."""
    outcome = asked("phường Abcxyz bầu ở đơn vị bầu cử nào")
    assert outcome.kind is Kind.ABSTAIN
    assert "“Abcxyz”" in outcome.text


def test_candidates_are_communes_to_choose(asked, specialist):
    """What is asked back can be chosen: each candidate carries a commune's code and its name."""
    outcome = asked("phường Tân Thành thuộc đơn vị bầu cử số mấy")
    assert [s.text for s in outcome.suggestions] == ["Phường Tân Thành (TP Hồ Chí Minh)", "Phường Tân Thành (Cà Mau)"]
    assert [specialist.name(s.place, "vi") for s in outcome.suggestions] == [s.text for s in outcome.suggestions]


def test_before_the_resolution_nothing_is_known(asked):
    """Before 15 December 2025 there were no constituencies for this election."""
    assert asked("phường Ba Đình Hà Nội thuộc đơn vị bầu cử nào?", moment=datetime(2025, 12, 14, tzinfo=VIET_NAM)) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ba Đình, Hà Nội", "00004"),
        ("p. Bến Nghé q1", "26740"),
        ("phường Tân Thành", None),
        ("Hà Nội", None),
        ("quận 7", None),
        ("abc xyz", None),
        ("", None),
    ],
)
def test_place_is_looked_up_by_its_name(specialist, name, code):
    """A name alone leads to one commune, or to words that ask or say that there is none."""
    reply = specialist.locate(name, "vi", MOMENT)
    assert reply.code == code
    assert 0 < len(reply.outcome.text) <= MOST_CHARACTERS


def test_unknown_code_is_no_place(specialist):
    """A code that no commune has shows nothing."""
    assert specialist.show("99999", "vi", MOMENT) is None
    assert specialist.name("99999", "vi") is None
    assert specialist.question("99999", "vi") is None


def test_library_without_the_resolution_has_no_specialist(library):
    """Where the resolution is not in the library, nothing is answered from its tables."""
    law = library.document("85/2015/QH13")
    assert open_constituencies(Library(documents=(law,), articles={law.number: library.articles[law.number]})) is None


def test_where_somebody_lives_stays_where_they_ask_for_their_constituency(library):
    """Beside any other question it is left out."""
    specialist = open_constituencies(library)
    for asked in (
        "Em ở phường Ba Đình, cho em hỏi đơn vị bầu cử của em",
        "I live in Hanoi, how many deputies do we elect to the National Assembly?",
    ):
        assert specialist.without_home(asked) == asked
    assert specialist.without_home("Em ở phường Ba Đình, cho em hỏi thẻ cử tri mất thì sao") == "cho em hỏi thẻ cử tri mất thì sao"
