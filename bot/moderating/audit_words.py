"""What an entry of the log tells, in a moderator's words. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.moderating.audit import Entry
from bot.texts import Texts


def did_words(entry: Entry, called: Callable[[int], str], texts: Texts) -> str:
    """Return what was done and to what: `gửi duyệt bản nháp 3`. `called` gives what a person is called."""
    return texts(f"audit-did-{entry.action.replace('.', '-')}", subject=_subject(entry.subject, called, texts))


def _subject(subject: str, called: Callable[[int], str], texts: Texts) -> str:
    named = re.fullmatch(r"(draft|version|person|questions) (\S+)", subject)
    if named is None:
        return texts("version-shipped")
    kind, name = named.groups()
    return called(int(name)) if kind == "person" else texts(f"audit-subject-{kind}", number=name[:8])
