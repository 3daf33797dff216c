"""Documents and provisions: what the law says, since when, in plain words.

The models are frozen. They say what a library file may hold; `knowledge.reading` turns a file into them and names the
line of what does not fit.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Final, Literal, Self

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from knowledge.errors import UnknownReferenceError

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
# Without zeros in front, so that one place has one name.
ArticleNumber = Annotated[str, StringConstraints(pattern=r"^[a-z]?[1-9][0-9]*[a-zđ]?$")]
ClauseNumber = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*[a-zđ]?$")]
PointLetter = Annotated[str, StringConstraints(pattern=r"^[a-zđ][0-9]?$")]
NATIONWIDE: Final = "nationwide"
# Everywhere, a province (two digits) or a commune (five); `knowledge.scopes` knows which there are.
Scope = Annotated[str, StringConstraints(pattern=r"^(nationwide|[0-9]{2}|[0-9]{5})$")]
# Characters in each language: what is read before an answer, on a phone.
NOTICE_LENGTH: Final = 300


def _iso_date(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        message = "a date is written YYYY-MM-DD, such as 2025-07-01"
        raise ValueError(message)
    return value


Day = Annotated[date, BeforeValidator(_iso_date)]


class Record(BaseModel):
    """What all parts of a library file share: frozen, and no field that is not named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Record):
    """The same thing said in Vietnamese and in English."""

    vi: Line
    en: Line

    def __getitem__(self, language: Language) -> str:
        """Return the text in that language."""
        return self.vi if language == "vi" else self.en


class Questions(Record):
    """The questions that a provision answers, as voters type them."""

    vi: tuple[Line, ...]
    en: tuple[Line, ...]

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        """Return the questions in that language."""
        return self.vi if language == "vi" else self.en


class Period(Record):
    """The days on which something applies; `in_force_until` is its last day, None where it still applies."""

    in_force_from: Day
    in_force_until: Day | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.in_force_until is not None and self.in_force_until < self.in_force_from:
            message = "in_force_until is before in_force_from"
            raise ValueError(message)
        return self

    def is_in_force(self, day: date) -> bool:
        """Whether it applies on that day."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)


class Edition(Period):
    """One wording of a rule with the days on which it applies; `official`: the document's own words, once it has been brought in."""

    text: Bilingual
    official: Line | None = None

    @property
    def quoted(self) -> bool:
        """Whether nobody has put it in plain words yet: it is told by the document's own, in both languages."""
        return self.official is not None and self.text.vi == self.text.en == self.official


class Earlier(Edition):
    """A wording that another one replaced: it has an end."""

    in_force_until: Day


class Provision(Edition):
    """A rule: an article, a clause or a point of a document, in plain text, with the questions that it answers.

    The record itself is the present wording; `before` holds the wordings that it replaced, newest first. `computed` names
    figures of the text that the article does not print but that follow from it. `part` counts the pieces of a long clause. `rests_on` names
    the provisions that govern what this one says (a handbook's item, a guide), the most important first: an answer cites them before it.
    """

    clause: ClauseNumber | None = None
    point: PointLetter | None = None
    part: int | None = Field(default=None, ge=1)
    amended_by: tuple[Line, ...] = ()
    questions: Questions
    computed: tuple[Line, ...] = ()
    before: tuple[Earlier, ...] = ()
    rests_on: tuple[Line, ...] = Field(default=(), max_length=3)

    @model_validator(mode="after")
    def _editions_follow_each_other(self) -> Self:
        if self.point and not self.clause:
            message = "a point stands in a clause: name the clause, or leave the point out"
            raise ValueError(message)
        later = self.in_force_from
        for number, earlier in enumerate(self.before):
            if earlier.in_force_until >= later:
                message = f"before[{number}] must end before {later}, when the wording that replaced it began"
                raise ValueError(message)
            later = earlier.in_force_from
        if self.before and not self.amended_by:
            message = "a wording that replaced another says by which document: amended_by is missing"
            raise ValueError(message)
        return self

    def edition(self, day: date) -> Edition | None:
        """Return the wording that applies on that day; None where there was no such rule, or its wording is not known."""
        return next((e for e in (self, *self.before) if e.is_in_force(day)), None)


class Article(Record):
    """An article of a document, as one library file holds it; `label` says what it is called where it is no article (`Câu 79`, `Mẫu số 11`)."""

    article: ArticleNumber
    title: Bilingual
    label: Bilingual | None = None
    provisions: tuple[Provision, ...] = Field(min_length=1)


class DocumentKind(StrEnum):
    """What sort of document it is, from the highest force down."""

    CONSTITUTION = "constitution"
    LAW = "law"
    RESOLUTION = "resolution"
    DECREE = "decree"
    DECISION = "decision"
    CIRCULAR = "circular"
    DIRECTIVE = "directive"
    GUIDE = "guide"
    CONFERENCE = "conference"

    @property
    def explains(self) -> bool:
        """Whether it explains rules and makes none: what it says ends by itself where an amendment changes the rule."""
        return self in {DocumentKind.GUIDE, DocumentKind.CONFERENCE}


class DocumentStatus(StrEnum):
    """Whether a document applies."""

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    NOT_YET = "not_yet"


class Document(Period):
    """A document's own data: number, names, dates, where it applies, where its official page is.

    `scope` is `nationwide` or the code of a province or commune. `sources` holds addresses that somebody has seen; none is guessed.
    """

    number: Line
    kind: DocumentKind
    title: Bilingual
    issuer: Bilingual
    adopted: Day
    status: DocumentStatus
    scope: Scope = NATIONWIDE
    sources: tuple[Annotated[str, StringConstraints(pattern=r"^https?://\S+$")], ...] = ()
    amends: tuple[Line, ...] = ()
    amended_by: tuple[Line, ...] = ()


