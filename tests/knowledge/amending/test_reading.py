"""From an amending document to what it orders."""

from datetime import date

import pytest

from knowledge.amending.operations import AddPhrase, Doubt, Insert, RemovePhrase, Renumber, Repeal, ReplacePhrase, ReplaceText, Side
from knowledge.amending.places import WHOLE_DOCUMENT, Extent
from knowledge.amending.reading import read_amendments


def only(amendments):
    """The one operation; nothing may be unclear."""
    assert not amendments.unclear
    (operation,) = amendments.operations
    return operation


def where(operation) -> list[str]:
    """The places of an operation on phrases, or of a repeal."""
    return [place.key for place in operation.places]


def test_a_clause_gets_new_text(amending):
    """`Sửa đổi, bổ sung khoản …` gives the place, its new words with their points, the clause that orders it, the base and the day."""
    read = read_amendments(amending("Sửa đổi, bổ sung khoản 2 Điều 2 như sau:\n“2. Ngày lễ mở cửa:\na) Từ 9 giờ;\nb) Đến 15 giờ.”."))
    operation = only(read)
    assert isinstance(operation, ReplaceText)
    assert (operation.place.key, operation.clause, operation.in_force_from) == ("2.2", "1.1", date(2024, 3, 1))
    assert (operation.base.number, read.document) == ("12/2020/QH14", "34/2023/QH15")
    assert operation.fragment.text == "Ngày lễ mở cửa:"
    assert [(point.number, point.text) for point in operation.fragment.children] == [("a", "Từ 9 giờ;"), ("b", "Đến 15 giờ.")]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»"), ("“", '"')])
def test_all_quotation_marks_are_read(amending, opening, closing):
    """Straight, typographic and mixed marks quote the same words."""
    operation = only(read_amendments(amending(f"Sửa đổi Điều 4 như sau:\n{opening}Điều 4. Mượn\nMười cuốn.{closing}.")))
    assert (operation.fragment.heading, operation.fragment.text) == ("Mượn", "Mười cuốn.")


def test_several_articles_share_one_quote(amending):
    """`Điều 3 và Điều 4 như sau: “…”` is one operation for each."""
    read = read_amendments(amending("Sửa đổi, bổ sung Điều 3 và Điều 4 như sau:\n“Điều 3. Thẻ\nKhông cần thẻ.\nĐiều 4. Mượn\nTùy ý.”."))
    assert [(o.place.key, o.fragment.heading) for o in read.operations] == [("3", "Thẻ"), ("4", "Mượn")]


def test_points_take_the_article_of_their_clause(amending):
    """`Sửa đổi, bổ sung một số khoản của Điều 2 như sau: a) …; b) …; c) Bãi bỏ khoản 3`: each point is an operation on that article."""
    read = read_amendments(
        amending(
            "Sửa đổi, bổ sung một số khoản của Điều 2 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Từ 7 giờ.”;\n"
            "b) Bổ sung khoản 2a vào sau khoản 2 như sau:\n“2a. Ngày Tết nghỉ.”;\nc) Bãi bỏ khoản 3."
        )
    )
    assert not read.unclear
    first, second, third = read.operations
    assert (first.place.key, first.clause) == ("2.1", "1.1.a")
    assert isinstance(second, Insert)
    assert (second.place.key, second.after.key, second.clause) == ("2.2a", "2.2", "1.1.b")
    assert (where(third), third.clause) == (["2.3"], "1.1.c")


def test_two_verbs_share_one_quote(amending):
    """`Sửa đổi khoản 3 và bổ sung khoản 4 vào sau khoản 3 Điều 3`: one quote, cut between them, the article said once."""
    read = read_amendments(amending("Sửa đổi, bổ sung khoản 3 và bổ sung khoản 4 vào sau khoản 3 Điều 3 như sau:\n“3. Ba.\n4. Bốn.”."))
    assert [(type(o), o.place.key, o.fragment.text) for o in read.operations] == [(ReplaceText, "3.3", "Ba."), (Insert, "3.4", "Bốn.")]


