"""Tests of knowledge.reading: what is wrong is said with its file, line and field."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.errors import LibraryError
from knowledge.reading import SHIPPED_LIBRARY, locate, read_folders, read_library

ARTICLE = "law/article-001.yaml"
DOCUMENT = "law/document.yaml"
PATTERN = "String should match pattern"
BEFORE = """\
    before:
      - in_force_from: 2015-09-01
        in_force_until: {ends}
        text: {{vi: Cũ, en: Old}}
"""


def test_a_right_library_is_read(files):
    """A document and its article become one library, dates as dates, numbers as text."""
    files.whole()
    library = read_library(files.folder)
    (placed,) = library.provisions.values()
    assert placed.reference == "1/2026/QH16#1.1"
    assert placed.provision.in_force_from.isoformat() == "2025-09-01"
    assert placed.provision.questions.vi == ("Bao nhiêu tuổi được đi bầu?",)


def test_the_shipped_library_is_read():
    """What is delivered has no problem."""
    assert read_library(SHIPPED_LIBRARY).provisions


def test_articles_come_in_the_order_of_their_files(files, article_text):
    """Files are sorted by name, whatever the order in which the disk lists them."""
    files.whole()
    for number in (10, 2, 3):
        files.write(f"law/article-{number:03}.yaml", article_text.replace("article: 1", f"article: {number}"))
    assert [a.article for a in read_library(files.folder).articles["1/2026/QH16"]] == ["1", "2", "3", "10"]


def test_folders_say_which_file_holds_what(files):
    """`read_folders` keeps the file of each article."""
    files.whole()
    (folder,) = read_folders(files.folder)
    assert folder.folder == files.folder / "law"
    assert {path.name: article.article for path, article in folder.articles.items()} == {"article-001.yaml": "1"}


@pytest.mark.parametrize("value", ["no", "null", "1.10", "0x10", "2025-01-01", "~", "1_000"])
def test_values_stay_text(files, article_text, value):
    """YAML's own guesses are off: `no` stays a word and `1.10` keeps its zero."""
    files.whole(article=article_text.replace("vi: Tuổi bầu cử", f"vi: {value}"))
    assert read_library(files.folder).articles["1/2026/QH16"][0].title.vi == value


@pytest.mark.parametrize("encode", [lambda text: b"\xef\xbb\xbf" + text.encode(), lambda text: text.replace("\n", "\r\n").encode()])
def test_files_from_windows_are_read(files, article_text, encode):
    """A byte order mark and CRLF do no harm."""
    files.whole(article=encode(article_text))
    assert files.problems() == []


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"article: 1\ntitle: caf\xe9\n", 2, "not UTF-8 text; save the file as UTF-8"),
        ("article: 1\n".encode("utf-16"), 1, "not UTF-8 text; save the file as UTF-8"),
        ("article: 1\ntitle: [a\n", 3, "not valid YAML: did not find expected ',' or ']'"),
        ("article: 1\ntitle:\n\tvi: a\n", 3, "not valid YAML: found character that cannot start any token"),
        ("article: 1\ntitle: a: b\n", 2, "not valid YAML: mapping values are not allowed in this context"),
        ("article: 1\ntitle: *there\n", 2, "not valid YAML: found undefined alias"),
        ("article: 1\n---\narticle: 2\n", 2, "not valid YAML: but found another document"),
        ("article: 1\n# đ \0\n", 2, "not valid YAML: control characters are not allowed"),
        ("article: &a\n  title: *a\n", 1, "not valid YAML: nested too deeply"),
        ("article: " + "[" * 5000 + "]" * 5000, 1, "not valid YAML: nested too deeply"),
        ("", 1, "the file must hold fields such as `article:`; see docs/library.md"),
        ("# nothing yet\n", 1, "the file must hold fields such as `article:`; see docs/library.md"),
        ("- article: 1\n", 1, "the file must hold fields such as `article:`; see docs/library.md"),
        ("article 1", 1, "the file must hold fields such as `article:`; see docs/library.md"),
    ],
    ids=[
        "latin-1",
        "utf-16",
        "open bracket",
        "tab",
        "colon",
        "alias",
        "two documents",
        "control character",
        "alias within itself",
        "deep",
        "empty",
        "comment",
        "list",
        "word",
    ],
)
@pytest.mark.parametrize("name", [ARTICLE, DOCUMENT])
def test_a_file_that_holds_no_fields(files, name, content, line, message):
    """What cannot be taken apart is one problem, in one line, where it begins; it holds for both kinds of file."""
    files.whole()
    files.write(name, content)
    assert files.problems() == [(name, line, "", message)]


