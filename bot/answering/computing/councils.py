"""Which kinds of People's Councils a question may mean, by its unit and what it belongs to (Article 30, 72/2025/QH15). Reads folded text."""

from __future__ import annotations

from typing import Final

from bot.answering.computing.words import said, words

# Of the commune level; these councils differ in their scales.
COMMUNE_LEVEL: Final = ("mountain_commune", "special_zone", "other_commune", "ward_of_province", "ward_of_city")


def councils_in(text: str) -> tuple[str, ...]:
    """Return the kinds that are meant, all that it may be where the question leaves it open; nothing where it names no unit, or two levels."""
    local = (*_communes(text), *_zones(text), *_wards(text))
    if not local and said("councils.commune_level", text):
        local = COMMUNE_LEVEL
    if not local:
        return _provincial(text)
    return () if said("councils.provincial_council", text) else tuple(kind for kind in COMMUNE_LEVEL if kind in local)


def _zones(text: str) -> tuple[str, ...]:
    return ("special_zone",) if said("councils.special_zone", text) else ()


def _communes(text: str) -> tuple[str, ...]:
    if not said("councils.commune", text):
        return ()
    lowland = said("councils.lowland", text)
    # `không phải miền núi` and `tỉnh miền núi` do not say that the commune is mountainous.
    mountain = said("councils.mountain", words("councils.lowland").sub(" ", words("councils.mountain_province").sub(" ", text)))
    if lowland == mountain:
        return ("mountain_commune", "other_commune")
    return ("other_commune",) if lowland else ("mountain_commune",)


def _wards(text: str) -> tuple[str, ...]:
    if not said("councils.ward", text):
        return ()
    city = said("councils.central", text) or said("councils.largest", text) or said("councils.other_city", text)
    province = said("councils.province", text) or said("councils.named_province", text)
    if city == province:
        return ("ward_of_province", "ward_of_city")
    return ("ward_of_city",) if city else ("ward_of_province",)


def _provincial(text: str) -> tuple[str, ...]:
    if said("councils.largest", text) and not said("councils.not_largest", text):
        return ("largest_city",) if not said("councils.other_city", text) else ()
    province = said("councils.province", text) or said("councils.named_province", text)
    if said("councils.other_city", text) or said("councils.not_largest", text):
        return ("city",) if not province else ("province", "city")
    # A city without a name may be one of the two whose number is fixed.
    cities = ("city", "largest_city") if said("councils.city", text) or said("councils.provincial_level", text) else ()
    return (("province",) if province or said("councils.provincial_level", text) else ()) + cities
