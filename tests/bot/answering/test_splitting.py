"""Questions that ask several things at once."""

import pytest

from bot.answering.splitting import MOST_PARTS, split


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Mấy giờ mở cửa và cần mang theo gì?", 2),
        ("may gio mo cua va can mang theo gi", 2),
        ("Ai được ứng cử, hồ sơ gồm gì?", 2),
        ("When do polls open, and what must I bring?", 2),
        ("Bao nhiêu tuổi được bầu? Mấy giờ bỏ phiếu? Bầu ở đâu? Mang gì theo?", MOST_PARTS),
        ("Tôi mới chuyển nhà, giờ phải bầu ở đâu?", 1),
        ("Mẹ tôi ốm, có ai mang phiếu đến nhà không?", 1),
        ("Công dân, cán bộ và quân nhân bầu ở đâu?", 1),
        ("Bao nhiêu tuổi thì được đi bầu?", 1),
        ("Hạn nộp của từng loại giấy: đơn, lý lịch, bản kê khai (bản giấy)?", 3),
        ("han nop cua tung loai giay: don, ly lich va ban ke khai", 3),
        ("When are these due: the form, the life story, and the list of assets?", 3),
        ("Nộp cho ai: xã, tỉnh hay huyện?", 1),
        ("Tôi muốn hỏi: phòng bỏ phiếu mở cửa lúc mấy giờ, và đóng", 1),
        ("Gồm những gì: một, hai, ba, bốn, năm", 1),
        ("Thư ai nhét khe cửa ghi vậy đó. Tố cáo mà không ghi tên có được không?", 1),
        ("Có ai bảo nộp ở xã. Nộp ở đâu? Mấy ngày thì xong?", 2),
        ("When you are here, what is fun is told. When do you close?", 1),
        ("Nộp ở đâu. Mấy ngày thì xong", 2),
        ("Cháu tôi 17 tuổi đi bầu được chưa? Còn bà nội nằm viện?", 2),
        ("Nghe nói phải mua thẻ? Có đúng vậy không ạ?", 1),
        ("Hỏi hai việc: 1) mất thẻ thì sao 2) tên sai thì sửa", 2),
        ("1. Ai lập tổ? 2. Tổ mấy người? 3. Họp ở đâu? 4. Ai trả tiền?", MOST_PARTS),
        ("Khoản 1. Điều 2. thì sao", 1),
        ("bị phạt bao nhiêu vậy? rồi có phải gỡ bài không", 2),
        ("Nộp được chưa ạ, và ai nhận giấy", 2),
        ("Người dân có được vào xem và hỏi không?", 1),
        ("nguoi dan co duoc vao xem va hoi khong a", 1),
        ("Người dân có được vào xem không và nên hỏi ai?", 2),
        ("I was born in 2008, can my brother vote", 1),
        ("When was I born too late? Would he be old enough?", 2),
        ("When I am abroad can I vote, and if so where do I go?", 2),
        ("Tháng đầu tôi bận, giờ nộp còn kịp không?", 1),
        ("Mẹ tôi bị đau chân, có ai mang hòm đến nhà không?", 1),
        ("Bản sao có chứng thực, nộp được không?", 1),
        ("Lập mâý bản vậy, gửi cho ai?", 2),
        ("Hứa suông có phạm luật chưa? Phạt sao? Báo cho ai?", 2),
        ("Tôi nghỉ việc rồi, có còn làm nữa không; xin thôi thì ai duyệt?", 2),
        ("Lúc đầu có 5 người; sau hai năm thiếu 2 người. Như vậy bầu thêm được chưa?", 1),
        ("", 1),
    ],
)
def test_counts_what_is_asked(question, parts):
    """A question is split where it asks again, not where it only tells; three parts at most."""
    assert len(split(question, "en" if question.startswith(("When", "I ")) else "vi")) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Where a polling place burns down, who decides what happens?",
        "If a voter who is ill cannot come, what is done?",
        "Can I go straight to court, or is there somebody to ask first?",
        "Which bodies call and chair the meeting at which voters speak?",
        "By how many, at least, must there be more names than seats?",
        "Our island is far from everything and has no doctor, what do we do?",
        "People who are ill stay at home, is that right?",
        "I was ill on the day when I moved, can I still come?",
        "Somebody said it at the office where I work, is that right?",
    ],
)
def test_a_clause_of_an_english_question_is_no_question(question):
    """A condition, an alternative, what tells more of somebody, what `and` adds."""
    assert split(question, "en") == (question,)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Do we vote for him, or who elects him?", ("Do we vote for him", "or who elects him")),
        ("Can I go in with her? Or may my father go for her?", ("Can I go in with her", "Or may my father go for her")),
        ("Who checks that? By when? Who gets the answer?", ("Who checks that? By when", "Who gets the answer")),
        ("At which levels do I vote and what paper do I take?", ("At which levels do I vote", "what paper do I take")),
        ("When may I come, and what if I am late?", ("When may I come", "what if I am late")),
        (
            "What does he bring and where, so that he can vote? Who signs and stamps it?",
            ("What does he bring and where, so that he can vote", "Who signs and stamps it"),
        ),
    ],
)
def test_an_english_question_is_split_where_it_asks_anew(question, parts):
    """And what stands between the words stays there."""
    assert split(question, "en") == parts


