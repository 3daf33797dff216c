"""What an answer can be: a value of one of seven kinds, never an exception and never an empty string."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.documents import Language


class Kind(StrEnum):
    """The kinds of an outcome; each has its own wording and next step."""

    ANSWER = "answer"
    PARTIAL = "partial"
    CLARIFY = "clarify"
    ABSTAIN = "abstain"
    DECLINE = "decline"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True)
class Citation:
    """The provision that a part of an answer rests on.

    `reference` is its name in the library; `url` the official page, None where nobody has seen one; `label` what its article is called where
    it is no article (`Câu 79`).
    """

    reference: str
    document: str
    article: str
    clause: str | None
    point: str | None
    title: str
    url: str | None
    in_force_from: date
    in_force_until: date | None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that makes sense next: the provision that answers it, its number among that provision's questions, its words.

    With `place`, the code of a commune, it is that commune to choose among others, and the words are its name.
    """

    reference: str
    number: int
    text: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to one question.

    `text` is plain text as the citizen reads it, without sources. `citations` are the provisions it rests on, the governing one first, three
    at most. `retrieved` names the articles that were found, best first, ten at most. `suggestions` are questions that make sense next.
    """

    kind: Kind
    language: Language
    text: str
    citations: tuple[Citation, ...] = ()
    retrieved: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