@pytest.mark.parametrize(
    ("clause", "place", "after", "before"),
    [
        ("Bổ sung Điều 3a vào sau Điều 3 như sau:\n“Điều 3a. Thẻ tạm\nMột tuần.”.", "3a", "3", None),
        ("Bổ sung Điều 3a như sau:\n“Điều 3a. Thẻ tạm\nMột tuần.”.", "3a", None, None),
        ("Bổ sung khoản 1a vào trước khoản 2 Điều 3 như sau:\n“1a. Thẻ tạm.”.", "3.1a", None, "3.2"),
        ("Bổ sung điểm b1 vào sau điểm b khoản 2 Điều 2 như sau:\n“b1) Trưa nghỉ;”.", "2.2.b1", "2.2.b", None),
        ("Bổ sung khoản 4 Điều 3 như sau:\n“4. Thẻ tạm.”.", "3.4", None, None),
    ],
)
def test_insertions_name_their_neighbour(amending, clause, place, after, before):
    """A new article, clause or point stands after or before another one, or where its number belongs."""
    operation = only(read_amendments(amending(clause)))
    assert isinstance(operation, Insert)
    assert operation.place.key == place
    assert (operation.after and operation.after.key, operation.before and operation.before.key) == (after, before)


def test_several_insertions_follow_each_other(amending):
    """`Bổ sung các khoản 1a, 1b vào sau khoản 1`: the second stands after the first."""
    read = read_amendments(amending("Bổ sung các khoản 1a và 1b vào sau khoản 1 Điều 3 như sau:\n“1a. Một.\n1b. Hai.”."))
    assert [(o.place.key, o.after.key) for o in read.operations] == [("3.1a", "3.1"), ("3.1b", "3.1a")]


def test_headings_and_openings(amending):
    """The heading of an article or chapter, or what stands before the points, can get new words alone."""
    read = read_amendments(
        amending(
            "Sửa đổi, bổ sung tên Điều 4 như sau: “Mượn sách”.",
            "Sửa đổi tên gọi của Chương II như sau: “Chương II MƯỢN VÀ TRẢ”.",
            "Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 2 như sau: “Ngày nghỉ thì:”.",
        )
    )
    assert not read.unclear
    assert [(o.place.key, o.place.extent, o.fragment.heading or o.fragment.text) for o in read.operations] == [
        ("4", Extent.HEADING, "Mượn sách"),
        ("II", Extent.HEADING, "MƯỢN VÀ TRẢ"),
        ("2.2", Extent.OPENING, "Ngày nghỉ thì:"),
    ]


def test_repeals(amending):
    """`Bãi bỏ` ends several places at once."""
    operation = only(read_amendments(amending("Bãi bỏ điểm c khoản 2 Điều 2 và Điều 4.")))
    assert isinstance(operation, Repeal)
    assert where(operation) == ["2.2.c", "4"]


def test_phrases_are_replaced_at_places(amending):
    """Places behind the new words hold for every old phrase; several old ones can share a new one."""
    read = read_amendments(amending("Thay thế cụm từ “5 ngày” và cụm từ “10 ngày” bằng cụm từ “7 ngày” tại khoản 2, khoản 3 Điều 3."))
    assert [(o.old, o.new, where(o)) for o in read.operations] == [
        ("5 ngày", "7 ngày", ["3.2", "3.3"]),
        ("10 ngày", "7 ngày", ["3.2", "3.3"]),
    ]


def test_places_can_stand_behind_each_old_phrase(amending):
    """`Thay “A” tại …, “B” tại … bằng “C”; thay “D” tại … bằng “E”`: each phrase with its own places."""
    read = read_amendments(
        amending(
            "Thay cụm từ “5 ngày” tại khoản 2 Điều 3, từ “huyện” tại Điều 1, khoản 2 Điều 2 bằng từ “phường”; thay từ “tối” tại Điều 4 bằng từ “đêm”."
        )
    )
    assert [(o.old, o.new, where(o)) for o in read.operations] == [
        ("5 ngày", "phường", ["3.2"]),
        ("huyện", "phường", ["1", "2.2"]),
        ("tối", "đêm", ["4"]),
    ]


