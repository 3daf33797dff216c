"""Changes to what moderators tell beside the documents: urgent notices, approved answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, TypeVar

from bot.moderating.change import Change, Remark, rebuilt
from bot.moderating.errors import ChangeError, ChangeFault
from knowledge.documents import LANGUAGES, ApprovedAnswer, Library, Notice, Placed
from knowledge.errors import UnknownReferenceError
from knowledge.figures import figures, stated_figures, supports
from knowledge.wordings import fingerprint

T = TypeVar("T", Notice, ApprovedAnswer)


class SetNotice(Change):
    """An urgent notice, in place of the one of that name where there is one."""

    change: Literal["set-notice"] = "set-notice"
    notice: Notice

    def applied_to(self, library: Library) -> Library:
        """Return the library with the notice."""
        return rebuilt(library, notices=_put(library.notices, self.notice))

    def scope_in(self, library: Library) -> str:  # noqa: ARG002  a notice has its own
        """Return the notice's scope."""
        return self.notice.scope

    @property
    def subject(self) -> str:
        """The notice."""
        return self.notice.id


class RemoveNotice(Change):
    """A notice that is told no more."""

    change: Literal["remove-notice"] = "remove-notice"
    id: str

    def applied_to(self, library: Library) -> Library:
        """Return the library without the notice."""
        gone = self._find(library)
        return rebuilt(library, notices=tuple(n for n in library.notices if n is not gone))

    def scope_in(self, library: Library) -> str:
        """Return the scope of the notice."""
        return self._find(library).scope

    @property
    def subject(self) -> str:
        """The notice."""
        return self.id

    def _find(self, library: Library) -> Notice:
        found = next((n for n in library.notices if n.id == self.id), None)
        if found is None:
            raise ChangeError(ChangeFault.NOTICE_UNKNOWN, id=self.id)
        return found


class SetApprovedAnswer(Change):
    """Moderators' own wording for a question, in place of the one of that name where there is one."""

    change: Literal["set-approved-answer"] = "set-approved-answer"
    answer: ApprovedAnswer

    def applied_to(self, library: Library) -> Library:
        """Return the library with the answer; its provisions must say what they said when it was written."""
        if fingerprint_of(library, self.answer.provisions, self.answer.in_force_from) != self.answer.fingerprint:
            raise ChangeError(ChangeFault.ANSWER_OUTDATED, id=self.answer.id, provisions=", ".join(self.answer.provisions))
        return rebuilt(library, approved=_put(library.approved, self.answer))

    def scope_in(self, library: Library) -> str:  # noqa: ARG002  an answer has its own
        """Return the answer's scope."""
        return self.answer.scope

    @property
    def subject(self) -> str:
        """The answer."""
        return self.answer.id

    def remarks(self, library: Library) -> Iterable[Remark]:
        """Return the figures that none of its provisions carries."""
        editions = [placed.provision for reference in self.answer.provisions for placed in _found(library, reference)]
        texts = [text for e in editions for text in (e.text.vi, e.text.en, e.official or "")]
        carried = {figure for text in texts for figure in figures(text)}
        stated = {f for language in LANGUAGES for f in stated_figures(self.answer.text[language])}
        yield from (Remark("figure-new", self.subject, str(f)) for f in sorted(stated) if not supports(carried, f))


class RemoveApprovedAnswer(Change):
    """An approved answer that is told no more: the question is answered from the documents again."""

    change: Literal["remove-approved-answer"] = "remove-approved-answer"
    id: str

    def applied_to(self, library: Library) -> Library:
        """Return the library without the answer."""
        gone = self._find(library)
        return rebuilt(library, approved=tuple(a for a in library.approved if a is not gone))

    def scope_in(self, library: Library) -> str:
        """Return the scope of the answer."""
        return self._find(library).scope

    @property
    def subject(self) -> str:
        """The answer."""
        return self.id

    def _find(self, library: Library) -> ApprovedAnswer:
        found = next((a for a in library.approved if a.id == self.id), None)
        if found is None:
            raise ChangeError(ChangeFault.ANSWER_UNKNOWN, id=self.id)
        return found


def fingerprint_of(library: Library, references: Sequence[str], day: date) -> str:
    """Return the name of what these provisions say on that day (`knowledge.wordings`).

    Raises:
        ChangeError: one of them is not there, or not in force on that day.
    """
    try:
        return fingerprint(library, references, day)
    except UnknownReferenceError as error:
        raise ChangeError(ChangeFault.PROVISION_UNKNOWN, reference=", ".join(references)) from error


def _found(library: Library, reference: str) -> tuple[Placed, ...]:
    try:
        return library.find(reference)
    except UnknownReferenceError as error:
        raise ChangeError(ChangeFault.PROVISION_UNKNOWN, reference=reference) from error


def _put(present: tuple[T, ...], new: T) -> tuple[T, ...]:
    """Return them with the new one in the place of its namesake, else at the end."""
    there = any(one.id == new.id for one in present)
    return tuple(new if one.id == new.id else one for one in present) if there else present + (new,)  # noqa: RUF005  mypy types the sum