def test_a_file_that_cannot_be_read(files):
    """A folder of a file's name is an unreadable file, and the system's reason is given."""
    files.whole()
    (files.folder / "law/article-002.yaml").mkdir()
    assert files.problems() == [("law/article-002.yaml", 1, "", "cannot be read: Is a directory")]


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "message"),
    [
        ("article: 1\n", "", 1, "article", "this field is missing"),
        ("  en: Voting age\n", "", 3, "title.en", "this field is missing"),
        ("    in_force_from: 2025-09-01\n", "", 6, "provisions[0].in_force_from", "this field is missing"),
        ("title:", "heading: x\ntitle:", 2, "heading", "there is no such field; see docs/library.md"),
        ("      en: From", "      fr: x\n      en: From", 10, "provisions[0].text.fr", "there is no such field; see docs/library.md"),
        ("article: 1\n", "article: 1\narticle: 2\n", 2, "article", "this field stands twice"),
        ("    text:", "    clause: 2\n    text:", 8, "provisions[0].clause", "this field stands twice"),
        ("vi: Tuổi bầu cử", "vi:", 3, "title.vi", "this is empty"),
        ("vi: Tuổi bầu cử", "vi: '  '", 3, "title.vi", "this is empty"),
        ("- Bao nhiêu tuổi được đi bầu?", "-", 13, "provisions[0].questions.vi[0]", "this is empty"),
        ("vi: Tuổi bầu cử", "vi: {a: b}", 3, "title.vi", "text is expected here"),
        ("vi: Tuổi bầu cử", "vi: [a]", 3, "title.vi", "text is expected here"),
        ("article: 1", "article: {a: b}", 1, "article", "text is expected here"),
        ("title:\n  vi: Tuổi bầu cử\n  en: Voting age", "title: a", 2, "title", "fields are expected here, such as `vi:` and `en:`"),
        ("title:\n  vi: Tuổi bầu cử\n  en: Voting age", "title: [a]", 2, "title", "fields are expected here, such as `vi:` and `en:`"),
        ("vi:\n        - Bao nhiêu", "vi: Bao nhiêu", 12, "provisions[0].questions.vi", "a list is expected here, one `- ` a line"),
        ("- Bao nhiêu tuổi được đi bầu?", "a: b", 12, "provisions[0].questions.vi", "a list is expected here, one `- ` a line"),
        ("2025-09-01", "1/9/2025", 7, "provisions[0].in_force_from", "a date is written YYYY-MM-DD, such as 2025-07-01"),
        ("2025-09-01", "20250901", 7, "provisions[0].in_force_from", "a date is written YYYY-MM-DD, such as 2025-07-01"),
        ("2025-09-01", "2025-02-30", 7, "provisions[0].in_force_from", "Input should be a valid date"),
        ("2025-09-01", "{a: b}", 7, "provisions[0].in_force_from", "Input should be a valid date"),
        (
            "    text:",
            "    in_force_until:\n    text:",
            8,
            "provisions[0].in_force_until",
            "a date is written YYYY-MM-DD, such as 2025-07-01",
        ),
        ("    text:", "    in_force_until: 2025-08-31\n    text:", 6, "provisions[0]", "in_force_until is before in_force_from"),
        ("clause: 1", "clause: one", 6, "provisions[0].clause", PATTERN),
        ("clause: 1", "clause: 01", 6, "provisions[0].clause", PATTERN),
        ("clause: 1", "clause:", 6, "provisions[0].clause", PATTERN),
        ("article: 1", "article: Điều 1", 1, "article", PATTERN),
        ("clause: 1", "clause: 1\n    point: aa", 7, "provisions[0].point", PATTERN),
        ("clause: 1", "point: a", 6, "provisions[0]", "a point stands in a clause: name the clause, or leave the point out"),
        ("clause: 1", "clause: 1\n    part: 0", 7, "provisions[0].part", "Input should be greater than or equal to 1"),
        ("clause: 1", "clause: 1\n    part: x", 7, "provisions[0].part", "Input should be a valid integer"),
        ("article: 1", "? [a]\n: b\narticle: 1", 1, "", "the name of a field must be a word"),
    ],
)
def test_a_field_of_an_article_that_is_wrong(files, old, new, line, field, message):
    """Whatever is wrong in an article is one problem, with the line of the value, or of what should hold it."""
    files.whole()
    files.change(ARTICLE, old, new)
    ((where, *place, said),) = files.problems()
    assert [where, *place] == [ARTICLE, line, field]
    assert said.startswith(message)