def reference_of(document: Document, article: Article, provision: Provision) -> str:
    """Return the name of a provision in the library."""
    place = ".".join(filter(None, (article.article, provision.clause, provision.point)))
    return f"{document.number}#{place}" + (f"~{provision.part}" if provision.part else "")


class Placed(BaseModel):
    """A provision in its place: with its document and article."""

    model_config = ConfigDict(frozen=True)

    document: Document
    article: Article
    provision: Provision

    @cached_property
    def reference(self) -> str:
        """Return its name in the library, unique and stable: `85/2015/QH13#29.3`, with point `#36.1.a`, with part `#24.2~1`."""
        return reference_of(self.document, self.article, self.provision)

    def edition(self, day: date) -> Edition | None:
        """Return the wording that applies on that day; None where the document or the provision does not apply, or its wording is not known."""
        return self.provision.edition(day) if self.document.is_in_force(day) else None

    @property
    def article_reference(self) -> str:
        """Return the name of its article: `85/2015/QH13#29`."""
        return f"{self.document.number}#{self.article.article}"


class Notice(Record):
    """An urgent message to the people of a place, which comes before everything else while it is valid.

    It is valid from `valid_from` up to, not including, `valid_until`. `provisional`: nobody has confirmed it yet.
    """

    id: Line
    scope: Scope = NATIONWIDE
    text: Bilingual
    valid_from: AwareDatetime
    valid_until: AwareDatetime
    provisional: bool = False

    @model_validator(mode="after")
    def _is_short_and_ends_after_it_begins(self) -> Self:
        if max(len(self.text.vi), len(self.text.en)) > NOTICE_LENGTH:
            message = f"a notice has {NOTICE_LENGTH} characters at most in each language"
            raise ValueError(message)
        if self.valid_until <= self.valid_from:
            message = "valid_until is not after valid_from"
            raise ValueError(message)
        return self

    def is_valid(self, moment: datetime) -> bool:
        """Whether it is to be told at that moment, which has a zone."""
        return self.valid_from <= moment < self.valid_until


class ApprovedAnswer(Period):
    """Moderators' own wording for a question, with the provisions that it rests on (references; the governing one first).

    `fingerprint` names the wordings of those provisions when it was approved (`knowledge.wordings`): once one of them changes, the answer is
    told no more.
    """

    id: Line
    questions: Questions
    text: Bilingual
    provisions: tuple[Line, ...] = Field(min_length=1, max_length=3)
    scope: Scope = NATIONWIDE
    fingerprint: Line

    @model_validator(mode="after")
    def _has_a_question(self) -> Self:
        if not (self.questions.vi or self.questions.en):
            message = "an approved answer has at least one question"
            raise ValueError(message)
        return self


class Asked(BaseModel):
    """A question as somebody may type it, with the reference of the provision that answers it: for finding, never shown."""

    model_config = ConfigDict(frozen=True)

    target: str
    language: Language
    text: Line


class Library(BaseModel):
    """All documents with their articles, as one value; `asked`: more questions than the provisions name themselves.

    `notices` and `approved` are what moderators tell beside the documents; a folder of files holds neither.
    """

    model_config = ConfigDict(frozen=True)

    documents: tuple[Document, ...]
    articles: dict[str, tuple[Article, ...]]
    asked: tuple[Asked, ...] = ()
    notices: tuple[Notice, ...] = ()
    approved: tuple[ApprovedAnswer, ...] = ()

    @cached_property
    def provisions(self) -> dict[str, Placed]:
        """Return every provision under its reference, in the order of the files."""
        placed = (
            Placed.model_construct(document=document, article=article, provision=provision)
            for document in self.documents
            for article in self.articles[document.number]
            for provision in article.provisions
        )
        return {p.reference: p for p in placed}

    @cached_property
    def places(self) -> dict[str, Placed]:
        """Return the first provision at or below every place that a reference can name: an article, a clause, a point, a part."""
        first: dict[str, Placed] = {}
        for reference, placed in self.provisions.items():
            p = placed.provision
            whole = placed.article_reference
            for place in (whole, f"{whole}.{p.clause}", f"{whole}.{p.clause}.{p.point}", reference):
                first.setdefault(place, placed)
        return first

    def replaced(self, **fields: object) -> Library:
        """Return the library with other values in these fields.

        Made anew: a copy would keep what was looked up in the old one.
        """
        return Library.model_validate({name: getattr(self, name) for name in Library.model_fields} | fields)

    def document(self, number: str) -> Document:
        """Return the document of that number.

        Raises:
            UnknownReferenceError: no such document.
        """
        for document in self.documents:
            if document.number == number:
                return document
        message = f"no document {number!r} in the library; `laphieu knowledge list` names those that are there"
        raise UnknownReferenceError(message)

    def find(self, reference: str) -> tuple[Placed, ...]:
        """Return the provisions at or below a reference: a document, `…#29` (an article), `…#29.3` (a clause), `…#36.1.a` (a point).

        Raises:
            UnknownReferenceError: the reference names nothing.
        """
        number, _, place = reference.partition("#")
        self.document(number)
        found = tuple(p for key, p in self.provisions.items() if _lies_in(key, number, place))
        if not found:
            message = f"no provision {reference!r} in the library; write it as {number}#ARTICLE or {number}#ARTICLE.CLAUSE"
            raise UnknownReferenceError(message)
        return found


def _lies_in(key: str, number: str, place: str) -> bool:
    whole = f"{number}#{place}"
    return key == whole or (key.startswith(f"{number}#") if not place else key.startswith((f"{whole}.", f"{whole}~")))
