"""Counts, shares, durations and hours in a question. Reads folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bot.answering.computing.reading import dates_in
from knowledge.typed.numbers import WORDS

# A number of people or votes: `1200`, `1.200`, `1,200`.
NUMBER: Final = r"(?<![\d.,])(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?!\d|[.,]\d)"
# A small number, in digits or as a word.
COUNT: Final = rf"(?:\d{{1,2}}|{'|'.join(w for w in WORDS if w != 'a')})(?![\d.,%]*\d)\b"
_SHARE: Final = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram\b|per ?cent\b)")
_HALF: Final = re.compile(r"(?<!qua )(?<!hon )\b(?:dung (?:mot )?nua|mot nua|1/2|exactly half)\b")

_NEAR: Final = r"gan|sap|almost|nearly|just under"
_LESS: Final = r"duoi|chua (?:day|den|toi|du|duoc)|less than|under|not yet"
_MORE: Final = r"hon|tren|qua|tu du|more than|over"
_N: Final = rf"(?:\d{{1,3}}|{'|'.join(WORDS)})"
_DURATION: Final = re.compile(
    rf"\b(?:(?P<near>{_NEAR})|(?P<less>{_LESS})|(?P<more>{_MORE})|(?P<about>khoang|tam|co|about|around))? ?"
    rf"\b(?:(?P<half>nua nam|half a year)|(?P<yearhalf>a year and a half|one and a half years)"
    rf"|(?P<years>{_N})[ -](?:nam|years?)(?: (?P<ruoi>ruoi)| (?:va |and )?(?P<extra>{_N}) (?:thang|months?))?"
    rf"|(?P<months>{_N})[ -](?:thang|months?)(?P<mhalf> ruoi)?|(?P<weeks>{_N})[ -](?:tuan|weeks?)|(?P<days>{_N})[ -](?:ngay|hom|days?))\b"
)
_HOUR: Final = re.compile(
    r"(?<![\d/.,:])(?P<h>\d{1,2}) ?(?:(?:gio|g|h)(?![a-z])|:(?=\d\d)|(?= ?[ap]\.?m\b))(?: ?(?P<m>\d{2})(?!\d)| (?P<half>ruoi))?"
    r"(?: ?(?P<part>sang|trua|chieu|toi|a\.?m\b|p\.?m\b))?"
)
_AFTERNOON: Final = frozenset({"chieu", "toi", "pm", "p.m"})


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something has lasted, in months: at least `least`, less than `below`."""

    least: Fraction
    below: Fraction
    start: int


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day, as it was written."""

    hour: int
    minute: int


def whole(digits: str) -> int:
    """Return the number that `1.200`, `1,200`, `1200` or words for one to ninety-nine mean."""
    return WORDS[digits] if digits in WORDS else int(re.sub(r"[.,]", "", digits))


def shares_in(text: str) -> tuple[Fraction, ...]:
    """Return the shares of a whole that are given as percentages, or as a half."""
    percent = tuple(Fraction(m[1].replace(",", ".")) / 100 for m in _SHARE.finditer(text))
    return percent or tuple(Fraction(1, 2) for _ in _HALF.finditer(text))


def durations_in(text: str) -> tuple[Duration, ...]:
    """Return the durations of a text, in their order; what is part of a date is none."""
    dates = dates_in(text)
    found = (m for m in _DURATION.finditer(text) if not any(d.start < m.end() and m.start() < d.end for d in dates))
    return tuple(_duration(m) for m in found)


def _duration(match: re.Match[str]) -> Duration:
    months, unit = _months(match)
    if match["less"]:
        return Duration(Fraction(0), months, match.start())
    if match["near"]:
        return Duration(max(Fraction(0), months - min(unit, Fraction(6))), months, match.start())
    if match["about"]:
        return Duration(max(Fraction(0), months - 1), months + 1, match.start())
    return Duration(months, months + unit, match.start())


def _months(match: re.Match[str]) -> tuple[Fraction, Fraction]:
    """Return a duration in months, and the unit that it is counted in."""
    one = Fraction(1)
    if match["half"]:
        return Fraction(6), one
    if match["yearhalf"]:
        return Fraction(18), one
    if match["years"]:
        extra = 6 if match["ruoi"] else whole(match["extra"]) if match["extra"] else 0
        return Fraction(12 * whole(match["years"]) + extra), one if extra else Fraction(12)
    if match["months"]:
        half = Fraction(1, 2)
        return (whole(match["months"]) + half, half) if match["mhalf"] else (Fraction(whole(match["months"])), one)
    days = 7 * whole(match["weeks"]) if match["weeks"] else whole(match["days"])
    return Fraction(days, 30), Fraction(1, 30)


def hours_in(text: str) -> tuple[Hour, ...]:
    """Return the times of day of a text; 24 hours are a duration, and what no clock shows is left out."""
    found = []
    for match in _HOUR.finditer(text):
        hour = int(match["h"]) + (12 if match["part"] in _AFTERNOON and int(match["h"]) < 12 else 0)  # noqa: PLR2004  noon
        minute = 30 if match["half"] else int(match["m"] or 0)
        if hour < 24 and minute < 60:  # noqa: PLR2004  the clock
            found.append(Hour(hour, minute))
    return tuple(found)
