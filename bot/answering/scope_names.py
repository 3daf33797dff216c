"""What a scope is called: the whole country, a province, a commune with its province."""

from __future__ import annotations

from bot.answering.constituency.naming import commune, province
from bot.texts import texts_in
from knowledge.documents import Language
from knowledge.scopes import ScopeLevel, Scopes, shipped_scopes


def scope_name(scope: str, language: Language, scopes: Scopes | None = None) -> str:
    """Return the name of a scope: `cả nước`, `Hà Nội`, `phường Ba Đình (Hà Nội)`.

    Raises:
        UnknownScopeError: there is no such scope.
    """
    known = scopes or shipped_scopes()
    match known.level(scope):
        case ScopeLevel.NATIONWIDE:
            return texts_in(language)("scope-nationwide")
        case ScopeLevel.PROVINCE:
            return province(known.constituencies, known.provinces[scope].number, language)
        case ScopeLevel.COMMUNE:
            return commune(known.constituencies, scope, language)
