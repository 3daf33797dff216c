"""What happens once a draft that answers a group of questions has been published: those who wait are told, the evaluation gets a candidate.

It is found out by looking, not by being called: a process that dies after a publication leaves nothing undone, because the next look finds it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy import select

from bot.moderating.candidates import Candidate, add_candidates
from bot.moderating.draft import State
from bot.moderating.drafts import Drafts
from bot.moderating.notice_changes import SetApprovedAnswer
from bot.moderating.queue_rows import close, free, group
from bot.moderating.tickets import tell_waiting
from bot.moderating.unanswered import Group, GroupState
from bot.storage import Sessions
from bot.storage.queue_tables import GroupAnswerRow, QuestionGroupRow
from knowledge.documents import LANGUAGES, ApprovedAnswer

_UNWANTED = (State.REJECTED, State.WITHDRAWN)


class Answered:
    """Looks after the groups whose answer is a draft. `candidates` is the file of questions for the evaluation; `today` says the day."""

    def __init__(self, sessions: Sessions, drafts: Drafts, candidates: Path, today: Callable[[], date]) -> None:
        self._sessions = sessions
        self.drafts = drafts
        self._candidates = candidates
        self._today = today

    def settle(self) -> int:
        """Close the groups whose draft was published and put a notice a ticket into the outbox; open those whose draft was not wanted.

        Returns how many groups were closed. May be called any number of times.

        Raises:
            QuestionSetError: the file of candidates cannot be read or written; that group stays as it is.
        """
        with self._sessions.reading() as session:
            drafted = session.execute(select(QuestionGroupRow.id, QuestionGroupRow.draft).where(QuestionGroupRow.draft.is_not(None))).all()
        return sum(self._settle(name, draft) for name, draft in drafted if draft is not None)

    def _settle(self, name: str, number: int) -> bool:
        draft = self.drafts.find(number)
        if draft.state in _UNWANTED:
            with self._sessions.writing() as session:
                free(session, session.get_one(QuestionGroupRow, name))
            return False
        if draft.state is not State.PUBLISHED:
            return False
        answers = [c.answer for c in self.drafts.changes(draft) if isinstance(c, SetApprovedAnswer)]
        # Of several the one that was made for this group.
        answer = next((a for a in answers if a.id == f"q-{name}"), answers[0] if answers else None)
        if answer is None:
            with self._sessions.writing() as session:
                free(session, session.get_one(QuestionGroupRow, name))
            return False
        self._close(name, answer)
        return True

    def _close(self, name: str, answer: ApprovedAnswer) -> None:
        """First the file, which takes each question once, then the transaction: whatever dies between is done again."""
        with self._sessions.reading() as session:
            found = group(session, session.get_one(QuestionGroupRow, name))
        add_candidates(self._candidates, candidates_of(found, answer))
        with self._sessions.writing() as session:
            row = session.get_one(QuestionGroupRow, name)
            provisions = "\n".join(answer.provisions)
            session.merge(GroupAnswerRow(group_id=name, vi=answer.text.vi, en=answer.text.en, provisions=provisions, scope=answer.scope))
            session.flush()
            tell_waiting(session, name)
            close(session, row, GroupState.ANSWERED, self._today())


def candidates_of(found: Group, answer: ApprovedAnswer) -> list[Candidate]:
    """Return the wordings of a group as questions for the evaluation, with the provisions that the answer rests on."""
    return [Candidate(question, language, answer.provisions) for language in LANGUAGES for question in found.questions[language]]
