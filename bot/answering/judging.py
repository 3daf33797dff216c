"""Judge whether the documents answer a question, and of which kind it is where they don't."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from statistics import median
from typing import Final

from bot.answering.confidence import Confidence, Reads, evidence
from bot.answering.constituency.asking import is_beyond_lists
from bot.answering.courtesies import is_thanks
from bot.answering.kinds import KindModel
from bot.answering.meaning import Meaning, MeaningModel, log_odds
from bot.answering.outcomes import Kind
from bot.answering.splitting import asks
from bot.answering.understanding import Understood
from knowledge.constituencies import RESOLUTION
from knowledge.folding import folded_syllables
from knowledge.retrieval import Ranked

# Of the bar: what is less probable is clearly not answered; for a part of a question, and for one of few words.
_POSSIBLE: Final = 0.3
_PART: Final = 0.4
_SHORT_PART: Final = 0.01
# So probable by its words, and by two of its three readings, that a message is small talk.
_TALK: Final = 0.8
_HALF: Final = 0.5
# Syllables that leave open what a part is about.
FEW: Final = 10
# Readings kept: a question and its parts are judged more than once.
_RECENT: Final = 16


class Judge:
    """Weighs how a question reads against what was found for it.

    Without `meaning` (another encoder is in use than the one it was fitted for) the words alone tell how it reads.
    """

    def __init__(self, kinds: KindModel, meaning: MeaningModel | None, confidence: Confidence) -> None:
        self._kinds = kinds
        self._meaning = meaning
        self._confidence = confidence
        self._reading = lru_cache(maxsize=_RECENT)(self._read)

    def kind(self, understood: Understood, ranked: Sequence[Ranked]) -> Kind:
        """Return `answer` where it is probable enough that the documents answer the question, else the kind that it reads like."""
        return self._kind(understood, ranked, self._confidence.bar)

    def is_possible(self, understood: Understood, ranked: Sequence[Ranked]) -> bool:
        """Whether the documents may answer the question: it is not clear that they don't."""
        return bool(ranked) and self.probability(understood, ranked) >= self._confidence.bar * _POSSIBLE

    def is_talk(self, understood: Understood) -> bool:
        """Whether a message is clearly small talk, and asks nothing: it leans on no turn before it."""
        if not folded_syllables(understood.question) or is_thanks(understood.question, understood.query.language):
            return True
        if "?" in understood.question or asks(understood.question, understood.query.language):
            return False
        words, meaning = self._reading(understood.question)
        readings = [words, *((meaning.meant, meaning.nearest) if meaning else ())]
        return words.get(Kind.SMALLTALK, 0.0) >= _TALK and median(reading.get(Kind.SMALLTALK, 0.0) for reading in readings) >= _HALF

    def part(self, part: Understood, ranked: Sequence[Ranked]) -> Kind:
        """Judge a part of a question by what was found for it in the light of the whole: it counts as answered unless it clearly is not.

        "Who issues it?" says too little to be judged alone: what has so few words must be beyond doubt.
        """
        share = _SHORT_PART if len(folded_syllables(part.question)) <= FEW else _PART
        return self._kind(part, ranked, self._confidence.bar * share)

    def _kind(self, understood: Understood, ranked: Sequence[Ranked], bar: float) -> Kind:
        only_lists = bool(ranked) and ranked[0].placed.document.number == RESOLUTION and is_beyond_lists(understood.question)
        if ranked and not only_lists and self.probability(understood, ranked) >= bar:
            return Kind.ANSWER
        kind = self._unanswered(understood.question)
        # "Really?" is no small talk after something that somebody heard.
        return self._unanswered(understood.query.text) if kind is Kind.SMALLTALK and understood.before else kind

    def _unanswered(self, text: str) -> Kind:
        """Return the kind that a text reads like, of those that get no answer."""
        words, meaning = self._reading(text)
        return max(
            (k for k in words if k is not Kind.ANSWER),
            key=lambda k: math.log(words[k] + 1e-6) + math.log((meaning.of(k) if meaning else words[k]) + 1e-6),
        )

    def probability(self, understood: Understood, ranked: Sequence[Ranked]) -> float:
        """Return the probability that the documents answer the question.

        What the examples call a question that no document answers was written before moderators brought documents in: where their words fit best, it
        counts as one that may be answered, and the search decides.
        """
        answered = (Kind.ANSWER, Kind.ABSTAIN) if ranked and ranked[0].edition.quoted else (Kind.ANSWER,)
        # A follow-up means little alone: it may be answerable with the turn before it.
        views = tuple(dict.fromkeys((understood.query.text, understood.question)))
        readings = [self._reading(view) for view in views]
        words = max(log_odds(by_words, answered) for by_words, _ in readings)
        meant = max(log_odds(meaning.meant, answered) if meaning else words for _, meaning in readings)
        nearest = max(log_odds(meaning.nearest, answered) if meaning else words for _, meaning in readings)
        return self._confidence.probability(evidence(understood, ranked, Reads(words, meant, nearest)))

    def _read(self, text: str) -> tuple[dict[Kind, float], Meaning | None]:
        """How a text reads by its words, and by its meaning where that can be told."""
        meaning = self._meaning.read(text) if self._meaning and text.strip() else None
        return self._kinds.probabilities(text), meaning