@pytest.mark.parametrize(
    ("added", "line", "field", "message"),
    [
        (
            BEFORE.format(ends="2025-08-31"),
            6,
            "provisions[0]",
            "a wording that replaced another says by which document: amended_by is missing",
        ),
        (
            "    amended_by: [X]\n" + BEFORE.format(ends="2025-09-01"),
            6,
            "provisions[0]",
            "before[0] must end before 2025-09-01, when the wording that replaced it began",
        ),
        (
            "    amended_by: [X]\n" + BEFORE.format(ends="2014-08-31"),
            18,
            "provisions[0].before[0]",
            "in_force_until is before in_force_from",
        ),
        (
            "    amended_by: [X]\n" + BEFORE.replace("        in_force_until: {ends}\n", "").format(),
            18,
            "provisions[0].before[0].in_force_until",
            "this field is missing",
        ),
        ("    amended_by: X\n", 16, "provisions[0].amended_by", "a list is expected here, one `- ` a line"),
    ],
)
def test_an_earlier_wording_that_is_wrong(files, article_text, added, line, field, message):
    """An earlier wording ends before the present one, has an end, and the amending document is named."""
    files.whole(article=article_text + added)
    assert files.problems() == [(ARTICLE, line, field, message)]


def test_an_earlier_wording_that_is_right(files, article_text):
    """With its end and the amending document it is read."""
    files.whole(article=article_text + "    amended_by: [X]\n" + BEFORE.format(ends="2025-08-31"))
    assert files.problems() == []


def test_an_article_needs_a_provision(files, article_text):
    """An empty list is said to be empty."""
    files.whole(article=article_text.partition("provisions:")[0] + "provisions: []\n")
    assert files.problems() == [(ARTICLE, 5, "provisions", "at least one is needed")]


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "message"),
    [
        ("number: 1/2026/QH16\n", "", 1, "number", "this field is missing"),
        ("kind: law", "kind: edict", 2, "kind", "Input should be 'constitution', 'law'"),
        ("status: in_force", "status: dead", 11, "status", "Input should be 'in_force', 'expired' or 'not_yet'"),
        ("adopted: 2025-06-25", "adopted: 25/6/2025", 9, "adopted", "a date is written YYYY-MM-DD"),
        ("status:", "in_force_until: 2025-08-31\nstatus:", 1, "", "in_force_until is before in_force_from"),
        ("status:", "sources: [ftp://example.org]\nstatus:", 11, "sources[0]", PATTERN),
        ("status:", "sources: https://example.org\nstatus:", 11, "sources", "a list is expected here"),
        ("status:", "colour: red\nstatus:", 11, "colour", "there is no such field"),
    ],
)
def test_a_field_of_a_document_that_is_wrong(files, old, new, line, field, message):
    """Document files are held to their own fields in the same way."""
    files.whole()
    files.change(DOCUMENT, old, new)
    ((where, *place, said),) = files.problems()
    assert [where, *place] == [DOCUMENT, line, field]
    assert said.startswith(message)


def test_two_provisions_of_one_place(files, article_text):
    """The second of two provisions with the same clause, point and part is named with its line."""
    provision = article_text.partition("provisions:\n")[2]
    files.whole(article=article_text + provision)
    assert files.problems() == [(ARTICLE, 16, "provisions[1]", "provisions[0] has the same clause, point and part")]


def test_parts_keep_provisions_of_one_clause_apart(files, article_text):
    """A long clause may be cut into parts."""
    provision = article_text.partition("provisions:\n")[2]
    files.whole(
        article=article_text.replace("clause: 1", "clause: 1\n    part: 1") + provision.replace("clause: 1", "clause: 1\n    part: 2")
    )
    assert files.problems() == []


def test_two_files_of_one_article(files, article_text):
    """The second file of an article is named with the line of its number, and the first one in the message."""
    files.whole()
    files.write("law/article-002.yaml", "# A copy.\n" + article_text)
    assert files.problems() == [("law/article-002.yaml", 2, "article", "article 1 is in article-001.yaml already")]


def test_two_folders_of_one_number(files, document_text):
    """The second folder of a document is named with the line of its number, and the first one in the message."""
    files.whole()
    files.write("other/document.yaml", "# A copy.\n" + document_text)
    assert files.problems() == [("other/document.yaml", 2, "number", "1/2026/QH16 is the number in law already")]


