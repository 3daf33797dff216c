"""What Word hides in a document: numbers, notes, changes, merged cells."""

import pytest

from knowledge.intake.docx_numbering import formatted
from knowledge.intake.model import Table
from knowledge.intake.reading import read_file
from tests.knowledge.intake.hostile_words import RELATIONS, W, document, docx, paragraph


def read(body, parts=None):
    """Return the pages of a document with this body."""
    return read_file(docx(main=document(body), parts=parts))


def test_changes_are_taken_as_accepted():
    """What was deleted is left out, what was inserted stays, and the moderator is told."""
    pages = read(
        f"<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>{paragraph('sau')}"
    )
    assert pages.text == "mới\nsau"
    assert pages.notes == ("tracked-changes",)


def test_footnotes_stand_beside():
    """A footnote is kept with the page that calls it, and not in the middle of the sentence."""
    rels = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{RELATIONS}/footnotes" '
        'Target="footnotes.xml"/></Relationships>'
    )
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{paragraph("Lời chú")}</w:footnote></w:footnotes>'
    parts = {"word/_rels/document.xml.rels": rels, "word/footnotes.xml": notes}
    pages = read('<w:p><w:r><w:t>Trước</w:t><w:footnoteReference w:id="2"/><w:t> sau</w:t></w:r></w:p>', parts)
    assert pages.text == "Trước sau"
    assert pages.pages[0].notes == ("Lời chú",)


def test_merged_cells_stand_once():
    """A cell over two columns stands once, and an empty cell stands for the rest."""
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("a") + "</w:tc>"
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in "bc")
    assert [block for _, block in read(f"<w:tbl><w:tr>{wide}</w:tr><w:tr>{cells}</w:tr></w:tbl>").blocks()] == [
        Table((("a", ""), ("b", "c")))
    ]


def test_page_breaks_turn_the_page():
    """An explicit page break begins a page."""
    assert [page.text for page in read(f'{paragraph("một")}<w:p><w:r><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>').pages] == [
        "một",
        "hai",
    ]


def test_hidden_runs_go_aside():
    """Hidden words are none of the document's, and the moderator is told."""
    pages = read("<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>")
    assert pages.text == "thấy"
    assert pages.notes == ("hidden-text",)


@pytest.mark.parametrize(
    ("count", "form", "written"),
    [
        (4, "decimal", "4"),
        (4, "upperRoman", "IV"),
        (2, "lowerLetter", "b"),
        (28, "lowerLetter", "bb"),
        (5, "decimalZero", "05"),
        (1990, "lowerRoman", "mcmxc"),
    ],
)
def test_numbers_are_written_as_word_writes_them(count, form, written):
    """Each form of number gives what Word prints."""
    assert formatted(count, form) == written
