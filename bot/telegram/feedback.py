"""What is noted of a question and its answer: a count, and the question itself where it got no answer. Never who asked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.outcomes import Kind, Outcome
from bot.moderating.feedback import Feedback
from bot.moderating.queue_rows import new_name
from bot.moderating.scrubbing import scrub
from bot.moderating.statistics import Event
from bot.moderating.unanswered import Cause, Unanswered
from bot.storage import StorageError
from bot.telegram.asked import Asked
from bot.telegram.choosing import kept_place
from bot.telegram.context import Context
from knowledge.folding import folded_syllables
from knowledge.scopes import shipped_scopes

log = logging.getLogger(__name__)

_CAUSES: Final = {Kind.ABSTAIN: Cause.ABSTAIN, Kind.PARTIAL: Cause.PARTIAL, Kind.CLARIFY: Cause.CLARIFY}
_RATED: Final = (Kind.ANSWER, Kind.PARTIAL)
# A question of so few syllables may lean on the turn before it (bot.answering.understanding).
_SHORT: Final = 7


@dataclass(frozen=True, slots=True)
class Noted:
    """A question as it will be counted; `queued`: its name in the queue, `new` where it is to be put there; `thumbs`: the token of its thumbs."""

    event: Event
    question: Unanswered
    queued: str | None = None
    new: bool = False
    thumbs: str | None = None

    @property
    def ticket(self) -> str | None:
        """What one may wait for: a question that got no answer."""
        return self.queued if self.event is Event.ABSTAIN else None


async def note(context: Context, outcome: Outcome, text: str, history: Sequence[str] = (), *, own: bool = True) -> Noted | None:
    """Make what is noted of a question, before its answer is sent; None where nothing is. `own`: the person wrote it; others' words are not queued."""
    if context.desk.feedback is None:
        return None
    question = await _question(context, outcome, text, history)
    asked = context.desk.asked
    wanted = own and outcome.kind in _CAUSES and bool(folded_syllables(text)) and not any(s.place for s in outcome.suggestions)
    before = asked.queued(context.chat.id, question.text) if wanted else None
    queued = (before or new_name()) if wanted else None
    token = asked.keep(Asked(context.chat.id, question, queued)) if outcome.kind in _RATED or queued else None
    return Noted(Event(outcome.kind.value), question, queued, wanted and before is None, token if outcome.kind in _RATED else None)


async def record(context: Context, noted: Noted | None) -> None:
    """Count the question, and put it into the queue where it belongs there. The answer has been sent: a failure is only logged."""
    feedback = context.desk.feedback
    if feedback is None or noted is None:
        return
    try:
        await asyncio.to_thread(_record, feedback, noted)
    except StorageError as error:
        log.warning("a question was not counted: %s", error)


def _record(feedback: Feedback, noted: Noted) -> None:
    if noted.new:
        feedback.queue.add(noted.question, noted.queued)
    feedback.counts.add(noted.event, noted.question.language, noted.question.topic)


async def _question(context: Context, outcome: Outcome, text: str, history: Sequence[str]) -> Unanswered:
    nearest = outcome.citations[0].reference if outcome.citations else next(iter(outcome.retrieved), "")
    leans = history and len(folded_syllables(text)) <= _SHORT
    return Unanswered(
        text=scrub(text, outcome.language),
        language=outcome.language,
        day=context.desk.now().date(),
        cause=_CAUSES.get(outcome.kind, Cause.THUMBS_DOWN),
        topic=nearest,
        province=await _province(context),
        before=scrub(history[-1], outcome.language) if leans else "",
    )


async def _province(context: Context) -> str | None:
    """The province of the place that the citizen set: nothing smaller, so that nobody is told by it."""
    place = await kept_place(context)
    return next((s for s in shipped_scopes().governing(place) if s in shipped_scopes().provinces), None) if place else None
