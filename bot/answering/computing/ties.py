"""Equal votes for the last seat: the older is elected (Article 78.4, 85/2015/QH13)."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said

_BIRTH_YEARS: Final = re.compile(r"\b(?:sinh (?:nam )?|sn |born (?:in )?)(19\d{2}|20\d{2})\b")
_AGES: Final = re.compile(r"\b(\d{2})(?: tuoi\b| years old\b|(?= and \d{2} years old))")


def ties(asked: Asked, rules: Rules) -> Computed | None:
    """Answer which of two candidates with equal votes is elected, by the birth years or ages in the question."""
    text = asked.text
    if not said("ties.tied", text) or not said("ties.who", text):
        return None
    years, ages = _BIRTH_YEARS.findall(text), _AGES.findall(text)
    if len(set(years)) == 2:  # noqa: PLR2004  two candidates
        return Computed(asked.texts("computing-tie-born", older=min(years), younger=max(years)), (rules.majorities.tie,))
    if len(set(ages)) == 2 and not years:  # noqa: PLR2004  two candidates
        return Computed(asked.texts("computing-tie-aged", older=max(ages), younger=min(ages)), (rules.majorities.tie,))
    return None
