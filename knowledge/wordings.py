"""Wordings: the name of what provisions say on a day, so that who relied on them can tell whether they still say it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date

from knowledge.documents import Library
from knowledge.errors import UnknownReferenceError


def fingerprint(library: Library, references: Iterable[str], day: date) -> str:
    """Name the wordings of these provisions on that day; a reference that is no provision's own means all below it. 24 hexadecimal digits.

    It changes with the text, in either language, and with the day since when it is in force; joining the official words to a wording changes nothing.

    Raises:
        UnknownReferenceError: a reference names nothing, or nothing that is in force on that day.
    """
    told = [[since, vi, en] for reference in references for since, vi, en in _told(library, reference, day)]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:24]


def _told(library: Library, reference: str, day: date) -> list[tuple[str, str, str]]:
    own = library.provisions.get(reference)
    editions = [edition for placed in ((own,) if own else library.find(reference)) if (edition := placed.edition(day))]
    if not editions:
        message = f"{reference} is not in force on {day}"
        raise UnknownReferenceError(message)
    return [(e.in_force_from.isoformat(), e.text.vi, e.text.en) for e in editions]