def test_articles_of_two_documents_do_not_disturb_each_other(files, document_text, article_text):
    """Each document has its own article 1."""
    files.whole()
    files.write("other/document.yaml", document_text.replace("1/2026", "2/2026"))
    files.write("other/article-001.yaml", article_text)
    assert files.problems() == []


def test_articles_without_their_document(files, article_text):
    """A folder of articles whose document.yaml is missing is no folder to pass over in silence."""
    files.whole()
    files.write("other/article-001.yaml", article_text)
    assert files.problems() == [("other/document.yaml", 1, "", "cannot be read: No such file or directory")]


@pytest.mark.parametrize("make", [True, False], ids=["empty folder", "no folder"])
def test_a_folder_without_documents(files, make):
    """An empty folder, or none, says what was expected there."""
    if make:
        files.folder.mkdir()
    assert files.problems() == [(".", 1, "", "no document here: expected folders with a document.yaml")]


def test_all_problems_of_all_files_come_together(files, document_text, article_text):
    """One run names everything, twins included, sorted by file and line; nobody mends and runs ten times."""
    files.whole(
        document=document_text.replace("kind: law", "kind: edict"),
        article=article_text.replace("article: 1\n", "").replace("clause: 1", "clause: x").replace("vi: Đủ 18", "fr: Đủ 18"),
    )
    files.write("law/article-002.yaml", "- a list\n")
    files.write("other/document.yaml", document_text.replace("1/2026", "2/2026"))
    files.write("other/article-001.yaml", article_text)
    files.write("other/article-002.yaml", article_text)
    assert [problem[:3] for problem in files.problems()] == [
        (ARTICLE, 1, "article"),
        (ARTICLE, 5, "provisions[0].clause"),
        (ARTICLE, 8, "provisions[0].text.fr"),
        (ARTICLE, 8, "provisions[0].text.vi"),
        ("law/article-002.yaml", 1, ""),
        (DOCUMENT, 2, "kind"),
        ("other/article-002.yaml", 1, "article"),
    ]


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("", 1),
        ("article", 1),
        ("title.en", 4),
        ("provisions[0]", 6),
        ("provisions[0].text.vi", 9),
        ("provisions[0].questions.vi[0]", 13),
        ("provisions[7].text.vi", 6),
        ("provisions[0].computed", 6),
        ("nowhere", 1),
    ],
)
def test_locate_gives_the_line_of_a_field(files, article_text, field, line):
    """A field that is not there has the line of the nearest thing that would hold it."""
    assert locate(files.write(ARTICLE, article_text), field) == line


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=60) | st.text("ab:-[]{}&*!|>'\"%@`#?, \n\t", max_size=60).map(str.encode))
def test_no_content_escapes_the_report(files, content):
    """Whatever a file holds, the answer is a LibraryError that names it, never another exception."""
    files.whole(article=content)
    with pytest.raises(LibraryError) as caught:
        read_library(files.folder)
    assert {p.file.name for p in caught.value.problems} == {"article-001.yaml"}
    assert all(1 <= p.line <= content.count(b"\n") + content.count(b"\r") + 2 for p in caught.value.problems)


def test_further_questions_are_read(files):
    """`asked.tsv` names a place of its document, a language, and a question."""
    files.whole()
    files.write("law/asked.tsv", "1.1\tvi\tMấy tuổi đi bầu?\n1.1\ten\tvoting age\n")
    found = read_library(files.folder).asked
    assert [(a.target, a.language, a.text) for a in found] == [
        ("1/2026/QH16#1.1", "vi", "Mấy tuổi đi bầu?"),
        ("1/2026/QH16#1.1", "en", "voting age"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1.1\tvi", "a tab"),
        ("1.1\tfr\tQuoi?", "a tab"),
        ("1.1\tvi\t ", "a tab"),
        ("1.1\tvi\ta\tb", "a tab"),
        ("9.9\tvi\tGì?", "no provision"),
    ],
)
def test_a_wrong_further_question_is_named(files, line, message):
    """The line is told, and every wrong line of the file."""
    files.whole()
    files.write("law/asked.tsv", f"1.1\tvi\tĐúng?\n{line}\n{line}\n")
    with pytest.raises(LibraryError, match=message) as caught:
        read_library(files.folder)
    assert [p.line for p in caught.value.problems] == [2, 3]
