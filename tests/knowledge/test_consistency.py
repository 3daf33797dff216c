"""Tests of knowledge.consistency."""

import pytest

from knowledge.consistency import check_between
from knowledge.reading import read_folders

NUMBER = "1/2026/QH16"
OTHER = "2/2026/QH16"
FILE = "law/article-001.yaml"


@pytest.fixture
def library(files, document_text, article_text):
    """Two documents, the second amending the first, each with one article; nothing is wrong between them."""
    files.whole(document=f"{document_text}amended_by: [{OTHER}]\n")
    files.write("other/document.yaml", document_text.replace(NUMBER, OTHER) + f"amends: [{NUMBER}]\n")
    files.write("other/article-001.yaml", article_text.replace("Bao nhiêu tuổi được đi bầu?", "Mấy tuổi thì đi bầu?"))
    return files


def problems(library):
    """Return what the checks say as (file, line, field, message)."""
    return [(str(p.file.relative_to(library.folder)), p.line, p.field, p.message) for p in check_between(read_folders(library.folder))]


def test_a_consistent_library_has_no_problems(library):
    """Documents that name each other, and questions that differ, are passed."""
    assert problems(library) == []


@pytest.mark.parametrize("reference", [f"{OTHER}#1", f"{OTHER}#1.1", f"{NUMBER}#1"])
def test_a_reference_may_name_an_article_or_a_clause(library, reference):
    """Whatever `Library.places` knows can be rested on, in any document of the library."""
    library.change(FILE, "    text:", f"    rests_on: [{reference}]\n    text:")
    assert problems(library) == []


@pytest.mark.parametrize("reference", [f"{OTHER}#2", f"{OTHER}#1.1.a", "3/2026/QH16#1", OTHER])
def test_a_reference_to_nothing_is_found(library, reference):
    """The answer would cite what is not there."""
    library.change(FILE, "    text:", f"    rests_on: [{NUMBER}#1, {reference}]\n    text:")
    assert problems(library) == [(FILE, 8, "provisions[0].rests_on[1]", f"no provision {reference!r} in the library")]


def test_an_amendment_that_only_the_amending_document_names_is_found(library):
    """Both documents say it, or neither."""
    library.change("law/document.yaml", f"amended_by: [{OTHER}]\n", "")
    assert problems(library) == [("other/document.yaml", 12, "amends[0]", f"{NUMBER} does not name {OTHER} under amended_by")]


def test_an_amendment_that_only_the_amended_document_names_is_found(library):
    """The same from the other side."""
    library.change("other/document.yaml", f"amends: [{NUMBER}]\n", "")
    assert problems(library) == [("law/document.yaml", 12, "amended_by[0]", f"{OTHER} does not name {NUMBER} under amends")]


def test_a_document_outside_the_library_need_not_answer(library):
    """Most documents that amend one are not carried."""
    library.change("law/document.yaml", f"[{OTHER}]", f"[{OTHER}, 9/2026/QH16]")
    assert problems(library) == []


def test_a_provision_is_amended_by_what_its_document_names(library):
    """A wording that comes from a document is no secret to the document's own file."""
    library.change(FILE, "    text:", f"    amended_by: [{OTHER}, 9/2026/QH16]\n    text:")
    assert problems(library) == [(FILE, 8, "provisions[0].amended_by[1]", "document.yaml does not name 9/2026/QH16 under amended_by")]


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban bầu cử cấp huyện nhận hồ sơ.",
        "Cấp huyện lập Ban bầu cử, chậm nhất 70 ngày trước ngày bầu cử.",
        "Cử tri bỏ phiếu bầu Hội đồng nhân dân cấp huyện.",
        "Trước đó không có. Nay nộp ở cấp huyện.",
    ],
)
def test_the_district_level_as_if_it_were_there_is_found(library, text):
    """Since 1/7/2025 there is none; days before an election and the word for voting are no label."""
    library.change(FILE, "Đủ 18 tuổi thì được bầu cử.", text)
    assert [(file, field) for file, _, field, _ in problems(library)] == [(FILE, "provisions[0].text.vi")]


@pytest.mark.parametrize(
    "text",
    [
        "Cấp huyện không còn.",
        "Trước 1/7/2025, hồ sơ nộp ở cấp huyện.",
        "Nay nộp ở tỉnh; trước đó là cấp huyện.",
        "Luật sửa năm 2025 bỏ cấp huyện.",
        "Mặt trận cấp xã dự, thay cho cấp huyện.",
    ],
)
def test_the_district_level_may_be_named_as_gone(library, text):
    """Somebody who asks for it learns that it was."""
    library.change(FILE, "Đủ 18 tuổi thì được bầu cử.", text)
    assert problems(library) == []


def test_a_repealed_rule_may_name_the_district_level(library):
    """It is told as what was."""
    library.change(FILE, "Đủ 18 tuổi thì được bầu cử.", "Cấp huyện nhận hồ sơ.")
    library.change(FILE, "    text:", "    in_force_until: 2025-12-31\n    text:")
    assert problems(library) == []


def test_a_question_that_stands_twice_is_found(library):
    """Word for word, whatever the case and the marks at its end; the message names the first place."""
    library.change("other/article-001.yaml", "Mấy tuổi thì đi bầu?", "bao nhiêu tuổi được đi bầu")
    message = f"{NUMBER}#1.1 asks the same: 'bao nhiêu tuổi được đi bầu'"
    assert problems(library) == [("other/article-001.yaml", 13, "provisions[0].questions.vi[0]", message)]
