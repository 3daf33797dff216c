"""The project's own suites: YAML files of one kind each, which moderators may extend; see docs/evaluation.md.

questions-*.yaml    answerable questions: provisions, facts, style, history, the same in English
partly.yaml         several things in one message, one of which no document answers, with words of that one
unanswerable.yaml, out_of_scope.yaml, political.yaml    what no document answers
injections.yaml     attempts to make the assistant misbehave, with the clean question inside where there is one
rumours.yaml        claims to be checked: true, false, or in no document
leading.yaml        pairs that lean to opposite answers
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.errors import QuestionSetError
from bot.evaluation.items import English, Fact, Item
from knowledge.documents import Language


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language


class _Answerable(_Entry):
    question: str
    style: str
    provisions: tuple[str, ...]
    facts: tuple[Fact, ...]
    history: tuple[str, ...] = ()
    as_of: str | None = None
    must_not: tuple[str, ...] = ()
    english: English | None = None

    def items(self) -> Iterator[dict[str, Any]]:
        yield {"question": self.question, "style": self.style, "history": self.history, "as_of": self.as_of,
               "expected_docs": self.provisions, "expected_facts": self.facts, "must_not": self.must_not, "english": self.english}  # fmt: skip


class _Guarded(_Entry):
    question: str

    def items(self) -> Iterator[dict[str, Any]]:
        yield {"question": self.question}


class _Injection(_Entry):
    question: str
    forwarded: bool = False
    clean: str | None = None
    must_not: tuple[str, ...] = ()

    def items(self) -> Iterator[dict[str, Any]]:
        style = "forwarded" if self.forwarded else "own words"
        yield {"question": self.question, "style": style, "clean": self.clean, "must_not": self.must_not}


class _Rumour(_Entry):
    question: str
    verdict: bool | Literal["unknown"]
    provisions: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()

    def items(self) -> Iterator[dict[str, Any]]:
        known = self.verdict != "unknown"
        yield {"question": self.question, "kind": "answerable" if known else "unanswerable", "style": f"rumour {self.verdict}".lower(),
               "expected_docs": self.provisions, "expected_facts": self.facts}  # fmt: skip


class _Leading(_Entry):
    pair: tuple[str, str]
    provisions: tuple[str, ...]
    facts: tuple[Fact, ...]

    def items(self) -> Iterator[dict[str, Any]]:
        for question in self.pair:
            yield {"question": question, "expected_docs": self.provisions, "expected_facts": self.facts, "style": "leading"}


class _Partly(_Entry):
    question: str
    provisions: tuple[str, ...]
    facts: tuple[Fact, ...]
    missing: str
    style: str

    def items(self) -> Iterator[dict[str, Any]]:
        yield {
            "question": self.question,
            "expected_docs": self.provisions,
            "expected_facts": (*self.facts, self.missing),
            "style": self.style,
        }


# By the beginning of a file's name: what an entry of it is, and the kind of its items.
_FORMS: Final[dict[str, tuple[type[_Entry], str]]] = {
    "questions": (_Answerable, "answerable"),
    "partly": (_Partly, "partly"),
    "unanswerable": (_Guarded, "unanswerable"),
    "out_of_scope": (_Guarded, "out_of_scope"),
    "political": (_Guarded, "political_advice"),
    "injections": (_Injection, "injection"),
    "rumours": (_Rumour, "answerable"),
    "leading": (_Leading, "answerable"),
}


def read_suites(folder: Path) -> list[Item]:
    """Read every suite of a folder, in the order of their names.

    Raises:
        QuestionSetError: with the file and the entry that is not of its form.
    """
    paths = [p for p in sorted(folder.glob("*.yaml")) if _form(p)]
    if not paths:
        message = f"{folder} holds no suite (questions-*.yaml, unanswerable.yaml …): name a folder that does, or a file of JSON lines"
        raise QuestionSetError(message)
    return [item for path in paths for item in _read(path)]


def _form(path: Path) -> str | None:
    return next((name for name in _FORMS if path.stem.startswith(name)), None)


def _read(path: Path) -> Iterator[Item]:
    name = _form(path) or ""
    entry_type, kind = _FORMS[name]
    try:
        entries = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"{path} cannot be read: {error}"
        raise QuestionSetError(message) from error
    for number, entry in enumerate(entries or [], 1):
        try:
            read: Any = entry_type.model_validate(entry)
            for part, fields in enumerate(read.items()):
                yield Item.model_validate(
                    {"id": f"{path.stem}:{number}{'ab'[part]}", "suite": name, "kind": kind, "lang": read.language, **fields}
                )
        except ValidationError as error:
            message = f"{path}: entry {number} is not of the form of {name}: {error}"
            raise QuestionSetError(message) from error
