"""Read a library folder: YAML files in, a `Library` out, or every problem with its file, line and field.

YAML is read with the base loader, which leaves every value a string: no `no` that turns false, no number that loses its
zero. Pydantic then says what each value may be. The nodes keep the line that each value came from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from knowledge.documents import LANGUAGES, Article, Asked, Document, Library, Record, reference_of
from knowledge.errors import LibraryError, Problem

SHIPPED_LIBRARY = Path(__file__).parent / "library"
# Vectors of its passages by the packaged model.
SHIPPED_VECTORS = SHIPPED_LIBRARY / "vectors.npz"
SHIPPED_TOKENS = SHIPPED_LIBRARY / "tokens.npz"
DOCUMENT_FILE = "document.yaml"
ARTICLE_FILES = "article-*.yaml"
# A line each: place in the document (`29.3`), `vi` or `en`, a question.
ASKED_FILE = "asked.tsv"

_ASKED_TABS = 2

_Model = TypeVar("_Model", bound=Record)

# What pydantic says, said to somebody who edits the file.
_MESSAGES = {
    "missing": "this field is missing",
    "extra_forbidden": "there is no such field; see docs/library.md",
    "string_too_short": "this is empty",
    "too_short": "at least one is needed",
    "string_type": "text is expected here",
    "tuple_type": "a list is expected here, one `- ` a line",
    "model_type": "fields are expected here, such as `vi:` and `en:`",
}


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A file as plain values, and the node tree that knows their lines."""

    path: Path
    tree: object
    root: Node


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """A document as its folder holds it, each article with its file, and the further questions about it."""

    folder: Path
    document: Document
    articles: dict[Path, Article]
    asked: tuple[Asked, ...] = ()


def read_library(folder: Path) -> Library:
    """Read every document folder below `folder`.

    Raises:
        LibraryError: with all that is wrong in all files.
    """
    folders = read_folders(folder)
    return Library(
        documents=tuple(f.document for f in folders),
        articles={f.document.number: tuple(f.articles.values()) for f in folders},
        asked=tuple(a for f in folders for a in f.asked),
    )


def read_folders(folder: Path) -> list[DocumentFiles]:
    """Read every document folder below `folder`, keeping which file holds what.

    Raises:
        LibraryError: with all that is wrong in all files.
    """
    problems: list[Problem] = []
    found: list[DocumentFiles] = []
    for path in sorted({p.parent / DOCUMENT_FILE for p in folder.glob("*/*.yaml")}):
        document = _read(path, Document, problems)
        articles = {p: _read(p, Article, problems) for p in sorted(path.parent.glob(ARTICLE_FILES))}
        if document is not None:
            whole = {p: a for p, a in articles.items() if a is not None}
            asked = _asked(path.parent / ASKED_FILE, document, whole.values(), problems)
            found.append(DocumentFiles(path.parent, document, whole, asked))
    problems += _twins(found)
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


def _asked(path: Path, document: Document, articles: Collection[Article], problems: list[Problem]) -> tuple[Asked, ...]:
    if not path.exists():
        return ()
    try:
        lines = path.read_text("utf-8").splitlines()
    except (UnicodeDecodeError, OSError) as error:
        problems.append(_unreadable(path, error))
        return ()
    known = {reference_of(document, article, provision) for article in articles for provision in article.provisions}
    found: list[Asked] = []
    for number, line in enumerate(lines, 1):
        place, language, text = (*line.split("\t"), "", "")[:3]
        target = f"{document.number}#{place}"
        if line.count("\t") != _ASKED_TABS or language not in LANGUAGES or not text.strip():
            problems.append(Problem(path, number, "", "a line must hold a place (`29.3`), a tab, `vi` or `en`, a tab, and a question"))
        elif target not in known:
            problems.append(Problem(path, number, "", f"no provision {target} in this folder"))
        else:
            found.append(Asked(target=target, language=language, text=text))
    return tuple(found)


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
            # A list whose only items are wrong counts as too short as well; its items have been named.
            if not (e["type"] == "too_short" and e["input"])
        )
        return None


def _parse(path: Path, problems: list[Problem]) -> _Parsed | None:
    found: list[Problem] = []
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
        tree = _plain(root, path, "", found) if isinstance(root, MappingNode) else None
    except (UnicodeDecodeError, OSError, yaml.YAMLError, RecursionError) as error:
        problems.append(_unreadable(path, error))
        return None
    if tree is None:
        found.append(Problem(path, 1, "", "the file must hold fields such as `article:`; see docs/library.md"))
    problems += found
    return None if root is None or found else _Parsed(path, tree, root)


def _unreadable(path: Path, error: Exception) -> Problem:
    match error:
        case UnicodeDecodeError():
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            return Problem(path, line, "", "not UTF-8 text; save the file as UTF-8")
        case OSError():
            return Problem(path, 1, "", f"cannot be read: {error.strerror}")
        case yaml.MarkedYAMLError():
            mark = error.problem_mark or error.context_mark
            return Problem(path, mark.line + 1 if mark else 1, "", f"not valid YAML: {error.problem}")
        case yaml.reader.ReaderError():
            line = path.read_bytes()[: error.position].count(b"\n") + 1
            return Problem(path, line, "", f"not valid YAML: {error.reason}")
        case _:
            return Problem(path, 1, "", "not valid YAML: nested too deeply")


def _plain(node: Node, path: Path, field: str, problems: list[Problem]) -> object:
    """Turn nodes into strings, lists and dicts; a key that stands twice is a problem, not a silent overwrite."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [_plain(child, path, f"{field}[{n}]", problems) for n, child in enumerate(node.value)]
    values: dict[str, object] = {}
    for key, child in node.value:
        if not isinstance(key, ScalarNode):
            problems.append(Problem(path, key.start_mark.line + 1, field, "the name of a field must be a word"))
            continue
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


def _twins(folders: Sequence[DocumentFiles]) -> Iterator[Problem]:
    """Two documents of one number, or two provisions of one place, would hide each other."""
    numbers: dict[str, Path] = {}
    for files in folders:
        number, path = files.document.number, files.folder / DOCUMENT_FILE
        if numbers.setdefault(number, files.folder) != files.folder:
            yield Problem(path, locate(path, "number"), "number", f"{number} is the number in {numbers[number].name} already")
        articles: dict[str, Path] = {}
        for file, article in files.articles.items():
            if articles.setdefault(article.article, file) != file:
                yield Problem(
                    file, locate(file, "article"), "article", f"article {article.article} is in {articles[article.article].name} already"
                )
            yield from _twin_provisions(file, article)


def _twin_provisions(file: Path, article: Article) -> Iterator[Problem]:
    places: dict[tuple[str | None, str | None, int | None], int] = {}
    for index, p in enumerate(article.provisions):
        first = places.setdefault((p.clause, p.point, p.part), index)
        if first != index:
            field = f"provisions[{index}]"
            yield Problem(file, locate(file, field), field, f"provisions[{first}] has the same clause, point and part")
