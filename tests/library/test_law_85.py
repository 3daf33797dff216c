"""The shipped text of Law 85/2015/QH13 against the official one."""

import hashlib
import re
from datetime import date

import pytest

from knowledge.checks import FIGURES_FILE, check_library, read_figures
from knowledge.figures import figures
from knowledge.reading import SHIPPED_LIBRARY, read_library

NUMBER = "85/2015/QH13"
FOLDER = SHIPPED_LIBRARY / "85-2015-QH13"
AMENDED = date(2025, 7, 1)
ADOPTED = date(2015, 9, 1)


@pytest.fixture(scope="module")
def articles():
    """The shipped articles by number."""
    return {a.article: a for a in read_library(SHIPPED_LIBRARY).articles[NUMBER]}


@pytest.fixture(scope="module")
def table():
    """The committed figures by article."""
    return read_figures(FOLDER / FIGURES_FILE)


def clauses(text: str) -> dict[str, str]:
    """Split an official article into its clauses; what stands before the first, or all of an article without clauses, under ''."""
    parts = re.split(r"(?m)^(?=\d{1,2}\. )", text)
    numbered = ((m[1] if (m := re.match(r"(\d{1,2})\. ", p)) else "", p) for p in parts if p.strip())
    return dict(numbered)


def wording(text: str) -> str:
    """Fold what an edition of the law may spell differently without changing it: case, punctuation, the place of a tone mark."""
    return re.sub(r"\W+", " ", text.lower().replace("uỷ", "ủy")).strip()


@pytest.mark.slow
def test_library_is_clean():
    """`laphieu knowledge check` finds nothing wrong: counts, lengths, likeness, and every figure against the committed table."""
    assert not check_library(SHIPPED_LIBRARY)


def test_enough_provisions(articles):
    """There are 98 articles and at least 250 provisions, each in both languages."""
    assert sorted(map(int, articles)) == list(range(1, 99))
    assert sum(len(a.provisions) for a in articles.values()) >= 250


def test_table_covers_every_article(articles, table):
    """The table of figures has a line for every article, so a clean clone checks them all."""
    assert set(table) == set(articles)


@pytest.mark.shared
def test_table_is_of_the_official_text(table, in_force, before_amendment):
    """Hash and figures in the table are those of the official articles (make it anew with scripts/make_figures.py)."""
    for number, official in in_force.items():
        assert table[number].sha256 == hashlib.sha256(official["text"].encode()).hexdigest()
        assert table[number].present == figures(official["text"])
        assert table[number].earlier == figures(before_amendment[number]["text"])


@pytest.mark.shared
def test_every_clause_is_carried(articles, in_force):
    """No clause of an article in force is left out."""
    for number, official in in_force.items():
        carried = {p.clause or "" for p in articles[number].provisions}
        wanted = set(clauses(official["text"]))
        assert (wanted - {""} or wanted) <= carried, number


@pytest.mark.shared
def test_every_point_is_carried(articles, in_force):
    """Where a clause is split by points, every point of the official clause is there."""
    for number, official in in_force.items():
        for clause, text in clauses(official["text"]).items():
            split = {p.point for p in articles[number].provisions if (p.clause or "") == clause and p.point}
            official_points = set(re.findall(r"(?m)^([a-zđ])\) ", text))
            assert not split or split == official_points, f"{number}.{clause}"


@pytest.mark.shared
def test_titles_are_the_law_s(articles, in_force):
    """The Vietnamese title of an article is its official heading."""
    for number, official in in_force.items():
        if official["title"]:
            assert wording(articles[number].title.vi) == wording(official["title"]), number


@pytest.mark.shared
def test_dates_follow_the_amendment(articles, in_force, before_amendment):
    """A clause whose wording was not amended is in force since 2015 without a before; whole clauses that were, since 2025, by 83/2025/QH15."""
    for number, official in in_force.items():
        now, then = clauses(official["text"]), clauses(before_amendment[number]["text"])
        for p in articles[number].provisions:
            if number == "96":  # repealed
                assert p.in_force_until == date(2025, 6, 30)
                continue
            changed = wording(now[p.clause or ""]) != wording(then.get(p.clause or "", ""))
            if not changed:
                assert (p.in_force_from, p.before) == (ADOPTED, ()), f"{number}.{p.clause}"
            elif not p.point and not p.part:
                assert p.in_force_from == AMENDED, f"{number}.{p.clause}"
            if p.in_force_from == AMENDED:
                assert p.amended_by == ("83/2025/QH15",)
                assert p.before or (p.clause or "") not in then, f"{number}.{p.clause}: what was the rule before?"


def test_no_district_in_a_rule_in_force(articles):
    """The district level is gone: no text in force gives a district body or ballot a part."""
    for number, article in articles.items():
        for p in article.provisions:
            if p.in_force_until is None:
                assert "cấp huyện" not in p.text.vi, f"{number}.{p.clause}"
                assert "district" not in p.text.en.lower(), f"{number}.{p.clause}"
