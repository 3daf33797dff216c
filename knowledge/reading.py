"""Read a library folder: YAML files in, a `Library` out, or every problem with its file, line and field.

YAML is read with the base loader, which leaves every value a string: no `no` that turns false, no number that loses its
zero. Pydantic then says what each value may be. The nodes keep the line that each value came from.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from knowledge.documents import Article, Document, Library, Record
from knowledge.errors import LibraryError, Problem

SHIPPED_LIBRARY = Path(__file__).parent / "library"
DOCUMENT_FILE = "document.yaml"
ARTICLE_FILES = "article-*.yaml"

_Model = TypeVar("_Model", bound=Record)

# What pydantic says, said to somebody who edits the file.
_MESSAGES = {
    "missing": "this field is missing",
    "extra_forbidden": "there is no such field; see docs/library.md",
    "string_too_short": "this is empty",
    "too_short": "at least one is needed",
}


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A file as plain values, and the node tree that knows their lines."""

    path: Path
    tree: object
    root: Node


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """A document as its folder holds it, each article with its file."""

    folder: Path
    document: Document
    articles: dict[Path, Article]


def read_library(folder: Path) -> Library:
    """Read every document folder below `folder`.

    Raises:
        LibraryError: with all that is wrong in all files.
    """
    folders = read_folders(folder)
    library = Library(
        documents=tuple(f.document for f in folders), articles={f.document.number: tuple(f.articles.values()) for f in folders}
    )
    _refuse_twins(folder, library)
    return library


def read_folders(folder: Path) -> list[DocumentFiles]:
    """Read every document folder below `folder`, keeping which file holds what.

    Raises:
        LibraryError: with all that is wrong in all files.
    """
    problems: list[Problem] = []
    found: list[DocumentFiles] = []
    for path in sorted(folder.glob(f"*/{DOCUMENT_FILE}")):
        document = _read(path, Document, problems)
        articles = {p: _read(p, Article, problems) for p in sorted(path.parent.glob(ARTICLE_FILES))}
        if document is not None:
            found.append(DocumentFiles(path.parent, document, {p: a for p, a in articles.items() if a is not None}))
    if not found and not problems:
        problems.append(Problem(folder, 1, "", f"no document here: expected folders with a {DOCUMENT_FILE}"))
    if problems:
        raise LibraryError(problems)
    return found


def locate(path: Path, field: str) -> int:
    """Return the line (from 1) of a field such as `provisions[2].text.vi` in a library file that can be read."""
    parts = field.replace("[", ".").replace("]", "").split(".") if field else []
    parsed = _parse(path, [])
    return _line_of(parsed.root, [int(p) if p.isdigit() else p for p in parts]) if parsed else 1


def _read(path: Path, model: type[_Model], problems: list[Problem]) -> _Model | None:
    parsed = _parse(path, problems)
    if parsed is None:
        return None
    try:
        return model.model_validate(parsed.tree)
    except ValidationError as error:
        problems.extend(
            Problem(path, _line_of(parsed.root, list(e["loc"])), _field(e["loc"]), _say(e["type"], e["msg"]))
            for e in error.errors(include_url=False)
        )
        return None


def _parse(path: Path, problems: list[Problem]) -> _Parsed | None:
    try:
        source = path.read_text("utf-8")
        root = yaml.compose(source, Loader=yaml.CBaseLoader)
    except UnicodeDecodeError as error:
        problems.append(Problem(path, path.read_bytes()[: error.start].count(b"\n") + 1, "", "not UTF-8 text; save the file as UTF-8"))
        return None
    except OSError as error:
        problems.append(Problem(path, 1, "", f"cannot be read: {error.strerror}"))
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.append(Problem(path, mark.line + 1 if mark else 1, "", f"not valid YAML: {error.problem}"))
        return None
    except yaml.YAMLError as error:
        problems.append(Problem(path, 1, "", f"not valid YAML: {error}"))
        return None
    if not isinstance(root, MappingNode):
        problems.append(Problem(path, 1, "", "the file must hold fields such as `article:`; see docs/library.md"))
        return None
    before = len(problems)
    tree = _plain(root, path, "", problems)
    return _Parsed(path, tree, root) if len(problems) == before else None


def _plain(node: Node, path: Path, field: str, problems: list[Problem]) -> object:
    """Turn nodes into strings, lists and dicts; a key that stands twice is a problem, not a silent overwrite."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [_plain(child, path, f"{field}[{n}]", problems) for n, child in enumerate(node.value)]
    values: dict[str, object] = {}
    for key, child in node.value:
        name = f"{field}.{key.value}" if field else str(key.value)
        if key.value in values:
            problems.append(Problem(path, key.start_mark.line + 1, name, "this field stands twice"))
        values[str(key.value)] = _plain(child, path, name, problems)
    return values


def _line_of(node: Node, location: list[int | str]) -> int:
    """Return the line of the deepest node on the way to `location` that exists."""
    line = node.start_mark.line + 1
    if not location:
        return line
    head, rest = location[0], location[1:]
    if isinstance(node, SequenceNode) and isinstance(head, int) and head < len(node.value):
        return _line_of(node.value[head], rest)
    if isinstance(node, MappingNode):
        for key, child in node.value:
            if key.value == head:
                return _line_of(child, rest) if rest else key.start_mark.line + 1
    return line


def _field(location: tuple[int | str, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".")


def _say(kind: str, message: str) -> str:
    return _MESSAGES.get(kind, message.removeprefix("Value error, "))


def _refuse_twins(folder: Path, library: Library) -> None:
    """Two documents of one number, or two provisions of one place, would hide each other."""
    numbers = Counter(d.number for d in library.documents)
    problems = [Problem(folder, 1, "number", f"{number} stands in {n} folders") for number, n in numbers.items() if n > 1]
    for number, articles in library.articles.items():
        twins = Counter(a.article for a in articles)
        problems += [Problem(folder, 1, "article", f"{number} has article {a} in {n} files") for a, n in twins.items() if n > 1]
        for article in articles:
            places = Counter((p.clause, p.point, p.part) for p in article.provisions)
            problems += [
                Problem(folder, 1, "provisions", f"{number} article {article.article} has clause {c}, point {p} {n} times")
                for (c, p, _), n in places.items()
                if n > 1
            ]
    if problems:
        raise LibraryError(problems)
