"""Passages: what the index holds and the search ranks. Each points to its provision; several may point to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from knowledge.documents import LANGUAGES, Language, Library, Placed

# Goes into the index's fingerprint: raise it when what is cut from a provision changes.
CUT_VERSION = 1


class PassageKind(StrEnum):
    """What part of a provision a passage holds; `asked` is for the lexical legs only, where a passage more costs nothing to prepare."""

    TEXT = "text"
    QUESTION = "question"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text to be found.

    `target` is the reference of its provision (`85/2015/QH13#29.3`). `id` is unique and stable: the same library gives the same ids.
    """

    id: str
    target: str
    kind: PassageKind
    language: Language
    text: str


def cut(library: Library) -> tuple[Passage, ...]:
    """Cut every provision of the library into passages, in the order of the library; the further questions come last."""
    asked = (Passage(f"{a.target}|asked|{n}", a.target, PassageKind.ASKED, a.language, a.text) for n, a in enumerate(library.asked))
    return (*(passage for placed in library.provisions.values() for passage in _cut(placed)), *asked)


def read_by_meaning(passages: Iterable[Passage]) -> list[Passage]:
    """Return those that the dense leg holds: all but the further questions."""
    return [passage for passage in passages if passage.kind is not PassageKind.ASKED]


def _cut(placed: Placed) -> Iterator[Passage]:
    target = placed.reference
    for language in LANGUAGES:
        # The article's heading says what the clause is about, which a clause taken alone often leaves out.
        text = f"{placed.article.title[language]}. {placed.provision.text[language]}"
        # A document's own words are Vietnamese: as an English passage they would teach us that Vietnamese is English.
        if language == "vi" or not placed.provision.quoted:
            yield Passage(f"{target}|text|{language}", target, PassageKind.TEXT, language, text)
        for number, question in enumerate(placed.provision.questions[language]):
            yield Passage(f"{target}|question|{language}|{number}", target, PassageKind.QUESTION, language, question)
