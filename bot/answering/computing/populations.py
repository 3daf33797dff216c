"""The population that a question gives: `53.500 dân`, `53 nghìn dân`, `1 triệu 7 dân`, `1.8 million inhabitants`. Reads folded text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.answering.computing.amounts import whole
from bot.answering.computing.words import said, said_before

_DIGIT: Final = r"(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|one|two|three|four|five|six|seven|eight|nine|ten)"
_THOUSAND: Final = r"(?:nghin|ngan|thousand|k\b)"
_MILLION: Final = r"(?:trieu|tr|million|m\b)"
_NUMBER: Final = re.compile(
    # What follows a unit or another figure is the rest of a number, never a number of its own.
    r"(?<![\d.,/])(?<!\d )(?<!trieu )(?<!nghin )(?<!ngan )(?<!million )"
    rf"(?:(?P<digits>\d+(?:[.,]\d+)*)|\b(?:(?P<tens>{_DIGIT}) )?(?P<ten>muoi|chuc)(?: (?P<ones>{_DIGIT}))?|\b(?P<word>{_DIGIT}))"
    rf" ?(?:(?P<million>{_MILLION})(?: ?(?:(?P<rest>\d{{1,3}}) ?{_THOUSAND}|(?P<tenth>\d)(?!\d)|(?P<half>ruoi)))?"
    rf"|(?P<thousand>{_THOUSAND})(?: ?(?:(?P<tenth2>\d)(?!\d)|(?P<half2>ruoi)))?)?(?![.,]?\d| \d)"
)
_AFTER: Final = re.compile(
    r" ?(?:(?P<sure>(?:nguoi |cu )?dan\b(?! (?:toc|quan|pho|phong|su|chu|van|quyen|vu))|nhan khau|residents\b|inhabitants\b|citizens\b)"
    r"|(?P<perhaps>nguoi\b|people\b))"
)
_BEFORE: Final = re.compile(
    r"\b(?:dan so|so dan|population)(?:(?: nam \d{4})?(?: [^\W\d]+){0,6} (?:la|co|khoang|chung|tam|is|about|around)|(?: (?:of|em|minh|toi|nam \d{4}))*)[ :]*$"
)
# Fewer `người` than this are those elected, not those who live there.
_A_CROWD: Final = 1000
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def population_in(text: str) -> int | None:
    """Return the population; None where none is given, several are, or only a bound, or a step of the scale."""
    found: set[int] = set()
    for match in _NUMBER.finditer(text):
        people = _people(match)
        if people is None or not _is_population(text, match, people):
            continue
        if _is_bound(text, match):
            return None
        found.add(people)
    return found.pop() if len(found) == 1 else None


def _is_population(text: str, match: re.Match[str], people: int) -> bool:
    after = _AFTER.match(text, match.end())
    if after and (after["sure"] or people >= _A_CROWD):
        return True
    return bool(_BEFORE.search(text[: match.start()])) and not _YEAR.fullmatch(match[0].strip())


def _is_bound(text: str, match: re.Match[str]) -> bool:
    """Whether the figure is a limit or a step: `trên 45.000 dân`, `cứ thêm 7.000 dân`."""
    return said_before("populations.bound", text, match.start()) or said("populations.bound_after", text[match.end() : match.end() + 30])


def _people(match: re.Match[str]) -> int | None:
    """Return the number that was written; None where it is none that can count people."""
    unit = 1_000_000 if match["million"] else 1000 if match["thousand"] else 1
    leading = _leading(match, unit)
    if leading is None:
        return None
    tenth = match["tenth"] or match["tenth2"]
    people = leading * unit + int(match["rest"] or 0) * 1000
    people += Fraction(int(tenth) * unit, 10) if tenth else Fraction(unit, 2) if match["half"] or match["half2"] else 0
    return int(people) if people.denominator == 1 and people > 0 else None


def _leading(match: re.Match[str], unit: int) -> Fraction | None:
    digits: str | None = match["digits"]
    if digits is None:
        if unit == 1:
            return None
        if match["word"]:
            return Fraction(whole(match["word"]))
        return Fraction(10 * whole(match["tens"] or "mot") + (whole(match["ones"]) if match["ones"] else 0))
    if digits.isdigit():
        return Fraction(digits)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits) and unit < 1_000_000:  # noqa: PLR2004  of millions a point parts decimals
        return Fraction(whole(digits))
    return Fraction(digits.replace(",", ".")) if unit > 1 and re.fullmatch(r"\d+[.,]\d+", digits) else None
