"""A rumour to check: confront the figures that somebody heard with those of the provision that governs the matter.

Only what can be compared safely is said: figures with a unit. Whether the rest of a rumour is true, the provision's own words tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.texts import texts_in
from knowledge.documents import Language
from knowledge.figures import Figure, figures
from knowledge.folding import fold

# Folded: how people pass on what they heard, and ask whether it holds.
_CLAIM: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(
        r"\b(nghe (noi|don|bao|dau|ke)|thay bao|(nguoi ta|ai do|co nguoi|hang xom|bao|mang|tiktok|facebook|zalo) (noi|bao|don|ke|dang|viet)|tin don"
        r"|(dung|phai|that|chinh xac|chuan) (khong|hong|ko|k|hk|chua|chu)|co that|that khong|thiet hong|dung vay)\b"
    ),
    "en": re.compile(
        r"\b(is (it|that|this) (true|right|correct|so)|true\?|right\?|i heard|told me|they say|people (say|are saying)|read somewhere"
        r"|rumou?r|apparently|fact or fiction)"
    ),
}  # fmt: skip
_UNITS: Final = ("day", "hour", "month", "year", "percent", "minute", "date")


def confront(question: str, rule: str, language: Language) -> str:
    """Return a sentence on the figures of a rumour; empty where the question passes on no rumour, or no figure that can be compared."""
    if not _CLAIM[language].search(fold(question)):
        return ""
    heard = [f for f in sorted(figures(question)) if f.unit in _UNITS]
    told = figures(rule)
    wrong = [f for f in heard if f not in told and any(t.unit == f.unit for t in told)]
    right = [f for f in heard if f in told]
    if wrong:
        # The wrong figure is not said again: what is read in a hurry is remembered.
        others = sorted(t for t in told if t.unit in {f.unit for f in wrong})
        return texts_in(language)("claim-differs", told=_tell(others, language))
    return texts_in(language)("claim-agrees", heard=_tell(right, language)) if right else ""


def _tell(found: Sequence[Figure], language: Language) -> str:
    return ", ".join(_one(figure, language) for figure in found)


def _one(figure: Figure, language: Language) -> str:
    if figure.unit == "date":
        year, rest = divmod(int(figure.value), 10_000)
        month, day = divmod(rest, 100)
        return f"{day}/{month}/{year}"
    number = int(figure.value) if figure.value.denominator == 1 else f"{float(figure.value):g}"
    return texts_in(language)("claim-figure", unit=figure.unit, number=number)
