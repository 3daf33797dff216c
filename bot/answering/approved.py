"""Approved answers: moderators' own wording for a question, told where somebody asks just that, while its provisions still say what they said.

Asked before all other specialists.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property

from bot.answering.composing import citation_of
from bot.answering.outcomes import Citation, Kind, Outcome
from bot.answering.understanding import Understood
from bot.answering.wording import same_question
from knowledge.documents import ApprovedAnswer, Language, Library
from knowledge.errors import UnknownReferenceError
from knowledge.folding import fold, syllables
from knowledge.passages import cut
from knowledge.scopes import shipped_scopes
from knowledge.wordings import fingerprint

log = logging.getLogger(__name__)


class ApprovedSpecialist:
    """Answers what moderators have answered themselves; a `Specialist`."""

    rule_follows = False

    def __init__(self, library: Library) -> None:
        self._library = library

    def answer(self, understood: Understood, moment: datetime) -> Outcome | None:
        """Return the approved answer; None where the question is another, asks for the past, or the answer no longer stands."""
        if understood.asks_earlier or not self._library.approved:
            return None
        there, day = shipped_scopes().governing(understood.place), moment.date()
        # The nearest first: what a commune says goes before what the country says.
        for approved in sorted((a for a in self._library.approved if a.scope in there), key=lambda a: -shipped_scopes().level(a.scope)):
            if self._is_asked(approved, understood) and stands(self._library, approved, day):
                return self._told(approved, understood.query.language, day)
        return None

    def _is_asked(self, approved: ApprovedAnswer, understood: Understood) -> bool:
        language = understood.query.language
        # What was typed, too: restored diacritics are a guess.
        asked = dict.fromkeys((understood.said, understood.question))
        return any(same_question(text, wanted, language, self._words) for text in asked for wanted in approved.questions[language])

    def _told(self, approved: ApprovedAnswer, language: Language, day: date) -> Outcome:
        return Outcome(Kind.ANSWER, language, approved.text[language], tuple(self._citations(approved, language, day)))

    def _citations(self, approved: ApprovedAnswer, language: Language, day: date) -> Iterator[Citation]:
        for reference in approved.provisions:
            placed = next(p for p in self._library.find(reference) if p.edition(day))
            edition = placed.edition(day)
            if edition:
                yield citation_of(placed, edition, language, whole_article=reference == placed.article_reference)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The syllables that the library uses, as written and folded."""
        written = {word for passage in cut(self._library) for word in syllables(passage.text)}
        return frozenset(written | {fold(word) for word in written})


def stands(library: Library, approved: ApprovedAnswer, day: date) -> bool:
    """Whether an approved answer may be told on that day: it is valid, and each of its provisions says what it said when it was approved."""
    if not approved.is_in_force(day):
        return False
    try:
        unchanged = fingerprint(library, approved.provisions, day) == approved.fingerprint
    except UnknownReferenceError:
        unchanged = False
    if not unchanged:
        log.warning("approved answer %s is silent: a provision that it rests on has changed or ended", approved.id)
    return unchanged
