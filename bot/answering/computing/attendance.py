"""How many must attend a voters' conference on candidates, by the number of voters (Articles 1, 2 and 6, 101/2025/UBTVQH15)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.answering.computing.amounts import NUMBER, whole
from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.reading import without_dates
from bot.answering.computing.rules import Rules
from bot.answering.computing.sizes import Quorum
from bot.answering.computing.words import said, said_before

_STAFF: Final = (
    r"can bo|cong chuc|vien chuc|nhan vien|nguoi lao dong|lao dong|cong nhan|giao vien|bac si|chien si|staff|employees|workers|teachers"
)
_SURE: Final = rf"(?:cu tri|(?:registered )?voters|{_STAFF})\b"
_PERSON: Final = rf"(?:{_SURE}|(?:nguoi|ba con|vi|mang|people|members|colleagues|of (?:us|them))\b)"
_ATTENDED: Final = (
    r"(?:da |chi |co |moi |cung |thuc te )*(?:(?:den|toi|tham du|tham gia|co mat|di hop|du)\b(?! (?:\d|tuoi|dieu kien|tu cach|so|18))"
    r"|(?:(?:have|had|were|are|was|only|actually) )*(?:attend\w*|came|come|present|turn(?:ed)? (?:up|out)|show(?:ed)? up|there)\b)"
)
_OF: Final = re.compile(
    rf"(?P<came>{NUMBER}) ?(?:{_PERSON} )?(?:/|(?:tren|trong)(?: tong)?(?: so)?|out of|of)(?: the| our)? ?(?P<called>{NUMBER})"
    rf"(?= {_PERSON}| ?\W*$| ?{_ATTENDED})"
)
_CAME: Final = re.compile(
    rf"(?P<a>{NUMBER}) ?(?:{_PERSON} )?{_ATTENDED}"
    r"|\b(?:(?:den|toi|du)(?: du| hop)?(?: chi| duoc| co| moi)+|(?:den|toi)(?: du| hop)?|co mat|(?:chi|moi)(?: co| duoc| den| toi)+|attended by|only) "
    rf"(?:only |co )?(?P<b>{NUMBER})(?! ?(?:%|phan tram|ho\b|cu tri tro len))"
)
_CALLED: Final = re.compile(rf"(?P<n>{NUMBER}) ?(?P<noun>{_PERSON})")
_FRACTION: Final = re.compile(r"\b[12]/[23]\b")
_PERCENT: Final = 100
# `about 240` is more than the limit of 100 by any reading.
_CLEARLY: Final = 1.2


@dataclass(frozen=True, slots=True)
class _Told:
    """How many voters there are and, where the question says it, how many came."""

    called: int
    came: int | None
    at_least: bool = False
    is_rough: bool = False


def attendance(asked: Asked, rules: Rules) -> Computed | None:
    """Answer how many must attend the conference, or whether those who came are enough, for the number of voters in the question."""
    text = asked.text
    if said("attendance.other", text) or not said("attendance.matter", text):
        return None
    places = _places(rules, text)
    told = _follow_up(asked) or _told(_plain(text))
    asks = said("attendance.how_many", text) or (told is not None and told.came is not None and said("attendance.enough", text))
    if not places or not told or not asks:
        return None
    # `hơn 80 cử tri` may be 100 or more, and the least number is not told by it.
    if told.at_least and told.called < min(q.limit for q in places.values()):
        return None
    if told.is_rough and told.called < _CLEARLY * max(q.limit for q in places.values()):
        return None
    # `quorum 55 voters`: the least number itself is named, not how many voters there are.
    if told.came is None and told.called in {q.least for q in places.values()}:
        return None
    return _answer(asked, places, told)


def _plain(text: str) -> str:
    return _FRACTION.sub(" ", without_dates(text))


def _places(rules: Rules, text: str) -> dict[str, Quorum]:
    """Return the conferences that may be meant; both where only `hội nghị cử tri` is said, none where the place is unclear."""
    a, nominates = rules.attendance, said("attendance.nominates", text)
    residence, work = said("attendance.residence", text), said("attendance.work", text)
    if residence and work:
        return {}
    if residence:
        return {"nomination": a.nomination} if nominates else {"residence": a.residence}
    # What a workplace needs in order to nominate somebody is no matter of these articles.
    if nominates or not (work or said("attendance.voters_conference", text)):
        return {}
    return {"work": a.work} if work else {"residence": a.residence, "work": a.work}


def _follow_up(asked: Asked) -> _Told | None:
    """Return the earlier figures with the one number of the follow-up in the place of those who came."""
    if not asked.whole:
        return None
    before = _told(_plain(asked.text.removesuffix(asked.own)))
    numbers = re.findall(NUMBER, _plain(asked.own))
    if not before or len(numbers) != 1 or not 0 < whole(numbers[0]) <= before.called:
        return None
    return replace(before, came=whole(numbers[0]))


def _told(text: str) -> _Told | None:
    """Return the figures of the text; None where they are unclear, contradict each other, or it tells of no meeting."""
    ratio = _OF.search(text)
    if ratio:
        return _checked(whole(ratio["called"]), whole(ratio["came"]), "")
    came_at = _CAME.search(text)
    others = [m for m in _CALLED.finditer(text) if not came_at or m.end() <= came_at.start() or came_at.end() <= m.start()]
    if came_at is None and not (said("attendance.meets", text) or said("attendance.attends", text)):
        return None
    if came_at is None and len(others) == 2:  # noqa: PLR2004  `50 người ở nơi có 100 cử tri`: the voters, and some people of whom no more is said
        return _told_apart(text, others)
    # `60 người` are voters only where a meeting is spoken of; else they may be all who live there.
    if len({whole(m["n"]) for m in others}) != 1 or not (re.match(_SURE, others[0]["noun"]) or said("attendance.meets", text)):
        return None
    came = whole(came_at["a"] or came_at["b"]) if came_at else None
    return _checked(whole(others[0]["n"]), came, _bound(text, others[0].start()))


def _told_apart(text: str, two: list[re.Match[str]]) -> _Told | None:
    voters = [m for m in two if re.match(_SURE, m["noun"])]
    people = [m for m in two if m not in voters]
    if len(voters) != 1 or not said("attendance.meets", text) or _bound(text, people[0].start()):
        return None
    return _checked(whole(voters[0]["n"]), whole(people[0]["n"]), _bound(text, voters[0].start()))


def _checked(called: int, came: int | None, bound: str) -> _Told | None:
    if bound == "below" or called == 0 or (came is not None and not 0 < came <= called):
        return None
    return _Told(called, came, at_least=bound == "above", is_rough=bound == "around")


def _bound(text: str, start: int) -> str:
    return next((bound for bound in ("above", "below", "around") if said_before(f"attendance.{bound}", text, start)), "")


def _least(quorum: Quorum, called: int) -> int:
    """Return the least number of people: a part of those called, rounded up to a whole person, or the fixed number."""
    return -(-called * quorum.part // quorum.whole) if called < quorum.limit else quorum.least


def _answer(asked: Asked, places: dict[str, Quorum], told: _Told) -> Computed:
    lines = [_line(asked, place, quorum, told) for place, quorum in places.items()]
    references = [q.provision for q in places.values()] + [q.handbook for q in places.values()][: 1 if len(places) == 1 else 0]
    return Computed("\n".join(lines), tuple(references))


def _line(asked: Asked, place: str, quorum: Quorum, told: _Told) -> str:
    least = _least(quorum, told.called)
    lead = ""
    if told.came is not None:
        verdict = "yes" if told.came >= least else "no"
        lead = asked.texts("computing-attendance-verdict", verdict=verdict, came=told.came, short=max(0, least - told.came)) + " "
    return lead + asked.texts(
        "computing-attendance",
        size="small" if told.called < quorum.limit else "large",
        place=place,
        called=told.called,
        limit=quorum.limit,
        share=f"{quorum.part}%" if quorum.whole == _PERCENT else f"{quorum.part}/{quorum.whole}",
        least=least,
    )
