"""The buttons below a draft: what this person may do with it in this state. Pure."""

from __future__ import annotations

from typing import Final

from telegram import InlineKeyboardButton

from bot.moderating.draft import Draft, State
from bot.moderating.people import Person
from bot.telegram.moderating.buttons import Verb, button
from bot.telegram.moderating.look import mark_of
from bot.telegram.moderating.office import View
from bot.telegram.moderating.paging import turning
from bot.texts import Texts

Row = list[InlineKeyboardButton]
_REOPENED: Final = (State.SUBMITTED, State.APPROVED, State.REJECTED, State.WITHDRAWN)
_GIVEN_UP: Final = (State.DRAFT, State.SUBMITTED, State.APPROVED)


def draft_rows(  # noqa: PLR0913  what decides on the buttons
    draft: Draft, view: View, page: int, person: Person, texts: Texts, *, publication: int, alone: bool
) -> list[Row]:
    """Return the rows: pages, then the steps; `publication` is the one that the draft was looked at over, `alone` as `Reviewing.alone`."""
    own = draft.author == person.id
    steps = [*(_own(draft, view, texts) if own else []), *_review(draft, person, texts, publication=publication, alone=alone)]
    asked = [[button(texts("moderate-button-answers"), Verb.ANSWERS, draft.id, mark_of(draft))]] if draft.state in _GIVEN_UP else []
    return [*turning(Verb.DRAFT, draft.id, mark_of(draft), page, len(view.pages)), *steps, *asked]


def _own(draft: Draft, view: View, texts: Texts) -> list[Row]:
    rows: list[Row] = []
    if draft.state is State.DRAFT:
        rows.append([button(texts("moderate-button-submit"), Verb.SUBMIT, draft.id, mark_of(draft))])
        rows += [[button(texts("moderate-button-drop", change=n), Verb.DROP, draft.id, mark_of(draft), n)] for n in view.misfits]
        if view.misprints:
            label = texts("amending-misprints-button", count=view.misprints)
            rows.append([button(label, Verb.MISPRINTS, draft.id, mark_of(draft))])
        if view.brings:
            rows.append([button(texts("moderate-button-header"), Verb.HEADER, draft.id)])
    if draft.urgent and draft.state is State.SUBMITTED:
        rows.append([button(texts("moderate-button-out-again"), Verb.PUT_OUT_AGAIN, draft.id)])
    last: Row = []
    if draft.state in _REOPENED:
        last.append(button(texts("moderate-button-reopen"), Verb.REOPEN, draft.id))
    if draft.state in _GIVEN_UP:
        last.append(button(texts("moderate-button-withdraw"), Verb.WITHDRAW, draft.id))
    return [*rows, last] if last else rows


def _review(draft: Draft, person: Person, texts: Texts, *, publication: int, alone: bool) -> list[Row]:
    if draft.state is State.APPROVED and person.may_change(draft.scope):
        return [[button(texts("moderate-button-publish"), Verb.PUBLISH, draft.id)]]
    if draft.state is not State.SUBMITTED or not person.may_approve(draft.scope, draft.author, alone=alone):
        return []
    label = texts("moderate-button-confirm" if draft.urgent else "moderate-button-approve")
    approve = button(label, Verb.APPROVE, draft.id, mark_of(draft), publication)
    reject = button(texts("moderate-button-reject"), Verb.REJECT, draft.id, mark_of(draft))
    return [[approve], *([] if draft.author == person.id else [[reject]])]
