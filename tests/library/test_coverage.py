"""What the library must hold: the documents that were asked for, every article of the resolutions, every item of the handbook."""

import re
from pathlib import Path

import pytest

HANDBOOK = "Sách Hỏi đáp về bầu cử 2026-2031 (HĐBCQG)"
FORMS = "40/NQ-HĐBCQG"
JOINT = "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"
ASKED_FOR = (
    "85/2015/QH13", "83/2025/QH15", "101/2025/UBTVQH15", JOINT, FORMS, "21/2025/TT-BNV", "199/2025/QH15", "211/2025/QH15", "106/2025/UBTVQH15",
    "107/2025/UBTVQH15", "85/NQ-HĐBCQG", "151/NQ-HĐBCQG", "232/NQ-HĐBCQG", "Hiến pháp 2013", "57/2014/QH13", "72/2025/QH15", "100/2015/QH13",
    "93/2015/QH13", "Luật Quốc tịch Việt Nam", "68/2020/QH14", "Hướng dẫn C06 về VNeID - Bầu cử Quốc hội khóa XVI (3/2026)", "46-CT/TW", "28/CT-TTg",
    "Hội nghị toàn quốc 15/11/2025", "Buổi làm việc 11/9/2025", HANDBOOK, "Cẩm nang Lá Phiếu",
)  # fmt: skip
LEFT_OUT = Path(__file__).resolve().parents[2] / "docs" / "left-out.md"


@pytest.fixture(scope="module")
def left_out():
    """The text of docs/left-out.md."""
    return LEFT_OUT.read_text("utf-8")


def carried(library, number) -> set[str]:
    """Return the numbers of the articles of a document that are in the library."""
    return {a.article for a in library.articles[number]}


def ranges(text: str) -> set[int]:
    """Return the handbook's items that a text names: `H 12`, `H 127-131`."""
    found = re.findall(r"\bH (\d+)(?:[-–](\d+))?", text)
    return {n for first, last in found for n in range(int(first), int(last or first) + 1)}


def test_the_documents_asked_for_are_there(library):
    """Every document that the project set out to carry is in the library."""
    assert set(ASKED_FOR) <= {d.number for d in library.documents}


def test_the_library_is_large_enough(library):
    """25 documents and 900 provisions at least, each with its text and its questions in both languages."""
    assert len(library.documents) >= 25
    assert len(library.provisions) >= 900
    for reference, placed in library.provisions.items():
        p = placed.provision
        assert p.text.vi, reference
        assert p.text.en, reference
        assert p.questions.vi, reference
        assert p.questions.en, reference


def test_every_form_is_carried(library):
    """Forms 1 to 39 of Resolution 40 each have their entry."""
    assert {f"m{n}" for n in range(1, 40)} <= carried(library, FORMS)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("number", "name"), [("101/2025/UBTVQH15", "nq101_2025_ubtvqh15"), (JOINT, "nqlt102_2025"), (FORMS, "nq40_hdbcqg")]
)
def test_every_article_of_the_resolutions_is_carried(library, official, number, name):
    """No article of the three resolutions on conferences, consultation and forms is left out."""
    assert set(official(name)) <= carried(library, number)


@pytest.mark.shared
def test_every_item_of_the_handbook_is_carried(library, shared, left_out):
    """Each item named in the fact sheets has its entry under its own number, or stands in docs/left-out.md with a reason."""
    named = set().union(*(ranges(p.read_text("utf-8")) for p in (shared / "facts").glob("handbook-*.md")))
    wanted = {n for n in named if 1 <= n <= 195}
    assert len(wanted) == 195
    assert not {n for n in wanted if str(n) not in carried(library, HANDBOOK)} - ranges(left_out)


@pytest.mark.shared
def test_every_section_of_the_other_sources_went_somewhere(library, shared, left_out):
    """Each section with facts stands in the table of docs/left-out.md, with documents that are in the library or with a reason."""
    table = dict(re.findall(r"(?m)^\| (.+?) \| (.+?) \|$", left_out.partition("### Where each section")[2]))
    sheet = (shared / "facts" / "other-sources.md").read_text("utf-8")
    numbers = {d.number for d in library.documents}
    for heading in re.findall(r"(?m)^#{2,3} (.+?)\s*$", sheet):
        assert heading in table, heading
        named = set(re.findall(r"`([^`]+)`", table[heading]))
        assert named <= numbers, heading
        assert named or table[heading].startswith("not a source"), heading
