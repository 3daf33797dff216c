"""The parser finds every part, and loses nothing."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.intake.model import Format, Page, Pages, Table
from knowledge.official.errors import EmptyTextError, UnknownPlaceError
from knowledge.official.model import Part
from knowledge.official.parsing import parse, parse_fragment


def squeezed(text):
    """Return the text without white space."""
    return "".join(text.split())


def parts(official, part):
    """Return the numbers of the nodes of that part."""
    return [node.number for node in official if node.part is part]


def assert_whole(official, pages):
    """Every character of the pages stands in the body, and every one of the body in exactly one span."""
    at = 0
    for start, end, _ in official.spans():
        assert start == at < end
        at = end
    assert at == len(official.body)
    assert squeezed(official.body) == squeezed(pages.text)


def test_finds_the_parts_of_a_law(law, pages_of):
    """Chapters, sections, articles, clauses and points are found with their numbers."""
    official = parse(pages_of(law))
    assert parts(official, Part.CHAPTER) == ["I", "II"]
    assert parts(official, Part.SECTION) == ["1", "2"]
    assert [node.number for node in official.articles()] == ["1", "2", "3", "3a", "4", "5"]
    assert parts(official, Part.CLAUSE) == ["1", "2", "1", "1a", "2"]
    assert parts(official, Part.POINT) == ["a", "b", "đ"]
    assert_whole(official, pages_of(law))


def test_headings_stand_on_the_same_line_or_the_next(law, pages_of):
    """A heading is found beside its number and below it."""
    official = parse(pages_of(law))
    assert {node.number: node.heading for node in official.articles()}["4"] == "Phân bón"
    assert official.find("2").heading == "Người trồng cây"
    headings = [node.heading for node in official if node.part in {Part.CHAPTER, Part.SECTION}]
    assert headings == ["NHỮNG QUY ĐỊNH CHUNG", "CHĂM SÓC", "TƯỚI NƯỚC", "BÓN PHÂN"]


def test_text_is_a_nodes_own(law, pages_of):
    """A node's text leaves out its label, its heading and its children."""
    official = parse(pages_of(law))
    assert official.find("2.1").text == "Người trồng cây gồm:"
    assert official.find("2.2").text == "Người trồng cây tưới cây mỗi sáng.\nKhi trời mưa thì không phải tưới."
    assert official.find("2.1.đ").text == "Khách đến thăm làng."
    assert official.words(official.find("3a")) == "Điều 3a. Nước mưa\nNước mưa để dành trong chum."


def test_the_closing_is_no_article(law, pages_of):
    """The sentence of adoption and the signer stand behind the last article."""
    official = parse(pages_of(law))
    assert official.root[-1].part is Part.CLOSING
    assert official.find("5").text == "Luật này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2031."


def test_unknown_place_is_an_error(law, pages_of):
    """A place that names nothing is told, with the place."""
    with pytest.raises(UnknownPlaceError) as error:
        parse(pages_of(law)).find("77.1")
    assert error.value.place == "77.1"


def test_pages_without_text_are_an_error(pages_of):
    """Pictures only, or nothing: there is no official text."""
    with pytest.raises(EmptyTextError):
        parse(pages_of("", "  \n"))


def test_several_parts_on_one_line(pages_of):
    """Clauses, points and articles that share a line are told apart when their numbers go on."""
    text = "Điều 1. Nước. 1. Nước gồm: a) Nước mưa; b) Nước giếng. 2. Nước phải sạch. Điều 2. Lửa\nLửa để nấu ăn."
    official = parse(pages_of(text))
    assert list(official.places()) == ["1", "1.1", "1.1.a", "1.1.b", "1.2", "2"]
    assert official.find("1.1.b").text == "Nước giếng."
    assert official.find("1.2").text == "Nước phải sạch."


def test_references_inside_a_sentence_open_nothing(pages_of):
    """A line that breaks before "Điều 9." or holds "khoản 1. 2" is not a new part."""
    text = "Điều 1. Nước\n1. Nước lấy theo quy định tại\nĐiều 9. của Luật khác.\n2. Theo điểm a) khoản 3 thì không lấy nước.\nĐiều 2. Lửa\nLửa."
    assert list(parse(pages_of(text)).places()) == ["1", "1.1", "1.2", "2"]