def test_pairs_are_read_only_when_they_are_said_to_be_pairs(amending):
    """`“A”, “B” bằng “C”, “D” tương ứng` is two replacements; without the word it is unclear."""
    words = "Thay cụm từ “5 ngày” và cụm từ “10 ngày” bằng cụm từ “6 ngày” và cụm từ “12 ngày”{} tại Điều 3."
    assert [(o.old, o.new) for o in read_amendments(amending(words.format(" tương ứng"))).operations] == [
        ("5 ngày", "6 ngày"),
        ("10 ngày", "12 ngày"),
    ]
    assert read_amendments(amending(words.format(""))).unclear[0].reason is Doubt.PAIRS_UNCLEAR


def test_replacements_can_follow_each_other(amending):
    """`“A” bằng “B”, “C” bằng “D” tại …`: the places hold for all before them that name none."""
    read = read_amendments(
        amending("Thay từ “huyện” bằng từ “phường” tại Điều 1, từ “tối” bằng từ “đêm” và từ “trưa” bằng từ “chiều” tại Điều 2.")
    )
    assert not read.unclear
    assert [(o.old, o.new, where(o)) for o in read.operations] == [
        ("huyện", "phường", ["1"]),
        ("tối", "đêm", ["2"]),
        ("trưa", "chiều", ["2"]),
    ]


def test_a_phrase_can_be_replaced_everywhere_but(amending):
    """`tại các điều, khoản của Luật …, trừ …` is the whole document with exceptions."""
    operation = only(
        read_amendments(
            amending("Thay thế từ “huyện” bằng từ “phường” tại các điều, khoản, điểm của Luật Thư viện phường, trừ khoản 3 Điều 2.")
        )
    )
    assert operation.places == (WHOLE_DOCUMENT,)
    assert [place.key for place in operation.exceptions] == ["2.3"]


def test_counts_are_kept(amending):
    """`(02 chỗ)` is how often the phrase must be found."""
    assert only(read_amendments(amending("Bỏ từ “huyện” tại khoản 2 Điều 2 (02 chỗ)."))).times == 2


def test_phrases_are_struck_out_and_added(amending):
    """`Bỏ cụm từ` and `Bổ sung cụm từ … vào sau …`."""
    read = read_amendments(
        amending(
            "Bỏ cụm từ “, phòng họp” tại khoản 3 Điều 2; bỏ từ “huyện” tại Điều 1.",
            "Bổ sung cụm từ “và cuối tuần” vào sau cụm từ “Ngày lễ” tại khoản 2 Điều 2.",
        )
    )
    assert not read.unclear
    first, second, third = read.operations
    assert isinstance(first, RemovePhrase)
    assert (first.old, where(first), second.old, where(second)) == (", phòng họp", ["2.3"], "huyện", ["1"])
    assert isinstance(third, AddPhrase)
    assert (third.new, third.anchor, third.side, where(third)) == ("và cuối tuần", "Ngày lễ", Side.AFTER, ["2.2"])


def test_points_may_hold_the_places_or_the_phrases(amending):
    """The verb may stand once, above: its points then hold places, or phrases, or what ends."""
    read = read_amendments(
        amending(
            "Thay thế từ “huyện” bằng từ “phường” tại các điều, khoản sau đây:\na) Điều 1;\nb) Khoản 2 và khoản 3 Điều 2.",
            "Bãi bỏ các quy định sau đây:\na) Khoản 3 Điều 3;\nb) Điều 4.",
            "Thay thế một số cụm từ tại các điều, khoản như sau:\na) Thay cụm từ “5 ngày” bằng cụm từ “7 ngày” tại Điều 3;\nb) Bỏ từ “tối” tại Điều 2.",
        )
    )
    assert not read.unclear
    assert [(type(o), where(o), o.clause) for o in read.operations] == [
        (ReplacePhrase, ["1"], "1.1.a"),
        (ReplacePhrase, ["2.2", "2.3"], "1.1.b"),
        (Repeal, ["3.3"], "1.2.a"),
        (Repeal, ["4"], "1.2.b"),
        (ReplacePhrase, ["3"], "1.3.a"),
        (RemovePhrase, ["2"], "1.3.b"),
    ]


