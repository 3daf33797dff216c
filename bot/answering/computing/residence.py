"""The residence that a question tells of: permanent, temporary and for how long, barracks, custody, back from abroad. Reads folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from bot.answering.computing.amounts import Duration, durations_in
from bot.answering.computing.reading import dates_in
from bot.answering.computing.rules import Ballots
from bot.answering.computing.words import said
from bot.answering.computing.writing import full_months, years_later

Stay = Literal["short", "long", "straddles"]

# `ở đây 3 năm mà tháng trước mới khai tạm trú`: the years are not those of registration.
_NEWLY: Final = re.compile(
    r"\b(?:moi|vua|just|only) (?:khai|dang ky|lam|xin|tam tru|registered)|\b(?:thang|tuan) truoc\b|\blast (?:month|week)\b|\brecently\b"
)
_INHABITANTS: Final = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d{2,6}) ?(?:dan\b|nguoi|nhan khau|residents|people|inhabitants)")
_FEWER: Final = re.compile(
    r"\b(?:duoi|chua (?:den|toi|day|du)|under|fewer than|less than) 1[.,]?000\b|\b(?:khong co|without a) (?:hdnd|hoi dong|council|people's council)"
)
_SINCE: Final = re.compile(
    r"\b(tu|ngay|hoi|vao|since|from|dang ky|registered|in|on|hom|dau|cuoi|giua)\s*(?:ngay |hom |hoi |thang |nam |dau |cuoi |giua )*$"
)


@dataclass(frozen=True, slots=True)
class Residence:
    """What a question tells of a voter's residence.

    `case` names the rule. For temporary residents `stay` says whether they have been registered 12 months on polling day; `since` is the day of
    registration; where that is not `exact` it is the one that comes nearest to the limit; `crosses`: below 12 months now, but possibly 12 by polling day.
    """

    case: str
    stay: Stay | None = None
    since: date | None = None
    exact: bool = True
    crosses: bool = False


def residence_in(text: str, rules: Ballots, today: date, polling: date) -> Residence | None:
    """Return the residence, or None where the question tells of none, of several, or leaves out how long a temporary one has lasted."""
    if said("residence.unregistered", text):
        return None
    if _without_council(text, rules.council_from.figure):
        return Residence("no_council")
    months = rules.months.figure
    cases = tuple(filter(None, (_on_paper(text), _held(text), _returned(text), _moved(text))))
    if len(cases) > 1:
        return None
    if cases:
        return Residence(cases[0]) if cases[0] != "voluntary" else _staying(text, "voluntary", months, today, polling)
    temporary, permanent = said("residence.temporary", text), said("residence.permanent", text)
    if temporary == permanent:
        return None
    return Residence("permanent") if permanent else _staying(text, "temporary", months, today, polling)


def _people_in(text: str) -> int | None:
    found = _INHABITANTS.search(text)
    return int(re.sub(r"[.,]", "", found[1])) if found else None


def _without_council(text: str, least: int) -> bool:
    """Whether it tells of a special zone with fewer residents than a People's Council needs."""
    people = _people_in(text)
    return said("residence.special_zone", text) and bool(_FEWER.search(text) or (people is not None and people < least))


def _on_paper(text: str) -> str | None:
    return "certificate" if said("residence.certificate", text) else None


def _held(text: str) -> str | None:
    if said("residence.soldier", text):
        return "soldier" if not said("residence.soldier_elsewhere", text) else "unclear"
    if said("residence.voluntary", text):
        return "voluntary"
    if not said("residence.custody", text):
        return None
    if not said("residence.released", text):
        return "custody"
    return _by_place(text, "released")


def _returned(text: str) -> str | None:
    return _by_place(text, "returnee") if said("residence.returnee", text) else None


def _moved(text: str) -> str | None:
    if said("residence.moved", text):
        return "moved_permanent" if not said("residence.temporary", text) else "unclear"
    return "moved_temporary" if said("residence.moved_temporarily", text) else None


def _by_place(text: str, case: str) -> str:
    temporary, permanent = said("residence.temporary", text), said("residence.permanent", text)
    if temporary == permanent:
        return "unclear"
    return f"{case}_temporary" if temporary else f"{case}_permanent"


def _staying(text: str, case: str, months: int, today: date, polling: date) -> Residence | None:
    since = [d for d in dates_in(text) if _SINCE.search(text[: d.start]) or text[d.start :].startswith("thang")]
    # `đã đủ 12 tháng chưa` is the rule, not how long it has lasted.
    lasted = tuple(d for d in durations_in(text) if not since or months not in {d.least, d.below})
    # `tính đến 15/3/2026` is the day that is counted to, not the day of registration.
    since = [d for d in since if (d.year or polling.year, d.month, d.day) != (polling.year, polling.month, polling.day)]
    if len(since) == 1 and not lasted:
        year = polling.year - (not since[0].year and (since[0].month or 1) > polling.month)
        return _counted(case, since[0].earliest(year), since[0].latest(year), months, polling)
    stay = _registered(text, lasted)
    return _measured(text, case, stay, months, today, polling) if stay and not since else None


def _registered(text: str, lasted: tuple[Duration, ...]) -> Duration | None:
    """Return the duration of registration: the only one, or the one that follows the word for it."""
    newly = _NEWLY.search(text)
    if len(lasted) == 1 and not (newly and newly.start() > lasted[0].start):
        return lasted[0]
    if re.search(r"\b(?:chuyen|moved)\b", text):
        return None
    registered = [d for d in lasted if re.search(r"\b(tam tru|dang ky|registered)\b[^,;]{0,15}$", text[: d.start])]
    return registered[0] if len(registered) == 1 else None


def _counted(case: str, first: date, last: date, months: int, polling: date) -> Residence:
    twelve = [years_later(day, months // 12) <= polling for day in (first, last)]
    stay: Stay = "straddles" if twelve[0] != twelve[1] else "long" if twelve[0] else "short"
    return Residence(case, stay, last if stay == "long" else first, exact=first == last)


def _measured(text: str, case: str, lasted: Duration, months: int, today: date, polling: date) -> Residence:
    if lasted.least >= months:
        return Residence(case, "long")
    if lasted.below > months:
        return Residence(case, "straddles")
    to_polling_day = re.search(r"\b(den|toi|by|on) (?:ngay )?(?:bau cu|15/3|polling day|election day)", text)
    left = max(0, full_months(today, polling) + 1) if today < polling and not to_polling_day else 0
    return Residence(case, "short", crosses=left > 0 and lasted.below + left > months)
