"""Builders of small libraries: as models, and as files in a temporary folder."""

from pathlib import Path

import pytest
from hypothesis import settings

from knowledge.documents import Article, Document, Library, Provision
from knowledge.errors import LibraryError
from knowledge.passages import Passage, PassageKind
from knowledge.reading import read_library

# Time is pytest-timeout's business; on a busy machine Hypothesis's own limit fails at random.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

NUMBER = "1/2026/QH16"

DOCUMENT = f"""\
number: {NUMBER}
kind: law
title:
  vi: Luật thử
  en: Trial law
issuer:
  vi: Quốc hội
  en: National Assembly
adopted: 2025-06-25
in_force_from: 2025-09-01
status: in_force
"""

ARTICLE = """\
article: 1
title:
  vi: Tuổi bầu cử
  en: Voting age
provisions:
  - clause: 1
    in_force_from: 2025-09-01
    text:
      vi: Đủ 18 tuổi thì được bầu cử.
      en: From 18 years of age one may vote.
    questions:
      vi:
        - Bao nhiêu tuổi được đi bầu?
      en:
        - From what age may one vote?
"""


class Build:
    """Models with everything that they need; name only what the test is about."""

    def document(self, number=NUMBER, **changes):
        """Return a document in force since 2000."""
        both = {"vi": "Luật thử", "en": "Trial law"}
        fields = {
            "kind": "law",
            "title": both,
            "issuer": both,
            "adopted": "2000-01-01",
            "in_force_from": "2000-01-01",
            "status": "in_force",
        }
        return Document.model_validate({"number": number, **fields, **changes})

    def provision(self, vi="Quy định.", en="A rule.", **changes):
        """Return a provision in force since 2000."""
        fields = {"in_force_from": "2000-01-01", "text": {"vi": vi, "en": en}, "questions": {"vi": (), "en": ()}}
        return Provision.model_validate({**fields, **changes})

    def earlier(self, begins, ends, vi="Quy định cũ."):
        """Return the fields of an earlier wording."""
        return {"in_force_from": begins, "in_force_until": ends, "text": {"vi": vi, "en": "An earlier rule."}}

    def article(self, number, *provisions):
        """Return an article with these provisions, one if none is given."""
        title = {"vi": f"Tên {number}", "en": f"Title {number}"}
        return Article.model_validate({"article": number, "title": title, "provisions": provisions or (self.provision(),)})

    def library(self, *articles, document=None):
        """Return a library of one document with these articles."""
        held = document or self.document()
        return Library(documents=(held,), articles={held.number: articles})

    def passage(self, name, text="", language="vi", target=None):
        """Return a passage whose target is its own name unless another is given."""
        return Passage(name, target or name, PassageKind.TEXT, language, text or name)


class Files:
    """A library folder that is being written; a whole one holds `law/document.yaml` and `law/article-001.yaml`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name, content):
        """Write text or bytes to a file, make its folders, return its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def whole(self, document=DOCUMENT, article=ARTICLE):
        """Write a document with one article."""
        self.write("law/document.yaml", document)
        self.write("law/article-001.yaml", article)

    def change(self, name, old, new):
        """Replace the first place of a text in a file."""
        path = self.folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def problems(self):
        """Read the library; return what is wrong as (file, line, field, message), nothing where all is well."""
        try:
            read_library(self.folder)
        except LibraryError as error:
            return [(str(p.file.relative_to(self.folder)), p.line, p.field, p.message) for p in error.problems]
        return []


@pytest.fixture(scope="session")
def build():
    """Builders of models."""
    return Build()


@pytest.fixture
def files(tmp_path):
    """A library folder without a file in it."""
    return Files(tmp_path / "library")


@pytest.fixture
def document_text():
    """A document file that is right."""
    return DOCUMENT


@pytest.fixture
def article_text():
    """An article file that is right: one provision, clause 1, from line 6 on."""
    return ARTICLE