def test_numbers_change(amending):
    """`Chuyển các khoản 2, 3 thành các khoản 3, 4` gives each its new number."""
    read = read_amendments(amending("Chuyển các khoản 2 và 3 Điều 3 thành các khoản 3 và 4.", "Đổi khoản 3 thành khoản 4 Điều 2."))
    assert not read.unclear
    assert all(isinstance(o, Renumber) for o in read.operations)
    assert [(o.place.key, o.number) for o in read.operations] == [("3.2", "3"), ("3.3", "4"), ("2.3", "4")]


def test_clauses_can_have_their_own_day(amending):
    """`Khoản 2 Điều 1 của Luật này có hiệu lực từ ngày …` holds for that clause; the rest has the document's day."""
    tail = """
    Điều 2. Hiệu lực thi hành
    1. Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2024, trừ quy định tại khoản 2 Điều này.
    2. Khoản 2 Điều 1 của Luật này có hiệu lực thi hành từ ngày 01/01/2025.
    """
    read = read_amendments(amending("Bãi bỏ Điều 3.", "Bãi bỏ Điều 4.", tail=tail))
    assert [o.in_force_from for o in read.operations] == [date(2024, 3, 1), date(2025, 1, 1)]


def test_a_law_may_amend_several(as_official):
    """Each article's operations are on the document that it names."""
    read = read_amendments(
        as_official("""
        Luật số: 35/2023/QH15
        LUẬT
        SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THƯ VIỆN PHƯỜNG VÀ LUẬT CÔNG VIÊN
        Điều 1. Sửa đổi, bổ sung một số điều của Luật Thư viện phường số 12/2020/QH14
        1. Bãi bỏ Điều 4.
        Điều 2. Sửa đổi, bổ sung một số điều của Luật Công viên số 13/2020/QH14
        1. Bãi bỏ Điều 5.
        2. Bãi bỏ Điều 6 Luật Hồ bơi số 14/2020/QH14.
        Điều 3. Hiệu lực thi hành
        Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2024.
        """)
    )
    assert [(o.base.number, where(o)) for o in read.operations] == [
        ("12/2020/QH14", ["4"]),
        ("13/2020/QH14", ["5"]),
        ("14/2020/QH14", ["6"]),
    ]


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("Sửa đổi đoạn cuối khoản 2 Điều 2 như sau:\n“Hai.”.", Doubt.PART_OF_PROVISION),
        ("Sửa đổi khoản 2 như sau:\n“2. Hai.”.", Doubt.PLACE_UNREADABLE),
        ("Sửa đổi khoản 2 Điều 2 như sau:\n“2. Hai.\n3. Ba.”.", Doubt.TEXT_DIFFERS),
        ("Sửa đổi khoản 2 Điều 2 như sau:\n“Hai.”.", Doubt.TEXT_DIFFERS),
        ("Sửa đổi, bổ sung khoản 2 Điều 2.", Doubt.TEXT_MISSING),
        ("Sửa đổi khoản 2 Điều 2 như sau:\n“2. Hai.", Doubt.QUOTE_UNREADABLE),
        ("Thay thế từ “huyện” bằng từ “phường”.", Doubt.PLACE_MISSING),
        ("Thay thế từ “huyện” tại Điều 1.", Doubt.PAIRS_UNCLEAR),
        ("Thay thế từ “huyện” bằng từ “phường” tại những chỗ thích hợp.", Doubt.PLACE_UNREADABLE),
        ("Bổ sung cụm từ “cuối tuần” vào cuối khoản 2 Điều 2.", Doubt.POSITION_UNCLEAR),
        ("Bãi bỏ Phụ lục II.", Doubt.PLACE_UNREADABLE),
        ("Bãi bỏ điểm a, khoản 2 Điều 2.", Doubt.PLACE_UNREADABLE),
        ("Chuyển khoản 3 Điều 2 thành Điều 2a.", Doubt.PAIRS_UNCLEAR),
        ("Khoản 2 Điều 2 được hiểu theo nghĩa rộng.", Doubt.INSTRUCTION_UNKNOWN),
    ],
)
def test_what_is_not_certain_is_shown(amending, clause, reason):
    """A sentence that can mean something else, or that nothing here reads, is handed to a person with its reason; nothing is guessed."""
    read = read_amendments(amending(clause))
    assert not read.operations
    (unclear,) = read.unclear
    assert (unclear.reason, unclear.clause) == (reason, "1.1")
    assert unclear.sentence


