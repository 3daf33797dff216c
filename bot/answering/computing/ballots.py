"""How many ballots a voter gets, by residence (Articles 29, 30 and 34, 85/2015/QH13)."""

from __future__ import annotations

import re

from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.residence import Residence, residence_in
from bot.answering.computing.rules import Rules
from bot.answering.computing.words import said
from bot.answering.computing.writing import full_months, write_day, write_span


def ballots(asked: Asked, rules: Rules) -> Computed | None:
    """Answer with the ballots that the residence in the question gives."""
    aims = _aim(asked.own) or (_aim(asked.text) if asked.leans else None)
    if not aims or said("ballots.other", asked.own):
        return None
    today, polling = asked.moment.date(), rules.polling_day.day
    # A follow-up's own residence comes before the one of the turn before it.
    found = residence_in(asked.own, rules.ballots, today, polling) or (
        residence_in(asked.text, rules.ballots, today, polling) if asked.leans else None
    )
    if not found or found.case == "unclear":
        return None
    return _answer(asked, rules, aims, found)


def _aim(text: str) -> str | None:
    """Return what is asked: one body, whether one may vote at all, or how many ballots."""
    if said("ballots.how_many", text):
        return "ballots"
    bodies = [body for body in ("commune", "province", "assembly") if said(f"ballots.{body}", text)]
    if len(bodies) == 1 and re.search(r"\b(bau|bo phieu|vot(?:e|ing)|elect|ballots?)\b", text):
        return bodies[0]
    return "may" if said("ballots.may", text) else None


def _answer(asked: Asked, rules: Rules, aim: str, found: Residence) -> Computed | None:
    case = _case(found)
    if found.stay == "straddles":
        return _straddling(asked, rules)
    three = case in {"permanent", "temporary-long", "voluntary-long", "released-permanent", "returnee-permanent", "moved-permanent"}
    texts, polling = asked.texts, rules.polling_day.day
    since = found.since
    why = texts(
        "computing-ballots-why",
        case=case,
        exact="yes" if found.exact else "no",
        since=write_day(since, texts) if since else "none",
        lasted=write_span(max(0, full_months(since, polling)), texts) if since else "none",
        polling=write_day(polling, texts),
    )
    lines = [texts("computing-ballots", aim=aim, count="three" if three else "two"), why]
    if found.crosses:
        lines.append(_limit(asked, rules))
    if three and said("residence.special_zone", asked.text):
        lines.append(texts("computing-ballots-special"))
    return Computed(" ".join(lines), _references(rules, found, case))


def _case(found: Residence) -> str:
    return (f"{found.case}_{found.stay}" if found.stay else found.case).replace("_", "-")


def _references(rules: Rules, found: Residence, case: str) -> tuple[str, ...]:
    return rules.ballots.governing(found.case if found.case == "voluntary" else case.replace("-", "_"))


def _limit(asked: Asked, rules: Rules) -> str:
    polling, texts = rules.polling_day.day, asked.texts
    latest = polling.replace(year=polling.year - rules.ballots.months.figure // 12)
    return texts("computing-ballots-limit", latest=write_day(latest, texts), polling=write_day(polling, texts))


def _straddling(asked: Asked, rules: Rules) -> Computed:
    return Computed(f"{asked.texts('computing-ballots-straddles')} {_limit(asked, rules)}", rules.ballots.temporary_long)
