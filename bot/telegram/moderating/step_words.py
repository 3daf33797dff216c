"""What others are told of a step with a draft, or of the way back: the same words wherever it was taken. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from bot.moderating.draft import Draft
from bot.moderating.people import Person
from bot.moderating.telling import scope_words
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.buttons import Verb, button
from bot.telegram.moderating.marks import said
from bot.texts import Texts

Told = tuple[Sequence[Run], Sequence[Sequence[InlineKeyboardButton]]]
"""Words, and the buttons below them."""


def please_review(draft: Draft, author: str, texts: Texts, until: str = "") -> Told:
    """Return what somebody is told who may approve the draft; `until`: when the urgent notice falls that it confirms."""
    text = "moderate-please-confirm" if until else "moderate-please-review"
    return _about(draft, Run(texts(text, draft=draft.id, author=author, until=until), Tag.BOLD), draft.title, texts)


def came_back(draft: Draft, who: str, why: str, texts: Texts) -> Told:
    """Return what the author of a rejected draft is told."""
    return _about(draft, Run(texts("moderate-came-back", draft=draft.id, who=who), Tag.BOLD), why, texts)


def approved(draft: Draft, who: str, texts: Texts) -> Told:
    """Return what the author of a draft is told that was approved and not published yet."""
    return _about(draft, Run(texts("moderate-approved", draft=draft.id, who=who), Tag.BOLD), draft.title, texts)


def published(draft: Draft, version: int, parent: int | None, person: Person | None, texts: Texts) -> Told:
    """Return what a person is told of a publication; who may go back to what was published before gets a button for it."""
    rows = []
    if person is not None and person.may_roll_back:
        label = texts("moderate-button-back-to", version=version_name(parent, texts))
        rows.append([button(label, Verb.ROLL_BACK, number=parent or 0)])
    told = texts("moderate-published", draft=draft.id, version=version)
    return [Run(told, Tag.BOLD), Run("\n"), said(draft.title)], rows


def rolled_back(version: int | None, who: str, why: str, texts: Texts) -> Told:
    """Return what everybody is told of the way back."""
    told = texts("moderate-rolled-back", version=version_name(version, texts), who=who)
    return [Run(told, Tag.BOLD), Run("\n"), said(why)], ()


def about_role(person: Person | None, texts: Texts) -> Told:
    """Return what somebody is told who was given a role, or whose role was taken away (None)."""
    if person is None:
        return [Run(texts("moderate-you-may-not"))], ()
    words = texts("moderate-you-may", role=texts(f"role-{person.role.value}"), scope=scope_words(person.scope, texts))
    return [Run(words, Tag.BOLD), Run("\n"), Run(texts("moderate-you-begin"))], ()


def version_name(version: int | None, texts: Texts) -> str:
    """Return the name of a version inside a sentence; None is the shipped library."""
    return texts("version-named", version=version) if version else texts("version-shipped")


def _about(draft: Draft, head: Run, words: str, texts: Texts) -> Told:
    return [head, Run("\n"), said(words)], [[button(texts("moderate-button-open"), Verb.DRAFT, draft.id)]]
