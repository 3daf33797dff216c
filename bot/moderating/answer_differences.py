"""Which answers a draft changes: the library's standing questions, asked before and after.

Standing questions are: near the change, every provision's first question in each language (a provision without questions is asked for by its article's
heading); elsewhere, every provision's first question in Vietnamese; and the first question of every approved answer. Near are the provisions that differ
and those of the same articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Final

from pydantic import BaseModel, ConfigDict

from bot.answering.assistant import Assistant, Question
from bot.answering.outcomes import Outcome
from bot.moderating.difference import Difference
from knowledge.documents import LANGUAGES, Language, Library, Placed

Progress = Callable[[int, int], None]
_EVERY: Final = 10
_AT_ONCE: Final = 2


class Standing(BaseModel):
    """A question that is asked before and after; `near`: it is about what changes."""

    model_config = ConfigDict(frozen=True)

    text: str
    language: Language
    near: bool


class Answer(BaseModel):
    """What somebody gets for a question, as a value: the kind of outcome, its words, the provisions that it cites."""

    model_config = ConfigDict(frozen=True)

    kind: str
    text: str
    citations: tuple[str, ...]


class AnswerChange(BaseModel):
    """A question whose answer differs."""

    model_config = ConfigDict(frozen=True)

    question: Standing
    before: Answer
    after: Answer


class Compared(BaseModel):
    """What became of the answers: how many were asked, those that differ, near ones first."""

    model_config = ConfigDict(frozen=True)

    asked: int
    changes: tuple[AnswerChange, ...]


def standing_questions(before: Library, after: Library, difference: Difference) -> tuple[Standing, ...]:
    """Return the standing questions of two libraries, those near the change first, each once."""
    near = {change.placed.article_reference for change in difference.provisions}
    found: dict[str, Standing] = {}
    for library in (after, before):
        for placed in library.provisions.values():
            if placed.article_reference in near:
                for question in _asked(placed, LANGUAGES, near=True):
                    found.setdefault(question.text.casefold(), question)
    for question in _approved(after, before):
        found.setdefault(question.text.casefold(), question)
    for placed in after.provisions.values():
        for question in _asked(placed, ("vi",), near=False):
            found.setdefault(question.text.casefold(), question)
    return tuple(found.values())


def ask(assistant: Assistant, questions: Sequence[Standing], moment: datetime, place: str | None, progress: Progress) -> dict[str, Answer]:
    """Return the answers by the questions' words, as somebody who lives in `place` gets them at that moment."""

    def answered(question: Standing) -> Answer:
        return answer_of(assistant.answer(Question(question.text, moment, chosen_language=question.language, place=place)))

    answers: dict[str, Answer] = {}
    # Most of the time goes into the model and the index, which let other threads run meanwhile.
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        for number, (question, answer) in enumerate(zip(questions, threads.map(answered, questions), strict=True), 1):
            answers[question.text] = answer
            if number % _EVERY == 0 or number == len(questions):
                progress(number, len(questions))
    return answers


def answer_of(outcome: Outcome) -> Answer:
    """Return an outcome as far as a citizen notices."""
    return Answer(kind=outcome.kind.value, text=outcome.text, citations=tuple(c.reference for c in outcome.citations))


def compare(questions: Iterable[Standing], before: Mapping[str, Answer], after: Mapping[str, Answer]) -> Compared:
    """Return what differs."""
    asked = tuple(questions)
    pairs = ((q, before[q.text], after[q.text]) for q in asked)
    changes = tuple(AnswerChange(question=q, before=old, after=new) for q, old, new in pairs if old != new)
    return Compared(asked=len(asked), changes=tuple(sorted(changes, key=lambda c: not c.question.near)))


def _asked(placed: Placed, languages: Iterable[Language], *, near: bool) -> Iterator[Standing]:
    for language in languages:
        text = next(iter(placed.provision.questions[language]), placed.article.title[language] if near else None)
        if text:
            yield Standing(text=text, language=language, near=near)


def _approved(*libraries: Library) -> Iterator[Standing]:
    for library in libraries:
        for answer in library.approved:
            for language in LANGUAGES:
                yield from (Standing(text=text, language=language, near=True) for text in answer.questions[language][:1])
