"""Provinces, constituencies of the 16th National Assembly and their communes, as Resolution 85/NQ-HĐBCQG lists them; and what communes were before.

A commune is named by the five digits of the National Statistics Office; a constituency by its province and its number there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

RESOLUTION = "85/NQ-HĐBCQG"


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune, ward or special zone: its code, its kind (`xã`, `phường`, `đặc khu`), its name, the constituency that it lies in."""

    code: str
    kind: str
    name: str
    province: int
    constituency: int


@dataclass(frozen=True, slots=True)
class Constituency:
    """A constituency: the number of its province in the resolution, its own number in the province, how many deputies it elects, its communes."""

    province: int
    number: int
    seats: int
    communes: tuple[Commune, ...]


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city: its number in the resolution, its full name, its name in texts of both languages, what else people call it.

    `code` is the two digits of the National Statistics Office.
    """

    number: int
    name: str
    label: str
    english: str
    aliases: tuple[str, ...]
    code: str

    @property
    def short(self) -> str:
        """Return the name without what kind it is."""
        return self.name.removeprefix("Tỉnh ").removeprefix("Thành phố ")


@dataclass(frozen=True, slots=True)
class FormerCommune:
    """A commune before 1 July 2025, in its district and province of then; `became`: the codes of the communes that it, or parts of it, belong to.

    Islands whose district had no communes have no kind and no name.
    """

    kind: str
    name: str
    district: str
    province: str
    became: tuple[str, ...]


@dataclass(frozen=True)
class Constituencies:
    """All of them, as one value."""

    provinces: tuple[Province, ...]
    constituencies: tuple[Constituency, ...]
    former_communes: tuple[FormerCommune, ...]

    @cached_property
    def communes(self) -> dict[str, Commune]:
        """Return every commune under its code, in the order of the resolution."""
        return {commune.code: commune for constituency in self.constituencies for commune in constituency.communes}

    @cached_property
    def _by_place(self) -> dict[tuple[int, int], Constituency]:
        return {(c.province, c.number): c for c in self.constituencies}

    def constituency(self, province: int, number: int) -> Constituency | None:
        """Return the constituency of that number in a province; None where there is none."""
        return self._by_place.get((province, number))

    def of_commune(self, code: str) -> Constituency:
        """Return the constituency of a commune; KeyError where no commune has that code."""
        commune = self.communes[code]
        return self._by_place[commune.province, commune.constituency]

    def of_province(self, province: int) -> tuple[Constituency, ...]:
        """Return the constituencies of a province in their order."""
        return tuple(c for c in self.constituencies if c.province == province)

    def province(self, number: int) -> Province:
        """Return the province of that number in the resolution."""
        return self.provinces[number - 1]