def test_what_only_tells_stays_with_what_asks():
    """The situation goes with the question that follows it, and nothing of the words is lost."""
    first, second = split("Tôi ở trọ, bầu ở đâu và được bầu mấy cấp?", "vi")
    assert first == "Tôi ở trọ, bầu ở đâu"
    assert second == "được bầu mấy cấp"


def test_of_each_thing_in_a_list_the_same_is_asked():
    """What stands before the colon goes with each of the things after it."""
    assert split("Ai lập: tổ một, tổ hai?", "vi") == ("Ai lập tổ một", "Ai lập tổ hai")
    assert split("How long before must these be set up: teams, boards?", "en") == (
        "How long before must these be set up teams",
        "How long before must these be set up boards",
    )


@pytest.mark.parametrize(
    ("question", "language", "parts"),
    [
        ("Ai lập các tổ này: tổ một, tổ hai?", "vi", ("Ai lập tổ một", "Ai lập tổ hai")),
        ("cho hoi han nop 2 loai giay: don, so yeu ly lich", "vi", ("cho hoi han nop don", "cho hoi han nop so yeu ly lich")),
        ("The deadlines for these three bodies: teams and boards", "en", ("The deadlines for teams", "The deadlines for boards")),
        ("Nộp những giấy tờ gì: quê nhà, nơi ở", "vi", ("Nộp những giấy tờ gì quê nhà", "Nộp những giấy tờ gì nơi ở")),
    ],
)
def test_each_thing_stands_in_the_place_of_what_announces_them(question, language, parts):
    """Unless that asks: then it stays."""
    assert split(question, language) == parts


@pytest.mark.parametrize(
    ("question", "language", "parts"),
    [
        ("Nộp ở đâu, còn ở nước ngoài thì sao? Mất phí không?", "vi", ("Nộp ở đâu", "còn ở nước ngoài thì sao", "Mất phí không")),
        ("nop o dau con o nuoc ngoai thi sao", "vi", ("nop o dau", "con o nuoc ngoai thi sao")),
        ("Where do I file it, and what about people abroad?", "en", ("Where do I file it", "and what about people abroad")),
        ("Tôi ở quê, còn vợ tôi ở phố thì sao?", "vi", ("Tôi ở quê, còn vợ tôi ở phố thì sao?",)),
    ],
)
def test_the_same_of_something_else_is_another_question(question, language, parts):
    """Where what stands before it asks; else that only tells."""
    assert split(question, language) == parts


@pytest.mark.parametrize(
    ("question", "language", "things"),
    [
        ("bầu thêm khác gì bầu lại", "vi", ("bầu thêm là gì", "bầu lại là gì")),
        ("cho minh hoi bau them voi bau lai khac nhau cho nao", "vi", ("bau them la gi", "bau lai la gi")),
        ("Ủy ban bầu cử, Ban bầu cử với Tổ bầu cử khác nhau ra sao?", "vi", ("Ủy ban bầu cử là gì", "Ban bầu cử là gì", "Tổ bầu cử là gì")),
        ("Hiệp thương lần hai khác lần ba thế nào?", "vi", ("Hiệp thương lần hai là gì", "Hiệp thương lần ba là gì")),
        ("Cho em hỏi sự khác nhau giữa khiếu nại và tố cáo ạ?", "vi", ("khiếu nại là gì", "tố cáo là gì")),
        ("What is the difference between a by-election and a re-election?", "en", ("what is a by-election", "what is a re-election")),
    ],
)
def test_what_is_compared_is_asked_for_each(question, language, things):
    """No text says how two things differ; what each of them is does."""
    assert split(question, language) == things


@pytest.mark.parametrize(
    "question",
    [
        "Tôi ở nơi khác thì bầu ở đâu?",
        "Nhờ người khác bỏ phiếu thay được không?",
        "Bầu ở xã khác thì cần giấy gì?",
        "Hai ứng viên khác nhau mấy phiếu?",
    ],
)
def test_another_is_no_comparison(question):
    """`khác` also means another."""
    assert split(question, "vi") == (question,)