AMENDING = """\
LUẬT
SỬA ĐỔI LUẬT VỀ VƯỜN CÂY
Điều 1. Sửa đổi, bổ sung một số điều của Luật về vườn cây
1. Sửa đổi, bổ sung Điều 4 như sau:
“Điều 4. Phân bón
1. Phân bón gồm “phân xanh” và phân chuồng.
2. Rải vào buổi sáng.
a) Rải đều tay;”.
2. Bổ sung khoản 3 vào sau khoản 2 Điều 5 như sau: "3. Cây to thì tưới nhiều.
4. Cây nhỏ thì tưới ít."
3. Thay thế cụm từ “buổi chiều” bằng cụm từ “buổi tối” tại Điều 7.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 10 năm 2032.
"""


def test_quoted_articles_are_not_the_documents_own(pages_of):
    """What an amending law quotes nests in its clause, in typographic and in straight quotes, over several lines."""
    official = parse(pages_of(AMENDING))
    assert list(official.places()) == ["1", "1.1", "1.2", "1.3", "2"]
    assert "Rải đều tay" in official.find("1.1").text
    assert "Cây nhỏ" in official.find("1.2").text


def test_a_quote_that_is_never_closed_ends_before_the_next_instruction(pages_of):
    """A missing closing mark does not swallow the rest of the law."""
    official = parse(pages_of(AMENDING.replace("a) Rải đều tay;”.", "a) Rải đều tay.")))
    assert list(official.places()) == ["1", "1.1", "1.2", "1.3", "2"]


def test_a_fragment_has_parts_too():
    """What stands inside a quote can be parsed by itself; spans are of the fragment."""
    text = "Điều 4. Phân bón\n1. Phân xanh.\n2. Phân chuồng."
    (article,) = parse_fragment(text)
    assert (article.number, article.heading, [child.number for child in article.children]) == ("4", "Phân bón", ["1", "2"])
    assert text[article.children[1].start : article.children[1].end] == "2. Phân chuồng."
    (clause,) = parse_fragment("3. Cây to thì tưới nhiều.")
    assert (clause.part, clause.number, clause.text) == (Part.CLAUSE, "3", "Cây to thì tưới nhiều.")


def test_appendices_and_forms_stand_behind_the_closing(law, pages_of, table):
    """Appendix, forms and the tables in them are nodes; a form's own numbers are its text."""
    form = ["PHỤ LỤC II", "CÁC MẪU ĐƠN", "Mẫu số 08/HĐ-VC", "ĐƠN XIN CÂY", "1. Tên cây:", table(("Stt", "Tên"), ("1", "Mít")), "Ký tên"]
    official = parse(pages_of([*law.splitlines(), *form]))
    assert official.find("Phụ lục II").heading == "CÁC MẪU ĐƠN"
    found = official.find("Phụ lục II/Mẫu số 08/HĐ-VC")
    assert (found.part, found.heading) == (Part.FORM, "ĐƠN XIN CÂY")
    assert [child.part for child in found.children] == [Part.TABLE]
    assert found.children[0].text == "Stt\tTên\n1\tMít"
    assert "Ký tên" in found.text
    assert len(official.articles()) == 6


def test_a_text_issued_with_the_document_keeps_its_own_articles(law, pages_of):
    """Articles that begin anew behind the closing belong to the text issued with it."""
    rules = "QUY CHẾ GIỮ VƯỜN\n(Ban hành kèm theo Luật số 12/2031/QH18)\nChương I\nCHUNG\nĐiều 1. Cổng vườn\n1. Cổng mở lúc sáng.\n2. Cổng đóng lúc tối."
    official = parse(pages_of(law + rules))
    assert len(official.articles()) == 6
    assert official.find("Quy chế giữ vườn/1.2").text == "Cổng đóng lúc tối."


def test_tables_stay_in_place(pages_of, table):
    """A table is a node of the clause that it stands in; the letterhead's table is only layout."""
    blocks = [
        table(("ỦY BAN LÀNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")),
        "Điều 1. Giá cây",
        "1. Giá như sau:",
        table(("Cây", "Giá"), ("Mít", "10 đồng")),
        "2. Giá không đổi.",
    ]
    official = parse(pages_of(blocks))
    clause = official.find("1.1")
    assert [child.part for child in clause.children] == [Part.TABLE]
    assert official.header.issuer == "ỦY BAN LÀNG"
    assert sum(node.part is Part.TABLE for node in official) == 1


