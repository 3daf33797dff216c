"""Drafts in words: what a change does, what should be looked at twice, how far a draft has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.answering.composing import show_day
from bot.answering.scope_names import scope_name
from bot.moderating.change import Change, Remark
from bot.moderating.changes import AnyChange
from bot.moderating.difference import ProvisionChange
from bot.moderating.document_changes import AddDocument, ApplyAmendment, EndDocument
from bot.moderating.draft import Draft
from bot.moderating.faults import fault_words
from bot.moderating.notice_changes import SetApprovedAnswer, SetNotice
from bot.moderating.operations import correction_words, not_applied_words, unclear_words
from bot.texts import Texts
from knowledge.documents import Period
from knowledge.errors import UnknownScopeError

_LONGEST_TITLE: Final = 120


def change_words(change: AnyChange, texts: Texts) -> str:
    """Return what a change does, in one line."""
    return texts(f"change-{change.change}", subject=change.subject, detail=_detail(change, texts))


def title_of(changes: Sequence[AnyChange], texts: Texts) -> str:
    """Return a title for a draft of these changes: the first one, and how many more there are."""
    first = change_words(changes[0], texts)
    title = first if len(changes) == 1 else texts("draft-title-more", first=first, more=len(changes) - 1)
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"


def remark_words(remark: Remark, texts: Texts) -> str:
    """Return a remark in one line; what was found in a document is shown as it is, without line feeds."""
    return texts(f"remark-{remark.code}", about=remark.about, found=" ".join(remark.found.split()))


def period_words(period: Period, texts: Texts) -> str:
    """Return from when, and until when, something is in force."""
    since = show_day(period.in_force_from)
    return (
        texts("period-closed", since=since, until=show_day(period.in_force_until))
        if period.in_force_until
        else texts("period-open", since=since)
    )


def change_of_dates(change: ProvisionChange, texts: Texts) -> str:
    """Return when a provision that a draft changes is in force, beside when it was; nothing where that stays."""
    before, after = (period_words(side.provision, texts) if side else "" for side in (change.before, change.after))
    if before == after:
        return ""
    fate = "changed" if before and after else "added" if after else "gone"
    return texts(f"difference-dated-{fate}", before=before, after=after)


def state_words(draft: Draft, texts: Texts) -> str:
    """Return how far a draft has come."""
    return texts(f"draft-state-{draft.state.value}")


def scope_words(scope: str, texts: Texts) -> str:
    """Return the name of a scope; a code that is no longer in use stays a code."""
    try:
        return scope_name(scope, texts.language)
    except UnknownScopeError:
        return scope


def attention(changes: Iterable[AnyChange], remarks: Iterable[Remark], texts: Texts) -> tuple[str, ...]:
    """Return, a line each, what both people should look at twice: what was misread, not applied, not understood, or set right, and remarks."""
    said = [line for change in changes for line in _of_change(change, texts)]
    return (*said, *(remark_words(remark, texts) for remark in remarks))


def _of_change(change: Change, texts: Texts) -> Iterator[str]:
    if isinstance(change, AddDocument):
        yield from (fault_words(fault, texts) for fault in change.fidelity.faults)
        unclear = change.amendments.unclear if change.amendments else ()
        yield from (unclear_words(one, change.subject, texts) for one in unclear)
    if isinstance(change, AddDocument | ApplyAmendment):
        yield from (correction_words(one, change.subject, texts) for one in change.corrections)
    if isinstance(change, ApplyAmendment):
        yield from (not_applied_words(one, texts) for one in change.consolidation.not_applied)


def _detail(change: Change, texts: Texts) -> str:
    match change:
        case ApplyAmendment():
            applied, left = len(change.consolidation.applied), len(change.consolidation.not_applied)
            return texts("change-applied", amending=change.amending, applied=applied, left=left)
        case EndDocument():
            return show_day(change.last_day)
        case SetNotice():
            return change.notice.text[texts.language]
        case SetApprovedAnswer():
            return change.answer.text[texts.language]
        case _:
            return ""
