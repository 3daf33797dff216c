"""The pipeline: understand, retrieve, judge, compose. One question in, one outcome out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.answering.composing import articles, compose, suggest
from bot.answering.judging import judge
from bot.answering.outcomes import Kind, Outcome
from bot.answering.understanding import Understanding
from bot.texts import texts_in
from knowledge.documents import Language
from knowledge.retrieval import Found, Retriever


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks: the words, their earlier turns (oldest first), the moment it is asked for, the language they chose."""

    text: str
    moment: datetime
    history: tuple[str, ...] = ()
    chosen_language: Language = "vi"


class Assistant:
    """Answers questions from one library."""

    def __init__(self, retriever: Retriever, understanding: Understanding, most_characters: int, share: float = 0.9) -> None:
        self.retriever = retriever
        self._understanding = understanding
        self._most_characters = most_characters
        self._share = share

    def answer(self, question: Question) -> Outcome:
        """Answer a question; never raises for what a person may type."""
        understood = self._understanding.read(question.text, question.history, question.chosen_language)
        found = self.retriever.retrieve(understood.query, question.moment.date())
        kind = judge(understood.query, found)
        if kind is Kind.ANSWER:
            return compose(
                found.provisions, understood.query.language, self._most_characters, asks_earlier=understood.asks_earlier, share=self._share
            )
        return _without_provision(kind, understood.query.language, found)


def _without_provision(kind: Kind, language: Language, found: Found) -> Outcome:
    """An outcome that states no rule: its own words, and questions that can be answered."""
    suggestions = () if kind is Kind.OUT_OF_SCOPE else suggest(found.provisions, (), language)
    return Outcome(
        kind, language, texts_in(language)(f"outcome-{kind.value.replace('_', '-')}"), (), articles(found.provisions), suggestions
    )