def test_documents_without_articles_have_levels(pages_of):
    """A directive's I, 1, 1.1 and a) become nodes with places."""
    text = (
        "ĐẢNG CỘNG SẢN VIỆT NAM\nSố 77-CT/TW\nCHỈ THỊ\nVỀ MÙA TRỒNG CÂY\nMùa trồng cây năm nay đến sớm, các làng cần chuẩn bị giống cây cho kịp thời vụ.\n"
        "I. MỤC ĐÍCH\n1. Trồng nhiều cây.\n1.1. Cây ăn quả.\n1.2. Cây bóng mát.\n2- Giữ cây sống.\na) Tưới nước.\nII. THỰC HIỆN\n1. Các làng thực hiện."
    )
    official = parse(pages_of(text))
    assert list(official.places()) == ["I", "I.1", "I.1.1", "I.1.2", "I.2", "I.2.a", "II", "II.1"]
    assert official.header.number == "77-CT/TW"


def test_glued_paragraphs_are_parted(pages_of):
    """Where a converter glued a heading to its text, the seam becomes a line."""
    official = parse(pages_of("Điều 1. Tên câyCây có tên riêng.\nĐiều 2. Lá\nLá xanh."))
    assert official.find("1").heading == "Tên cây"


PIECES = 'cây làng nước tưới vườn mưa giếng buổi sáng Hà Nội quy định tại khoản Điều 5 “ ” " ; : . a) 1. Chương Mục Mẫu số 1'
WORDS = st.sampled_from(PIECES.split())
SENTENCE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def laws(draw):
    """An invented law, with the places that it should have."""
    lines, places = ["LUẬT", "VỀ VƯỜN CÂY"], []
    plain = st.lists(st.sampled_from(["cây", "làng", "nước", "tưới", "vườn", "mưa", "giếng", "buổi", "sáng"]), min_size=2, max_size=9).map(
        " ".join
    )
    for article in range(1, draw(st.integers(1, 6)) + 1):
        lines.append(f"Điều {article}. {draw(plain).capitalize()}")
        places.append(str(article))
        for clause in range(1, draw(st.integers(0, 4)) + 1):
            lines.append(f"{clause}. {draw(plain).capitalize()}.")
            places.append(f"{article}.{clause}")
            for letter in "abcdđe"[: draw(st.integers(0, 6))]:
                lines.append(f"{letter}) {draw(plain).capitalize()};")
                places.append(f"{article}.{clause}.{letter}")
    return "\n".join(lines), places


@given(laws())
@settings(max_examples=40, deadline=None)
def test_generated_laws_have_the_parts_that_they_were_given(generated):
    """Every article, clause and point is found, in order, and nothing else; nothing is lost."""
    text, places = generated
    pages = Pages(Format.TXT, (Page(1, tuple(text.splitlines())),), "0" * 64)
    official = parse(pages)
    assert list(official.places()) == places
    assert_whole(official, pages)


BLOCK = st.one_of(
    SENTENCE,
    st.text(string.printable + "ĐđÊêƯư“”\u00a0\u2028\u0085\x0b", max_size=40),
    st.sampled_from(
        [
            "Điều 1. Cây",
            "Điều 7.",
            "Chương II",
            "Mục 1",
            "PHỤ LỤC I",
            "Mẫu số 3",
            "QUYẾT NGHỊ:",
            "Nơi nhận:",
            "1. Cây:",
            "a) Lá;",
            "I. LÁ",
            "1.1. Cây",
            "“Điều 3. Cây",
            "”.",
        ]
    ),
    st.lists(st.tuples(SENTENCE, st.sampled_from(["", "\n", "Cây\nlá"])), max_size=3).map(lambda rows: Table(tuple(rows))),
)


@given(st.lists(st.lists(BLOCK, max_size=12), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_mutilated_texts_lose_nothing(blocks):
    """Whatever stands on the pages, every character lands in exactly one span."""
    pages = Pages(Format.TXT, tuple(Page(number, tuple(each)) for number, each in enumerate(blocks, 1)), "0" * 64)
    if not pages.text.strip():
        return
    assert_whole(parse(pages), pages)


@given(st.text('Điều 1.a)\n “”"ABIVX:;', max_size=120))
@settings(max_examples=100, deadline=None)
def test_fragments_lose_nothing(text):
    """The spans of a fragment cover it."""
    nodes = parse_fragment(text)
    spans = sorted(span for node in nodes for below in node.walk() for span in below.own_spans())
    assert "".join(text[start:end] for start, end in spans) == text


@pytest.mark.parametrize("text", ["Lời không có nhãn", "Hai dòng\nkhông có nhãn", "\n"])
def test_a_fragment_without_a_label_is_one_part(text):
    """Words without any label are a clause without a number, and all of them."""
    (node,) = parse_fragment(text)
    assert (node.part, node.number, node.start, node.end) == (Part.CLAUSE, None, 0, len(text))
