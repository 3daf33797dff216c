"""How many deputies a People's Council has by its population (Article 30, 72/2025/QH15)."""

from __future__ import annotations

from functools import reduce

from bot.answering.computing.asking import Asked, Computed
from bot.answering.computing.councils import COMMUNE_LEVEL, councils_in
from bot.answering.computing.populations import population_in
from bot.answering.computing.rules import Rules
from bot.answering.computing.sizes import Scale
from bot.answering.computing.words import said


def deputies(asked: Asked, rules: Rules) -> Computed | None:
    """Answer with the number of deputies for the population in the question, for each kind of unit that it may mean."""
    text = asked.text
    council = said("bodies.pc", text)
    if said("deputies.other", text) or not (said("deputies.how_many", text) or (council and said("deputies.how_large", text))):
        return None
    # In a follow-up `còn phường của tỉnh thì sao` its own unit counts, not the one of the turn before it.
    units = councils_in(asked.own) or councils_in(text)
    people = population_in(text)
    # Without the council, deputies of a province may be those of the National Assembly.
    if people is None or not units or not (council or set(units) <= set(COMMUNE_LEVEL)):
        return None
    return _answer(asked, rules, _groups(rules, units, people), people)


def _groups(rules: Rules, units: tuple[str, ...], people: int) -> list[list[str]]:
    """Return the kinds of units, those of one scale together."""
    groups: dict[str, list[str]] = {}
    for unit in units:
        scale = _scale(rules, unit, people)
        same = scale.model_dump_json(exclude={"provision"}) if scale else unit
        groups.setdefault(same, []).append(unit)
    return list(groups.values())


def _scale(rules: Rules, unit: str, people: int) -> Scale | None:
    """Return how the council is counted; None where its number is fixed, or there is none."""
    return None if unit == "largest_city" or _without_council(rules, unit, people) else rules.deputies.scale(unit)


def _without_council(rules: Rules, unit: str, people: int) -> bool:
    return unit == "special_zone" and people < rules.ballots.council_from.figure


def _answer(asked: Asked, rules: Rules, groups: list[list[str]], people: int) -> Computed:
    lines = [_line(asked, rules, group, people) for group in groups]
    references = [_provision(rules, unit, people) for group in groups for unit in group[:1]]
    if len(groups) == 1:
        references += [_provision(rules, unit, people) for unit in groups[0][1:]]
        references += [rules.deputies.remainder] if _leaves_a_rest(rules, groups[0][0], people) else []
        return Computed(lines[0], tuple(references))
    lead = asked.texts("computing-deputies-depends", people=people)
    return Computed("\n".join([lead, *(f"• {line}" for line in lines)]), tuple(references))


def _provision(rules: Rules, unit: str, people: int) -> str:
    if unit == "largest_city":
        return rules.deputies.largest_city.provision
    return rules.ballots.council_from.provision if _without_council(rules, unit, people) else rules.deputies.scale(unit).provision


def _line(asked: Asked, rules: Rules, group: list[str], people: int) -> str:
    say = asked.texts
    if group[0] == "largest_city":
        return say("computing-deputies-fixed", count=rules.deputies.largest_city.figure)
    if _without_council(rules, group[0], people):
        return say("computing-deputies-none", least=rules.ballots.council_from.figure)
    scale = rules.deputies.scale(group[0])
    counted = count_for(scale, people)
    names = reduce(lambda one, other: say("computing-deputies-either", one=one, other=other), (_unit(asked, unit) for unit in group))
    return say(
        "computing-deputies",
        count=min(counted, scale.most),
        unit=names[0].upper() + names[1:],
        people=people,
        working=_working(asked, scale, people, counted),
    )


def _unit(asked: Asked, unit: str) -> str:
    return asked.texts("computing-deputies-unit", unit=unit.replace("_", "-"))


def count_for(scale: Scale, people: int) -> int:
    """Return the number that a scale gives, before its maximum; a part short of a whole step adds nothing."""
    start, above, each = _step(scale, people)
    return start + max(0, people - above) // each


def _step(scale: Scale, people: int) -> tuple[int, int, int]:
    """Return from what number, above what population and by what step the population is counted."""
    lower, upper = scale.lower, scale.upper
    if upper is None or people <= upper.above:
        return scale.first, lower.above, lower.each
    return scale.first + (upper.above - lower.above) // lower.each, upper.above, upper.each


def _leaves_a_rest(rules: Rules, unit: str, people: int) -> bool:
    scale = _scale(rules, unit, people)
    if scale is None:
        return False
    _, above, each = _step(scale, people)
    return people > above and (people - above) % each > 0 and count_for(scale, people) < scale.most


def _working(asked: Asked, scale: Scale, people: int, counted: int) -> str:
    start, above, each = _step(scale, people)
    if people <= above:
        return asked.texts("computing-deputies-first", first=start, above=above)
    if counted > scale.most:
        return asked.texts("computing-deputies-most", counted=counted, most=scale.most)
    more, rest = divmod(people - above, each)
    return asked.texts("computing-deputies-more", start=start, above=above, more=more, further=more * each, each=each, rest=rest)
