"""The log's entries as lines of a message. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.moderating.audit import Entry
from bot.moderating.audit_words import did_words
from bot.telegram.markup import Run
from bot.telegram.moderating.draft_runs import Labels, called, moment_words
from bot.telegram.moderating.marks import said
from bot.texts import Texts


def entry_runs(entries: Sequence[Entry], labels: Labels, texts: Texts) -> list[Run]:
    """Return a line an entry: number, moment, who, what, to what, why."""
    runs: list[Run] = []
    for entry in entries:
        why = f" · {entry.why}" if entry.why else ""
        what = did_words(entry, lambda person: called(person, labels, texts), texts)
        runs += [Run("\n"), said(f"{entry.number} · {moment_words(entry.at)} · {called(entry.actor, labels, texts)} · {what}{why}")]
    return runs