def test_a_day_that_no_calendar_has_is_shown(amending):
    """An unreadable day leaves the operation without one and is shown."""
    tail = "\nĐiều 2. Hiệu lực thi hành\nKhoản 1 Điều 1 của Luật này có hiệu lực thi hành từ ngày 31 tháng 2 năm 2024."
    assert [u.reason for u in read_amendments(amending("Bãi bỏ Điều 3.", tail=tail)).unclear] == [Doubt.DATE_UNREADABLE]


def test_a_document_that_amends_nothing_orders_nothing(base):
    """A law of its own gives no operations and nothing unclear."""
    read = read_amendments(base)
    assert (read.operations, read.unclear) == ((), ())


def test_operations_of_a_clause(amending):
    """`of` gives what a clause orders, its points included, and not that of 10 for 1."""
    read = read_amendments(amending(*["Bãi bỏ Điều 3."] * 11))
    assert len(read.of("1.1")) == 1
    assert len(read.of("1")) == 11


def test_the_amended_document_is_named_first(as_official):
    """Laws that amended it before are named behind it and are not meant: a wrong base would change the wrong law."""
    read = read_amendments(
        as_official("""
        Luật số: 35/2023/QH15
        LUẬT
        CÔNG VIÊN
        Điều 1. Sửa đổi, bổ sung một số điều của luật khác
        1. Sửa đổi, bãi bỏ một số điều của Luật Thư viện phường số 12/2020/QH14 đã được sửa đổi theo Luật số 5/2021/QH15, Luật số 6/2022/QH15 như sau:
        a) Bãi bỏ Điều 4.
        2. Bãi bỏ khoản 2, khoản 3 Điều 9 và Điều 10 của Nghị quyết số 7/2023/QH15 ngày 24 tháng 6 năm 2023 của Quốc hội về cơ chế, chính sách.
        """)
    )
    assert not read.unclear
    assert [(o.base.number, where(o)) for o in read.operations] == [("12/2020/QH14", ["4"]), ("7/2023/QH15", ["9.2", "9.3", "10"])]


def test_a_whole_document_can_end(as_official):
    """`Bãi bỏ Nghị quyết số …` ends all of it."""
    operation = only(
        read_amendments(
            as_official("Điều 1. Bãi bỏ nghị quyết\n1. Bãi bỏ Nghị quyết số 7/2023/QH15 ngày 24 tháng 6 năm 2023 của Quốc hội về thẻ.")
        )
    )
    assert (operation.base.number, operation.places) == ("7/2023/QH15", (WHOLE_DOCUMENT,))


@pytest.mark.parametrize(
    "rule",
    [
        "Hủy bỏ kết quả bầu chọn có vi phạm.",
        "Thay mặt thư viện ký giấy.",
        "Chuyển hồ sơ đến phường.",
        "Bỏ phiếu kín.",
        "Bổ sung sách mới mỗi năm.",
    ],
)
def test_rules_that_begin_like_orders_are_rules(as_official, rule):
    """A duty such as `Hủy bỏ kết quả …` in a law of its own is no order to amend, and is not shown as unclear."""
    read = read_amendments(as_official(f"Điều 1. Nhiệm vụ và việc bổ sung sách\n1. Giữ sách.\n2. {rule}"))
    assert (read.operations, read.unclear) == ((), ())


def test_an_order_on_nothing_named_is_unclear(as_official):
    """Where nothing says which document is amended, the order is shown and applied to none."""
    read = read_amendments(as_official("Luật số: 9/2023/QH15\nLUẬT\nĐiều 1. Bãi bỏ một số điều\n1. Bãi bỏ Điều 4."))
    assert not read.operations
    assert [(u.clause, u.reason) for u in read.unclear] == [("1.1", Doubt.BASE_UNKNOWN)]
