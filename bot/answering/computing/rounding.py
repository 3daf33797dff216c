"""A percentage as the minutes write it: two decimals, rounded by the third (item 177 of the handbook)."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said

_PERCENTAGE: Final = re.compile(r"(?<![\d.,/])(?P<whole>\d{1,3})[.,](?P<decimals>\d{3,})(?![.,]?\d) ?(?:%|phan tram\b|per ?cent\b)")
_ALL: Final = 100
# More than an answer of one line can show.
_MOST_AT_ONCE: Final = 4


def rounding(asked: Asked, rules: Rules) -> Computed | None:
    """Answer how the percentages in the question, of three decimals or more, are written."""
    text = asked.text
    found = list(dict.fromkeys((m["whole"], m["decimals"]) for m in _PERCENTAGE.finditer(text)))
    if (
        not 0 < len(found) <= _MOST_AT_ONCE
        or any(_above_all(*one) for one in found)
        or not said("rounding.how", text)
        or said("rounding.other", text)
    ):
        return None
    lines = [_line(asked, rules, whole, decimals) for whole, decimals in found]
    return Computed(f"{' '.join(lines)} {asked.texts('computing-rounding-all')}", (rules.rounding.decimals.provision,))


def _above_all(whole: str, decimals: str) -> bool:
    return int(whole) > _ALL or (int(whole) == _ALL and int(decimals) > 0)


def _line(asked: Asked, rules: Rules, whole: str, decimals: str) -> str:
    kept, up_from = rules.rounding.decimals.figure, rules.rounding.up_from.figure
    third = int(decimals[kept])
    # In units of the last digit that is kept, so that 99.996 carries over to 100.00.
    units = int(whole + decimals[:kept]) + (third >= up_from)
    point = "," if asked.language == "vi" else "."
    head, tail = divmod(units, 10**kept)
    return asked.texts(
        "computing-rounding",
        given=f"{int(whole)}{point}{decimals}%",
        written=f"{head}{point}{tail:0{kept}}%",
        decimals=str(kept),
        digit=str(third),
        limit=str(up_from),
        up="yes" if third >= up_from else "no",
    )
