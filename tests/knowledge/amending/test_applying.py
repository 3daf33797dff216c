"""Amendments applied to the text that they amend."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.amending.applying import consolidate, consolidate_all
from knowledge.amending.dated import Amender
from knowledge.amending.dated_text import dated
from knowledge.amending.errors import DisorderError, UndatedError
from knowledge.amending.operations import Amendments, Base, RemovePhrase, Repeal, ReplacePhrase
from knowledge.amending.outcomes import Refusal
from knowledge.amending.place_reading import read_places
from knowledge.amending.places import WHOLE_DOCUMENT
from knowledge.amending.reading import read_amendments
from knowledge.official.errors import UnknownPlaceError

BEFORE, SINCE = date(2024, 2, 29), date(2024, 3, 1)


@pytest.fixture
def applied(base, amending):
    """Apply the clauses of an invented law to the invented base."""

    def apply(*clauses: str):
        read = read_amendments(amending(*clauses))
        assert not read.unclear
        return consolidate(base, read)

    return apply


def refusals(consolidation) -> list[tuple[str, Refusal]]:
    """What was not applied where, and why."""
    return [(n.place.key, n.reason) for n in consolidation.not_applied]


def test_applying_nothing_changes_nothing(base):
    """Without operations the text is the same, on every day since its first."""
    result = consolidate(base, Amendments("1/2024/QH15", ()))
    assert result.text == dated(base)
    assert result.text.on(date(2030, 1, 1)).body == base.body
    assert result.text.on(date(2020, 12, 31)).body == ""


def test_new_text_keeps_the_old_with_its_last_day(applied):
    """A clause with new text knows since when, by what, and what it said until the day before."""
    text = applied("Sửa đổi khoản 1 Điều 2 như sau:\n“1. Mở cửa từ 7 giờ.”.").text
    node = text.find("2.1")
    assert (node.text, node.in_force_from, node.amended_by) == ("Mở cửa từ 7 giờ.", SINCE, (Amender("34/2023/QH15", "1.1"),))
    (former,) = node.before
    assert (former.text, former.in_force_from, former.in_force_until) == (
        "Thư viện mở cửa từ 8 giờ, nghỉ trưa 30 phút.",
        date(2021, 1, 1),
        BEFORE,
    )
    assert text.words("2.1", BEFORE) == former.text
    assert text.words("2.1", SINCE) == node.text


def test_a_rewritten_article_matches_its_clauses_by_number(applied):
    """In a new article, clauses that say the same stay as they were, others change, begin or end."""
    text = applied("Sửa đổi Điều 3 như sau:\n“Điều 3. Thẻ đọc\n1. Thẻ đọc có giá trị 12 tháng.\n2. Mất thẻ thì báo ngay.”.").text
    same, changed, gone = text.find("3.1"), text.find("3.2"), text.find("3.3")
    assert (same.in_force_from, same.before, same.amended_by) == (date(2021, 1, 1), (), ())
    assert (changed.in_force_from, len(changed.before)) == (SINCE, 1)
    assert (gone.in_force_until, gone.text) == (BEFORE, "Thẻ làm lại trong 5 ngày.")
    assert text.words("3", SINCE) == "1. Thẻ đọc có giá trị 12 tháng.\n2. Mất thẻ thì báo ngay."
    assert text.words("3", BEFORE).endswith("3. Thẻ làm lại trong 5 ngày.")


def test_what_is_repealed_is_kept(applied, base):
    """A repealed point or article has a last day and its words; the others keep their letters and numbers."""
    text = applied("Bãi bỏ điểm b khoản 2 Điều 2 và Điều 4.").text
    assert text.find("2.2.b").in_force_until == BEFORE
    assert text.words("4", SINCE) is None
    assert text.words("4", BEFORE) == "Mỗi người được mượn năm cuốn trong 20 ngày."
    on = text.on(SINCE)
    assert [child.number for child in on.find("2.2").children] == ["a", "c"]
    assert text.on(BEFORE).body == base.body


def test_phrases_change_only_where_they_are_named(applied, base):
    """A phrase is replaced in the places named, as whole words, and every other node is the very same."""
    result = applied("Thay thế từ “huyện” bằng từ “phường” tại khoản 2 Điều 2; thay cụm từ “5 ngày” bằng cụm từ “7 ngày” tại Điều 3.")
    assert [(a.place.key, a.times) for a in result.applied] == [("2.2", 1), ("3", 2)]
    before = dict(dated(base).placed())
    changed = {place for place, node in result.text.placed() if node.text != before[place].text}
    assert changed == {"2.2", "3.2", "3.3"}
    assert all(node == before[place] for place, node in result.text.placed() if place in {"1", "2.1", "2.2.a", "2.3", "3.1", "4"})


def test_a_phrase_in_the_heading_is_changed_where_the_heading_is_named(applied):
    """`tên Điều 1` is the heading alone; `Điều 1` is the heading and all below."""
    heading = applied("Bỏ từ “huyện” tại tên Điều 1.").text
    assert (heading.find("1").heading, heading.find("1").text) == (
        "Phạm vi của thư viện",
        "Luật này nói về thư viện huyện và người đọc sách.",
    )
    whole = applied("Bỏ từ “huyện” tại Điều 1.").text
    assert (whole.find("1").heading, whole.find("1").text) == ("Phạm vi của thư viện", "Luật này nói về thư viện và người đọc sách.")
    opening = applied("Thay từ “giờ” bằng từ “lúc” tại đoạn mở đầu khoản 2 Điều 2.")
    assert refusals(opening) == [("2.2", Refusal.PHRASE_NOT_FOUND)]


def test_everywhere_but(applied):
    """The whole document means every article, heading and all, without the exceptions."""
    text = applied("Thay thế từ “huyện” bằng từ “phường” trong toàn bộ Luật, trừ khoản 3 Điều 2.").text
    assert "huyện" not in text.on(SINCE).find("1").heading
    assert "huyện" in text.find("2.3").text
    assert "phường" in text.find("2.2").text


def test_phrases_are_changed_at_once(applied):
    """Two replacements of one document do not follow each other: 5 → 10 and 10 → 20 are both meant of the old words."""
    text = applied(
        "Thay cụm từ “5 ngày” bằng cụm từ “10 ngày” tại khoản 2 Điều 3.", "Thay cụm từ “10 ngày” bằng cụm từ “20 ngày” tại khoản 2 Điều 3."
    ).text
    node = text.find("3.2")
    assert node.text == "Người đọc mất thẻ báo trong 10 ngày, chậm nhất 20 ngày."
    assert [by.clause for by in node.amended_by] == ["1.1", "1.2"]
    assert len(node.before) == 1


def test_the_longer_phrase_wins(applied):
    """A phrase inside a longer one that is changed too is left to the longer one."""
    result = applied("Thay cụm từ “phòng họp” bằng cụm từ “phòng chiếu” và từ “phòng” bằng từ “gian” tại khoản 3 Điều 2.")
    assert result.not_applied == ()
    assert result.text.find("2.3").text == "Phòng đọc của thư viện huyện, phòng chiếu, gian báo mở cùng giờ."


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Bỏ cụm từ “, phòng họp” tại khoản 3 Điều 2.", "Phòng đọc của thư viện huyện, phòng báo mở cùng giờ."),
        ("Bỏ cụm từ “phòng họp,” tại khoản 3 Điều 2.", "Phòng đọc của thư viện huyện, phòng báo mở cùng giờ."),
        ("Bỏ cụm từ “mở cùng giờ” tại khoản 3 Điều 2.", "Phòng đọc của thư viện huyện, phòng họp, phòng báo."),
        ("Bỏ cụm từ “Phòng đọc của” tại khoản 3 Điều 2.", "thư viện huyện, phòng họp, phòng báo mở cùng giờ."),
        (
            "Bổ sung cụm từ “, phòng nghe” vào sau cụm từ “phòng họp” tại khoản 3 Điều 2.",
            "Phòng đọc của thư viện huyện, phòng họp, phòng nghe, phòng báo mở cùng giờ.",
        ),
        (
            "Bổ sung cụm từ “các” vào trước cụm từ “phòng báo” tại khoản 3 Điều 2.",
            "Phòng đọc của thư viện huyện, phòng họp, các phòng báo mở cùng giờ.",
        ),
    ],
)
def test_no_space_is_left_over(applied, clause, expected):
    """What is struck out or added leaves one space between words and none before a comma or full stop."""
    assert applied(clause).text.find("2.3").text == expected


def test_insertions_stand_in_their_place(applied):
    """New articles, clauses and points stand beside the neighbour named, or where their number belongs, and begin on that day."""
    text = applied(
        "Bổ sung Điều 3a vào sau Điều 3 như sau:\n“Điều 3a. Thẻ tạm\nMột tuần.”.",
        "Bổ sung khoản 1a vào trước khoản 2 Điều 3 như sau:\n“1a. Thẻ tạm.”.",
        "Bổ sung điểm b1 khoản 2 Điều 2 như sau:\n“b1) Trưa nghỉ;”.",
    ).text
    on = text.on(SINCE)
    assert [article.number for article in on.articles()] == ["1", "2", "3", "3a", "4", "5"]
    assert [clause.number for clause in on.find("3").children] == ["1", "1a", "2", "3"]
    assert [point.number for point in on.find("2.2").children] == ["a", "b", "b1", "c"]
    assert text.find("3a").wording(BEFORE) is None
    assert "Điều 3a. Thẻ tạm\nMột tuần.\n" in on.body


def test_numbers_change_at_once(applied):
    """3 becomes 4 while 2 becomes 3, and a new 2 stands before them; the old numbers are kept in the earlier wording."""
    text = applied(
        "Chuyển các khoản 2 và 3 Điều 3 thành các khoản 3 và 4.", "Bổ sung khoản 2 vào sau khoản 1 Điều 3 như sau:\n“2. Thẻ tạm.”."
    ).text
    assert text.words("3", SINCE).splitlines()[1:] == [
        "2. Thẻ tạm.",
        "3. Người đọc mất thẻ báo trong 5 ngày, chậm nhất 10 ngày.",
        "4. Thẻ làm lại trong 5 ngày.",
    ]
    assert text.find("3.4").before[0].number == "3"


@pytest.mark.parametrize(
    ("clause", "place", "reason"),
    [
        ("Sửa đổi khoản 9 Điều 3 như sau:\n“9. Chín.”.", "3.9", Refusal.PLACE_NOT_FOUND),
        ("Bãi bỏ Điều 40.", "40", Refusal.PLACE_NOT_FOUND),
        ("Bãi bỏ khoản 1 Điều 4.", "4.1", Refusal.PLACE_NOT_FOUND),
        ("Bổ sung khoản 3 Điều 3 như sau:\n“3. Ba.”.", "3.3", Refusal.PLACE_EXISTS),
        ("Bổ sung khoản 3b vào sau khoản 3a Điều 3 như sau:\n“3b. Ba.”.", "3.3b", Refusal.NEIGHBOUR_NOT_FOUND),
        ("Bổ sung khoản 1 Điều 4 như sau:\n“1. Một.”.", "4.1", Refusal.NEIGHBOUR_NOT_FOUND),
        ("Bỏ từ “huyện” tại khoản 1 Điều 2.", "2.1", Refusal.PHRASE_NOT_FOUND),
        ("Bỏ từ “phòng đọc” tại khoản 3 Điều 2.", "2.3", Refusal.PHRASE_OTHER_CASE),
        ("Bỏ từ “phòng” tại khoản 3 Điều 2 (03 chỗ).", "2.3", Refusal.PHRASE_COUNT),
        ("Bỏ từ “ngày” tại khoản 1 Điều 9.", "9.1", Refusal.PLACE_NOT_FOUND),
        ("Bỏ từ “uyện” tại khoản 2 Điều 2.", "2.2", Refusal.PHRASE_NOT_FOUND),
        ("Đổi khoản 1 thành khoản 2 Điều 3.", "3.1", Refusal.PLACE_EXISTS),
    ],
)
def test_what_does_not_fit_is_not_applied(applied, base, clause, place, reason):
    """An operation that does not fit the text is refused with its reason, and the text stays as it was."""
    result = applied(clause)
    assert refusals(result) == [(place, reason)]
    assert result.text == dated(base)


def test_the_rest_is_applied(applied):
    """One place that does not fit holds up neither the other places nor the other operations."""
    result = applied("Bỏ từ “huyện” tại khoản 1 và khoản 2 Điều 2.", "Bãi bỏ Điều 4.")
    assert refusals(result) == [("2.1", Refusal.PHRASE_NOT_FOUND)]
    assert [a.place.key for a in result.applied] == ["2.2", "4"]


def test_a_count_says_how_often_it_was_found(applied):
    """A refusal by count carries the number that was found."""
    assert applied("Bỏ từ “phòng” tại khoản 3 Điều 2 (03 chỗ).").not_applied[0].found == 2


def test_words_of_the_same_document_are_left_alone(applied):
    """A phrase is not looked for in what the same document writes anew; said of exactly that place, it is refused."""
    new = "Sửa đổi khoản 3 Điều 2 như sau:\n“3. Thư viện huyện mở cùng giờ.”."
    wide = applied(new, "Thay từ “huyện” bằng từ “phường” tại Điều 2.")
    assert wide.text.find("2.3").text == "Thư viện huyện mở cùng giờ."
    assert "thư viện phường" in wide.text.find("2.2").text
    assert refusals(applied(new, "Thay từ “huyện” bằng từ “phường” tại khoản 3 Điều 2.")) == [("2.3", Refusal.REWRITTEN)]
    assert refusals(applied(new, "Bãi bỏ khoản 3 Điều 2.")) == [("2.3", Refusal.REWRITTEN)]


def test_phrases_that_meet_are_refused(applied):
    """Two phrases that share words without one holding the other: the later is refused."""
    result = applied("Bỏ cụm từ “huyện, phòng họp” tại khoản 3 Điều 2.", "Bỏ cụm từ “phòng họp, phòng báo” tại khoản 3 Điều 2.")
    assert refusals(result) == [("2.3", Refusal.PHRASES_OVERLAP)]


def test_what_ended_cannot_change_again(base, amending):
    """A place that an earlier document repealed is refused as such."""
    first = read_amendments(amending("Bãi bỏ Điều 4."))
    later = read_amendments(
        amending(
            "Bãi bỏ Điều 4.", number="9/2025/QH15", tail="\nĐiều 2. Hiệu lực thi hành\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2026."
        )
    )
    assert refusals(consolidate_all(base, [first, later])) == [("4", Refusal.PLACE_ENDED)]


def test_several_documents_by_day(base, amending):
    """Amendments of several documents are applied by day whatever their order, and each leaves an earlier wording."""
    second = amending(
        "Thay cụm từ “7 giờ” bằng cụm từ “6 giờ” tại khoản 1 Điều 2.",
        number="9/2025/QH15",
        tail="\nĐiều 2. Hiệu lực thi hành\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2026.",
    )
    laws = [read_amendments(second), read_amendments(amending("Sửa đổi khoản 1 Điều 2 như sau:\n“1. Mở từ 7 giờ.”."))]
    result = consolidate_all(base, laws)
    assert not result.not_applied
    node = result.text.find("2.1")
    assert node.text == "Mở từ 6 giờ."
    assert [(w.text, w.in_force_until) for w in node.before] == [
        ("Mở từ 7 giờ.", date(2025, 12, 31)),
        ("Thư viện mở cửa từ 8 giờ, nghỉ trưa 30 phút.", BEFORE),
    ]
    assert [by.document for by in node.amended_by] == ["34/2023/QH15", "9/2025/QH15"]
    assert result.text.words("2.1", date(2025, 6, 1)) == "Mở từ 7 giờ."
    assert consolidate(consolidate(base, laws[1]).text, laws[0]).text == result.text


def test_an_earlier_change_after_a_later_one_is_an_error(base, amending):
    """A change is not slipped in before one that the text already holds."""
    text = consolidate(base, read_amendments(amending("Bãi bỏ Điều 4."))).text
    early = read_amendments(
        amending("Bãi bỏ Điều 3.", tail="\nĐiều 2. Hiệu lực thi hành\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2022.")
    )
    with pytest.raises(DisorderError):
        consolidate(text, early)


def test_without_a_day_nothing_is_applied(base, amending):
    """Where nothing says since when, a person names the day."""
    undated = read_amendments(amending("Bãi bỏ Điều 4.", tail=""))
    with pytest.raises(UndatedError):
        consolidate(base, undated)
    assert consolidate(base, undated, SINCE).text.find("4").in_force_until == BEFORE


def test_operations_on_other_documents_are_set_aside(base, as_official):
    """What is ordered of another document is told, and neither applied nor refused."""
    other = as_official("Luật số: 1/2024/QH15\nLUẬT\nSỬA ĐỔI\nĐiều 1. Sửa đổi Luật Công viên số 13/2020/QH14\n1. Bãi bỏ Điều 4.")
    result = consolidate(base, read_amendments(other), SINCE)
    assert (len(result.elsewhere), result.applied, result.not_applied) == (1, (), ())


def test_an_unknown_place_is_an_error(base):
    """To ask for a place that the text never had is an error, not an empty answer."""
    with pytest.raises(UnknownPlaceError):
        dated(base).find("77")
    with pytest.raises(UnknownPlaceError):
        dated(base).words("77", SINCE)


PLACES = ["1", "2", "2.1", "2.2", "2.2.a", "2.3", "3", "3.1", "3.2", "3.3", "4"]
WORDS = ["huyện", "phòng", "5 ngày", "ngày", "thư viện", "giờ", "Thẻ", "vắng"]


def _named(place: str) -> str:
    return " ".join(reversed([f"{kind} {number}" for kind, number in zip(("Điều", "khoản", "điểm"), place.split("."), strict=False)]))


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(PLACES), st.booleans()), max_size=6))
def test_untouched_nodes_are_identical(base, orders):
    """Whatever phrases change: nodes outside the named places are equal to what they were, and the day before prints the old body."""
    operations = tuple(
        RemovePhrase("1", Base(), SINCE, old, read_places(_named(place)))
        if remove
        else ReplacePhrase("1", Base(), SINCE, old, "khác", read_places(_named(place)))
        for old, place, remove in orders
    )
    result = consolidate(base, Amendments("1/2024/QH15", operations))
    named = {place for _, place, _ in orders}
    before = dict(dated(base).placed())
    for place, node in result.text.placed():
        if not any(place == n or place.startswith(f"{n}.") for n in named):
            assert (node.text, node.heading, node.before, node.amended_by) == (before[place].text, before[place].heading, (), ())
    assert result.text.on(BEFORE).body == base.body
    assert len(result.applied) + len(result.not_applied) == len(orders)


@given(st.sets(st.sampled_from(PLACES)))
def test_repealed_words_stay_readable(base, places):
    """Whatever is repealed: every place still says on the day before what it said."""
    result = consolidate(base, Amendments(None, tuple(Repeal("1", Base(), SINCE, read_places(_named(p))) for p in sorted(places))))
    old = dated(base)
    assert all(result.text.words(place, BEFORE) == old.words(place, BEFORE) for place, _ in old.placed())


@given(st.sampled_from(["2024-03-01", "2026-01-01"]), st.sampled_from(PLACES))
def test_the_body_of_a_day_covers_its_nodes(base, day, place):
    """The text of a day is an official text: its spans touch and cover its body."""
    text = consolidate(base, Amendments(None, (Repeal("1", Base(), SINCE, read_places(_named(place))),))).text
    on = text.on(date.fromisoformat(day))
    at = 0
    for start, end, _ in on.spans():
        assert start == at
        at = end
    assert at == len(on.body)


def test_a_whole_document_can_end(base):
    """A document that is repealed says nothing from that day on, and all that it said on the day before."""
    text = consolidate(base, Amendments("1/2024/QH15", (Repeal("1", Base(), SINCE, (WHOLE_DOCUMENT,)),))).text
    assert text.on(SINCE).body == ""
    assert text.on(BEFORE).body == base.body


def test_a_new_article_without_a_neighbour_stands_by_its_number(applied):
    """`Bổ sung Điều 3a` stands behind Điều 3, in its chapter; a number lower than all others has no place."""
    text = applied("Bổ sung Điều 3a như sau:\n“Điều 3a. Thẻ tạm\nMột tuần.”.", "Sửa đổi tên Chương II như sau: “MƯỢN VÀ TRẢ”.").text
    chapters = [node for node in text.on(SINCE).root if node.part == "chapter"]
    assert [(chapter.heading, [a.number for a in chapter.children]) for chapter in chapters] == [
        ("QUY ĐỊNH CHUNG", ["1", "2", "3", "3a"]),
        ("MƯỢN VÀ TRẢ", ["4", "5"]),
    ]
    assert refusals(applied("Bổ sung Điều 0a như sau:\n“Điều 0a. Đầu\nMột.”.")) == [("0a", Refusal.NEIGHBOUR_NOT_FOUND)]
