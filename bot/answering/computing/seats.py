"""How many names a list needs for its seats (Articles 57.6 and 58.3, 85/2015/QH13)."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.computing.amounts import COUNT, whole
from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.figures import Figure
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said

_SEATS: Final = re.compile(
    rf"\b(?:(?:duoc |phai |can )?(?:bau|lay|an dinh|elects?|electing|to elect)(?: lay| ra| chon| toi da)? (?P<a>{COUNT})(?! (?:trong|phieu|lan|tuan"
    rf"|ngay|of|out))|(?P<b>{COUNT}) (?:national assembly |people's council |council )?(?:seats?|ghe|suat|deputies|dai bieu))"
)
_NAMES: Final = re.compile(
    rf"\b(?:(?P<a>{COUNT}) (?:ung vien|ung cu vien|nguoi (?:ung cu|ra ung cu|tranh cu|tren danh sach|trong danh sach)|ten|candidates?|names"
    rf"|people (?:stand|on the list))"
    rf"|(?:co|chi co|chi con|con|danh sach|ma|vs|has|have|only) (?P<b>{COUNT}) (?:nguoi|ung|ten|thoi|vi|candidates?|names))"
)


def seats(asked: Asked, rules: Rules) -> Computed | None:
    """Answer with the names that a list needs for the seats in the question, or whether those it has are enough."""
    text = asked.text
    if said("seats.not_ours", re.sub(r"(?:cap|hdnd|hoi dong nhan dan) (?:tinh|thanh pho)", "hdnd", text)):
        return None
    seat = _one(_SEATS, text)
    names = _one(_NAMES, asked.own) if asked.whole else None
    if names is None:
        names = _one(_NAMES, text)
    if not seat or not said("seats.list", text) or not (said("seats.need", text) or (names and said("seats.enough", text))):
        return None
    needs = _needs(rules, seat, text)
    return _answer(asked, seat, names, needs) if needs else None


def _one(pattern: re.Pattern[str], text: str) -> int | None:
    """Return the number that the pattern finds; None where it finds none, or several that differ."""
    found = {whole(next(g for g in m.groups() if g)) for m in pattern.finditer(text)}
    return found.pop() if len(found) == 1 else None


def _needs(rules: Rules, seat: int, text: str) -> dict[str, tuple[int, str]]:
    """Return the least number of names with its provision, for the bodies that the question may mean."""
    s = rules.seats
    council: Figure = {1: s.pc_surplus_fewer, 2: s.pc_surplus_fewer, 3: s.pc_surplus_three}.get(seat, s.pc_surplus_four)
    bodies = {"na": (s.na_surplus, s.na_most), "pc": (council, s.pc_most)}
    named = {body for body in ("na", "pc") if said(f"bodies.{body}", text)}
    return {
        name: (seat + surplus.figure, surplus.provision)
        for name, (surplus, most) in bodies.items()
        if seat <= most.figure and (name in named or not named)
    }


def _answer(asked: Asked, seat: int, names: int | None, needs: dict[str, tuple[int, str]]) -> Computed:
    texts = asked.texts
    references = tuple(reference for _, reference in needs.values())
    lines = [
        texts(
            "computing-seats-need",
            body=body if len({n for n, _ in needs.values()}) > 1 or len(needs) == 1 else "both",
            seats=str(seat),
            least=str(least),
            surplus=str(least - seat),
        )
        for body, (least, _) in needs.items()
    ]
    lead = [_verdict(asked, names, needs)] if names is not None else []
    return Computed(" ".join(dict.fromkeys([*lead, *lines])), references)


def _verdict(asked: Asked, names: int, needs: dict[str, tuple[int, str]]) -> str:
    short = {body: max(0, least - names) for body, (least, _) in needs.items()}
    if len({bool(s) for s in short.values()}) > 1:
        return asked.texts("computing-seats-differs", names=str(names))
    worst = max(short.values())
    return asked.texts("computing-seats-verdict", verdict="no" if worst else "yes", names=str(names), short=str(worst))
