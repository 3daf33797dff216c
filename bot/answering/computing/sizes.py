"""The sections of rules.yaml that size councils and conferences, and how the minutes round."""

from __future__ import annotations

from bot.answering.computing.figures import Figure, Section
from knowledge.documents import Line


class Tier(Section):
    """Above so many people, one more deputy for each whole `each`."""

    above: int
    each: int


class Scale(Section):
    """How many deputies a council has by population: `first` up to the lower tier, then more by tiers, `most` at the most."""

    first: int
    lower: Tier
    upper: Tier | None = None
    most: int
    provision: Line


class Deputies(Section):
    """The scale of each kind of unit; Hà Nội and Hồ Chí Minh City have a fixed number; `remainder`: that nothing is rounded up."""

    province: Scale
    city: Scale
    largest_city: Figure
    mountain_commune: Scale
    other_commune: Scale
    ward_of_province: Scale
    ward_of_city: Scale
    special_zone: Scale
    remainder: Line

    def scale(self, unit: str) -> Scale:
        """Return the scale of a kind of unit, such as `ward_of_city`."""
        found: Scale = getattr(self, unit)
        return found


class Quorum(Section):
    """Who must attend a conference: below `limit` voters at least `part`/`whole` of them, from there on `least` people."""

    limit: int
    part: int
    whole: int
    least: int
    provision: Line
    handbook: Line


class Attendance(Section):
    """Conferences on candidates where they live and where they work, and a village's conference that nominates."""

    residence: Quorum
    work: Quorum
    nomination: Quorum


class Rounding(Section):
    """How many decimals a percentage has in the minutes, and from which next digit on it is rounded up."""

    decimals: Figure
    up_from: Figure
