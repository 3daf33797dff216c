"""Is a ballot valid with so many names left on it, and how many are to be struck (Article 74.1, 85/2015/QH13)?"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.computing.amounts import COUNT, whole
from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said

_BOTH: Final = re.compile(
    rf"\b(?:(?:bau|chon|lay|elect|choose|pick|vote for)(?: lay| ra| chon)? (?P<n1>{COUNT}) (?:nguoi |dai bieu |people "
    rf"|deputies )?(?:trong(?: tong)?(?: so)?|/|out of|of|from) (?P<m1>{COUNT})"
    rf"|(?P<n2>{COUNT}) (?:nguoi )?(?:trong so|trong|out of|of) (?P<m2>{COUNT})(?= (?:nguoi|ung|ten|candidates|names|people))"
    rf"|(?P<m3>{COUNT}) (?:nguoi|ung vien|ung cu vien|ten|candidates?|names)[^;\d?]{{0,25}}?(?:duoc bau|bau|lay|chon|for|elect|to elect"
    rf"|and) (?P<n3>{COUNT})(?= (?:nguoi|dai bieu|ghe|seats?|deputies|thoi)|[,;.?]| thi| ma|$)"
    rf"|bau (?P<n5>{COUNT})(?: nguoi| dai bieu)?,?(?: ma| trong khi)?(?: danh sach)?(?: co)? (?P<m5>{COUNT}) (?:ung vien|ung cu vien|ten)"
    rf"|(?P<n4>{COUNT}) (?:seats?|ghe|dai bieu)[^;\d?]{{0,20}}? (?P<m4>{COUNT}) (?:ung vien|ung cu vien|nguoi|ten|candidates?|names))"
)
_SEATS: Final = re.compile(
    rf"\b(?:(?:duoc|phai|chi duoc|cho) (?:bau|chon)(?: toi da)? (?P<a>{COUNT})|bau (?P<b>{COUNT}) (?:dai bieu|nguoi|vi)|(?P<c>{COUNT}) seats?"
    rf"|(?:elects?|electing) (?P<d>{COUNT}))"
)
_KEPT: Final = re.compile(
    rf"\b(?:de lai|chua lai|giu lai|de|giu|chua|(?:chi )?chon|bau cho|chi bau|khong gach|left?|leaving|kept|keep|chose|choose|choosing|vote(?:d)? for"
    rf"|picked?|mark(?:ed)?)"
    rf"(?: lai| ca| nguyen| co| dung| moi| chi| moi co| only| just| ten| them)* (?P<a>{COUNT})(?! (?:trong|phieu|of|out))"
)
_STRUCK: Final = re.compile(
    rf"\b(?:gach|xoa|gach bo|struck|strike|striking|cross(?:ed|ing)?)(?: bo| ten| di| mat| off| out| co| moi| dung| chi| only"
    rf"| just)* (?P<a>{COUNT})(?! (?:trong|phieu))"
)


def marking(asked: Asked, rules: Rules) -> Computed | None:
    """Answer whether a ballot is valid, or how many names to strike, for the seats and names in the question."""
    text = asked.text
    if not said("marking.ballot", text) or said("marking.not_ours", text):
        return None
    both = _BOTH.search(text)
    rest = text[: both.start()] + " ; " + text[both.end() :] if both else text
    seat, names = _pair(both) if both else (_one(_SEATS, text), None)
    if not seat:
        return None
    kept = _kept(asked.own, names) if asked.whole else None
    if kept is None:
        kept = _kept(rest if both else _SEATS.sub(" ; ", text), names)
    if kept is not None and said("marking.valid", text):
        return _validity(asked, rules, seat, kept)
    if names and names > seat and said("marking.how_many", text):
        return _strike(asked, rules, seat, names)
    return None


def _pair(match: re.Match[str]) -> tuple[int | None, int | None]:
    given = {name[0]: whole(value) for name, value in match.groupdict().items() if value}
    return given.get("n"), given.get("m")


def _one(pattern: re.Pattern[str], text: str) -> int | None:
    found = {whole(next(g for g in m.groups() if g)) for m in pattern.finditer(text)}
    return found.pop() if len(found) == 1 else None


def _kept(text: str, names: int | None) -> int | None:
    """Return how many names stay on the ballot; None where the question does not say."""
    if said("marking.all", text):
        return 0
    if said("marking.none", text):
        return names
    if (kept := _one(_KEPT, text)) is not None:
        return kept
    struck = _one(_STRUCK, text)
    return max(0, names - struck) if struck is not None and names else None


def _validity(asked: Asked, rules: Rules, seat: int, kept: int) -> Computed:
    case = "none" if not kept else "more" if kept > seat else "fewer" if kept < seat else "equal"
    text = asked.texts("computing-marking", case=case, kept=str(kept), seats=str(seat), surplus=str(kept - seat))
    fewer = (rules.marking.fewer,) if case in {"fewer", "equal"} else ()
    return Computed(text, (rules.marking.invalid, *fewer))


def _strike(asked: Asked, rules: Rules, seat: int, names: int) -> Computed:
    text = asked.texts("computing-marking-strike", least=str(names - seat), most=str(names - 1), seats=str(seat), names=str(names))
    return Computed(text, (rules.marking.invalid, rules.marking.striking))
