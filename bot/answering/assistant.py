"""The pipeline: understand, retrieve, judge, compose. One question in, one outcome out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from bot.answering.composing import MOST_RETRIEVED, articles, choose, compose, suggest
from bot.answering.judging import judge, shared_words
from bot.answering.kinds import KindModel
from bot.answering.outcomes import Kind, Outcome
from bot.answering.specialists import Specialist
from bot.answering.splitting import split
from bot.answering.timing import Timing
from bot.answering.understanding import Understanding
from bot.texts import texts_in
from knowledge.documents import Language
from knowledge.retrieval import Ranked, Retriever
from knowledge.search import Query

# Of a part of a question: see `shared_words`.
_NAMED: Final = 1.2


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks: the words, their earlier turns (oldest first), the moment it is asked for, the language they chose, where they live.

    `place` is the code of a commune, only where the person has said it.
    """

    text: str
    moment: datetime
    history: tuple[str, ...] = ()
    chosen_language: Language = "vi"
    place: str | None = None


class Assistant:
    """Answers questions from one library."""

    def __init__(
        self,
        retriever: Retriever,
        understanding: Understanding,
        kinds: KindModel,
        most_characters: int,
        specialists: Sequence[Specialist] = (),
        timing: Timing | None = None,
    ) -> None:
        self.retriever = retriever
        self._understanding = understanding
        self._kinds = kinds
        self._most_characters = most_characters
        self._specialists = tuple(specialists)
        self._timing = timing

    def answer(self, question: Question) -> Outcome:
        """Answer a question; never raises for what a person may type."""
        read = self._understanding.read(question.text, question.history, question.chosen_language)
        understood = replace(read, place=question.place)
        query = understood.query
        ranked = self.retriever.retrieve(query, question.moment.date())
        for specialist in self._specialists:
            if computed := specialist.answer(understood, question.moment):
                own = (f"{c.document}#{c.article}" for c in computed.citations)
                return replace(computed, retrieved=tuple(dict.fromkeys((*own, *articles(ranked))))[:MOST_RETRIEVED])
        kind = judge(self._kinds, understood, ranked)
        if kind is Kind.ANSWER:
            chosen = self._choose(query, ranked, question.moment.date())
            note = self._timing.note(chosen[0], understood, question.moment) if self._timing else ""
            return compose(ranked, chosen, query.language, self._most_characters, asks_earlier=understood.asks_earlier, note=note)
        return _without_provision(kind, query.language, ranked)

    def _choose(self, query: Query, ranked: tuple[Ranked, ...], day: date) -> list[Ranked]:
        """Choose what answers the question: where it asks several things, what answers each."""
        chosen = {r.placed.reference: r for r in choose(ranked)}
        parts = split(query.text, query.language)
        for part in parts if len(parts) > 1 else ():
            for best in self.retriever.retrieve(replace(query, text=part), day)[:1]:
                # A part that lost what it is about finds anything: only what it names by its own words counts.
                if shared_words(part, best) >= _NAMED:
                    chosen.setdefault(best.placed.reference, best)
        return list(chosen.values())


def _without_provision(kind: Kind, language: Language, ranked: tuple[Ranked, ...]) -> Outcome:
    """An outcome that states no rule: its own words, and questions that can be answered."""
    suggestions = () if kind is Kind.OUT_OF_SCOPE else suggest(ranked, (), language)
    return Outcome(kind, language, texts_in(language)(f"outcome-{kind.value.replace('_', '-')}"), (), articles(ranked), suggestions)
