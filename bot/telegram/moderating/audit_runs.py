"""The log's entries in words. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.moderating.audit import Entry
from bot.telegram.markup import Run
from bot.telegram.moderating.draft_runs import Labels, called, moment_words
from bot.telegram.moderating.marks import said
from bot.texts import Texts


def entry_runs(entries: Sequence[Entry], labels: Labels, texts: Texts) -> list[Run]:
    """Return a line an entry: number, moment, who, what, to what, why."""
    runs: list[Run] = []
    for entry in entries:
        why = f" · {entry.why}" if entry.why else ""
        what = texts(f"audit-did-{entry.action.replace('.', '-')}", subject=_subject(entry.subject, labels, texts))
        runs += [Run("\n"), said(f"{entry.number} · {moment_words(entry.at)} · {called(entry.actor, labels, texts)} · {what}{why}")]
    return runs


def _subject(subject: str, labels: Labels, texts: Texts) -> str:
    named = re.fullmatch(r"(draft|version|person|questions) (\S+)", subject)
    if named is None:
        return texts("version-shipped")
    kind, name = named.groups()
    return called(int(name), labels, texts) if kind == "person" else texts(f"audit-subject-{kind}", number=name[:8])
