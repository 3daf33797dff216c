"""How many must attend a conference on candidates."""

import re

import pytest

RESIDENCE, WORK, NOMINATION = "101/2025/UBTVQH15#2.3", "101/2025/UBTVQH15#1.4", "101/2025/UBTVQH15#6.1.a"


def test_the_whole_answer(ask):
    """The verdict leads, then how the least number comes about; the resolution and the handbook are cited."""
    vi = ask("tổ dân phố 80 cử tri, 38 người dự thì có đủ không?")
    assert vi.text == (
        "Chưa đủ: 38 người dự, còn thiếu 2. Hội nghị nơi cư trú, 80 cử tri: chưa tới 100 nên mời tất cả, "
        "và ít nhất 50% số được triệu tập phải có mặt, tức 40 người."
    )
    assert [c.reference for c in vi.citations] == [RESIDENCE, "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)#135~2"]
    en = ask("A school with 120 employees holds the conference on a candidate, 70 attended. Is that enough?")
    assert en.text == (
        "Enough: 70 attended. Conference at the workplace, 120 voters: with 100 or more it may be held in full or with delegates, "
        "but at least 70 voters must attend."
    )
    assert [c.reference for c in en.citations] == [WORK, "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)#128~1"]


@pytest.mark.parametrize(
    ("question", "holds", "first"),
    [
        ("Hội nghị cử tri thôn 60 người mà 25 người dự có đủ không", "còn thiếu 5", RESIDENCE),
        ("to dan pho 80 cu tri, 40 nguoi du thi co du khong", "Đủ: 40 người", RESIDENCE),
        ("Xóm em có 60 cử tri mà tới họp có 32 người, vậy đủ chưa ạ?", "Đủ: 32 người", RESIDENCE),
        ("Thôn em có 80 cử tri, được mấy người đến thì họp về ứng viên được?", "tức 40 người", RESIDENCE),
        ("họp thôn 75 cử tri về ứng viên cần bao nhiêu người dự", "tức 38 người", RESIDENCE),
        ("45/80 cử tri dự họp tổ dân phố về người ứng cử có đủ không", "Đủ: 45 người", RESIDENCE),
        ("Our hamlet has 130 voters: what is the smallest attendance for the meeting on a candidate to be valid?", "55", RESIDENCE),
        ("khu phố 500 cử tri họp lấy ý kiến ứng viên cần tối thiểu mấy người", "ít nhất 55 cử tri", RESIDENCE),
        ("thôn có hơn 180 cử tri họp về ứng viên thì cần bao nhiêu người dự", "ít nhất 55 cử tri", RESIDENCE),
        ("Họp dân góp ý ứng cử viên có 50 người ở nơi từ 100 cử tri thì đạt chưa?", "còn thiếu 5", RESIDENCE),
        ("Thôn nhỏ 60 cử tri mà có 25 người tới thì buổi giới thiệu ứng cử có đủ số không?", "còn thiếu 5", NOMINATION),
        ("Phòng em có 30 người mà hôm họp chỉ tới 18, vậy cuộc họp về ứng viên có tính hông?", "còn thiếu 2", WORK),
        ("Cơ quan em có 40 người, ít nhất mấy người phải có mặt trong buổi họp về ứng viên?", "tức 27 người", WORK),
        ("công ty 300 nhân viên họp hội nghị cử tri, 69 người tham dự, hợp lệ không", "còn thiếu 1", WORK),
        ("hội nghị cử tri nơi công tác 99 cử tri cần bao nhiêu người", "tức 66 người", WORK),
        ("Nhà máy khoảng 300 công nhân họp cử tri về ứng viên cần mấy người dự", "ít nhất 70 cử tri", WORK),
        ("Someone in our office of about 150 employees nominated herself: how many must come to the meeting?", "at least 70 voters", WORK),
        ("Our village has 80 voters, how many must come?", "that is 40 people", RESIDENCE),
        ("Only 40 of 70 voters in my hamlet showed up to discuss the candidate, was that enough?", "Enough: 40", RESIDENCE),
        ("Our office has 40 voters, what is the quorum for the meeting on a candidate?", "that is 27 people", WORK),
        ("Residents' conference: 54 of 300 voters attended, is it valid?", "Not enough: 54 attended, 1 too few", RESIDENCE),
    ],
)
def test_answers(answers, question, holds, first):
    """The number of voters gives the least number, by the place of the conference."""
    answers(question, holds, first)


