"""Two people look at a file on their screens, and what they see becomes law: words that nobody sees never do so unsaid."""

import pytest

from knowledge.intake.reading import read_file
from tests.knowledge.intake import unseen_words as files
from tests.knowledge.intake.made_files import FOLDER

QUICK = {"docx: vanish", "pdf: letters without ink", "html: opacity", "rtf: hidden"}


@pytest.mark.parametrize(
    "content", [pytest.param(made, id=name, marks=() if name in QUICK else pytest.mark.slow) for name, made in files.UNSEEN_FILES.items()]
)
def test_words_that_nobody_sees_go_aside(content):
    """They are no words of the document, they are kept beside it, and the moderator is told; what all see stays."""
    pages = read_file(content)
    aside = "\n".join(text for page in pages.pages for text in page.margins)
    assert "thấy câu" not in pages.text
    assert "thay cau" not in pages.text
    assert "thấy câu" in aside or "thay cau" in aside
    assert {"hidden-text", "struck-text"} & set(pages.notes)
    assert "18 tuổi" in pages.text or "Cu tri bau cu" in pages.text


@pytest.mark.parametrize(("content", "note"), files.DOUBTFUL_FILES.values(), ids=files.DOUBTFUL_FILES.keys())
def test_what_cannot_be_known_is_said(content, note):
    """Where the file alone does not tell whether words are seen, they stay and a note says so."""
    assert note in read_file(content).notes


def test_words_shown_backwards_count_as_broken():
    """The page shows 18 where 81 is written: no reader can tell which is meant, so the document cannot be published."""
    pages = read_file(files.TURNED)
    assert sum(page.broken for page in pages.pages) == 2
    assert "turned-text" in pages.notes


def test_a_correction_reads_as_corrected():
    """Crossed-out words do not run into those that stand in their stead."""
    assert "Đủ 21 tuổi" in read_file(files.CORRECTED).text


@pytest.mark.parametrize("content", [files.ALTERNATIVES, files.UNKNOWN_WRAPPER])
def test_words_that_all_see_are_not_lost(content):
    """Paragraphs inside of alternatives, or of wrappers that nobody knows, are read; the form for older programs is not read again."""
    pages = read_file(content)
    assert pages.text.splitlines()[-1] == "Điều 2. Trừ người bị tước quyền."
    assert not sum(page.broken for page in pages.pages)


def test_words_that_no_reader_looked_for_are_counted():
    """What stands in the body and was not taken counts as broken: coverage alone would not see it."""
    pages = read_file(files.MISSED)
    assert sum(page.broken for page in pages.pages) == len("Điều 2")
    assert "words-missed" in pages.notes


@pytest.mark.parametrize(
    "name",
    [
        "decision.docx",
        "decision.pdf",
        *(
            pytest.param(name, marks=pytest.mark.slow)
            for name in ("decision.rtf", "decision-columns.pdf", "decision-margins.pdf", "decision.html")
        ),
    ],
)
def test_an_honest_file_has_nothing_unseen(name):
    """Nothing of an ordinary file is taken for hidden."""
    assert read_file(FOLDER / name).notes == ()
