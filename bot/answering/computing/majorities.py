"""Turnout, votes for a candidate, equal votes, seats left empty (Articles 78-80, 85/2015/QH13)."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.answering.computing.amounts import COUNT, NUMBER, shares_in, whole
from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.reading import without_dates
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said

_OF: Final = r"(?:/|tren(?: tong)?(?: so)?|trong(?: tong)?(?: so)?|out of|of(?: the)?|over)"
_VOTED: Final = r"(?:da |chi |co |moi )*(?:di bau|bo phieu|di bo phieu|tham gia|co mat|voted|turned out|turn out|cast|came|show\w* up)"
_JUST: Final = r"(?:(?:vua|dung|tron|bang|du|chi|moi|exactly|just|only|precisely) )*"
_TURNOUT_OF: Final = re.compile(
    rf"(?P<t>{NUMBER}) ?(?:nguoi |cu tri |voters )?{_OF} ?(?:so )?(?P<v>{NUMBER})(?= (?:cu tri|nguoi|voters|people|registered)|(?<=\d\d\d))(?!/)"
)
_LISTED_FIRST: Final = re.compile(
    rf"(?P<v>{NUMBER}) (?:cu tri|voters|nguoi trong danh sach|people on the list|registered)[^;?]{{0,60}}?(?:(?P<t1>{NUMBER}) (?:nguoi |cu tri "
    rf"|voters |people |of them )?{_VOTED}|{_VOTED}[^;?\d]{{0,20}}(?P<t2>{NUMBER}))"
)
_VOTED_FIRST: Final = re.compile(
    rf"(?P<t>{NUMBER}) (?:nguoi |cu tri |people |voters )?{_VOTED}[^;?\d]{{0,30}}(?P<v>{NUMBER}) (?:cu tri|voters|nguoi|people)"
)
_VOTES_OF: Final = re.compile(
    rf"(?P<p>{NUMBER}) ?(?:la )?(?:phieu |votes )?{_OF} ?(?:tong )?(?:so )?(?P<v>{NUMBER}) ?(?:la )?(?:phieu|valid|votes|ballots)"
)
_VALID_FIRST: Final = re.compile(
    rf"(?P<v>{NUMBER}) (?:la )?(?:phieu hop le|valid (?:ballots|votes))[^;?]{{0,60}}?(?:duoc|dat|co|got|gets|received|won|has|with|for) {_JUST}(?P<p>{NUMBER})"
)
_SHARE_OF_VOTES: Final = re.compile(
    r"\b(?:duoc|dat|dc|chi|got|gets?|won|with|receiv\w+|only|has) [^,;?]{0,15}(?:%|phan tram|per ?cent|nua|half)"
    r"|(?:%|phan tram|per ?cent|nua|half) ?(?:tong )?(?:so )?(?:phieu|of (?:the |all )?(?:valid )?(?:votes|ballots))"
    r"|(?:%|phan tram) ?(?:van |ma |nhung |thi |co |but |and )+(?:\w+ ){0,2}(?:rot|truot|trung|dau|thua|lost?|loses?|wins?)"
)
# `dưới 50%`, `quá 50%`: the rule is asked for, there is no figure to work with.
_BOUND: Final = re.compile(
    r"\b(?:duoi|tren|hon|qua|chua (?:den|toi|du|qua|dat)|khong (?:den|toi|du|qua|dat)|it nhat|toi thieu|under|over|below|above|less than|more than"
    r"|at least) (?:mot |1/2|nua|half|\d+(?:[.,]\d+)? ?(?:%|phan tram|per ?cent))"
)
_ELECTED: Final = re.compile(
    rf"\b(?:bau|elects?|an dinh) (?P<n1>{COUNT})[^;?\d]{{0,30}}?(?:chi |moi |only |just )(?:co |bau duoc |duoc )*(?:trung(?: cu)?|dac cu|du|elected"
    rf"|bau duoc|duoc)? ?(?:duoc |co )?(?P<k1>{COUNT})"
    rf"|(?P<n2>{COUNT}) (?:seats?|ghe|suat)[^;?\d]{{0,30}}?(?P<k2>{COUNT}) (?:are |were |is |was |nguoi )?(?:elected|filled|won|trung|dac cu)"
    rf"|(?:trung|bau duoc|dac cu|elected|filled) (?:only )?(?P<k3>{COUNT}) ?(?:/|tren|trong|out of|of) ?(?P<n3>{COUNT})"
    rf"|bau (?P<n5>{COUNT})[^;?\d]{{0,15}}(?:trung|dac cu) (?P<k5>{COUNT})"
    rf"|bau (?P<n4>{COUNT})[^;?\d]{{0,30}} (?P<k4>{COUNT}) (?:nguoi |vi )?(?:trung|dac cu|dat)"
)
_LEAST_SHARE: Final = Fraction(2, 3)
_MOST_NA_SEATS: Final = 3


def turnout(asked: Asked, rules: Rules) -> Computed | None:
    """Answer whether an election counts with the turnout in the question."""
    text = without_dates(asked.text)
    if (
        not said("majorities.turnout", text)
        or not said("majorities.stands", text)
        or said("majorities.meeting", text)
        or re.search(r"\bphieu hop le\b|\bvalid (?:ballots|votes)\b", text)
    ):
        return None
    match = _LISTED_FIRST.search(text) or _VOTED_FIRST.search(text) or _TURNOUT_OF.search(text)
    shares = shares_in(text)
    if match:
        given = {k[0]: whole(v) for k, v in match.groupdict().items() if v} | _follow_up(asked, "t")
        return _turned_out(asked, rules, given["t"], given["v"]) if 0 < given["t"] <= given["v"] else None
    if len(shares) != 1 or not 0 < shares[0] <= 1 or _BOUND.search(text):
        return None
    return _share_out(asked, rules, shares[0])


def _follow_up(asked: Asked, name: str) -> dict[str, int]:
    """Return the one number that a follow-up puts in the place of the earlier one, under its name."""
    numbers = re.findall(NUMBER, without_dates(asked.own)) if asked.whole else []
    return {name: whole(numbers[0])} if len(numbers) == 1 else {}


def _turned_out(asked: Asked, rules: Rules, voted: int, listed: int) -> Computed:
    working = asked.texts("computing-turnout-working", voted=_plain(voted), listed=_plain(listed), least=_plain(listed // 2 + 1))
    return _counts(asked, rules, Fraction(voted, listed), working)


def _share_out(asked: Asked, rules: Rules, share: Fraction) -> Computed:
    return _counts(asked, rules, share, asked.texts("computing-turnout-share", share=_percent(share, asked)))


def _counts(asked: Asked, rules: Rules, share: Fraction, working: str) -> Computed:
    m, counts = rules.majorities, share > Fraction(1, 2)
    second = bool(said("majorities.second", asked.text))
    verdict = "yes" if counts else "second" if second else "no"
    answer = asked.texts("computing-turnout", verdict=verdict, working=working, days=str(rules.repeat.again.figure))
    if said("majorities.team_only", asked.text):
        answer = f"{answer} {asked.texts('computing-turnout-unit')}"
    return Computed(answer, (m.turnout,) if counts else (m.again, m.turnout) if second else (m.turnout, m.again))


def votes(asked: Asked, rules: Rules) -> Computed | None:
    """Answer whether a candidate with the votes in the question is elected."""
    text = without_dates(asked.text)
    if not said("majorities.wins", text) or said("majorities.meeting", text) or said("majorities.wrong_whole", text):
        return None
    match = _VALID_FIRST.search(text) or _VOTES_OF.search(text)
    shares = shares_in(text)
    if match:
        got, valid = _follow_up(asked, "p").get("p", whole(match["p"])), whole(match["v"])
        if not 0 < got <= valid:
            return None
        working = asked.texts("computing-votes-working", got=_plain(got), valid=_plain(valid), least=_plain(valid // 2 + 1))
        return _elected(asked, rules, Fraction(got, valid), working)
    if len(shares) != 1 or not 0 < shares[0] <= 1 or not _SHARE_OF_VOTES.search(text) or _BOUND.search(text):
        return None
    return _elected(asked, rules, shares[0], asked.texts("computing-votes-share", share=_percent(shares[0], asked)))


def _elected(asked: Asked, rules: Rules, share: Fraction, working: str) -> Computed:
    m, over = rules.majorities, share > Fraction(1, 2)
    lost = re.search(r"\b(rot|truot|thua|khong trung|lose|loses|lost)\b", asked.text)
    verdict = ("lost" if lost else "yes") if over else "no"
    return Computed(asked.texts("computing-votes", verdict=verdict, working=working), (m.votes, m.highest, m.tie) if over else (m.votes,))


def shortfall(asked: Asked, rules: Rules) -> Computed | None:
    """Answer whether an additional election follows where fewer are elected than there are seats."""
    text = asked.text
    match = _ELECTED.search(text)
    if not match or not said("majorities.fill", text) or re.search(r"\b(phieu|gach|de lai|ballots?|ung vien|candidates?)\b", text):
        return None
    given = {k[0]: whole(v) for k, v in match.groupdict().items() if v}
    seats, elected = given["n"], given["k"]
    if not elected < seats <= rules.seats.pc_most.figure:
        return None
    bodies = [body for body in ("na", "pc") if said(f"bodies.{body}", text)] or (
        ["pc"] if seats > rules.seats.na_most.figure else ["pc", "na"]
    )
    lines = [_filled(asked, rules, body, seats, elected) for body in bodies if body == "pc" or seats <= rules.seats.na_most.figure]
    m = rules.majorities
    references = tuple({"na": m.na_shortfall, "pc": m.pc_shortfall}[body] for body in bodies)
    return Computed(" ".join(lines), (*references, m.additional)) if lines else None


def _filled(asked: Asked, rules: Rules, body: str, seats: int, elected: int) -> str:
    again = body == "na" or Fraction(elected, seats) < _LEAST_SHARE
    return asked.texts(
        "computing-shortfall",
        body=body,
        verdict="yes" if again else "no",
        elected=str(elected),
        seats=str(seats),
        least=str(-(-2 * seats // 3)),
        days=str(rules.repeat.additional.figure),
    )


def _plain(number: int) -> str:
    return str(number)


def _percent(share: Fraction, asked: Asked) -> str:
    written = f"{float(share * 100):g}"
    return (written.replace(".", ",") if asked.language == "vi" else written) + "%"
