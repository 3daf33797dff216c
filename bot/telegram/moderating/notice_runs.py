"""Notices as messages, and what was given step by step as a notice. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from bot.moderating.telling import scope_words
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.draft_runs import moment_words
from bot.telegram.moderating.marks import said
from bot.texts import Texts
from knowledge.documents import LANGUAGES, Bilingual, Notice


def made(given: Sequence[str], now: datetime) -> Notice:
    """Return the notice of what was given: scope, words in both languages, until when. Its name comes from its words, so that it is made once."""
    scope, vi, en, until = given
    name = f"tb-{now:%Y%m%d}-{sha256('|'.join(given).encode()).hexdigest()[:6]}"
    return Notice(id=name, scope=scope, text=Bilingual(vi=vi, en=en), valid_from=now, valid_until=datetime.fromisoformat(until))


def shown(notice: Notice, texts: Texts) -> list[Run]:
    """Return a notice as it will be told, with its place and its time."""
    words = "\n\n".join(notice.text[language] for language in LANGUAGES)
    return [said(words, Tag.QUOTE), Run("\n\n"), said(_when(notice, texts)), Run("\n\n"), Run(texts("moderate-notice-choice"))]


def listed(notices: Sequence[Notice], now: datetime, texts: Texts) -> list[Run]:
    """Return the notices that are told or will be."""
    if not notices:
        return [Run(texts("notice-none"))]
    runs = [Run(texts("moderate-notices"), Tag.BOLD)]
    for notice in notices:
        state = "provisional" if notice.provisional else "valid" if notice.is_valid(now) else "coming"
        runs += [
            Run("\n\n"),
            said(f"{notice.id} · {texts(f'notice-state-{state}')}", Tag.BOLD),
            Run("\n"),
            said(notice.text[texts.language]),
        ]
        runs += [Run("\n"), said(_when(notice, texts), Tag.ITALIC)]
    return runs


def _when(notice: Notice, texts: Texts) -> str:
    since, until = moment_words(notice.valid_from), moment_words(notice.valid_until)
    return texts("moderate-notice-when", scope=scope_words(notice.scope, texts), since=since, until=until)
