"""What the specialist takes, and what it leaves to the library."""

import pytest

from bot.answering.computing.specialist import ComputingSpecialist
from bot.answering.outcomes import Kind
from knowledge.errors import UnknownReferenceError
from knowledge.folding import fold

# Each is near to a computation and none: no figure, another matter, or a figure of another kind.
LEFT = """bao nhiêu tuổi thì được đi bầu
từ đủ 18 tuổi trở lên mới được bầu cử đúng không
tuổi bầu cử tính theo ngày nào
mẹ tôi 80 tuổi đi bầu có được ưu tiên không
bà tôi 90 tuổi nằm một chỗ thì bỏ phiếu thế nào
em 20 tuổi đang ở trọ thì bầu ở đâu
em 19 tuổi bị mất thẻ cử tri thì làm sao
con tôi 17 tuổi đi bầu hộ mẹ được không
17 tuổi vào xem kiểm phiếu được không
20 tuổi đang bị án treo có được đi bầu không
sinh viên năm 2 đi bầu ở đâu
học sinh lớp 12 có được đi bầu không
em sinh năm 2000, ở nước ngoài, có được bầu không
ứng viên sinh năm 1960 có quá tuổi không
ông A sinh năm 1970 là ai
ứng viên trẻ nhất 21 tuổi là ai
em 18 tuổi nhưng giấy khai sinh ghi sai ngày sinh thì sao
18 tuổi mà chưa có tên trong danh sách cử tri thì làm gì
bao nhiêu ngày trước ngày bầu cử phải nộp hồ sơ
hạn khiếu nại danh sách cử tri là bao lâu
ngày 3/2/2026 là mốc gì
danh sách ứng cử niêm yết ngày 27/2 thì tố cáo đến khi nào
bỏ phiếu từ 7 giờ đến 19 giờ phải không
24 giờ trước giờ bỏ phiếu còn bổ sung tên được không
bầu cử bổ sung khi nào diễn ra
cử tri được mấy lá phiếu
em tạm trú 7 tháng thì bầu ở đâu
tạm trú 2 năm muốn về quê bầu thì làm thủ tục gì
ở trọ 2 năm mà chưa đăng ký tạm trú có được bầu không
tôi ở đây 3 năm nhưng tháng trước mới đăng ký tạm trú, bầu mấy phiếu
tại sao tạm trú dưới 12 tháng không được bầu cấp xã
quân nhân về nhà bầu bằng giấy chứng nhận thì được mấy phiếu
tạm trú 7 tháng có được ứng cử HĐND xã không
người nước ngoài thường trú 5 năm có được bầu không
gạch phiếu thế nào cho đúng
gạch hết thì phiếu có hợp lệ không
khoanh tròn 3 người thì phiếu có hợp lệ không
tôi nên để lại 3 người nào trong 5 ứng viên
nên bầu ai trong 5 người
bao nhiêu phần trăm phiếu thì trúng cử
quá nửa số phiếu hợp lệ mới trúng à
tỷ lệ cử tri đi bầu năm 2026 là 99,7% đúng không
35% nữ là tỉ lệ ứng viên hay trúng cử
người được 45% tín nhiệm nơi cư trú có được ứng cử không
ngày bầu cử đổi sang 22/3 à
em tròn 18 tuổi sau ngày bầu cử 1 ngày, có được bầu không
sau ngày bầu cử em mới tròn 18, có được bầu không
tuần sau em mới 18 tuổi, có được bầu không
đủ 18 tuổi mới được bầu đúng không
nộp hồ sơ ứng cử ngày 2/2/2026 còn kịp không
tôi là công an được bầu mấy phiếu
em thuê trọ gần 2 năm nhưng chưa làm tạm trú thì bầu được mấy phiếu
người ứng cử sinh ngày 5/3/1980 có được vận động không
How old do you have to be to vote?
When is the deadline to complain about the voter list?
How many ballots does a voter get?
How many seats does Hanoi have?
What is the quorum for a meeting of 80 voters?
I am 25, where do I vote?
Who won with 52% of the vote in Ha Noi?
trước đây tạm trú 7 tháng được bầu mấy phiếu
hello""".splitlines()


@pytest.mark.parametrize("question", LEFT)
def test_leaves(ask, question):
    """What is not to be computed is left to the library, typed with or without diacritics."""
    assert ask(question) is None
    assert ask(fold(question)) is None


@pytest.mark.slow
def test_takes_the_librarys_questions_rightly(ask, library):
    """Where a question of the library is taken, the answer cites what that question's own provision is or rests on; and few are taken."""
    taken = right = 0
    for placed in library.provisions.values():
        own = {placed.article_reference, *(reference.split(".")[0].split("~")[0] for reference in placed.provision.rests_on)}
        for question in (*placed.provision.questions.vi, *placed.provision.questions.en):
            if outcome := ask(question):
                taken += 1
                right += any(f"{c.document}#{c.article}" in own for c in outcome.citations)
    assert taken < 150
    assert right >= 0.95 * taken


@pytest.mark.parametrize("every", [50, pytest.param(1, marks=pytest.mark.slow)])
def test_diacritics_do_not_matter(ask, library, every):
    """A question of the library is taken with and without diacritics alike."""
    questions = [q for p in library.provisions.values() for q in p.provision.questions.vi][::every]
    assert [q for q in questions if bool(ask(q)) != bool(ask(fold(q)))] == []


def test_outcome(ask):
    """A computed outcome is an answer in the question's language with one to three citations."""
    outcome = ask("I was born in 2008, am I allowed to vote?")
    assert (outcome.kind, outcome.language) == (Kind.ANSWER, "en")
    assert next(c.reference for c in outcome.citations) == "85/2015/QH13#2"
    assert len(outcome.citations) <= 3


def test_only_the_rule_of_the_day(ask):
    """Before the polling day was fixed, and before a provision's present wording, nothing is computed."""
    assert ask("sinh 20/12/2007 có được đi bầu không", at="2025-05-01") is None
    assert ask("kết quả công bố 21/3 thì khiếu nại đến hôm nào", at="2025-06-30") is None
    assert ask("kết quả công bố 21/3 thì khiếu nại đến hôm nào", at="2026-11-21") is not None


def test_a_missing_provision_stops_the_start(library, election):
    """A library without a provision that a computation rests on cannot be used."""
    number = "72/2025/QH15"
    smaller = library.model_copy(
        update={
            "documents": tuple(d for d in library.documents if d.number != number),
            "articles": {n: a for n, a in library.articles.items() if n != number},
        }
    )
    vars(smaller).pop("provisions", None)
    with pytest.raises(UnknownReferenceError, match=number):
        ComputingSpecialist(smaller, election)
