"""Law 85/2015/QH13 with 83/2025/QH15 applied to it is the text in force; 62/2025/QH15 is read whole.

Words are compared without white space and punctuation, and without capitals: the text in force comes from a later print, which writes the names of
bodies with other capitals all over, also where nothing was amended.
"""

import difflib
import json
from datetime import date
from pathlib import Path

import pytest

from knowledge.amending.applying import consolidate
from knowledge.amending.dated_text import dated
from knowledge.amending.misprints import corrected, suspected_misprints
from knowledge.amending.outcomes import Refusal
from knowledge.amending.reading import read_amendments
from knowledge.folding import syllables
from knowledge.intake.model import Format, Page, Pages
from knowledge.intake.reading import read_file
from knowledge.official.parsing import parse

OFFICIAL = Path(__file__).resolve().parents[4] / "shared" / "official"
SINCE = date(2025, 7, 1)
# The two words in which the base files differ from the text in force and which no amendment touches: misprints of a scan.
MISPRINTS = {"15": ("tình", "tỉnh"), "29": ("nêu", "nếu")}

pytestmark = [pytest.mark.shared, pytest.mark.slow]


def _articles(name: str) -> dict[str, dict]:
    path = OFFICIAL / "text" / f"{name}.json"
    if not path.exists():
        pytest.skip(f"../shared is absent: no {path.name}")
    return {str(a["article"]): a for a in json.loads(path.read_text("utf-8"))}


def _lines(*lines: str):
    return parse(Pages(Format.TXT, (Page(1, tuple(lines)),), "0" * 64))


def _file(name: str):
    path = OFFICIAL / "files" / name
    if not path.exists():
        pytest.skip(f"../shared is absent: no {name}")
    return parse(read_file(path))


def _law(name: str, number: str, *, title: str):
    told = (line for a in _articles(name).values() for line in (f"Điều {a['article']}. {a['title']}", *a["text"].split("\n")))
    return _lines("QUỐC HỘI", f"Luật số: {number}", "LUẬT", title, *told)


def _amending_83():
    path = OFFICIAL / "text" / "law83_2025_clauses.json"
    if not path.exists():
        pytest.skip("../shared is absent")
    clauses = [line for c in json.loads(path.read_text("utf-8")) for line in c["text"].split("\n")]
    name = "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"
    return _lines(
        "Luật số: 83/2025/QH15", "LUẬT", f"Quốc hội ban hành Luật sửa đổi {name} số 85/2015/QH13.", f"Điều 1. Sửa đổi {name}", *clauses
    )


def _route(name: str):
    if name == "json":
        return _law("law85_2015_original", "85/2015/QH13", title="BẦU CỬ ĐẠI BIỂU QUỐC HỘI VÀ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN"), _amending_83()
    return _file("85_2015_QH13.docx"), _file({"docx": "VBPL_179245.docx", "html": "83_2025_QH15_663780.htm"}[name])


def differences(official) -> dict[str, list[tuple[str, str]]]:
    """The articles that differ from the text in force, with the words that do: ours, theirs."""
    ours = {a.number: a for a in official.articles()}
    found = {}
    for number, article in _articles("law85_2015_consolidated_2025").items():
        if article["status"] == "repealed":
            mine, theirs = syllables(official.words(ours[number])) if number in ours else [], []
        else:
            mine = syllables(official.words(ours[number]))
            theirs = syllables(f"Điều {number} {article['title']} {article['text']}")
        if mine != theirs:
            changes = difflib.SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
            found[number] = [(" ".join(mine[i:j]), " ".join(theirs[m:n])) for tag, i, j, m, n in changes if tag != "equal"]
    return found


@pytest.mark.parametrize("route", ["json", "docx", "html"])
def test_the_amended_law_is_the_text_in_force(route):
    """96 of 98 articles are word for word the text in force; the others differ by a misprint of the base file each, and with those set right all 98 are."""
    base, amending = _route(route)
    read = read_amendments(amending)
    assert (len(read.operations), read.unclear) == (53, ())
    result = consolidate(dated(base, date(2015, 9, 1)), read)
    assert (len(result.applied), result.not_applied, result.elsewhere) == (81, (), ())
    assert differences(result.text.on(SINCE)) == {number: [words] for number, words in MISPRINTS.items()}
    assert result.text.on(date(2025, 6, 30)).body == base.body

    confirmed = [m for m in suspected_misprints(base) if (m.word, m.usual) in MISPRINTS.values() and m.place.steps[0].number in MISPRINTS]
    assert len(confirmed) == 2
    assert differences(consolidate(corrected(dated(base, date(2015, 9, 1)), confirmed), read).text.on(SINCE)) == {}


def test_every_figure_keeps_its_day():
    """The day before, the old figure; from the day on, the new one: nothing is served that is not in force."""
    base, amending = _route("docx")
    text = consolidate(base, read_amendments(amending)).text
    assert "70 ngày" in (text.words("35.1", date(2025, 6, 30)) or "")
    assert "42 ngày" in (text.words("35.1", SINCE) or "")
    assert [by.clause for by in text.find("35.1").amended_by] == ["1.23.d"]
    assert text.find("76.1.c").in_force_until == date(2025, 6, 30)
    assert text.words("96", SINCE) is None


@pytest.mark.parametrize("route", ["json", "docx"])
def test_62_2025_is_read_whole(route):
    """The amending law of the National Assembly's law: every clause read, nothing unclear."""
    title = "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT TỔ CHỨC QUỐC HỘI"
    official = _law("law62_2025_amend_tcqh", "62/2025/QH15", title=title) if route == "json" else _file("VBPL_175266.docx")
    read = read_amendments(official)
    assert (len(read.operations), read.unclear) == (24, ())
    assert {o.clause for o in read.operations} == {f"1.{n}" for n in range(1, 22)}


def test_what_is_already_in_the_text_is_refused():
    """The text of 57/2014 that is there already holds 62/2025: what cannot be found any more is refused, and what is replaced says what it said."""
    base = _law("law57_2014_tcqh_phapdien_consolidated", "57/2014/QH13", title="TỔ CHỨC QUỐC HỘI")
    amending = _law("law62_2025_amend_tcqh", "62/2025/QH15", title="SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT TỔ CHỨC QUỐC HỘI")
    result = consolidate(dated(base, date(2016, 1, 1)), read_amendments(amending), date(2025, 2, 17))
    assert len(result.applied) == 34
    assert [n.reason for n in result.not_applied].count(Refusal.PHRASE_NOT_FOUND) == 5
    assert {(n.place.key, n.reason) for n in result.not_applied if n.reason is not Refusal.PHRASE_NOT_FOUND} == {
        ("VI", Refusal.PLACE_NOT_FOUND),  # the file has no chapters
        ("80.2", Refusal.PLACE_NOT_FOUND),
        ("84.3", Refusal.PLACE_NOT_FOUND),
        ("68a", Refusal.PLACE_EXISTS),
    }