def test_both_places_where_none_is_said(ask):
    """A voters' conference without a place gets a line for each place."""
    outcome = ask("hội nghị cử tri 90 người thì phải có ít nhất bao nhiêu người dự")
    assert re.findall(r"tức (\d+) người", outcome.text) == ["45", "60"]
    assert [c.reference for c in outcome.citations] == [RESIDENCE, WORK]


@pytest.mark.parametrize(
    "question",
    [
        "What is the quorum for a meeting of 80 voters?",
        "Hội nghị cử tri nơi cư trú cần bao nhiêu cử tri dự mới hợp lệ?",
        "Hội nghị nơi cư trú có 60 người dự thì đủ chưa",
        "Nơi cư trú có dưới 100 cử tri thì tỷ lệ phải có mặt là bao nhiêu phần trăm?",
        "thôn có hơn 80 cử tri họp về ứng viên thì cần bao nhiêu người dự",
        "thôn 80 cử tri, 120 người dự họp về ứng viên có hợp lệ không",
        "Cơ quan 90 người muốn cử đại diện đi họp cho gọn, có được không?",
        "Khu phố em hơn 500 cử tri, họp nhận xét ứng viên mời mỗi nhà một người được hông?",
        "họp thôn 60 người dự, ông A được 31 người tín nhiệm có được không",
        "Hội nghị cử tri ở thôn 80 cử tri, 60 người dự, 29 người giơ tay tán thành có đủ không",
        "Họp xóm có 60 người, tôi cần mấy phiếu để được giới thiệu?",
        "hội nghị hiệp thương 60 người cần bao nhiêu người dự",
        "kỳ họp HĐND 30 đại biểu, 18 người dự có đủ không",
        "tổ dân phố 300 cử tri bầu tổ trưởng cần bao nhiêu người dự",
        "công ty 60 người họp cần bao nhiêu người dự",
        "công ty khoảng 105 công nhân họp cử tri về ứng viên cần bao nhiêu người dự",
        "tiếp xúc cử tri ở thôn 80 cử tri cần bao nhiêu người dự",
        "thôn 80 cử tri 300 dân cần mấy tổ bầu cử",
        "thôn 80 cử tri có được lập khu vực bỏ phiếu riêng không",
        "cử tri thôn tôi 80 người, 45 người đi bầu có đủ không",
        "residence conference quorum 55 voters",
        "workplace conference quorum two thirds 70 voters",
        "Nơi làm việc đúng 100 cử tri thì theo mức 2/3 hay mức 70 người?",
    ],
)
def test_leaves(ask, question):
    """General questions, other meetings, votes at the meeting and unclear numbers are left."""
    assert ask(question) is None


def test_follow_up_with_others_present(answers):
    """A follow-up brings another number of people who came, or another number of voters."""
    answers("còn 41 người thì sao", "Đủ: 41 người", RESIDENCE, "tổ dân phố 80 cử tri, 38 người dự thì có đủ không?")
    answers("còn 60 cử tri thì sao", "tức 30 người", RESIDENCE, "tổ dân phố 80 cử tri phải có bao nhiêu người dự họp?")


@pytest.mark.parametrize("place", ["residence", "work", "nomination"])
def test_every_number_stands_in_its_provision(rules, library, place):
    """The limit, the part and the least number can be read in the provision, and the handbook says the same."""
    quorum = getattr(rules.attendance, place)
    text = library.provisions[quorum.provision].provision.text.vi
    part = f"{quorum.part}%" if quorum.whole == 100 else f"{quorum.part}/{quorum.whole}"
    assert part in text
    assert {quorum.limit, quorum.least} <= {int(n) for n in re.findall(r"\d+", text)}
