"""Scopes: where a document, a notice or an approved answer applies. Everywhere, in a province (two digits) or in a commune (five)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property

from knowledge.constituencies import Commune, Constituencies, Province, read_constituencies
from knowledge.documents import NATIONWIDE
from knowledge.errors import UnknownScopeError


class ScopeLevel(IntEnum):
    """How wide a scope is, the widest first."""

    NATIONWIDE = 0
    PROVINCE = 1
    COMMUNE = 2


@dataclass(frozen=True)
class Scopes:
    """The scopes that there are, by the tables of constituencies; codes are those of the National Statistics Office."""

    constituencies: Constituencies

    @cached_property
    def provinces(self) -> dict[str, Province]:
        """Return the provinces under their codes."""
        return {province.code: province for province in self.constituencies.provinces}

    @property
    def communes(self) -> dict[str, Commune]:
        """Return the communes under their codes."""
        return self.constituencies.communes

    def is_known(self, scope: str) -> bool:
        """Whether there is such a scope."""
        return scope == NATIONWIDE or scope in self.provinces or scope in self.communes

    def level(self, scope: str) -> ScopeLevel:
        """Return how wide a scope is.

        Raises:
            UnknownScopeError: there is no such scope.
        """
        if not self.is_known(scope):
            raise UnknownScopeError(scope)
        if scope == NATIONWIDE:
            return ScopeLevel.NATIONWIDE
        return ScopeLevel.PROVINCE if scope in self.provinces else ScopeLevel.COMMUNE

    def governing(self, place: str | None) -> frozenset[str]:
        """Return the scopes whose documents apply to somebody who lives there: the place's own and all above it.

        `place` is the code of a commune (or of a province); None, or a code that is no longer in use: what applies everywhere.
        """
        if place in self.communes:
            return frozenset((NATIONWIDE, self._province_of(place), place))
        return frozenset((NATIONWIDE, place)) if place in self.provinces else frozenset((NATIONWIDE,))

    def covers(self, outer: str, inner: str) -> bool:
        """Whether `inner` is the same as `outer`, or lies in it.

        Raises:
            UnknownScopeError: there is no such scope.
        """
        for scope in (outer, inner):
            self.level(scope)
        return outer in self.governing(inner)

    def _province_of(self, commune: str) -> str:
        return self.constituencies.province(self.communes[commune].province).code


@cache
def shipped_scopes() -> Scopes:
    """Return the scopes by the shipped tables, read once.

    Raises:
        ConstituencyError: the tables cannot be used.
    """
    return Scopes(read_constituencies())
