"""The official files in ../shared come out word for word, whole, and through the gate.

The figures: `.venv/bin/python -m pytest tests/knowledge/official/test_official_files.py -q -s` prints them.
"""

import json
import sys
from functools import cache
from pathlib import Path

import pytest

from knowledge.fidelity import FaultCode, measure
from knowledge.intake.reading import read_file
from knowledge.official.model import Part
from knowledge.official.parsing import parse

pytestmark = [pytest.mark.shared, pytest.mark.slow]

OFFICIAL = Path(__file__).resolve().parents[4] / "shared" / "official"
# File, articles, number, and the day of entry into force that it states.
FILES = {
    "101_2025_UBTVQH15_678562.htm": (9, "101/2025/UBTVQH15", "2025-11-01"),
    "102_2025_NQLT-UBTVQH15-CP-DCTUBTWMTTQVN_680766.htm": (29, "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "2025-11-01"),
    "40_NQ-HDBCQG_678128.htm": (5, "40/NQ-HĐBCQG", "2025-09-29"),
    "72_2025_QH15_649675.htm": (54, "72/2025/QH15", "2025-06-16"),
    "83_2025_QH15_663780.htm": (2, "83/2025/QH15", "2025-07-01"),
    "85_2015_QH13.docx": (98, "85/2015/QH13", "2015-09-01"),
    "99_2025_NQ-HDND_685704.htm": (5, "99/2025/NQ-HĐND", "2025-12-26"),
    "VBPL_175266.docx": (2, "62/2025/QH15", "2025-02-17"),
    "VBPL_178340.docx": (54, "72/2025/QH15", "2025-06-16"),
    "VBPL_179245.docx": (2, "83/2025/QH15", "2025-07-01"),
}
TEXTS = [
    ("85_2015_QH13.docx", "law85_2015_original.json"),
    ("72_2025_QH15_649675.htm", "law72_2025_tccqdp.json"),
    ("VBPL_178340.docx", "law72_2025_tccqdp.json"),
    ("101_2025_UBTVQH15_678562.htm", "nq101_2025_ubtvqh15.json"),
    ("102_2025_NQLT-UBTVQH15-CP-DCTUBTWMTTQVN_680766.htm", "nqlt102_2025.json"),
    ("40_NQ-HDBCQG_678128.htm", "nq40_hdbcqg.json"),
]


@cache
def read(name):
    """Return the pages and the official text of a shared file, read once."""
    if not OFFICIAL.is_dir():
        pytest.skip(f"{OFFICIAL} is not here")
    pages = read_file(OFFICIAL / "files" / name)
    return pages, parse(pages)


def tell(line):
    """Print a line of figures; shown with -s."""
    sys.stdout.write(f"{line}\n")


def folded(text):
    """Fold white space."""
    return " ".join(text.split())


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_lost(name):
    """Every character of the file's text lies in exactly one span of the body."""
    pages, official = read(name)
    at = 0
    for start, end, _ in official.spans():
        assert start == at < end
        at = end
    assert at == len(official.body)
    assert "".join(official.body.split()) == "".join(pages.text.split())


@pytest.mark.parametrize("name", FILES)
def test_header_and_articles(name):
    """Number, entry into force and the run of articles are read from the file itself; an amending law has only its own."""
    _, official = read(name)
    articles, number, in_force_from = FILES[name]
    assert [node.number for node in official.articles()] == [str(each) for each in range(1, articles + 1)]
    assert official.header.number == number
    assert str(official.header.in_force_from) == in_force_from


@pytest.mark.parametrize("name", FILES)
def test_good_files_pass_the_gate(name):
    """The ten files pass, with all characters kept and far below the bars."""
    pages, official = read(name)
    fidelity = measure(pages, official)
    figures = fidelity.figures
    tell(
        f"{name}: {len(pages.pages)} pages, {figures.characters} characters, coverage {figures.coverage:.2%}, broken {figures.broken_share:.3%}, "
        f"not Vietnamese {figures.strange}/{figures.words} = {figures.strange_share:.3%}, faults {[fault.code.value for fault in fidelity.faults]}"
    )
    assert fidelity.passes
    assert figures.coverage == 1.0
    assert figures.broken == 0
    assert figures.strange_share < 0.001
    assert {fault.code for fault in fidelity.faults} <= {FaultCode.PARAGRAPHS_GLUED, FaultCode.HEADER_INCOMPLETE}


@pytest.mark.parametrize(("name", "text"), TEXTS)
def test_articles_are_word_for_word(name, text):
    """Each article is the text that was set down independently, heading included, after folding white space.

    The last article of some of those texts holds the sentence of adoption too, which stands in the closing here.
    """
    _, official = read(name)
    records = json.loads((OFFICIAL / "text" / text).read_text("utf-8"))
    closing = folded(" ".join(official.words(node) for node in official.root if node.part is Part.CLOSING))
    equal = 0
    for record in records:
        node = official.find(f"{record['article']}{record.get('suffix') or ''}")
        words, wanted = folded(official.words(node)), folded(f"Điều {node.number}. {record['title']} {record['text']}")
        assert words == wanted or (record is records[-1] and wanted.startswith(words) and closing.startswith(wanted[len(words) :].strip()))
        assert node.heading == folded(record["title"])
        equal += words == wanted
    tell(f"{name}: {equal} of {len(records)} articles equal, {len(records) - equal} but for the sentence of adoption")
    assert equal >= len(records) - 1


def test_forms_are_found():
    """The 39 forms of Resolution 40 are nodes, each with its own words."""
    _, official = read("40_NQ-HDBCQG_678128.htm")
    records = json.loads((OFFICIAL / "text" / "nq40_hdbcqg_forms.json").read_text("utf-8"))
    forms = [node.number for node in official if node.part is Part.FORM]
    assert forms == [record["form"] for record in records]


def test_all_texts_parse_whole():
    """The other official texts, set as pages of lines, lose nothing either and keep their articles."""
    if not OFFICIAL.is_dir():
        pytest.skip(f"{OFFICIAL} is not here")
    for path in sorted((OFFICIAL / "text").glob("*.json")):
        records = json.loads(path.read_text("utf-8"))
        articles = [record for record in records if isinstance(record, dict) and record.get("article") and record.get("text")]
        if not articles:
            continue
        lines = [
            line
            for each in articles
            for line in (f"Điều {each['article']}{each.get('suffix') or ''}. {each.get('title') or ''}", *each["text"].splitlines())
        ]
        pages = read_file("\n".join(lines).encode(), name=f"{path.stem}.txt")
        official = parse(pages)
        assert "".join(official.body.split()) == "".join(pages.text.split())
        assert sum(end - start for start, end, _ in official.spans()) == len(official.body)
        tell(f"{path.stem}: {len(official.articles())} of {len(articles)} articles")
