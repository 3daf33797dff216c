"""The documents beside Law 85/2015/QH13 whose official text is held: their tables of figures, and what the tables hold them to."""

import importlib.util
from pathlib import Path

import pytest

from knowledge.checks import FIGURES_FILE, read_figures, unsupported
from knowledge.documents import LANGUAGES
from knowledge.reading import SHIPPED_LIBRARY, read_folders

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "make_figures.py"
# 93/2015/QH13: no official text of Article 199 is held; it is told from the handbook and says so.
WITHOUT_TEXT = {("93-2015-QH13", "199")}
_spec = importlib.util.spec_from_file_location("make_figures", SCRIPT)
make_figures = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(make_figures)
FOLDERS = sorted(make_figures.SOURCES)


@pytest.fixture(scope="module")
def documents():
    """The shipped documents by folder."""
    return {f.folder.name: f for f in read_folders(SHIPPED_LIBRARY)}


@pytest.fixture(scope="module")
def tables():
    """The committed tables by folder."""
    return {folder: read_figures(SHIPPED_LIBRARY / folder / FIGURES_FILE) for folder in FOLDERS}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_article_that_is_carried_has_its_figures(documents, tables, folder):
    """A clean clone checks the figures of every article of these documents."""
    missing = {a.article for a in documents[folder].articles.values()} - set(tables[folder])
    assert {(folder, number) for number in missing} <= WITHOUT_TEXT


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_figure_stands_in_the_official_article(documents, tables, folder):
    """What a plain text states in digits, or in words with a unit, is in the article, or is declared as computed."""
    for article in documents[folder].articles.values():
        official = tables[folder].get(article.article)
        for provision in article.provisions if official else ():
            for language in LANGUAGES:
                assert not list(unsupported(provision, language, official)), f"{folder} {article.article}.{provision.clause}"


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.shared
def test_the_table_is_of_the_official_text(tables, shared, folder):
    """Hash and figures of every article are those of the official text (make them anew with scripts/make_figures.py)."""
    assert (shared / "official").exists()
    assert tables[folder] == make_figures.read_official(make_figures.SOURCES[folder])


@pytest.mark.shared
def test_an_amended_article_is_read_in_its_new_wording(shared):
    """Article 39 of 57/2014/QH13 was replaced by 62/2025/QH15: its figures are read there."""
    assert (shared / "official").exists()
    assert "39" in make_figures._amendments("law62_2025_amend_tcqh")
    assert "30" not in make_figures._amendments("law62_2025_amend_tcqh")
