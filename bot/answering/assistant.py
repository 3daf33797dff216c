"""The pipeline: understand, retrieve, judge, compose. One question in, one outcome out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from itertools import accumulate
from typing import Final

from bot.answering.amendments import amending, as_it_stands
from bot.answering.approved import ApprovedSpecialist
from bot.answering.claims import confront
from bot.answering.composing import GAP, MOST_RETRIEVED, Manner, articles, compose, followed, suggest
from bot.answering.courtesies import is_thanks
from bot.answering.judging import Judge
from bot.answering.notices import TOLD_WITH, Notices
from bot.answering.outcomes import Kind, Outcome
from bot.answering.quoting import shortened
from bot.answering.referrals import referral
from bot.answering.several import Means, Part, are_answered, chosen_for, computed_apart, in_light_of, parts_of
from bot.answering.specialists import Specialist
from bot.answering.timing import Timing
from bot.answering.understanding import Understanding, Understood
from bot.texts import texts_in
from knowledge.documents import Language
from knowledge.retrieval import Ranked, Retriever
from knowledge.search import Query

# So probable (see `Hit.score`) that a question is clear without the turn before it.
_CLEAR: Final = 0.6
# The rule that something was computed by is among so many.
_LOOKED_AT: Final = 3
# Characters of a part that are repeated where it is not answered.
_SHOWN: Final = 70


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
        judge: Judge,
        most_characters: int,
        specialists: Sequence[Specialist] = (),
        timing: Timing | None = None,
    ) -> None:
        """What moderators tell themselves, notices and approved answers, comes from the retriever's library, before everything else."""
        self.retriever = retriever
        self._understanding = understanding
        self._judge = judge
        self._most_characters = most_characters
        self._specialists = (ApprovedSpecialist(retriever.library), *specialists)
        self._timing = timing
        self._amending = amending(retriever.library)
        self._notices = Notices(retriever.library.notices)

    def answer(self, question: Question) -> Outcome:
        """Answer a question; never raises for what a person may type."""
        read = replace(self._understanding.read(question.text, question.history, question.chosen_language), place=question.place)
        if question.history and self._judge.is_talk(read):
            read, question = replace(read, query=replace(read.query, text=read.question)), replace(question, history=())
        lead = self._notices.lead(question.moment, question.place, read.query.language, self._most_characters)
        room = self._most_characters - (len(lead) + len(GAP) if lead else 0)
        understood, ranked = self._look_up(read, question)
        outcome = self._hinted(self._outcome(understood, ranked, question, room), understood, question, room)
        if not lead or outcome.kind not in TOLD_WITH:
            return outcome
        return replace(outcome, text=f"{lead}{GAP}{shortened(outcome.text, room)}")

    def _outcome(self, understood: Understood, ranked: tuple[Ranked, ...], question: Question, room: int) -> Outcome:
        """Answer as much as the documents answer, and say which parts of the question they do not."""
        parts = self._parts(understood, ranked, question)
        missing = _missing(parts, understood.query.language, room // 2)
        left = room - sum(len(text) + len(GAP) for text in missing)
        answer = self._answered(understood, ranked, parts, question, left)
        if answer is None:
            return _without_provision(self._judge.kind(understood, ranked), understood, ranked)
        if not missing or answer.kind not in (Kind.ANSWER, Kind.PARTIAL):
            return answer
        return replace(answer, kind=Kind.PARTIAL, text=GAP.join([shortened(answer.text, left), *missing]))

    def _answered(
        self, understood: Understood, ranked: tuple[Ranked, ...], parts: Sequence[Part], question: Question, room: int
    ) -> Outcome | None:
        """What is computed or told; None where the documents answer nothing of it. What has to be asked back is asked before anything is told."""
        if computed := self._computed(understood, question):
            outcome, specialist = computed
            if apart := computed_apart(parts, outcome):
                return self._answer(understood, ranked, apart, question, room)
            own = (f"{c.document}#{c.article}" for c in outcome.citations)
            found = replace(outcome, retrieved=tuple(dict.fromkeys((*own, *articles(ranked))))[:MOST_RETRIEVED])
            return _explained(found, ranked, room) if specialist.rule_follows else found
        if asked_back := next((part.computed for part in parts if part.computed and part.computed.kind is Kind.CLARIFY), None):
            return asked_back
        kind = self._judge.kind(understood, ranked)
        if kind is Kind.ANSWER:
            return self._answer(understood, ranked, parts, question, room)
        is_declined = kind is Kind.DECLINE and any(part.kind is Kind.DECLINE for part in parts)
        if kind is not Kind.SMALLTALK and not is_declined and are_answered(parts):
            return replace(self._answer(understood, (), parts, question, room), retrieved=articles(ranked))
        return None

    def _computed(self, understood: Understood, question: Question) -> tuple[Outcome, Specialist] | None:
        """What the first specialist says that takes the question, and which one it is."""
        answers = ((specialist.answer(understood, question.moment), specialist) for specialist in self._specialists)
        return next(((outcome, specialist) for outcome, specialist in answers if outcome), None)

    def _parts(self, understood: Understood, ranked: tuple[Ranked, ...], question: Question) -> list[Part]:
        """Look up each of several things that a question asks; nothing where it asks one."""

        def compute(part: Understood) -> Outcome | None:
            outcome, specialist = self._computed(part, question) or (None, None)
            if specialist and outcome and outcome.kind is Kind.CLARIFY:
                # All of it may say what this part leaves open: "how many seats has Nghệ An, and where is xã Quỳnh Lưu?"
                whole = specialist.answer(understood, question.moment)
                return None if whole and whole.kind is Kind.ANSWER else outcome
            return outcome if outcome and outcome.kind is Kind.ANSWER else None

        means = Means(compute, lambda part: self._retrieve(part, question), self._judge.part, self._judge.kind)
        return parts_of(understood, ranked, means)

    def _answer(self, understood: Understood, ranked: tuple[Ranked, ...], parts: Sequence[Part], question: Question, room: int) -> Outcome:
        """Tell what was found for the question; where it asks several things, for each of them that is answered."""
        computed = list({part.computed.text: part.computed for part in parts if part.computed}.values())
        told = [part for part in parts if part.computed is None and part.kind is Kind.ANSWER]
        left = room - sum(len(c.text) + len(GAP) for c in computed)
        answers = [*computed, *([self._told(understood, ranked, told, question, left)] if ranked or told else [])]
        # What is computed, or asked back, goes before what is told: that is left out where there is no room for all.
        whole = reduce(lambda lead, rest: followed(lead, rest, room), answers)
        return replace(answers[-1], text=whole.text, citations=whole.citations)

    def _told(self, understood: Understood, ranked: tuple[Ranked, ...], parts: Sequence[Part], question: Question, room: int) -> Outcome:
        """Tell the provisions chosen for the question and its parts, with what the moment means for them."""
        chosen, several = chosen_for(ranked, parts, understood, room)
        notes = (self._timing.note(rule, understood, question.moment) for rule in chosen) if self._timing else ()
        manner = Manner(understood.query.language, understood.asks_earlier, several, next(filter(None, notes), ""))
        return _confronted(compose(ranked, chosen, room, manner), understood, chosen[0], room)

    def _hinted(self, outcome: Outcome, understood: Understood, question: Question, room: int) -> Outcome:
        """Say that a place has a document of its own on what is asked, to who has not said where they live; only where that is clearly meant."""
        local = self.retriever.local(understood.query, question.moment.date()) if question.place is None else None
        if local is None or local.hit.score < _CLEAR or not self._judge.is_possible(understood, (local,)):
            return outcome
        whole = f"{outcome.text}{GAP}{texts_in(outcome.language)('place-hint')}"
        return replace(outcome, text=whole) if outcome.kind in TOLD_WITH and len(whole) <= room else outcome

    def _look_up(self, understood: Understood, question: Question) -> tuple[Understood, tuple[Ranked, ...]]:
        """Search for the question, without what it quotes where that is clear; else, where nothing sure is found, also with the turn before it."""
        unquoted = self._understanding.unquoted(understood)
        if unquoted is not None and self._is_clear(unquoted, found := self._retrieve(unquoted, question)):
            return unquoted, found
        ranked = self._retrieve(understood, question)
        leaning = self._understanding.leaning(understood, question.history)
        if leaning is None or self._is_clear(understood, ranked):
            return understood, ranked
        again = self._retrieve(leaning, question, ranked)
        better = self._judge.probability(leaning, again) > self._judge.probability(understood, ranked) if again and ranked else bool(again)
        return (leaning, again) if better else (understood, ranked)

    def _is_clear(self, understood: Understood, ranked: tuple[Ranked, ...]) -> bool:
        return bool(ranked) and ranked[0].hit.score >= _CLEAR and self._judge.is_possible(understood, ranked)

    def _retrieve(self, understood: Understood, question: Question, alone: tuple[Ranked, ...] | None = None) -> tuple[Ranked, ...]:
        """Search for the question; `alone`: what its own words find, where that is known."""
        found = self._find(understood, understood.query, question)
        if not understood.before:
            return found
        # The turn before says what it is about, but not what is asked of it now.
        if alone is None:
            alone = self._find(understood, replace(understood.query, text=understood.question), question)
        return in_light_of(alone, found)

    def _find(self, understood: Understood, query: Query, question: Question) -> tuple[Ranked, ...]:
        found = self.retriever.retrieve(query, question.moment.date(), question.place)
        return found if understood.of_change else as_it_stands(found, self._amending)


def _explained(computed: Outcome, ranked: tuple[Ranked, ...], room: int) -> Outcome:
    """Let the rule follow what was computed by it, where it was found and there is room for it."""
    cited = {c.reference for c in computed.citations}
    rule = next((r for r in ranked[:_LOOKED_AT] if r.hit.score >= _CLEAR or _rests_on(r) & cited), None)
    return followed(computed, compose(ranked, [rule], room, Manner(computed.language)), room) if rule else computed


def _rests_on(ranked: Ranked) -> set[str]:
    return {ranked.placed.reference, *(g.placed.reference for g in ranked.governing)}


def _confronted(answer: Outcome, understood: Understood, first: Ranked, room: int) -> Outcome:
    """Lead with what is to be said on the figures of a rumour, where there is room for it."""
    lead = confront(understood.question, first.edition.text[answer.language], answer.language)
    whole = f"{lead}{GAP}{answer.text}"
    return replace(answer, text=whole) if lead and len(whole) <= room else answer


def _missing(parts: Sequence[Part], language: Language, room: int) -> list[str]:
    """Say which parts of a question are not answered, and who can tell, as far as there is room for it; nothing where none of them is for itself."""
    texts = texts_in(language)
    missing = [part for part in parts if part.computed is None and part.kind not in (Kind.ANSWER, Kind.SMALLTALK)]
    named: dict[str, list[str]] = {}
    for part in missing if len(missing) < len(parts) else ():
        named.setdefault(texts(_words_without(part.kind, part.text, language)), []).append(shortened(part.text.strip(" ,.;?!"), _SHOWN))
    said = [texts("partial-missing", part="”, “".join(shown), who=words) for words, shown in named.items()]
    return [text for text, total in zip(said, accumulate(map(len, said)), strict=True) if total <= room]


def _words_without(kind: Kind, question: str, language: Language) -> str:
    """Return the name of the text that stands for an answer where there is none."""
    if kind is Kind.SMALLTALK and is_thanks(question, language):
        return "outcome-smalltalk-thanks"
    return referral(question, language) if kind is Kind.ABSTAIN else f"outcome-{kind.value.replace('_', '-')}"


def _without_provision(kind: Kind, understood: Understood, ranked: tuple[Ranked, ...]) -> Outcome:
    """An outcome that states no rule: its own words, and questions that can be answered."""
    language = understood.query.language
    words = texts_in(language)(_words_without(kind, understood.query.text, language))
    suggestions = () if kind is Kind.OUT_OF_SCOPE else suggest(ranked, (), language)
    return Outcome(kind, language, words, (), articles(ranked), suggestions)
